internal import Foundation
internal import GRDB

/// What a library knows of an article without its text, tags and keyphrases.
struct ArticleRow {
  var key: Int64
  /// The article with an empty text and without tags.
  var head: Article
  /// The analysis without keyphrases.
  var analysis: ArticleAnalysis
  var hash: [UInt8]
  var phraseHash: [UInt8]
  var added: Int64

  /// What the row's checksum has to be.
  var checksum: [UInt8] {
    var fingerprint = Fingerprint(seed: 1)
    fingerprint.insert(key)
    fingerprint.insert(head.fingerprint.bytes.map(Int64.init).reduce(0) { $0 &* 257 &+ $1 })
    fingerprint.insert(head.source)
    fingerprint.insert(analysis.language)
    fingerprint.insert(Int64(analysis.wordCount))
    fingerprint.insert(analysis.label)
    fingerprint.insert(analysis.valence.map { Int64(bitPattern: $0.bitPattern) })
    fingerprint.insert(added)
    hash.withUnsafeBytes { fingerprint.insert($0) }
    phraseHash.withUnsafeBytes { fingerprint.insert($0) }
    return fingerprint.bytes
  }
}

extension ArticleAnalysis {
  /// The hash of the keyphrases.
  var phraseHash: [UInt8] {
    var fingerprint = Fingerprint(seed: 2)
    for phrase in keyphrases {
      fingerprint.insert(phrase.text)
      fingerprint.insert(Int64(bitPattern: phrase.score.bitPattern))
    }
    return fingerprint.bytes
  }
}

// MARK: - Reading

extension LibrarySession {
  private static let columns = """
    key, id, url, title, author, published, updated, language, source, hash, detectedLanguage,
    wordCount, label, valence, phraseHash, added, checksum
    """

