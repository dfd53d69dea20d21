internal import GRDB

/// What the database's schema is, as steps that are only ever appended.
///
/// The number of steps that a file has gone through is its `user_version`. A step that was released is not
/// changed any more.
enum LibraryMigrations {
  /// The version that this program writes.
  static var version: Int { steps.count }

  /// Brings a database up to date, in one transaction.
  static func run(on db: Database) throws {
    // Before there is anything in the file: the usual article fits a page of this size more than once.
    if try current(db) == 0 { try db.execute(sql: "PRAGMA page_size = 8192") }
    // It cannot be changed inside a transaction; a copy that was restored has another one.
    try db.execute(sql: "PRAGMA journal_mode = WAL")
    guard try current(db) < version else { return }
    try db.inTransaction(.immediate) {
      // Another process may have been faster.
      let done = try current(db)
      guard done < version else { return .commit }
      for step in steps[done...] { try db.execute(sql: step) }
      try db.execute(
        sql: """
          PRAGMA application_id = \(LibraryDatabase.applicationID);
          PRAGMA user_version = \(version);
          """)
      return .commit
    }
  }

  private static func current(_ db: Database) throws -> Int {
    Int(try Row.fetchOne(db, sql: "PRAGMA user_version")?.integer(0) ?? 0)
  }

  /// `article` has what lists show; its text, which can be long, is in a table of its own. `hash` is that of
  /// all that was imported, `phraseHash` of the keyphrases, `checksum` of the row itself.
  private static let steps = [
    """
    CREATE TABLE article (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      url TEXT,
      title TEXT NOT NULL,
      author TEXT,
      published INTEGER,
      updated INTEGER,
      language TEXT,
      source TEXT NOT NULL,
      hash BLOB NOT NULL,
      detectedLanguage TEXT NOT NULL,
      wordCount INTEGER NOT NULL,
      label TEXT,
      valence REAL,
      phraseHash BLOB NOT NULL,
      added INTEGER NOT NULL,
      checksum BLOB NOT NULL
    ) STRICT;
    CREATE TABLE articleText (
      article INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
      text TEXT NOT NULL
    ) STRICT;
    CREATE TABLE articleTag (
      article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      tag TEXT NOT NULL,
      PRIMARY KEY (article, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE articleKeyphrase (
      article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      score REAL NOT NULL,
      PRIMARY KEY (article, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE segment (
      key INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      documentCount INTEGER NOT NULL,
      byteCount INTEGER NOT NULL,
      checksum BLOB NOT NULL,
      removed BLOB NOT NULL,
      rowChecksum BLOB NOT NULL
    ) STRICT;
    CREATE TABLE articlePlace (
      article INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
      segment INTEGER NOT NULL REFERENCES segment (key),
      document INTEGER NOT NULL,
      UNIQUE (segment, document)
    ) STRICT;
    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """,
    """
    CREATE TABLE model (
      name TEXT PRIMARY KEY,
      contents BLOB NOT NULL
    ) STRICT;
    """,
  ]
}
