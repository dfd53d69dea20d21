internal import Foundation
internal import GRDB

// What was learned from all articles together.

extension LibrarySession {
  /// What is learned from a library.
  enum Model: String {
    /// What words have to do with each other.
    case associations
  }

  /// The bytes of a model; nil if nothing was learned.
  func contents(of model: Model) throws -> [UInt8]? {
    let statement = try db.cachedStatement(sql: "SELECT contents FROM model WHERE name = ?")
    return try Row.fetchOne(statement, arguments: [model.rawValue])?.blob(0)
  }

  /// Keeps the bytes of a model.
  func set(_ model: Model, contents: [UInt8]) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO model (name, contents) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET contents = excluded.contents
        """
    ).execute(arguments: [model.rawValue, Data(contents)])
  }
}
