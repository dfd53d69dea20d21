import Testing

@testable import Tokenizing

@Suite("Emoticon trie")
struct EmoticonTrieTests {
  private static func match(_ text: String, _ emoticons: [String], at start: Int = 0) -> Int {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      var length = 0
      EmoticonTrie(emoticons).withView { view in
        ByteClass.table.withUnsafeBufferPointer { classes in
          guard let classes = classes.baseAddress else { return }
          length = view.match(base, at: start, end: buffer.count, classes: classes)
        }
      }
      return length
    }
  }

  @Test("finds the longest face that begins here")
  func longest() {
    #expect(Self.match(":))", [":)", ":))", ":"]) == 3)
    #expect(Self.match(":)(", [":)", ":))"]) == 2)
    #expect(Self.match("a:)", [":)"], at: 1) == 2)
    #expect(Self.match("a:)", [":)"]) == 0)
  }

  @Test("finds none that runs into a word, and a shorter one instead")
  func words() {
    #expect(Self.match(":Day", [":D"]) == 0)
    #expect(Self.match(":3x", [":3"]) == 0)
    #expect(Self.match(":D!", [":D"]) == 2)
    #expect(Self.match(":))a", [":)", ":))"]) == 2)
  }

  @Test("tells the bytes that faces begin with")
  func firstBytes() {
    #expect(EmoticonTrie([":)", ";)", ":("]).firstBytes.sorted() == [0x3A, 0x3B])
    #expect(EmoticonTrie([]).firstBytes == [])
    #expect(EmoticonTrie([""]).firstBytes == [])
  }

  @Test("leaves out what would not fit")
  func tooMany() {
    let many = (0..<20_000).map { "\($0)\(String(repeating: "=", count: 8))" }
    #expect(Self.match("0========", EmoticonTrieTests.some(many)) == 9)
    #expect(Self.match("19999========", many) == 0)
  }

  private static func some(_ emoticons: [String]) -> [String] { Array(emoticons.prefix(10)) }
}
