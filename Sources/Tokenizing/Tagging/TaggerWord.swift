/// What the tagger knows of a word by itself: its letters, its ends and its looks.
///
/// The letters are those of the lower case, with 0 for every digit. All is made of integers loaded
/// from the text, so that a word costs a few instructions and nothing is copied.
struct TaggerWord {
  /// The identity of the lower-cased word.
  private(set) var form: UInt64
  /// The last eight bytes, the very last one uppermost; zeros below in a shorter word.
  private(set) var ending: UInt64
  /// The first eight bytes, the first one lowest; zeros above in a shorter word.
  private(set) var beginning: UInt64
  /// The case of the letters, and what else there is.
  private(set) var shape: Shape
  /// The part that the word has whatever stands around it; nil if that depends.
  private(set) var fixed: PartOfSpeech?
  /// True for marks after which a sentence may begin: a full stop, a quote, a colon.
  private(set) var opens: Bool

  /// What stands before the first word of a sentence and after its last one.
  static var boundary: TaggerWord {
    TaggerWord(
      form: 0x9AE1_6A3B_2F90_404F, ending: 0, beginning: 0, shape: [], fixed: nil, opens: true)
  }

  /// The last bytes of the word, with a mark if there are no others: "dine" is not the ending of
  /// "iodine".
  ///
  /// - Precondition: `1 <= count <= 4`.
  @inline(__always)
  func suffix(_ count: UInt64) -> UInt64 {
    let isWhole = ending &<< (8 &* count) == 0
    return ending &>> (64 &- 8 &* count) | (isWhole ? 1 &<< 32 : 0)
  }

  /// The first bytes of the word.
  ///
  /// - Precondition: `1 <= count <= 7`.
  @inline(__always)
  func prefix(_ count: UInt64) -> UInt64 { beginning & ((1 &<< (8 &* count)) &- 1) }
}

extension TaggerWord {
  /// How a word looks.
  struct Shape: OptionSet {
    let rawValue: UInt8

    /// The first letter is a capital.
    static var capitalized: Shape { Shape(rawValue: 1) }
    /// All letters are capitals, and there are several.
    static var allCapitals: Shape { Shape(rawValue: 2) }
    /// There is a capital inside.
    static var innerCapital: Shape { Shape(rawValue: 4) }
    /// There is a digit.
    static var digit: Shape { Shape(rawValue: 8) }
    /// There is a hyphen.
    static var hyphen: Shape { Shape(rawValue: 16) }
    /// There is a letter beyond ASCII.
    static var nonASCII: Shape { Shape(rawValue: 32) }
    /// A full stop belongs to the word: `Mr.`
    static var period: Shape { Shape(rawValue: 64) }
    /// There is one letter only.
    static var single: Shape { Shape(rawValue: 128) }
  }
}

extension TaggerWord {
  /// The word with a part that what is written around it cannot change: an emoji, a hashtag.
  func known(as part: PartOfSpeech) -> TaggerWord {
    var word = self
    word.fixed = part
    word.opens = part == .symbol
    return word
  }

  /// A word of the language's own, like the `n't` of a contraction.
  init(_ text: StaticString) {
    self.init(text.utf8Start, count: text.utf8CodeUnitCount)
  }
}

extension TaggerWord {
  /// True for a lone apostrophe: a quote, or the possessive of "actors'".
  var isApostrophe: Bool { beginning == 0x27 && shape.contains(.single) }

  /// Whether an apostrophe after this word is a possessive.
  var takesApostrophe: Bool { suffix(1) == UInt64(UInt8(ascii: "s")) }
}

// MARK: - From bytes

extension TaggerWord {
  /// `US`.
  private static var country: UInt64 { 0x5355 }

  /// A word longer than this is known by its beginning and end only.
  private static let longest = 64

