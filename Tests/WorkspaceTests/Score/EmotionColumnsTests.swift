import Sentiment
import Testing

@testable import Workspace

@Suite("Emotion columns")
struct EmotionColumnsTests {
  private static let input = """
    {"text":"Thank you so much, this is wonderful news!"}
    {"text":"..."}
    {"text":"Это очень хороший чайник"}

    """

  private func score(_ format: OutputFormat, emotions: Bool, signals: Bool) throws -> Scoring {
    try Scoring(Self.input, format: format) {
      $0.analyzer = SentimentAnalyzer(emotions: EmotionModel.english)
      $0.showsEmotions = emotions
      $0.showsSignals = signals
    }
  }

  @Test("are objects in NDJSON, in a fixed order")
  func objects() throws {
    let lines = try score(.ndjson, emotions: true, signals: true).lines
    #expect(lines[0].contains(#""emotion":"joy","emotions":{"anger":0"#))
    #expect(lines[0].contains(#""signals":{"irony":0"#))
    #expect(lines[1].contains(#""emotion":null,"emotions":{"anger":"#))
    #expect(lines[2].contains(#""emotion":null,"emotions":null,"signals":null"#))
  }

  @Test("are one number each in CSV")
  func flat() throws {
    let lines = try score(.csv, emotions: true, signals: true).lines
    let names = Emotion.allCases.map { "emotions.\($0.rawValue)" }.joined(separator: ",")
    #expect(lines[0].contains("evidence,emotion,\(names),signals.irony,signals.offensive"))
    #expect(lines[1].contains(",joy,0"))
    #expect(lines[3].hasSuffix(",,,,,,,,,,,"))
  }

  @Test("are there only if they were asked for")
  func absent() throws {
    let none = try score(.ndjson, emotions: false, signals: false)
    #expect(!none.output.contains("emotion") && !none.output.contains("signals"))
    let one = try score(.ndjson, emotions: false, signals: true)
    #expect(!one.output.contains("emotion") && one.output.contains("signals"))
  }

  @Test("are a column and a line of the summary in a table")
  func table() throws {
    let output = try score(.table, emotions: true, signals: false).output
    #expect(output.contains("emotion"))
    #expect(output.contains("joy"))
    #expect(output.contains("unclear"))
  }
}
