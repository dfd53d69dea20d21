/// Writes articles as NDJSON, JSON or CSV, one after another.
///
/// Keys are those under which `RecordArticleSource` reads them, so what was written can be added again: `id`,
/// `url`, `title`, `text`, `author`, `tags`, `published`, `updated`, `language`, `source`; and what was found out:
/// `detectedLanguage`, `words`, `label`, `valence`, `keyphrases`. Times are ISO 8601 in UTC. When an article was
/// added is not written: the same articles give the same bytes.
struct ArticleWriter {
  /// Which columns are written.
  enum Extent {
    /// What lists show.
    case summary
    /// All.
    case full
  }

  private let format: OutputFormat
  private let extent: Extent
  private let out = ByteBuffer(capacity: 64 << 10)
  private let csv: CSVText
  private let isForExcel: Bool
  private let sink: ByteSink
  private var count = 0

  /// So many bytes are written at once, or those of one long article.
  private static let pieceSize = 1 << 20

  private static let summaryColumns = ["id", "title", "published", "language", "words", "label"]
  private static let fullColumns = [
    "id", "url", "title", "text", "author", "tags", "published", "updated", "language", "source",
    "detectedLanguage", "words", "label", "valence", "keyphrases",
  ]

  /// Begins the output.
  init(_ options: OutputOptions, _ extent: Extent, to sink: ByteSink) throws {
    format = options.format
    isForExcel = options.isForExcel
    self.extent = extent
    self.sink = sink
    csv = CSVText(guardsFormulas: options.isForExcel)
    switch format {
    case .csv:
      if isForExcel { out.append([0xEF, 0xBB, 0xBF]) }
      let columns = extent == .full ? Self.fullColumns : Self.summaryColumns
      out.append(Array(columns.joined(separator: ",").utf8))
      endRow()
    case .json: out.append("[")
    case .ndjson, .table: break
    }
  }

  /// Writes an article.
  mutating func write(_ article: Article, _ analysis: ArticleAnalysis) throws {
    if format == .csv {
      appendRow(article, analysis)
    } else {
      if format == .json { out.append(count == 0 ? "\n" : ",\n") }
      appendObject(article, analysis)
      if format == .ndjson { out.append(ASCII.lf) }
    }
    count += 1
    if out.count >= Self.pieceSize { try flush() }
  }

  /// Ends the output.
  func finish() throws {
    if format == .json { out.append(count == 0 ? "]\n" : "\n]\n") }
    try flush()
  }

  private func flush() throws {
    try sink.write(UnsafeRawBufferPointer(start: out.base, count: out.count))
    out.removeAll(keepingAtMost: 4 << 20)
  }

  private func endRow() {
    if isForExcel { out.append(ASCII.cr) }
    out.append(ASCII.lf)
  }
}

// MARK: - Objects

extension ArticleWriter {
  private func appendObject(_ article: Article, _ analysis: ArticleAnalysis) {
    out.append("{\"id\":")
    JSONText.appendString(article.id, to: out)
    if extent == .full {
      append(",\"url\":", article.url)
      append(",\"title\":", article.title)
      append(",\"text\":", article.text)
      append(",\"author\":", article.author)
      out.append(",\"tags\":")
      appendTags(article.tags)
      append(",\"published\":", article.published.map(ArticleTime.text))
      append(",\"updated\":", article.updated.map(ArticleTime.text))
      append(",\"language\":", article.language)
      append(",\"source\":", article.source)
      append(",\"detectedLanguage\":", analysis.language)
    } else {
      append(",\"title\":", article.title)
      append(",\"published\":", article.published.map(ArticleTime.text))
      append(",\"language\":", analysis.language)
    }
    out.append(",\"words\":")
    out.append(decimal: analysis.wordCount)
    append(",\"label\":", analysis.label)
    if extent == .full {
      out.append(",\"valence\":")
      if let valence = analysis.valence {
        out.append(fixedPoint: Self.millionths(valence), digits: 6)
      } else {
        out.append("null")
      }
      out.append(",\"keyphrases\":")
      appendPhrases(analysis.keyphrases)
    }
    out.append("}")
  }

  private func append(_ key: StaticString, _ text: String?) {
    out.append(key)
    if let text { JSONText.appendString(text, to: out) } else { out.append("null") }
  }

  private func appendTags(_ tags: [String]) {
    out.append("[")
    for (index, tag) in tags.enumerated() {
      if index > 0 { out.append(ASCII.comma) }
      JSONText.appendString(tag, to: out)
    }
    out.append("]")
  }

  private func appendPhrases(_ phrases: [ArticleAnalysis.Phrase]) {
    out.append("[")
    for (index, phrase) in phrases.enumerated() {
      out.append(index == 0 ? "{\"text\":" : ",{\"text\":")
      JSONText.appendString(phrase.text, to: out)
      out.append(",\"score\":")
      out.append(fixedPoint: Self.millionths(phrase.score), digits: 6)
      out.append("}")
    }
    out.append("]")
  }

  private static func millionths(_ value: Double) -> Int64 {
    Int64((min(1, max(-1, value)) * 1_000_000).rounded())
  }
}

// MARK: - Rows

extension ArticleWriter {
  private func appendRow(_ article: Article, _ analysis: ArticleAnalysis) {
    let published = article.published.map(ArticleTime.text)
    if extent == .summary {
      appendCells([
        article.id, article.title, published, analysis.language, String(analysis.wordCount),
        analysis.label,
      ])
    } else {
      appendCells([
        article.id, article.url, article.title, article.text, article.author,
        json { appendTags(article.tags) }, published, article.updated.map(ArticleTime.text),
        article.language, article.source, analysis.language, String(analysis.wordCount),
        analysis.label,
        analysis.valence.map { valence in
          json { out.append(fixedPoint: Self.millionths(valence), digits: 6) }
        }, json { appendPhrases(analysis.keyphrases) },
      ])
    }
    endRow()
  }

  private func appendCells(_ cells: [String?]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { out.append(ASCII.comma) }
      guard var cell else { continue }
      cell.withUTF8 { csv.append($0, to: out) }
    }
  }

  /// What a function appends, taken off again as a text.
  private func json(_ body: () -> Void) -> String {
    let start = out.count
    body()
    let text = String(
      decoding: UnsafeBufferPointer(start: out.base + start, count: out.count - start),
      as: UTF8.self)
    out.count = start
    return text
  }
}
