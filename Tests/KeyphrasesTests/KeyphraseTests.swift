import Keyphrases
import Testing

@Suite("A keyphrase")
struct KeyphraseTests {
  @Test("is counted by the places where it stands")
  func count() {
    let phrase = Keyphrase(text: "solar storage", score: 0.8, spans: [0..<13, 40..<53])
    #expect(phrase.count == 2)
  }
}
