import Testing

@testable import Keyphrases

@Suite("Background frequencies")
struct BackgroundFrequenciesTests {
  @Test("call a word rarer the fewer texts have it")
  func rarity() {
    var counter = KeyphraseBackgroundCounter()
    for text in ["solar panels", "solar heat", "solar wind", "wind", "wind", "heat"] {
      counter.insert(text.utf8.span, language: "en")
    }
    let frequencies = BackgroundFrequencies(counter.background)
    func rarity(_ stem: String) -> Float {
      Array(stem.utf8).withUnsafeBufferPointer { frequencies.rarity(of: $0, language: "en") }
    }
    #expect(frequencies.knows("en"))
    #expect(rarity("solar") < rarity("harpsichord"))
    // Of fewer than three texts a word counts as one that none has.
    #expect(rarity("panel") == rarity("harpsichord"))
  }

  @Test("learn from texts of one's own what is common there")
  func own() {
    var counter = KeyphraseBackgroundCounter()
    for _ in 0..<1000 { counter.insert("The harpsichord sounds.".utf8.span, language: "en") }
    let atLarge = KeyphraseModel.embedded?.background ?? BackgroundFrequencies()
    let both = atLarge.beside(counter.background)
    Array("harpsichord".utf8).withUnsafeBufferPointer {
      #expect(both.rarity(of: $0, language: "en") < atLarge.rarity(of: $0, language: "en") - 3)
      #expect(both.rarity(of: $0, language: "fr") == atLarge.rarity(of: $0, language: "fr"))
    }
    Array("volcano".utf8).withUnsafeBufferPointer {
      #expect(both.rarity(of: $0, language: "en") == atLarge.rarity(of: $0, language: "en"))
    }
  }
}
