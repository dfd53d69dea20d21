import Foundation
import Headlines
import Testing

@testable import Workspace

/// Candidates of the project's articles beside what judges said of them, one by one
/// (`Corpora/headlines/judgements.tsv`, 2026-11-21: 336 candidates, 95 % grammatical, all supported).
@Suite("Judged candidates")
struct JudgedCandidatesTests {
  private struct Judgement {
    var isGrammatical: Bool
    var isSupported: Bool
  }

  private static let corpora = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Corpora")

  private static func judgements() throws -> [[String]: Judgement] {
    let file = try String(
      contentsOf: corpora.appending(path: "headlines/judgements.tsv"), encoding: .utf8)
    var judgements: [[String]: Judgement] = [:]
    for line in file.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 5 else { continue }
      judgements[[cells[0], cells[1]]] = Judgement(
        isGrammatical: cells[2] == "yes", isSupported: cells[3] == "yes")
    }
    return judgements
  }

  @Test("are nine in ten grammatical, all supported, and at least five an article")
  func judged() throws {
    let judgements = try Self.judgements()
    #expect(judgements.count >= 300)
    var scorer = try HeadlineScorer(#require(HeadlineModel.english))
    var (known, grammatical, all) = (0, 0, 0)
    for name in Set(judgements.keys.map { $0[0] }).sorted() {
      let path = Self.corpora.appending(path: "articles/\(name)").path
      let candidates = ArticleHeadlines(try PageFile(path: path), by: &scorer).candidates
      #expect(candidates.count >= 5, "\(name)")
      for candidate in candidates {
        all += 1
        guard let judgement = judgements[[name, candidate.headline]] else { continue }
        known += 1
        grammatical += judgement.isGrammatical ? 1 : 0
        #expect(judgement.isSupported, "\(name): \(candidate.headline)")
      }
    }
    // A generator that has changed much has to be judged again.
    #expect(Double(known) >= 0.9 * Double(all), "\(known) of \(all) were judged")
    #expect(Double(grammatical) >= 0.9 * Double(known))
  }
}
