import Foundation
import Headlines
import Learning
import Testing

@testable import Workspace

@Suite("Evaluation of calls to action")
struct CallEvaluationTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpora/pages").path()

  /// 21 November 2026: F1 .995 on the half by which the rules were made, .846 on the other, .921 on all
  /// 64 pages.
  @Test(
    "finds the calls of the project's pages",
    arguments: [("dev", 0.97), ("test", 0.83), (nil, 0.9)] as [(String?, Double)])
  func accuracy(split: String?, floor: Double) throws {
    let gold = try CallGold(folder: Self.folder, split: split)
    #expect(gold.pages.count == (split == nil ? 64 : 32))
    let report = CallEvaluation(gold: gold).report()
    #expect(try #require(report.f1) >= floor)
    #expect(try #require(report.interval?.lower) >= floor - 0.1)
  }

  @Test("matches a sentence with the link in it, on the same line only")
  func matching() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "calls-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ text: String, _ name: String) throws {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    try write("# T\n\nPlease [sign the petition](p) now.\n", "a.md")
    try write("page\tsplit\na.md\tdev\n", "pages.tsv")
    let header = "page\tkind\ttext\tline\tproblem\n"
    try write(header + "a.md\tsentence\tPlease sign the petition now.\t3\t-\n", "calls.tsv")
    var evaluation = CallEvaluation(gold: try CallGold(folder: folder.path()))
    #expect(evaluation.report().f1 == 1)
    try write(header + "a.md\tlink\tsign the petition\t4\tvague\n", "calls.tsv")
    evaluation = CallEvaluation(gold: try CallGold(folder: folder.path()))
    #expect(evaluation.report().f1 == 0)
    #expect(
      evaluation.misses == [
        "- a.md:4: link: sign the petition", "+ a.md:3: link: sign the petition",
      ])
  }

  @Test("says what is wrong with a table, and where")
  func errors() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "calls-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: EvaluationError.self) { try CallGold(folder: folder.path()) }
    for row in ["a.md\tbanner\tx\t1\t-", "a.md\tlink\tx\tone\t-", "a.md\tlink"] {
      try "page\tkind\ttext\tline\tproblem\n\(row)\n".write(
        to: folder.appending(path: "calls.tsv"), atomically: true, encoding: .utf8)
      #expect {
        try CallGold(folder: folder.path())
      } throws: { error in
        (error as? EvaluationError)?.line == 2
      }
    }
  }
}