  private static let insertSQL = """
    INSERT INTO article (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
  private static let updateSQL = """
    UPDATE article SET (\(columns)) = (?1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    WHERE key = ?1
    """

  /// The key and hash of the article of an id.
  func state(ofID id: String) throws -> (key: Int64, hash: [UInt8])? {
    let statement = try db.cachedStatement(sql: "SELECT key, hash FROM article WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    guard let key = row.integer(0), let hash = row.blob(1) else {
      throw damaged("an article's row")
    }
    return (key, hash)
  }

  /// How many articles there are.
  func articleCount() throws -> Int { Int(try number(.articleCount, default: 0)) }

  /// The article of an id, without its text; nil if there is none.
  func row(ofID id: String) throws -> ArticleRow? {
    let sql = "SELECT \(Self.columns) FROM article WHERE id = ?"
    if let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]) {
      return try checked(row)
    }
    // Where the list of ids is damaged an article must not seem to be gone.
    let found = try Row.fetchOne(
      db, sql: "SELECT key FROM article NOT INDEXED WHERE id = ?", arguments: [id])
    guard found == nil else { throw damaged("the list of ids") }
    return nil
  }

  /// The article of a key, without its text; nil if there is none.
  func row(ofKey key: Int64) throws -> ArticleRow? {
    let sql = "SELECT \(Self.columns) FROM article WHERE key = ?"
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [key]) else {
      return nil
    }
    return try checked(row)
  }

  /// Calls a function with every article in the order of ids, or of keys, without texts.
  ///
  /// - Parameter body: Returns whether to go on.
  /// - Throws: `LibraryError` if there are fewer or more articles than there should be.
  func forEachRow(byID: Bool, _ body: (ArticleRow) throws -> Bool) throws {
    let order = byID ? "id" : "key"
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(Self.columns) FROM article ORDER BY \(order)")
    var count = 0
    var last: ArticleRow?
    while let row = try rows.next() {
      let article = try checked(row)
      if let last {
        let isInOrder =
          byID
          ? last.head.id.utf8.lexicographicallyPrecedes(article.head.id.utf8)
          : last.key < article.key
        guard isInOrder else { throw damaged("the order of articles") }
      }
      count += 1
      guard try body(article) else { return }
      last = article
    }
    guard count == (try articleCount()) else { throw damaged("the number of articles") }
  }

  private func checked(_ row: Row) throws -> ArticleRow {
    guard let key = row.integer(0), let id = row.text(1), let title = row.text(3),
      let source = row.text(8), let hash = row.blob(9), let detected = row.text(10),
      let wordCount = row.integer(11).flatMap({ Int(exactly: $0) }), let phraseHash = row.blob(14),
      let added = row.integer(15), let checksum = row.blob(16)
    else { throw damaged("an article's row") }
    let article = ArticleRow(
      key: key,
      head: Article(
        id: id, url: row.text(2), title: title, text: "", author: row.text(4),
        published: row.integer(5), updated: row.integer(6), language: row.text(7), source: source),
      analysis: ArticleAnalysis(
        language: detected, wordCount: wordCount, label: row.text(12), valence: row.double(13)),
      hash: hash, phraseHash: phraseHash, added: added)
    guard article.checksum == checksum else { throw damaged("an article's row") }
    return article
  }

  /// Adds the text, the tags and the keyphrases to an article.
  func completed(_ row: ArticleRow) throws -> (article: Article, analysis: ArticleAnalysis) {
    var (article, analysis) = (row.head, row.analysis)
    let texts = try db.cachedStatement(sql: "SELECT text FROM articleText WHERE article = ?")
    guard let text = try Row.fetchOne(texts, arguments: [row.key])?.text(0) else {
      throw damaged("an article's text")
    }
    article.text = text
    let tags = try db.cachedStatement(
      sql: "SELECT tag FROM articleTag WHERE article = ? ORDER BY position")
    article.tags = try Row.fetchAll(tags, arguments: [row.key]).map { $0.text(0) ?? "" }
    let phrases = try db.cachedStatement(
      sql: "SELECT text, score FROM articleKeyphrase WHERE article = ? ORDER BY position")
    analysis.keyphrases = try Row.fetchAll(phrases, arguments: [row.key]).map { row in
      ArticleAnalysis.Phrase(text: row.text(0) ?? "", score: row.double(1) ?? 0)
    }
    guard article.fingerprint.bytes == row.hash else { throw damaged("an article's text") }
    guard analysis.phraseHash == row.phraseHash else { throw damaged("an article's keyphrases") }
    return (article, analysis)
  }
}

// MARK: - Writing

extension LibrarySession {
  /// Stores an article that is new, under a key that nobody has had.
  func insert(
    _ article: Article, _ analysis: ArticleAnalysis, key: Int64, at time: Int64
  ) throws {
    try store(article, analysis, key: key, at: time, replacing: false)
  }

  /// Takes so many keys, which will never be given again, for articles that are about to be stored.
  ///
  /// - Returns: The first of them.
  func takeKeys(_ count: Int) throws -> Int64 {
    let first = try number(.nextArticle, default: 1)
    try set(.nextArticle, String(first &+ Int64(count)))
    try set(.articleCount, String(try number(.articleCount, default: 0) &+ Int64(count)))
    return first
  }

  /// Stores another version of an article.
  func update(
    _ article: Article, _ analysis: ArticleAnalysis, key: Int64, at time: Int64
  ) throws {
    for table in ["articleTag", "articleKeyphrase"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE article = ?")
        .execute(arguments: [key])
    }
    try store(article, analysis, key: key, at: time, replacing: true)
  }

  /// Removes an article with all that belongs to it.
  func remove(key: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM article WHERE key = ?").execute(arguments: [key])
    guard db.changesCount == 1 else { throw damaged("an article's row") }
    try set(.articleCount, String(try number(.articleCount, default: 0) &- 1))
  }

  private func store(
    _ article: Article, _ analysis: ArticleAnalysis, key: Int64, at time: Int64,
    replacing: Bool
  ) throws {
    var head = article
    head.text = ""
    head.tags = []
    let row = ArticleRow(
      key: key, head: head, analysis: analysis, hash: article.fingerprint.bytes,
      phraseHash: analysis.phraseHash, added: time)
    let values: [(any DatabaseValueConvertible)?] = [
      key, article.id, article.url, article.title, article.author, article.published,
      article.updated, article.language, article.source, Data(row.hash), analysis.language,
      analysis.wordCount, analysis.label, analysis.valence, Data(row.phraseHash), time,
      Data(row.checksum),
    ]
    try db.cachedStatement(sql: replacing ? Self.updateSQL : Self.insertSQL)
      .execute(arguments: StatementArguments(values))
    let texts =
      replacing
      ? "UPDATE articleText SET text = ?2 WHERE article = ?1"
      : "INSERT INTO articleText (article, text) VALUES (?1, ?2)"
    try db.cachedStatement(sql: texts).execute(arguments: [key, article.text])
    guard db.changesCount == 1 else { throw damaged("an article's text") }
    let tags = try db.cachedStatement(
      sql: "INSERT INTO articleTag (article, position, tag) VALUES (?, ?, ?)")
    for (position, tag) in article.tags.enumerated() {
      try tags.execute(arguments: [key, position, tag])
    }
    let phrases = try db.cachedStatement(
      sql: "INSERT INTO articleKeyphrase (article, position, text, score) VALUES (?, ?, ?, ?)")
    for (position, phrase) in analysis.keyphrases.enumerated() {
      try phrases.execute(arguments: [key, position, phrase.text, phrase.score])
    }
  }
}
