import Foundation

/// Files that tests read, found from the place of this source file.
enum TestFiles {
  private static let tests = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The rows of a table in `Resources`: lines cut at tabs, without comments and blank lines.
  static func rows(_ name: String) -> [[String]] {
    lines(tests.appending(path: "Resources/\(name)"))
      .filter { !$0.hasPrefix("# ") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  /// The texts of the comments that come with the project.
  static let comments: [String] = {
    let root = tests.deletingLastPathComponent().deletingLastPathComponent()
    return lines(root.appending(path: "Corpora/comments/comments.ndjson")).compactMap {
      try? JSONDecoder().decode(Comment.self, from: Data($0.utf8)).text
    }
  }()

  private struct Comment: Decodable {
    var text: String
  }

  private static func lines(_ file: URL) -> [Substring] {
    guard let contents = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return contents.split(separator: "\n")
  }
}
