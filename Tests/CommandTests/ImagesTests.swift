import Foundation
import TestSupport
import Testing

@Suite("sentivane images")
struct ImagesTests {
  private let command = Command(files: [
    "draft.md": Data("# Heat pumps\n\nA heat pump warms the cellar of an old house.\n".utf8),
    "captions.ndjson": Data(#"{"file":"b.png","alt":"A heat pump"}"#.utf8),
    "bad.ndjson": Data("{\"file\":\"b.png\",\"alt\":\"A heat pump\"}\n{\"file\":\n".utf8),
    "a.jpg": Data(SampleImage.jpeg(800, 420)), "b.png": Data(SampleImage.png(1200, 630)),
  ])

  private func run(_ arguments: String, input: String = "") throws -> Command.Outcome {
    try command.shell("mkdir p && mv a.jpg b.png p && $0 images \(arguments)", input: input)
  }

  @Test("ranks pictures and tells why")
  func ranks() throws {
    let outcome = try run("draft.md p --captions captions.ndjson")
    #expect(outcome.code == 0, "\(outcome.errors)")
    let objects = try outcome.objects
    #expect(objects.map { $0["file"] as? String } == ["b.png", "a.jpg"])
    #expect(objects[0]["alt"] as? String == "A heat pump")
    #expect(objects[0]["width"] as? Int == 1200)
    #expect((objects[0]["score"] as? Double ?? 0) > 0.1)
    #expect((objects[0]["findings"] as? [Any])?.isEmpty == true)
    let checks = (objects[1]["findings"] as? [[String: Any]])?.map { $0["check"] as? String }
    #expect(checks == ["missing-alt", "small"])
  }

  @Test("takes thresholds, switches, a limit and stdin")
  func options() throws {
    let outcome = try run(
      "- p --set small=800 --off missing-alt --limit 1 --format csv", input: "A heat pump.")
    #expect(outcome.code == 0, "\(outcome.errors)")
    let lines = try outcome.lines
    #expect(lines.count == 2)
    #expect(lines.last?.hasPrefix("a.jpg,0,800,420,") == true)
    #expect(lines.last?.hasSuffix(",[],[]") == true)
  }

  @Test("lists its checks")
  func list() throws {
    let outcome = try command.run("images", "--list-checks")
    #expect(outcome.code == 0)
    #expect(try outcome.lines.count == 11)
    #expect(try outcome.text.contains("missing-alt"))
  }

  @Test(
    "tells what happened by its code",
    arguments: [
      ("draft.md", 64), ("draft.md p --off nothing", 64), ("draft.md p --set small", 64),
      ("draft.md p --set duplicate=1", 64), ("draft.md p --limit 0", 64),
      ("draft.md missing", 66), ("missing.md p", 66), ("draft.md p --captions missing.csv", 66),
      ("draft.md draft.md", 74), ("draft.md p --captions bad.ndjson", 65),
      ("draft.md p --format table", 0),
    ] as [(String, Int32)])
  func codes(_ arguments: String, _ code: Int32) throws {
    let outcome = try run(arguments)
    #expect(outcome.code == code, "\(outcome.errors)")
  }
}
