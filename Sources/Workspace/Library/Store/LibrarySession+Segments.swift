internal import Foundation
internal import GRDB

/// What a library knows of a segment's file.
struct SegmentRow {
  var key: Int64
  var name: String
  var documentCount: Int
  var byteCount: Int64
  var checksum: [UInt8]
  var removed: [UInt8] = []
  /// The key of each document's article, where they were asked for.
  var keys: [Int64] = []

  /// What the row's own checksum has to be.
  var rowChecksum: [UInt8] {
    var fingerprint = Fingerprint(seed: 3)
    fingerprint.insert(key)
    fingerprint.insert(name)
    fingerprint.insert(Int64(documentCount))
    fingerprint.insert(byteCount)
    checksum.withUnsafeBytes { fingerprint.insert($0) }
    removed.withUnsafeBytes { fingerprint.insert($0) }
    return fingerprint.bytes
  }
}

extension LibrarySession {
  /// All segments, the oldest first.
  func segments() throws -> [SegmentRow] {
    try Row.fetchAll(db, sql: "SELECT \(Self.columns) FROM segment ORDER BY key").map(checked)
  }

  /// Whether there is a segment of a key.
  func hasSegment(key: Int64) throws -> Bool {
    try Row.fetchOne(db, sql: "SELECT 1 FROM segment WHERE key = ?", arguments: [key]) != nil
  }

  private static let columns =
    "key, name, documentCount, byteCount, checksum, removed, rowChecksum"

  private func checked(_ row: Row) throws -> SegmentRow {
    guard let key = row.integer(0), let name = row.text(1), let count = row.integer(2),
      let byteCount = row.integer(3), let checksum = row.blob(4), let removed = row.blob(5),
      name == SegmentFolder.name(ofKey: key), 0...0xFFFF_FFFF ~= count, byteCount >= 0,
      removed.count <= (count + 7) / 8
    else { throw damaged("a segment's row") }
    let segment = SegmentRow(
      key: key, name: name, documentCount: Int(count), byteCount: byteCount, checksum: checksum,
      removed: removed)
    guard segment.rowChecksum == row.blob(6) else { throw damaged("a segment's row") }
    return segment
  }

  /// The articles that a segment still has: the document's number and the article's key.
  func places(inSegment key: Int64) throws -> [(document: Int, article: Int64)] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT document, article FROM articlePlace WHERE segment = ? ORDER BY document"),
      arguments: [key]
    ).map { row in
      guard let document = row.integer(0), let article = row.integer(1), document >= 0 else {
        throw damaged("an article's place")
      }
      return (Int(document), article)
    }
  }

  /// Where an article is in the index; nil if it is not.
  func place(ofArticle key: Int64) throws -> (segment: Int64, document: Int)? {
    let statement = try db.cachedStatement(
      sql: "SELECT segment, document FROM articlePlace WHERE article = ?")
    guard let row = try Row.fetchOne(statement, arguments: [key]) else { return nil }
    guard let segment = row.integer(0), let document = row.integer(1), document >= 0 else {
      throw damaged("an article's place")
    }
    return (segment, Int(document))
  }

  /// Names a segment's file and gives its articles their places.
  func insert(_ segment: SegmentRow) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO segment (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      segment.key, segment.name, segment.documentCount, segment.byteCount, Data(segment.checksum),
      Data(segment.removed), Data(segment.rowChecksum),
    ])
    let places = try db.cachedStatement(
      sql: """
        INSERT INTO articlePlace (article, segment, document) VALUES (?, ?, ?)
        ON CONFLICT (article) DO UPDATE SET segment = excluded.segment, document = excluded.document
        """)
    for (document, article) in segment.keys.enumerated() {
      try places.execute(arguments: [article, segment.key, document])
    }
  }

  /// Takes articles out of the segments that have them.
  func removePlaces(ofArticles keys: [Int64]) throws {
    var documents: [Int64: [Int]] = [:]
    let statement = try db.cachedStatement(sql: "DELETE FROM articlePlace WHERE article = ?")
    for key in keys {
      guard let place = try place(ofArticle: key) else { continue }
      documents[place.segment, default: []].append(place.document)
      try statement.execute(arguments: [key])
    }
    for (segment, documents) in documents.sorted(by: { $0.key < $1.key }) {
      try markRemoved(documents, inSegment: segment)
    }
  }

  private func markRemoved(_ documents: [Int], inSegment key: Int64) throws {
    let select = try db.cachedStatement(sql: "SELECT \(Self.columns) FROM segment WHERE key = ?")
    guard let row = try Row.fetchOne(select, arguments: [key]) else {
      throw damaged("an article's place")
    }
    var segment = try checked(row)
    guard documents.allSatisfy({ $0 < segment.documentCount }) else {
      throw damaged("an article's place")
    }
    for document in documents { SegmentBits.insert(document, into: &segment.removed) }
    try db.cachedStatement(sql: "UPDATE segment SET removed = ?, rowChecksum = ? WHERE key = ?")
      .execute(arguments: [Data(segment.removed), Data(segment.rowChecksum), key])
  }

  /// Forgets a segment, in which no article has its place any more.
  func removeSegment(key: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM segment WHERE key = ?").execute(arguments: [key])
  }

  /// Forgets the whole index.
  func removeIndex() throws {
    try db.execute(
      sql: """
        DELETE FROM articlePlace; DELETE FROM segment; DELETE FROM setting WHERE key = 'indexFormat';
        """)
  }

  /// The next articles without a place in the index, in the order of keys.
  func unplacedKeys(after key: Int64, limit: Int) throws -> [Int64] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT key FROM article WHERE key > ?
          AND NOT EXISTS (SELECT 1 FROM articlePlace WHERE article = article.key)
          ORDER BY key LIMIT ?
          """), arguments: [key, limit]
    ).compactMap { $0.integer(0) }
  }

  /// How many articles have a place in the index.
  func placeCount() throws -> Int {
    Int(try Row.fetchOne(db, sql: "SELECT count(*) FROM articlePlace")?.integer(0) ?? 0)
  }
}
