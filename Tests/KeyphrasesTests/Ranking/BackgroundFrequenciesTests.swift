import Testing

@testable import Keyphrases

@Suite("Background frequencies")
struct BackgroundFrequenciesTests {
  @Test("call a word rarer the fewer texts have it")
  func rarity() {
    var counter = BackgroundCounter()
    for text in ["solar panels", "solar heat", "solar wind", "wind", "wind", "heat"] {
      counter.insert(text, language: "en")
    }
    let frequencies = counter.frequencies()
    func rarity(_ stem: String) -> Float {
      Array(stem.utf8).withUnsafeBufferPointer { frequencies.rarity(of: $0, language: "en") }
    }
    #expect(frequencies.knows("en"))
    #expect(rarity("solar") < rarity("harpsichord"))
    // Of fewer than three texts a word counts as one that none has.
    #expect(rarity("panel") == rarity("harpsichord"))
  }
}
