import Sentiment
import Testing

@testable import Workspace

@Suite("Reading labelled texts")
struct LabelledTextReaderTests {
  private static let analyzer = SentimentAnalyzer(model: nil)

  /// What came of some files, each with a name.
  private static func read(
    _ files: (String, String)..., options: LabelledTextReader.Options = .init()
  ) throws -> (texts: LabelledTexts, lines: [String]) {
    let log = Log()
    var reader = LabelledTextReader(
      options: options, analyzer: analyzer,
      messages: ScoreRun.Messages(warn: { log.lines.append($0) }))
    for (name, text) in files {
      try reader.read(ByteSource(bytes: Array(text.utf8), name: name))
    }
    return (reader.texts, log.lines)
  }

  private final class Log {
    var lines: [String] = []
  }

  private static func failure(
    _ text: String, options: LabelledTextReader.Options = .init()
  ) -> String? {
    do {
      _ = try read(("mine.csv", text), options: options)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test("takes tables and objects together")
  func formats() throws {
    let (texts, lines) = try Self.read(
      ("a.csv", "id,comment,Sentiment\n1,\"I like it, a lot\",POS\n2,it is broken again,neg\n"),
      (
        "b.ndjson",
        #"{"text": "it arrived on \"Monday\"", "polarity": 0}"# + "\n"
          + #"{"text": "I hate the new page", "polarity": -1}"# + "\n"
      ))
    #expect(texts.items.map(\.label) == [.positive, .negative, .neutral, .negative])
    #expect(texts.items[2].text == Array(#"it arrived on "Monday""#.utf8))
    #expect(texts.leftOut == LabelledTexts.LeftOut())
    #expect(lines.isEmpty)
  }

  @Test("names what it leaves out")
  func leftOut() throws {
    let rows = (1...10).map { "the update number \($0) works,positive\n" }.joined()
    let (texts, lines) = try Self.read(
      (
        "mine.csv",
        "text,label\n" + rows + "so so,mixed\n,negative\nno label yet,\n"
          + "La comida estaba fría pero la gente fue muy amable,positive\n"
      ))
    #expect(texts.count == 10)
    #expect(
      texts.leftOut == .init(rejected: 1, empty: 1, unlabelled: 1, otherLanguages: 1))
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("mine.csv:12: the label is not") == true)
    #expect(!lines.joined().contains("so so"))
  }

  @Test("tells what is wrong with a file")
  func failures() throws {
    let rows = (1...10).map { "text number \($0),\($0 % 2)\n" }.joined()
    let expected: [(String, String)] = [
      ("text,label\n", "mine.csv: there is no record"),
      (
        "id,text\n1,good\n",
        "mine.csv: no column seems to hold the labels; choose one with --label: id, text"
      ),
      ("text,label\ngood,\n", "mine.csv: no record has a label under 'label'"),
      (
        "text,label\ngood,spam\nbad,negative\n",
        "mine.csv: 1 of 2 labels under 'label' are not known"
      ),
      ("text,label\n" + rows, "mine.csv: the labels under 'label' are 0 and 1 alone"),
      ("text,stars\ngood,8\n", "mine.csv:2: 'stars' has a number that is not from 1 to 5 stars"),
    ]
    for (text, message) in expected {
      let failure = try #require(Self.failure(text), "\(message)")
      #expect(failure.hasPrefix(message), "\(failure)")
    }
    let missing = Self.failure("text,label\ngood,positive\n", options: .init(labelColumn: "mood"))
    #expect(missing == "mine.csv: there is no column 'mood'; there are text, label")
    let same = Self.failure("text,label\ngood,positive\n", options: .init(labelColumn: "text"))
    #expect(same?.contains("cannot be both text and label") == true)
  }

  @Test("names the first twenty unknown labels and counts the others")
  func manyRejected() throws {
    let good = (1...200).map { "it works for the \($0)th time,positive\n" }.joined()
    let bad = (1...30).map { "it is number \($0),spam\n" }.joined()
    let (texts, lines) = try Self.read(("mine.csv", "text,label\n" + good + bad))
    #expect(texts.leftOut.rejected == 30)
    #expect(lines.count == 21)
    #expect(lines.last == "mine.csv: 10 more records are left out")
  }

  @Test("sees copies and contradictions")
  func copies() throws {
    let (texts, _) = try Self.read(
      (
        "mine.csv",
        "text,label\nThe tea is great,positive\nthe tea is great!,positive\n"
          + "The tea is great,negative\nthe tea is cold,negative\n"
      ))
    #expect(texts.differentCount == 2)
    #expect(texts.contradictionCount == 1)
  }
}
