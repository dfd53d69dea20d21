import Testing

@testable import Similarity

@Suite("Stem reader")
struct StemReaderTests {
  private func stems(
    _ text: String, _ reader: inout StemReader, _ memory: StemMemory
  ) -> [String] {
    var stems: [String] = []
    var text = text
    text.withUTF8 { text in
      reader.forEach(in: text, memory) { stem, _ in
        stems.append(String(decoding: stem, as: UTF8.self))
      }
    }
    return stems
  }

  @Test("gives a word the same stem however often and in whatever form it came before")
  func repeated() {
    var reader = StemReader()
    let memory = StemMemory(language: "en")
    let text = "Batteries batteries BATTERIES battery’s battery's Battery soooo #batteries 2024"
    let first = stems(text, &reader, memory)
    #expect(first.dropLast(3).allSatisfy { $0 == "batteri" })
    #expect(first.suffix(3) == ["soo", "batteri", "2024"])
    #expect(stems(text, &reader, memory) == first)
  }

  @Test("leaves out stop words also when they come again")
  func stopWords() {
    var reader = StemReader()
    let memory = StemMemory(language: "en")
    #expect(stems("The the THE sun", &reader, memory) == ["sun"])
    #expect(stems("The the THE sun", &reader, memory) == ["sun"])
  }
}
