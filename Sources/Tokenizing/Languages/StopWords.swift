/// A set of words that say little by themselves: "the", "and", "of".
///
/// A list has one word a line. Only the first column counts where there are tabs; an empty line and
/// one that begins with `#` are passed over. The words are put in the form of terms
/// (`Normalizer.Form.nfkcCaseFold`), so a list may be written with capitals or decomposed accents.
///
///     let words = StopWords(list: "# articles\nthe\na\nan\n".utf8)
///     words.contains("an")   // true
///     words.contains("ant")  // false
///
/// The words lie one after another in one array of bytes, under an open-addressing hash table, so
/// that a question allocates nothing.
public struct StopWords: Sendable {
  /// The number of different words.
  public var count: Int { ends.count }

  /// All words, in the list's order and without anything between.
  private var bytes: [UInt8] = []

  /// The end of each word in `bytes`; it begins where the one before it ends.
  private var ends: [Int] = []

  /// Word numbers at the places that their hashes ask for, or the next free one; −1 is free.
  ///
  /// Invariant: the size is a power of two, and at least half of the places are free.
  private var slots: [Int32] = [-1, -1]

  /// The longest word's length: most words of a text are answered by it or by one empty slot.
  private var longest = 0

  /// Creates a set from a list.
  ///
  /// - Parameter list: The list's bytes. Bytes that are not UTF-8 become U+FFFD.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(list: UnsafeBufferPointer<UInt8>) {
    var normalizer = Normalizer()
    var word: [UInt8] = []
    for line in list.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let column = line.prefix { $0 != UInt8(ascii: "\t") }
      word.removeAll(keepingCapacity: true)
      normalizer.append(
        UnsafeBufferPointer(rebasing: column), form: .nfkcCaseFold, to: &word)
      // Only now: normalizing has taken a byte order mark away.
      guard word.first != UInt8(ascii: "#") else { continue }
      word.withUnsafeBufferPointer { insert($0.trimmingSpaces()) }
    }
  }

  /// Creates a set from a list.
  ///
  /// - Parameter list: The list's bytes. Bytes that are not UTF-8 become U+FFFD.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(list: some Collection<UInt8>) {
    let bytes = Array(list)
    self = bytes.withUnsafeBufferPointer { StopWords(list: $0) }
  }
}

// MARK: - Asking

extension StopWords {
  /// Returns true if a term is in the set.
  ///
  /// - Parameter term: A word in the form of terms.
  /// - Complexity: O(1), and O(*m*) in the length of a term no longer than the longest word.
  public func contains(_ term: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !term.isEmpty, term.count <= longest else { return false }
    return slots[slot(of: term)] >= 0
  }

  /// Returns true if a term is in the set.
  ///
  /// - Parameter term: A word in the form of terms.
  /// - Complexity: O(1), and O(*m*) in the term's length.
  public func contains(_ term: String) -> Bool {
    var term = term
    return term.withUTF8 { contains($0) }
  }
}

// MARK: - The table

extension StopWords {
  private mutating func insert(_ word: UnsafeBufferPointer<UInt8>) {
    guard !word.isEmpty else { return }
    if (count + 1) * 2 > slots.count { grow() }
    let slot = slot(of: word)
    guard slots[slot] < 0, let number = Int32(exactly: count) else { return }
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    slots[slot] = number
    longest = max(longest, word.count)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: max(16, slots.count * 2))
    bytes.withUnsafeBufferPointer { buffer in
      for number in ends.indices {
        let word = UnsafeBufferPointer(rebasing: buffer[range(ofWord: number)])
        slots[slot(of: word)] = Int32(truncatingIfNeeded: number)
      }
    }
  }

  private func range(ofWord number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// Returns the place of a word, or the free place where it would be.
  private func slot(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(word)) & mask
    while slots[slot] >= 0, !bytes[range(ofWord: Int(slots[slot]))].elementsEqual(word) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  /// FNV-1a, its high bits folded into the low ones that the table uses.
  ///
  /// Source: G. Fowler, L. C. Noll, K.-P. Vo, the hash of 1991.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash ^ hash >> 32
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func trimmingSpaces() -> UnsafeBufferPointer<UInt8> {
    let space = UInt8(ascii: " ")
    guard let first = firstIndex(where: { $0 != space }),
      let last = lastIndex(where: { $0 != space })
    else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(rebasing: self[first...last])
  }
}
