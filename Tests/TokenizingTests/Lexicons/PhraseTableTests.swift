import TestSupport
import Testing

@testable import Tokenizing

@Suite("Phrase table")
struct PhraseTableTests {
  private static func ids(_ numbers: [UInt32]) -> [TermID] { numbers.map(TermID.init(rawValue:)) }

  private static func match(
    _ table: PhraseTable, _ numbers: [UInt32], from first: Int = 0
  ) -> (entry: Int, length: Int)? {
    let tokens = ids(numbers).map { Token(start: 0, end: 1, kind: .word, term: $0) }
    return tokens.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.flatMap { table.match($0, from: first, count: buffer.count) }
    }
  }

  @Test("finds the longest phrase, which may go beyond a shorter one")
  func longest() throws {
    var table = PhraseTable()
    table.insert(Self.ids([1, 2]), entry: 10)
    table.insert(Self.ids([1, 2, 3, 4]), entry: 11)
    let long = try #require(Self.match(table, [1, 2, 3, 4, 5]))
    #expect(long == (11, 4))
    let short = try #require(Self.match(table, [1, 2, 3, 5]))
    #expect(short == (10, 2))
    #expect(Self.match(table, [1]) == nil)
    #expect(Self.match(table, [2, 1]) == nil)
    let inside = try #require(Self.match(table, [9, 1, 2], from: 1))
    #expect(inside == (10, 2))
  }

  @Test("stops at a term that no table knows")
  func unknown() {
    var table = PhraseTable()
    table.insert(Self.ids([1, 2]), entry: 0)
    #expect(Self.match(table, [1, TermID.unknown.rawValue, 2]) == nil)
  }

  @Test("keeps one entry for a phrase, the last")
  func replace() {
    var table = PhraseTable()
    table.insert(Self.ids([1, 2]), entry: 0)
    table.insert(Self.ids([1, 2]), entry: 7)
    #expect(table.entry(of: Self.ids([1, 2])) == 7)
    #expect(table.entry(of: Self.ids([1])) == nil)
  }

  @Test("finds every phrase of thousands", arguments: 0..<5)
  func many(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var table = PhraseTable()
    var expected: [[UInt32]: Int] = [:]
    for entry in 0..<3_000 {
      let phrase = (0..<Int.random(in: 2...6, using: &generator)).map { _ in
        UInt32.random(in: 0..<12, using: &generator)
      }
      table.insert(Self.ids(phrase), entry: entry)
      expected[phrase] = entry
    }
    for (phrase, entry) in expected {
      #expect(table.entry(of: Self.ids(phrase)) == entry)
      #expect(Self.match(table, phrase)?.entry == entry)
    }
  }
}
