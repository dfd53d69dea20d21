/// The keys of one text in the order in which they come, one after the other in a buffer.
///
/// Keep one and fill it again: it keeps its memory.
struct ArticleTerms {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int] = []
  /// How much each occurrence counts.
  private(set) var frequencies: [UInt16] = []
  /// The length that the weighting takes for the article's: its words, those of the title counted twice.
  var length: UInt32 = 0

  /// How many occurrences there are.
  var count: Int { ends.count }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    frequencies.removeAll(keepingCapacity: true)
    length = 0
  }

  /// The bytes of an occurrence.
  func range(_ index: Int) -> Range<Int> { (index > 0 ? ends[index - 1] : 0)..<ends[index] }

  /// Adds an occurrence of a key.
  mutating func append(
    _ field: ArticleField, _ words: UnsafeBufferPointer<UInt8>, frequency: UInt16 = 1
  ) {
    if field != .text { bytes.append(field.rawValue) }
    bytes.append(contentsOf: words)
    end(frequency)
  }

  /// Adds an occurrence of two stems that stand together.
  mutating func appendPhrase(
    _ first: some Collection<UInt8>, _ second: some Collection<UInt8>, frequency: UInt16 = 1
  ) {
    bytes.append(ArticleField.phrase.rawValue)
    bytes.append(contentsOf: first)
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: second)
    end(frequency)
  }

  private mutating func end(_ frequency: UInt16) {
    ends.append(bytes.count)
    frequencies.append(frequency)
  }
}
