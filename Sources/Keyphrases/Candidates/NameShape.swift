/// A name as its words and their initials, to tell its short forms.
///
/// Short for `European Central Bank` is `ECB`, and short for `Angela Merkel` is `Merkel`.
struct NameShape {
  private var stems: [UInt32]
  /// The initials of the words in small letters, the last one lowest; 0 for what is no longer name.
  private var initials: UInt64 = 0
  /// The letters of an acronym in the same way; 0 for what is none.
  private var acronym: UInt64 = 0
  private let isName: Bool

  /// The most letters of an acronym.
  private static let longest = 8

  /// - Parameter part: The bytes that the words' offsets are in.
  init(_ candidate: Candidate, _ words: [DocumentWord], part: UnsafeBufferPointer<UInt8>) {
    let range = Int(candidate.first)..<Int(candidate.first) + Int(candidate.length)
    stems = words[range].map(\.stem)
    isName =
      candidate.insideCount > 0
      ? candidate.capitalCount * 2 > candidate.insideCount
      : words[range].allSatisfy {
        $0.marks.contains(.capitalized) || $0.role.contains(.joint)
      }
    if range.count > 1 {
      for word in words[range] where !word.role.contains(.joint) {
        initials = initials << 8 | UInt64(part[Int(word.start)] | 0x20)
      }
    } else if let word = words[range].first, word.marks.contains(.acronym),
      (2...UInt32(Self.longest)).contains(word.end - word.start)
    {
      for byte in part[Int(word.start)..<Int(word.end)] {
        acronym = acronym << 8 | UInt64(byte | 0x20)
      }
    }
  }

  /// Whether it is short for another name: its last word, or its initials.
  func isShort(for other: NameShape) -> Bool {
    guard stems.count == 1, other.stems.count > 1 else { return false }
    if acronym != 0, acronym == other.initials { return true }
    return isName && other.isName && other.stems.count == 2 && other.stems[1] == stems[0]
  }
}
