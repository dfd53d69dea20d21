/// The word boundary rules of UAX #29 (Unicode 15.0) as a state machine over code points.
///
/// A state is what the current segment ends with, as far as any rule asks. Two things make the
/// rules more than a table of pairs, and both are in the states:
///
/// - Extend, Format and ZWJ are looked through (WB4), so they lead back to the state they came
///   from; "the last one was a ZWJ" (WB3c) is a bit of its own, which doubles the states.
/// - "Letter, middle, letter" (WB6, WB7, WB11, WB12, WB7b, WB7c) needs one code point of
///   lookahead. After the middle the machine is in a pending state and the place of the middle is
///   remembered; if no letter follows, the boundary was before the middle, and reading goes back
///   there. A segment goes back at most once, so the whole is linear.
///
/// Source: M. Davis, C. Chapman, "Unicode Text Segmentation", UAX #29, revision 41 (2022).
struct WordBreakMachine: Sendable {
  /// What one code point does: the next state in the low five bits, and three flags.
  typealias Step = UInt8

  /// A boundary lies before the code point.
  static let boundary: Step = 0x20
  /// The segment ended before the remembered middle; read on from there.
  static let goBack: Step = 0x40
  /// The code point may be a middle: remember its place.
  static let remember: Step = 0x80
  static let stateMask: Step = 0x1F

  enum State: UInt8, CaseIterable {
    case other, cr, newline, space, letter, hebrew, number, katakana, extendNumLet, regional
    case letterMiddle, numberMiddle, hebrewSingleQuote, hebrewDoubleQuote
  }

  /// The bit that says: the last code point was a ZERO WIDTH JOINER.
  private static let joiner: UInt8 = 16

  /// `steps[state << 5 | class]`
  let steps: [Step]

  static let shared = WordBreakMachine()

  private init() {
    var steps = [Step](repeating: Self.boundary, count: 32 * 32)
    for state in State.allCases {
      for property in WordBreakClass.allCases {
        let step = Self.step(from: state, on: property)
        steps[Int(state.rawValue) << 5 | Int(property.rawValue)] = step
        let joined = Self.stepAfterJoiner(from: state, on: property) ?? step
        steps[Int(state.rawValue | Self.joiner) << 5 | Int(property.rawValue)] = joined
      }
    }
    self.steps = steps
  }

  /// The state of a segment that begins with a code point of this class.
  private static func start(_ property: WordBreakClass) -> UInt8 {
    switch property {
    case .cr: State.cr.rawValue
    case .lf, .newline: State.newline.rawValue
    case .wSegSpace: State.space.rawValue
    case .aLetter, .aLetterExtPict: State.letter.rawValue
    case .hebrewLetter: State.hebrew.rawValue
    case .numeric: State.number.rawValue
    case .katakana: State.katakana.rawValue
    case .extendNumLet: State.extendNumLet.rawValue
    case .regionalIndicator: State.regional.rawValue
    case .zwj: State.other.rawValue | joiner
    case .other, .extend, .format, .singleQuote, .doubleQuote, .midNumLet, .midLetter, .midNum,
      .extPict:
      State.other.rawValue
    }
  }

  /// WB3c: a pictograph after a joiner belongs to the segment.
  private static func stepAfterJoiner(from state: State, on property: WordBreakClass) -> Step? {
    switch state {
    case .cr, .newline, .letterMiddle, .numberMiddle, .hebrewDoubleQuote: return nil
    default: break
    }
    switch property {
    case .extPict: return State.other.rawValue
    case .aLetterExtPict: return State.letter.rawValue
    default: return nil
    }
  }

  private static func step(from state: State, on property: WordBreakClass) -> Step {
    // WB3, WB3a, WB3b: line ends stand alone, but CR LF is one.
    if state == .cr { return property == .lf ? State.newline.rawValue : boundary | start(property) }
    if state == .newline { return boundary | start(property) }
    switch property {
    case .cr, .lf, .newline: return ending(state, before: property)
    // WB4, but a space that is extended no longer joins the next space (WB3d).
    case .extend, .format: return state == .space ? State.other.rawValue : state.rawValue
    case .zwj: return (state == .space ? State.other.rawValue : state.rawValue) | joiner
    default: break
    }
    return joining(state, with: property) ?? ending(state, before: property)
  }

  /// The rules that keep two code points together (WB3d, WB5–WB13b, WB15–WB16).
  private static func joining(_ state: State, with property: WordBreakClass) -> Step? {
    let next = start(property)
    let isLetter = property == .aLetter || property == .aLetterExtPict || property == .hebrewLetter
    switch state {
    case .space: return property == .wSegSpace ? next : nil
    case .letter, .hebrew:
      if isLetter || property == .numeric || property == .extendNumLet { return next }
      if state == .hebrew, property == .singleQuote { return State.hebrewSingleQuote.rawValue }
      if state == .hebrew, property == .doubleQuote {
        return State.hebrewDoubleQuote.rawValue | remember
      }
      let isMiddle = property == .midLetter || property == .midNumLet || property == .singleQuote
      return isMiddle ? State.letterMiddle.rawValue | remember : nil
    case .number:
      if isLetter || property == .numeric || property == .extendNumLet { return next }
      let isMiddle = property == .midNum || property == .midNumLet || property == .singleQuote
      return isMiddle ? State.numberMiddle.rawValue | remember : nil
    case .katakana: return property == .katakana || property == .extendNumLet ? next : nil
    case .extendNumLet:
      let joins =
        isLetter || property == .numeric || property == .katakana || property == .extendNumLet
      return joins ? next : nil
    case .regional: return property == .regionalIndicator ? State.other.rawValue : nil
    case .letterMiddle, .hebrewSingleQuote: return isLetter ? next : nil
    case .numberMiddle: return property == .numeric ? next : nil
    case .hebrewDoubleQuote: return property == .hebrewLetter ? next : nil
    case .other, .cr, .newline: return nil
    }
  }

  private static func ending(_ state: State, before property: WordBreakClass) -> Step {
    switch state {
    case .letterMiddle, .numberMiddle, .hebrewDoubleQuote: goBack
    default: boundary | start(property)
    }
  }

  /// True if text that ends in this state ends with a middle that nothing followed.
  @inline(__always)
  static func isPending(_ state: Step) -> Bool {
    let base = state & 15
    return base == State.letterMiddle.rawValue || base == State.numberMiddle.rawValue
      || base == State.hebrewDoubleQuote.rawValue
  }

  /// The step table row after a code point that no rule joins to anything.
  @inline(__always)
  static var otherRow: Int { Int(State.other.rawValue) << 5 }

  /// The step table row of a segment's first code point: as after a boundary.
  @inline(__always)
  static var startRow: Int { Int(State.newline.rawValue) << 5 }
}
