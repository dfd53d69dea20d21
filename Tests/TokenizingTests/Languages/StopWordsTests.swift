import TestSupport
import Testing

@testable import Tokenizing

@Suite("Stop words")
struct StopWordsTests {
  @Test("are the words of the list and no others")
  func workedExample() {
    let words = StopWords(list: "# articles\nthe\na\nan\n".utf8)
    #expect(words.count == 3)
    for word in ["the", "a", "an"] { #expect(words.contains(word)) }
    for word in ["", "th", "them", "ant", "The", "# articles", "articles"] {
      #expect(!words.contains(word))
    }
  }

  struct Example: CustomTestStringConvertible {
    var list: String
    var words: [String]
    var testDescription: String { list.debugDescription }
  }

  @Test(
    "may be listed in many ways",
    arguments: [
      Example(list: "", words: []),
      Example(list: "\n\r\n \n\t\n#\n", words: []),
      Example(list: "und", words: ["und"]),
      Example(list: "und\r\noder\r\n", words: ["oder", "und"]),
      Example(list: "und\tconjunction\noder\tconjunction\n", words: ["oder", "und"]),
      Example(list: "  und \nund\n", words: ["und"]),
      Example(list: "\u{FEFF}# head\nund\n", words: ["und"]),
      Example(list: "Fu\u{308}r\nＤＡＳ\n", words: ["das", "für"]),
      Example(list: "of course\ndon't\n", words: ["don't", "of course"]),
    ])
  func formats(_ example: Example) {
    let words = StopWords(list: example.list.utf8)
    #expect(words.count == example.words.count)
    for word in example.words { #expect(words.contains(word)) }
  }

  @Test("are found like in a set of strings, however many", arguments: [1, 7, 8, 9, 500, 20_000])
  func manyWords(count: Int) {
    let listed = (0..<count).map { "w\($0 * 7 % 100_003)" }
    let words = StopWords(list: listed.joined(separator: "\n").utf8)
    let expected = Set(listed)
    #expect(words.count == expected.count)
    for number in 0..<20_000 where words.contains("w\(number)") != expected.contains("w\(number)") {
      Issue.record("w\(number)")
    }
  }

  @Test("take any bytes for a list and for a term", arguments: 0..<50)
  func anyBytes(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let list = (0..<500).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let words = StopWords(list: list)
    list.withUnsafeBufferPointer { #expect(!words.contains($0), "seed: \(seed)") }
    [0xFF, 0x00].withUnsafeBufferPointer { #expect(!words.contains($0), "seed: \(seed)") }
  }
}
