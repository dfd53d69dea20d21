import TestSupport
import Testing

@testable import Similarity

@Suite("Caption similarity")
struct CaptionSimilarityTests {
  private func score(_ texts: CaptionText..., language: String = "en") -> Int {
    var similarity = Self.similarity(language: language)
    return similarity.relevance(of: texts).score
  }

  private static func similarity(language: String = "en") -> CaptionSimilarity {
    CaptionSimilarity(
      title: "Heat pumps in old houses",
      text: "A heat pump takes warmth from the air. Installers put the pump beside the cellar"
        + " of the house. The grant pays for half of the heat pump.", language: language)
  }

  @Test("is above 0 for shared stems alone, and at most 1")
  func range() {
    #expect(score(CaptionText("Pumping heat into a housing")) > 0)
    #expect(score(CaptionText("Two cats on a sofa")) == 0)
    #expect(score(CaptionText("")) == 0)
    #expect(score() == 0)
    #expect(score(CaptionText("the of and")) == 0)
  }

  @Test("is 1 for the article itself")
  func same() {
    var similarity = CaptionSimilarity(title: "", text: "Heat pumps warm cellars", language: "en")
    let relevance = similarity.relevance(of: [CaptionText("Heat pumps warm cellars")])
    #expect(abs(relevance.score - CaptionRelevance.unit) < 10)
  }

  @Test("counts phrases, titles and trust")
  func order() {
    #expect(score(CaptionText("heat pump")) > score(CaptionText("pump heat")))
    #expect(score(CaptionText("house")) > score(CaptionText("cellar")))
    let name = CaptionText("heat pump", trust: 0.5)
    #expect(score(CaptionText("heat pump")) > score(name))
    #expect(score(CaptionText("sofa and cats"), name) < score(CaptionText("heat pump"), name))
  }

  @Test("gives reasons as they are written, which add up to the score", arguments: 0..<30)
  func reasons(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let words = ["Heat", "pumps", "cellar", "cats", "grants", "the", "sofa", "house", "2024", "!"]
    var similarity = Self.similarity()
    let texts = [1.0, 0.8, 0.5].map { trust in
      CaptionText(
        (0..<6).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " "),
        trust: trust)
    }
    let relevance = similarity.relevance(of: texts)
    #expect(relevance.reasons.reduce(0) { $0 + $1.weight } == relevance.score)
    #expect((0...CaptionRelevance.unit + 20).contains(relevance.score))
    #expect(relevance.reasons.map(\.weight) == relevance.reasons.map(\.weight).sorted(by: >))
    for reason in relevance.reasons { #expect(texts[reason.source].text.contains(reason.text)) }
    #expect(similarity.relevance(of: texts) == relevance)
  }

  @Test("gives a word to the most trusted text that has it")
  func sources() {
    var similarity = Self.similarity()
    let relevance = similarity.relevance(of: [
      CaptionText("cellar pump", trust: 0.5), CaptionText("The pump"),
    ])
    #expect(relevance.reasons.first { $0.text == "pump" }?.source == 1)
    #expect(relevance.reasons.first { $0.text == "cellar" }?.source == 0)
  }

  @Test("works in other languages", arguments: ["de", "xx"])
  func languages(_ language: String) {
    var similarity = CaptionSimilarity(
      title: "Wärmepumpen", text: "Eine Wärmepumpe heizt das Haus.", language: language)
    #expect(similarity.relevance(of: [CaptionText("Wärmepumpe im Keller")]).score > 0)
  }
}
