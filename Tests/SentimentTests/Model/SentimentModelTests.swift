import Learning
import Sentiment
import Testing
import Tokenizing

@Suite("Sentiment models")
struct SentimentModelTests {
  private static let folders = ["en", "mul"]

  private static func bytes(_ folder: String) throws -> [UInt8] {
    let file = try #require(EmbeddedFile.model("sentiment", language: folder))
    return Array(file.bytes)
  }

  @Test("inside the binary are whole", arguments: folders)
  func embedded(folder: String) throws {
    let model = try SentimentModel(ModelStorage(copying: Self.bytes(folder)), verifies: true)
    #expect(model.registers.count >= 5)
    #expect(SentimentModel.english != nil)
    #expect(
      SentimentModel.multilingual?.registers.sorted() == ["ar", "de", "es", "fr", "hi", "it", "pt"])
  }

  @Test("of feelings together take at most eight megabytes")
  func size() {
    let names = ["sentiment.model", "emotions.model"]
    let models = EmbeddedFile.all.filter { names.contains($0.name) }
    #expect(models.reduce(0) { $0 + $1.bytes.count } <= 8_000_000)
  }

  @Test("that are damaged are refused", arguments: [8, 12, 16, 30, 100, 5_000, 1_000_000])
  func damage(offset: Int) throws {
    var bytes = try Self.bytes("en")
    bytes[offset] ^= 0x10
    #expect(throws: ModelError.self) { try SentimentModel(ModelStorage(copying: bytes)) }
  }

  @Test("that are cut short are refused", arguments: [0, 7, 8, 31, 32, 100, 100_000])
  func truncation(count: Int) throws {
    let bytes = Array(try Self.bytes("en").prefix(count))
    let expected: ModelError = count < 8 ? .notAModel : .truncated
    #expect(throws: expected) { try SentimentModel(ModelStorage(copying: bytes)) }
  }

  @Test("of another version are refused by its number")
  func version() throws {
    var bytes = try Self.bytes("en")
    bytes[8] = 9
    #expect(throws: ModelError.unknownVersion(9)) {
      try SentimentModel(ModelStorage(copying: bytes))
    }
  }

  @Test(
    "judge what the words alone do not tell",
    arguments: [
      ("I don’t like this 👎", Sentiment.Label.negative),
      ("What a wonderful day, thank you all so much!", .positive),
      ("still waiting for my bag, three hours now", .negative),
      ("Where do I find the opening hours?", .neutral),
      ("Das ist wirklich schrecklich und langweilig, nie wieder.", .negative),
      ("Me encanta esta canción, es preciosa ❤️", .positive),
    ])
  func judgements(text: String, label: Sentiment.Label) {
    #expect(SentimentAnalyzer().analyze(text).label == label)
  }

  @Test("give probabilities that sum to one, with the label's the greatest")
  func probabilities() throws {
    for text in ["I love it", "meh", "the worst service ever", "It is Tuesday.", "👍", "no", ""] {
      let sentiment = SentimentAnalyzer().analyze(text)
      let probabilities = try #require(sentiment.probabilities)
      let label = try #require(sentiment.label)
      let all = Sentiment.Label.allCases.map { probabilities[$0] }
      #expect(abs(all.reduce(0, +) - 1) < 1e-9)
      #expect(all.max() == probabilities[label])
    }
  }

  @Test(
    "say nothing of a text without words",
    arguments: ["", "   ", "!!!", "12345", "https://a.example"])
  func silence(text: String) {
    let sentiment = SentimentAnalyzer().analyze(text)
    #expect(sentiment.label == .neutral)
    #expect(sentiment.valence == 0)
    #expect(sentiment.explanation.isEmpty)
  }

  /// What is left are the lengths of the names.
  @Test("do not care who is spoken of")
  func persons() throws {
    let analyzer = SentimentAnalyzer()
    let names = ["Anna", "Omar", "Priya", "Dmitri", "Adaeze", "Lucía"]
    let evidence = names.map {
      analyzer.analyze("\($0) wrote a kind answer to the editor.").evidence
    }
    let (least, most) = (try #require(evidence.min()), try #require(evidence.max()))
    #expect(most - least < 0.1)
    let sister = analyzer.analyze("my sister left").evidence
    #expect(abs(sister - analyzer.analyze("my brother left").evidence) < 0.1)
  }
}
