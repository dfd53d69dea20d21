internal import CTokenizing

/// The Sentence_Break class of a code point (UAX #29).
enum SentenceBreakClass: UInt8, CaseIterable {
  case other, cr, lf, sep, extend, format, sp, lower, upper, oLetter, numeric, aTerm, sTerm, close
  case sContinue

  /// Looks a code point up.
  init(of scalar: UInt32) {
    self = Self(rawValue: Self.rawValue(of: scalar)) ?? .other
  }

  /// Looks a code point up, as a column of the machine's table.
  ///
  /// - Precondition: `scalar < 0x110000`.
  /// - Complexity: O(1), two loads.
  @inline(__always)
  static func rawValue(of scalar: UInt32) -> UInt8 {
    let block = Int(sentence_index_table()[Int(scalar >> 7)])
    return sentence_blocks_table()[block << 7 | Int(scalar & 127)]
  }
}

/// The sentence boundary rules of UAX #29 (Unicode 15.0) as a state machine over code points.
///
/// A state is what the text so far ends with, as far as any rule asks: a line end, a letter, or a
/// terminator with the closing marks and spaces after it. Two things need more than that:
///
/// - Extend and Format are looked through (SB5), so they lead back to the state they came from.
/// - A full stop ends no sentence if the next letter, however far off, is a small one (SB8). Where
///   neither is decided yet the machine remembers the place and becomes `pending`. Nothing that it
///   can read in that state allows a boundary of its own, so a single place is enough, the text is
///   read once, and the whole is linear.
///
/// Source: M. Davis, C. Chapman, "Unicode Text Segmentation", UAX #29, revision 41 (2022).
struct SentenceBreakMachine: Sendable {
  /// What one code point does: the next state in the low four bits, and three flags.
  typealias Step = UInt8

  /// A boundary lies before the code point.
  static let boundary: Step = 0x10
  /// A boundary may lie before the code point: remember its place.
  static let remember: Step = 0x20
  /// A boundary lies at the remembered place.
  static let settle: Step = 0x40
  static let stateMask: Step = 0x0F

  enum State: UInt8, CaseIterable {
    /// Nothing that a rule asks for; also the start of the text.
    case other
    /// An Upper or a Lower.
    case letter
    case cr, lineEnd
    /// An ATerm, or one right after a letter (SB7).
    case fullStop, letterFullStop
    /// An ATerm and marks that close; the same and spaces.
    case fullStopClose, fullStopSpace
    /// An STerm with or without marks that close; the same and spaces.
    case mark, markSpace
    /// After a full stop, waiting for the letter that decides.
    case pending
  }

  /// `steps[state << 4 | class]`
  let steps: [Step]

  static let shared = SentenceBreakMachine()

  private init() {
    var steps = [Step](repeating: Self.boundary, count: 16 * 16)
    for state in State.allCases {
      for property in SentenceBreakClass.allCases {
        steps[Int(state.rawValue) << 4 | Int(property.rawValue)] =
          Self.step(from: state, on: property)
      }
    }
    self.steps = steps
  }

  /// The state after a code point of this class that no rule joins to what is before it.
  private static func start(_ property: SentenceBreakClass) -> Step {
    switch property {
    case .cr: State.cr.rawValue
    case .lf, .sep: State.lineEnd.rawValue
    case .lower, .upper: State.letter.rawValue
    case .aTerm: State.fullStop.rawValue
    case .sTerm: State.mark.rawValue
    case .other, .extend, .format, .sp, .oLetter, .numeric, .close, .sContinue: State.other.rawValue
    }
  }

  private static func step(from state: State, on property: SentenceBreakClass) -> Step {
    // SB3, SB4: a line end ends the sentence, but CR LF is one.
    if state == .cr, property == .lf { return State.lineEnd.rawValue }
    if state == .cr || state == .lineEnd { return boundary | start(property) }
    // SB5.
    if property == .extend || property == .format { return state.rawValue }
    switch state {
    case .letter where property == .aTerm: return State.letterFullStop.rawValue
    case .other, .letter, .cr, .lineEnd: return start(property)
    case .fullStop, .letterFullStop, .fullStopClose, .fullStopSpace:
      return afterFullStop(state, property)
    case .mark: return afterTerminator(property, close: .mark, space: .markSpace)
    case .markSpace: return afterTerminator(property, close: nil, space: .markSpace)
    case .pending: return whilePending(property)
    }
  }

  /// SB6–SB8, which a full stop has beyond the other terminators.
  private static func afterFullStop(_ state: State, _ property: SentenceBreakClass) -> Step {
    let isImmediate = state == .fullStop || state == .letterFullStop
    switch property {
    case .numeric where isImmediate, .upper where state == .letterFullStop, .lower:
      return start(property)
    case .other, .numeric,
      .close where state == .fullStopSpace:
      return State.pending.rawValue | remember
    default:
      let close = state == .fullStopSpace ? nil : State.fullStopClose
      return afterTerminator(property, close: close, space: .fullStopSpace)
    }
  }

  /// SB8a–SB11.
  ///
  /// - Parameters:
  ///   - close: The state after a closing mark; `nil` where SB9 no longer allows one.
  ///   - space: The state after a space.
  private static func afterTerminator(
    _ property: SentenceBreakClass, close: State?, space: State
  ) -> Step {
    switch property {
    case .sContinue, .aTerm, .sTerm, .cr, .lf, .sep: start(property)
    case .sp: space.rawValue
    case .close: close?.rawValue ?? (boundary | start(property))
    case .other, .extend, .format, .lower, .upper, .oLetter, .numeric: boundary | start(property)
    }
  }

  /// SB8: a small letter takes the boundary back; what may not stand before it confirms it.
  private static func whilePending(_ property: SentenceBreakClass) -> Step {
    switch property {
    case .lower: start(property)
    case .upper, .oLetter, .aTerm, .sTerm, .cr, .lf, .sep: settle | start(property)
    case .other, .extend, .format, .sp, .numeric, .close, .sContinue: State.pending.rawValue
    }
  }
}
