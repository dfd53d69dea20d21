internal import Tokenizing

/// Some articles of a library, chosen by a hash of their ids: the same ones in whatever order they come.
///
/// Source: E. Cohen, H. Kaplan, "Summarizing data using bottom-k sketches" (2007).
struct LibrarySample: Sendable {
  private struct Choice {
    var hash: UInt64
    var place: Int
    var key: Int64

    func comes(before other: Choice) -> Bool {
      hash == other.hash ? place < other.place : hash < other.hash
    }
  }

  private let limit: Int
  private var choices: [Choice] = []
  private var count = 0
  private var bound = UInt64.max

  /// Creates an empty sample of so many articles at most.
  init(limit: Int) { self.limit = max(1, limit) }

  /// Keeps an article if its hash is among the smallest.
  mutating func insert(key: Int64, id: String) {
    var id = id
    let hash = id.withUTF8 { Self.spread(Checksum.of(UnsafeRawBufferPointer($0))) }
    count += 1
    guard hash <= bound else { return }
    choices.append(Choice(hash: hash, place: count, key: key))
    if choices.count >= 2 * limit { cut() }
  }

  /// The keys of the articles, in the order in which they came.
  var keys: [Int64] {
    choices.sorted { $0.comes(before: $1) }.prefix(limit).sorted { $0.place < $1.place }
      .map(\.key)
  }

  private mutating func cut() {
    choices.sort { $0.comes(before: $1) }
    choices.removeLast(choices.count - limit)
    bound = choices.last?.hash ?? .max
  }

  private static func spread(_ hash: UInt64) -> UInt64 {
    var mixed = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

// MARK: - Reading

extension LibrarySample {
  /// So many articles are in memory at once.
  private static let batchSize = 32

  /// Calls a function with the articles of some keys, a few at a time; those that are gone are left out.
  ///
  /// - Throws: `LibraryError`, and what the function throws.
  static func forEachBatch(
    _ keys: [Int64], of library: Library, _ body: ([LibraryArticle]) throws -> Void
  ) throws {
    for start in stride(from: 0, to: keys.count, by: batchSize) {
      let batch = Array(keys[start..<min(keys.count, start + batchSize)])
      try body(try library.articles(keys: batch).compactMap(\.self))
    }
  }
}
