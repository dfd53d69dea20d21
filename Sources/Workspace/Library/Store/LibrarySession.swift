internal import Foundation
internal import GRDB

/// One transaction of a library's database, as questions and changes in the library's own words.
///
/// Valid while the function runs that got it.
struct LibrarySession {
  let db: Database
  let folder: String

  /// An error that says where stored values contradict each other.
  func damaged(_ what: String) -> LibraryError { LibraryError(.damaged(what), at: folder) }
}

// MARK: - Settings

extension LibrarySession {
  /// What is kept beside articles.
  enum Setting: String {
    /// How many articles there are.
    case articleCount
    /// The key of the next article; keys are never given again.
    case nextArticle
    /// The key of the next segment.
    case nextSegment
    /// The format of the index.
    case indexFormat
  }

  /// The value of a setting; nil if it was never set.
  func text(_ setting: Setting) throws -> String? {
    let statement = try db.cachedStatement(sql: "SELECT value FROM setting WHERE key = ?")
    guard let row = try Row.fetchOne(statement, arguments: [setting.rawValue]) else { return nil }
    return row.text(0)
  }

  /// The number that a setting has.
  func number(_ setting: Setting, default value: Int64) throws -> Int64 {
    guard let text = try text(setting) else { return value }
    guard let number = Int64(text) else { throw damaged("the setting \(setting.rawValue)") }
    return number
  }

  /// Sets a value.
  func set(_ setting: Setting, _ value: String) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO setting (key, value) VALUES (?, ?)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value
        """
    ).execute(arguments: [setting.rawValue, value])
  }
}
