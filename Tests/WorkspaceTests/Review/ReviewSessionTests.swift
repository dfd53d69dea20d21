import Sentiment
import Testing

@testable import Workspace

@Suite("A session of questions")
struct ReviewSessionTests {
  /// Holds a session with these answers; returns what was shown and what the file of labels has.
  private func session(
    _ answers: [String], about texts: [String]
  ) throws -> (shown: String, labels: String, count: Int) {
    let folder = try TemporaryFolder()
    let labels = try LabelFile(path: folder.path("labels.csv"))
    var answers = answers[...]
    var shown: [UInt8] = []
    let session = ReviewSession(
      labels: labels,
      terminal: ReviewSession.Terminal(read: { answers.popFirst() }, write: { shown += $0 }),
      style: .plain, width: 80)
    let candidates = texts.enumerated().map { ReviewCandidate.example($0, 0, $1) }
    let count = try session.ask(about: candidates)
    let file = try folder.names.isEmpty ? [] : folder.contents("labels.csv")
    return (
      String(decoding: shown, as: UTF8.self), String(decoding: file, as: UTF8.self), count
    )
  }

  @Test("shows the text, the judgement and the keys")
  func question() throws {
    let (shown, labels, count) = try session([], about: ["It works,\nsort of \u{1B}[2J"])
    #expect(
      shown == """
        1 of 1 · line 1
        It works,
        sort of \u{FFFD}[2J
          neutral · valence 0.00
        right? y yes · n no · p positive · u neutral · ? skip · q quit  \n
        """)
    #expect(labels.isEmpty && count == 0)
  }

  @Test("keeps each answer under its label")
  func answers() throws {
    let texts = ["a1", "b2", "c3", "d4", "e5", "f6", "g7"]
    let (_, labels, count) = try session(
      ["y", " P", "what", "", "u", "n", "n", "n", "x", "Positive", "?", "q", "y"], about: texts)
    #expect(
      labels == "text,label\na1,neutral\nb2,positive\nc3,neutral\nd4,negative\ne5,positive\n")
    #expect(count == 5)
  }

  @Test("can be left or passed over in the middle of a correction")
  func leaving() throws {
    #expect(
      try session(["n", "?", "y"], about: ["a1", "b2"]).labels == "text,label\nb2,neutral\n")
    #expect(try session(["y", "n", "q"], about: ["a1", "b2"]).count == 1)
    #expect(try session(["y", "n"], about: ["a1", "b2"]).count == 1)
  }
}
