/// The words inside one token: `do` and `n’t`, `I` and `’m`, `gon` and `na`.
///
/// Treebanks cut such tokens, so the tagger learns and sees their parts.
struct Contraction {
  /// The bytes of the first word, at most all.
  private(set) var stem: Int
  /// The words that follow it.
  private(set) var first: TaggerWord?
  private(set) var second: TaggerWord?

  /// The words that end a contraction.
  struct Endings {
    let not = TaggerWord("n't")
    let fullNot = TaggerWord("not")
    let isOrHas = TaggerWord("'s")
    let are = TaggerWord("'re")
    let have = TaggerWord("'ve")
    let will = TaggerWord("'ll")
    let would = TaggerWord("'d")
    let am = TaggerWord("'m")
    let to = TaggerWord("na")
    let hyphen = TaggerWord("-")
    static let all = Endings()
  }

  /// Cuts a token.
  ///
  /// - Complexity: O(1): only the last bytes are read.
  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>, count: Int, _ endings: borrowing Endings) {
    stem = count
    guard count > 1 else { return }
    if let ending = Self.ending(bytes, count: stem, endings) {
      stem -= ending.length
      first = ending.word
      // "shouldn’t’ve", "I’d’ve"
      if let another = Self.ending(bytes, count: stem, endings) {
        stem -= another.length
        second = first
        first = another.word
      }
    } else if count <= 8, let known = Self.known(bytes, count: count, endings) {
      stem = known.length
      first = known.word
    }
  }
}

// MARK: - With an apostrophe

extension Contraction {
  /// The word at the end and its length in bytes.
  @inline(__always)
  private static func ending(
    _ bytes: UnsafePointer<UInt8>, count: Int, _ endings: borrowing Endings
  ) -> (word: TaggerWord, length: Int)? {
    guard count > 2 else { return nil }
    let last = bytes[count - 1] | 0x20
    let mark = apostrophe(bytes, before: count - 1)
    if mark > 0 {
      switch last {
      case UInt8(ascii: "s"): return check(endings.isOrHas, 1 + mark, count)
      case UInt8(ascii: "d"): return check(endings.would, 1 + mark, count)
      case UInt8(ascii: "m"): return check(endings.am, 1 + mark, count)
      case UInt8(ascii: "t")
      where count > mark + 2 && bytes[count - 2 - mark] | 0x20 == UInt8(ascii: "n"):
        return check(endings.not, 2 + mark, count)
      default: return nil
      }
    }
    let second = apostrophe(bytes, before: count - 2)
    guard second > 0 else { return nil }
    switch (bytes[count - 2] | 0x20, last) {
    case (UInt8(ascii: "r"), UInt8(ascii: "e")): return check(endings.are, 2 + second, count)
    case (UInt8(ascii: "v"), UInt8(ascii: "e")): return check(endings.have, 2 + second, count)
    case (UInt8(ascii: "l"), UInt8(ascii: "l")): return check(endings.will, 2 + second, count)
    default: return nil
    }
  }

  @inline(__always)
  private static func check(
    _ word: TaggerWord, _ length: Int, _ count: Int
  ) -> (word: TaggerWord, length: Int)? {
    length < count ? (word, length) : nil
  }

  /// The bytes of the apostrophe that ends before an offset: 1 for `'` and a grave accent, 3 for
  /// `’`.
  @inline(__always)
  private static func apostrophe(_ bytes: UnsafePointer<UInt8>, before end: Int) -> Int {
    guard end > 0 else { return 0 }
    let byte = bytes[end - 1]
    if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") { return 1 }
    guard byte == 0x99, end > 2, bytes[end - 2] == 0x80, bytes[end - 3] == 0xE2 else { return 0 }
    return 3
  }
}

// MARK: - Without one

extension Contraction {
  /// `cannot`, `gonna`, `dont`, `im`: words that people write together.
  private static func known(
    _ bytes: UnsafePointer<UInt8>, count: Int, _ endings: borrowing Endings
  ) -> (word: TaggerWord, length: Int)? {
    switch (bytes[count - 2] | 0x20, bytes[count - 1] | 0x20) {
    case (UInt8(ascii: "n"), UInt8(ascii: "a")):
      return equals(bytes, count, "gonna", "wanna") ? (endings.to, 3) : nil
    case (UInt8(ascii: "t"), UInt8(ascii: "a")):
      return equals(bytes, count, "gotta", "gotta") ? (endings.to, 3) : nil
    case (UInt8(ascii: "o"), UInt8(ascii: "t")):
      return equals(bytes, count, "cannot", "cannot") ? (endings.fullNot, 3) : nil
    case (UInt8(ascii: "n"), UInt8(ascii: "t")):
      return isNegation(bytes, count) ? (endings.not, count - 2) : nil
    case (UInt8(ascii: "t"), UInt8(ascii: "s")):
      return equals(bytes, count, "thats", "whats") ? (endings.isOrHas, 4) : nil
    case (UInt8(ascii: "i"), UInt8(ascii: "m")) where count == 2: return (endings.am, 1)
    case (UInt8(ascii: "v"), UInt8(ascii: "e")):
      return equals(bytes, count, "ive", "youve") ? (endings.have, count - 2) : nil
    default: return nil
    }
  }

  private static func isNegation(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    for word in negations where equals(bytes, count, word, word) { return true }
    return false
  }

  private static let negations: [StaticString] = [
    "dont", "didnt", "doesnt", "isnt", "wasnt", "arent", "werent", "cant", "wont", "aint",
    "wouldnt", "couldnt", "shouldnt", "havent", "hasnt", "hadnt",
  ]

  /// True if a token is one of two words, in any case.
  private static func equals(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ first: StaticString, _ second: StaticString
  ) -> Bool {
    for index in 0..<2 {
      let word = index == 0 ? first : second
      guard word.utf8CodeUnitCount == count else { continue }
      var isEqual = true
      for offset in 0..<count where bytes[offset] | 0x20 != word.utf8Start[offset] {
        isEqual = false
      }
      if isEqual { return true }
    }
    return false
  }
}
