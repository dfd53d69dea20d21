/// The words of a model by which a text is known to be English, where they lie: a byte of points, a byte
/// with the length, and the word, one after another.
struct FamiliarWordList: Sendable {
  /// The number of words.
  let count: Int

  /// The words; they are no longer than the model that they are part of.
  private nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  /// Takes a list; nil unless it has so many words and nothing else.
  init?(_ bytes: UnsafeRawBufferPointer, count: Int) {
    self.bytes = bytes
    self.count = count
    var offset = 0
    for _ in 0..<count {
      guard offset + 2 <= bytes.count else { return nil }
      offset += 2 + Int(bytes[offset + 1])
    }
    guard offset == bytes.count else { return nil }
  }

  /// Creates an empty list.
  init() {
    bytes = UnsafeRawBufferPointer(start: nil, count: 0)
    count = 0
  }

  /// Calls a function with each word and its points.
  func forEach(_ body: (UnsafeBufferPointer<UInt8>, UInt8) -> Void) {
    var offset = 0
    for _ in 0..<count {
      let end = offset + 2 + Int(bytes[offset + 1])
      let word = UnsafeRawBufferPointer(rebasing: bytes[offset + 2..<end])
      body(word.assumingMemoryBound(to: UInt8.self), bytes[offset])
      offset = end
    }
  }
}