  /// Takes a word's bytes, which need not be valid UTF-8.
  ///
  /// - Precondition: There is a byte.
  /// - Complexity: O(1): of a long word only the first and last bytes are read.
  init(_ bytes: UnsafePointer<UInt8>, count: Int) {
    guard Self.hasCurlyApostrophe(bytes, count: count) else {
      self.init(plain: bytes, count: count)
      return
    }
    self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longest) { copy in
      guard let base = copy.baseAddress else { return TaggerWord(plain: bytes, count: count) }
      var length = 0
      var offset = 0
      while offset < count {
        let isCurly = Self.isCurlyApostrophe(bytes, at: offset, count: count)
        base[length] = isCurly ? UInt8(ascii: "'") : bytes[offset]
        offset += isCurly ? 3 : 1
        length += 1
      }
      return TaggerWord(plain: base, count: length)
    }
  }

  /// A word with a straight apostrophe or none.
  private init(plain bytes: UnsafePointer<UInt8>, count: Int) {
    // "Mr." and "Mr" are one word; "..." is none.
    let hasPeriod =
      count > 1 && bytes[count - 1] == UInt8(ascii: ".") && bytes[count - 2] != UInt8(ascii: ".")
    let length = hasPeriod ? count - 1 : count
    let raw = TermKey.words(bytes, count: min(length, 16))
    let head = Self.simplified(raw.0)
    beginning = head.word
    shape = hasPeriod ? .period : []
    if length <= 8 {
      ending = head.word &<< (64 &- 8 &* UInt64(truncatingIfNeeded: length))
      form = Self.mix(head.word, UInt64(truncatingIfNeeded: length))
      shape.formUnion(Self.shape(head.capitals, 0, head.digits, count: length))
    } else {
      let last = UnsafeRawPointer(bytes + (length - 8)).loadUnaligned(as: UInt64.self)
      let tail = Self.simplified(UInt64(littleEndian: last))
      ending = tail.word
      var state = Self.mix(head.word, tail.word ^ UInt64(truncatingIfNeeded: length) &<< 3)
      var offset = 8
      while offset + 8 < min(length, Self.longest) {
        let middle = UnsafeRawPointer(bytes + offset).loadUnaligned(as: UInt64.self)
        state = Self.mix(state, Self.simplified(UInt64(littleEndian: middle)).word)
        offset += 8
      }
      form = state
      shape.formUnion(
        Self.shape(head.capitals, tail.capitals, head.digits | tail.digits, count: length))
    }
    // The country is another word than the pronoun.
    if length == 2, raw.0 == Self.country { form = ~form }
    if (raw.0 | raw.1) & ASCIIWords.highBits != 0 { shape.insert(.nonASCII) }
    if length > 2, Self.hasHyphen(bytes, count: length) { shape.insert(.hyphen) }
    fixed = nil
    opens = false
    fixed = FixedTag.find(bytes, count: count)
    opens = fixed == .punctuation && !FixedTag.joins(bytes[0])
  }

  @inline(__always)
  private static func shape(
    _ head: UInt64, _ tail: UInt64, _ digits: UInt64, count: Int
  ) -> Shape {
    var shape: Shape = []
    if head & 0x80 != 0 { shape.insert(.capitalized) }
    if digits != 0 { shape.insert(.digit) }
    if count == 1 { shape.insert(.single) }
    if head & ~0x80 | tail != 0 {
      let isAll = head.nonzeroBitCount == min(count, 8)
      shape.insert(isAll ? .allCapitals : .innerCapital)
    }
    return shape
  }

  private static func hasHyphen(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
    for offset in 0..<min(count, longest) where bytes[offset] == UInt8(ascii: "-") { return true }
    return false
  }

  private static func hasCurlyApostrophe(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
    guard count > 3, count <= longest else { return false }
    for offset in 0..<count where isCurlyApostrophe(bytes, at: offset, count: count) {
      return true
    }
    return false
  }

  /// True at U+2019.
  @inline(__always)
  private static func isCurlyApostrophe(
    _ bytes: UnsafePointer<UInt8>, at offset: Int, count: Int
  ) -> Bool {
    bytes[offset] == 0xE2 && offset + 2 < count && bytes[offset + 1] == 0x80
      && bytes[offset + 2] == 0x99
  }

  /// Eight bytes with small letters only and zeros for digits.
  @inline(__always)
  private static func simplified(
    _ word: UInt64
  ) -> (word: UInt64, capitals: UInt64, digits: UInt64) {
    let capitals = ASCIIWords.capitals(word)
    let lower = ASCIIWords.lowercased(word, capitals: capitals)
    let heptets = lower & ~ASCIIWords.highBits
    let above9 = heptets &+ 0x4646_4646_4646_4646
    let from0 = heptets &+ 0x5050_5050_5050_5050
    let digits = ~lower & ASCIIWords.highBits & (from0 ^ above9)
    // A digit is 0x30 to 0x39: without its low four bits it is 0.
    return (lower & ~((digits &>> 7) &* 0x0F), capitals, digits)
  }

  @inline(__always)
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = (a ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: b ^ 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
