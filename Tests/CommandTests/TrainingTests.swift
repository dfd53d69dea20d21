import Foundation
import Testing

@Suite("Training a model")
struct TrainingTests {
  /// The first of the comments, with their labels.
  private static let comments: Data = {
    let path = URL(filePath: #filePath).appending(path: "../../../Corpora/comments/comments.ndjson")
    let lines = ((try? Data(contentsOf: path.standardized)) ?? Data()).split(separator: 0x0A)
    return Data(lines.prefix(60).joined(separator: [0x0A]))
  }()

  @Test("from texts with labels, which then scores")
  func session() throws {
    var command = Command(files: ["mine.ndjson": Self.comments])
    let outcome = try command.run(
      "train", "sentiment", "mine.ndjson", "--out", "mine.model", "--from-scratch", "--folds", "2",
      "--json")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("labels from 'label'"))
    #expect(outcome.errors.contains("learning without part 2 of 2 (step 2 of 4)"))
    let report = try #require(
      try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    let trained = try #require(report["trained"] as? [String: Any])
    #expect(trained["n"] as? Int == report["textCount"] as? Int)
    #expect(try #require(trained["accuracy"] as? Double) > 0.4)
    #expect(report["verdict"] is String)
    #expect(Array(outcome.newFiles.keys) == ["mine.model"])

    command.files["mine.model"] = outcome.newFiles["mine.model"]
    let scored = try command.run("score", "mine.ndjson", "--model", "mine.model")
    #expect(scored.code == 0, "\(scored.errors)")
    let objects = try scored.objects.filter { $0["language"] as? String == "en" }
    #expect(objects.allSatisfy { $0["probabilities"] is [String: Any] })
    let right = objects.count { $0["label"] as? String == $0["input.label"] as? String }
    #expect(right * 10 > objects.count * 8)
  }

  @Test("fails without a trace where it cannot learn")
  func failures() throws {
    let command = Command(files: [
      "few.csv": Data("text,label\ngood,positive\nbad,negative\n".utf8),
      "mine.ndjson": Self.comments,
    ])
    let few = try command.run("train", "sentiment", "few.csv", "--out", "mine.model")
    #expect(few.code == 65)
    #expect(few.errors.contains("2 different texts have a label; at least 20 are needed"))
    #expect(few.newFiles.isEmpty)
    let same = try command.run("train", "sentiment", "mine.ndjson", "--out", "mine.ndjson")
    #expect(same.code == 64)
    #expect(same.errors.contains("mine.ndjson: would be overwritten"))
    let missing = try command.run("train", "sentiment", "none.csv")
    #expect(missing.code == 66)
    let column = try command.run("train", "sentiment", "mine.ndjson", "--label", "site")
    #expect(column.code == 65)
    #expect(column.errors.contains("labels under 'site' are not known"))
    let folder = try command.run("train", "sentiment", "mine.ndjson", "--out", "none/mine.model")
    #expect(folder.code == 74)
  }

  @Test("is refused where a model is damaged", arguments: ["none", "text", "short", "flipped"])
  func damage(kind: String) throws {
    var command = Command(files: ["mine.ndjson": Self.comments])
    let path = URL(filePath: #filePath).appending(path: "../../../Lexicons/en/sentiment.model")
    var bytes = try Data(contentsOf: path.standardized)
    switch kind {
    case "text": bytes = Data("no model\n".utf8)
    case "short": bytes = bytes.prefix(bytes.count / 2)
    case "flipped": bytes[bytes.count / 2] ^= 0x10
    default: break
    }
    if kind != "none" { command.files["mine.model"] = bytes }
    for arguments in [["score", "mine.ndjson"], ["train", "sentiment", "mine.ndjson"]] {
      let outcome = try command.shell(
        "$0 \(arguments.joined(separator: " ")) --model mine.model")
      #expect(outcome.code == (kind == "none" ? 66 : 65))
      #expect(outcome.errors.contains("sentivane: mine.model: "))
      #expect(outcome.newFiles.isEmpty)
    }
  }
}
