/// What an apostrophe splits off a word: the `l’` of `l’accord`, the `’s` of `Anna’s`.
enum Elision {
  /// The bytes of an article or particle before the word proper, with its apostrophe; nil if there
  /// is none.
  static func length(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard let mark = apostrophe(in: word.prefix(longest)) else { return nil }
    let length = mark.upperBound - word.startIndex
    return length < word.count && mark.lowerBound > word.startIndex ? length : nil
  }

  /// The bytes of a possessive ending with its apostrophe; 0 if there is none.
  static func possessiveLength(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    guard word.count > 2, let last = word.last else { return 0 }
    let isS = last | 0x20 == UInt8(ascii: "s")
    let stem = isS ? word.dropLast() : word
    guard let mark = apostrophe(in: stem.suffix(3)), mark.upperBound == stem.endIndex,
      mark.lowerBound > word.startIndex
    else { return 0 }
    return word.endIndex - mark.lowerBound
  }

  /// The most bytes before and in an apostrophe: `quell’`.
  private static let longest = 8

  /// Where the first apostrophe is, straight or curly.
  private static func apostrophe(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Range<Int>? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "'") { return index..<index + 1 }
      if bytes[index] == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x99
      {
        return index..<index + 3
      }
      index += 1
    }
    return nil
  }
}
