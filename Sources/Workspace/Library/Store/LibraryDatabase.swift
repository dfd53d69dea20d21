internal import Foundation
internal import GRDB

/// The database file of a library: opened, checked, and asked through sessions.
///
/// SQLite in WAL mode: one process writes at a time and the others wait; those that read see the library as
/// it was when they began, and wait for nobody.
///
/// Together with the other files in this folder it is all that knows GRDB.
final class LibraryDatabase: Sendable {
  /// What a library is opened for.
  enum Mode: Sendable {
    /// Only to read.
    case reading
    /// To change what is there.
    case writing
    /// To change it, or make it.
    case creating
  }

  /// "Sent", as the number by which SQLite's files say whose they are.
  static let applicationID: Int64 = 0x5365_6E74
  /// How long a process waits for another one that is writing.
  static let patience: Double = 300

  /// The library's folder.
  let folder: String
  private let queue: DatabaseQueue

  /// The database's path.
  static func path(in folder: String) -> String { "\(folder)/library.sqlite" }

  /// Opens the database.
  ///
  /// - Throws: `LibraryError`.
  init(folder: String, mode: Mode) throws {
    self.folder = folder
    let path = Self.path(in: folder)
    queue = try mapped(at: folder) {
      let queue = try DatabaseQueue(path: path, configuration: Self.configuration(mode))
      // In one transaction: another process may be making the tables just now.
      let version = try queue.read { try Self.checkedVersion(of: $0, at: folder) }
      if version == 0, mode != .creating { throw LibraryError(.missing, at: folder) }
      if mode != .reading {
        try queue.inDatabase { try LibraryMigrations.run(on: $0) }
      } else if version < LibraryMigrations.version {
        throw LibraryError(.older(version: version), at: folder)
      }
      return queue
    }
  }

  private static func configuration(_ mode: Mode) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = mode == .reading
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      // A file from elsewhere must not make us run what it says, and a damaged page is noticed early.
      try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;")
      // What was acknowledged is on the disk, even if the power fails.
      if mode != .reading { try db.execute(sql: "PRAGMA synchronous = FULL;") }
    }
    return configuration
  }

  /// The version of the schema; 0 for a file without any.
  private static func checkedVersion(of db: Database, at folder: String) throws -> Int {
    func number(_ name: String) throws -> Int64 {
      try Row.fetchOne(db, sql: "PRAGMA \(name)")?.integer(0) ?? 0
    }
    let application = try number("application_id")
    let version = try number("user_version")
    if application == 0, version == 0 {
      let tables = try Row.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema")?.integer(0)
      guard tables == 0 else { throw LibraryError(.foreign, at: folder) }
      return 0
    }
    guard application == applicationID else { throw LibraryError(.foreign, at: folder) }
    guard version <= LibraryMigrations.version else {
      throw LibraryError(.newer(version: Int(version)), at: folder)
    }
    let encoding = try Row.fetchOne(db, sql: "PRAGMA encoding")?.text(0)
    guard version > 0, encoding == "UTF-8" else {
      throw LibraryError(.damaged("its header"), at: folder)
    }
    return Int(version)
  }
}

// MARK: - Sessions

extension LibraryDatabase {
  /// Calls a function that sees the library in one state, whatever others write meanwhile.
  func read<Result>(_ body: (LibrarySession) throws -> Result) throws -> Result {
    try mapped(at: folder) {
      try queue.read { try body(LibrarySession(db: $0, folder: folder)) }
    }
  }

  /// Calls a function whose changes appear together when it has returned, or not at all if it throws.
  ///
  /// Waits until no other process is writing.
  func write<Result>(_ body: (LibrarySession) throws -> Result) throws -> Result {
    try mapped(at: folder) {
      var result: Result?
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          result = try body(LibrarySession(db: db, folder: folder))
          return .commit
        }
      }
      guard let result else { throw LibraryError(.damaged("a commit without result"), at: folder) }
      return result
    }
  }

  /// Gives the space of what was removed back to the system.
  func vacuum() throws {
    try mapped(at: folder) {
      try queue.vacuum()
      _ = try queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    }
  }

  /// Writes a copy of the library as it is now to a new file, while others may write.
  func backUp(to path: String) throws {
    try mapped(at: path) {
      let copy = try DatabaseQueue(path: path)
      try queue.backup(to: copy)
      try copy.writeWithoutTransaction { db in
        // The copy is one file: without segments it has no index until it is written to.
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
        try LibrarySession(db: db, folder: path).removeIndex()
      }
      try copy.close()
    }
  }

  /// What SQLite finds wrong with the file, in its own words; at most 100 lines.
  func integrityProblems() throws -> [String] {
    try mapped(at: folder) {
      try queue.read { try Self.integrityProblems(of: $0) }
    }
  }

  private static func integrityProblems(of db: Database) throws -> [String] {
    let lines = try Row.fetchAll(db, sql: "PRAGMA integrity_check(100)").compactMap {
      $0.text(0)
    }
    let keys = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      "a row of \(row.text(0) ?? "a table") belongs to no row of \(row.text(2) ?? "another")"
    }
    return lines.filter { $0 != "ok" } + keys
  }
}

// MARK: - Values and errors

/// Calls a function and turns what SQLite throws into our errors.
private func mapped<Result>(at place: String, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as DatabaseError {
    throw LibraryError(reason(error), at: place)
  }
}

private func reason(_ error: DatabaseError) -> LibraryError.Reason {
  let words = error.message ?? "error \(error.extendedResultCode.rawValue)"
  switch error.resultCode {
  case .SQLITE_FULL: return .full
  case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
  case .SQLITE_NOTADB: return .foreign
  case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH,
    .SQLITE_NOMEM, .SQLITE_NOLFS, .SQLITE_PROTOCOL, .SQLITE_TOOBIG:
    return .system(words)
  default: return .damaged(words)
  }
}

extension Row {
  /// A column's whole number; nil if it holds something else.
  func integer(_ column: Int) -> Int64? {
    guard column < count, case .int64(let value) = (self[column] as DatabaseValue).storage else {
      return nil
    }
    return value
  }

  /// A column's number; nil if it holds something else.
  func double(_ column: Int) -> Double? {
    guard column < count else { return nil }
    switch (self[column] as DatabaseValue).storage {
    case .double(let value): return value
    case .int64(let value): return Double(value)
    default: return nil
    }
  }

  /// A column's text; nil if it holds something else.
  func text(_ column: Int) -> String? {
    guard column < count, case .string(let value) = (self[column] as DatabaseValue).storage else {
      return nil
    }
    return value
  }

  /// A column's bytes; nil if it holds something else.
  func blob(_ column: Int) -> [UInt8]? {
    guard column < count else { return nil }
    switch (self[column] as DatabaseValue).storage {
    case .blob(let value): return [UInt8](value)
    default: return nil
    }
  }

  /// Whether a column holds nothing.
  func isNull(_ column: Int) -> Bool {
    guard column < count, case .null = (self[column] as DatabaseValue).storage else { return false }
    return true
  }
}
