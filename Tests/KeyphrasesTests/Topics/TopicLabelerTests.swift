import Keyphrases
import Testing

@Suite("Labels of topics")
struct TopicLabelerTests {
  private static let energy = [
    "The heat pump grant closed early. Installers said the heat pump grant had changed their year.",
    "A heat pump grant was announced. The heat pump grant pays for a third of the cost.",
  ]
  private static let football = [
    "The penalty shootout decided the cup final. Nobody expected a penalty shootout.",
    "After the penalty shootout the goalkeeper wept. It was her third penalty shootout.",
  ]

  private func labels(of documents: [[String]]) -> [String?] {
    let terms = ["grant", "penalty", "kite"].map { Topic.Term(text: $0, weight: 1) }
    let topics = documents.map { _ in Topic(label: "", terms: terms, share: 0, coherence: 0) }
    return TopicLabeler(language: "en").labels(of: topics, documents: documents)
  }

  @Test("are phrases that their documents share")
  func shared() {
    let labels = labels(of: [Self.energy, Self.football])
    #expect(labels.map { $0?.lowercased() } == ["heat pump grant", "penalty shootout"])
  }

  @Test("are not the same twice, and are missing where nothing is shared")
  func distinct() {
    let labels = labels(of: [Self.energy, Self.energy, ["A kite."], []])
    #expect(labels[0] != labels[1])
    #expect(labels[2] == nil)
    #expect(labels[3] == nil)
  }
}
