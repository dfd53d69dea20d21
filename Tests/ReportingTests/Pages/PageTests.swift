import Foundation
import Testing

@testable import Reporting

@Suite("Pages")
struct PageTests {
  let templates: TemplateLibrary

  init() throws {
    templates = try TemplateLibrary()
  }

  @Test("are the same bytes for the same report")
  func determinism() {
    let report = SampleReports().comments
    #expect(CommentsPage(report).html(templates) == CommentsPage(report).html(templates))
  }

  static let folder = ProcessInfo.processInfo.environment["SAMPLE_PAGES"]

  @Test("are written where a browser can check them", .enabled(if: folder != nil))
  func written() throws {
    let folder = URL(fileURLWithPath: try #require(Self.folder))
    let reports = SampleReports()
    try Data(CommentsPage(reports.comments).html(templates))
      .write(to: folder.appendingPathComponent("comments.html"))
    try Data(ChangePage(reports.change).html(templates))
      .write(to: folder.appendingPathComponent("change.html"))
    var next = 0
    let attacked = SampleReports { _ in
      next += 1
      return Attacks.all[next % Attacks.all.count]
    }
    try Data(CommentsPage(attacked.comments).html(templates))
      .write(to: folder.appendingPathComponent("attacked-comments.html"))
    try Data(ChangePage(attacked.change).html(templates))
      .write(to: folder.appendingPathComponent("attacked-change.html"))
  }
}
