import Testing

@testable import Keyphrases

@Suite("Short forms of names")
struct NameShapeTests {
  /// Whether one phrase of a text is short for another one of it.
  private func isShort(_ short: String, for long: String, in text: String) throws -> Bool {
    var analysis = DocumentAnalysis(background: BackgroundFrequencies())
    var text = text
    return try text.withUTF8 { bytes in
      analysis.analyze(
        title: UnsafeBufferPointer(start: nil, count: 0), text: bytes, language: "en")
      let words = analysis.reading.words
      func shape(_ phrase: String) throws -> NameShape {
        let candidate = analysis.table.candidates.first { candidate in
          let last = words[Int(candidate.first) + Int(candidate.length) - 1]
          let span = Int(words[Int(candidate.first)].start)..<Int(last.end)
          return bytes[span].elementsEqual(phrase.utf8)
        }
        return NameShape(try #require(candidate), words, part: bytes)
      }
      return try shape(short).isShort(for: shape(long))
    }
  }

  @Test("are the last word of a name, and the initials of its words")
  func forms() throws {
    let text = "We met Angela Merkel. The European Central Bank (ECB) paid. I saw Merkel."
    #expect(try isShort("Merkel", for: "Angela Merkel", in: text))
    #expect(try isShort("ECB", for: "European Central Bank", in: text))
    #expect(try !isShort("Angela Merkel", for: "Merkel", in: text))
    #expect(try !isShort("Merkel", for: "European Central Bank", in: text))
  }

  @Test("are none of what is no name")
  func common() throws {
    #expect(try !isShort("panel", for: "solar panel", in: "We saw a solar panel on a roof."))
  }
}
