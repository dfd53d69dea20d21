/// Writes overlaps as a table, NDJSON, JSON or CSV, one after another.
///
/// An object is `{"kind","similarity","wording","articles":[{"id","title","url"}],
/// "explanation":[{"text","weight"}]}`.
/// In CSV each article has a row, and those of one overlap have the same `group`.
public struct OverlapWriter {
  private let options: OutputOptions
  private let view: OverlapView
  private let out = ByteBuffer(capacity: 64 << 10)
  private let csv: CSVText
  private let sink: ByteSink
  private var count = 0

  /// So many bytes are written at once, or those of one overlap.
  private static let pieceSize = 1 << 18

  private static let columns = [
    "group", "kind", "similarity", "wording", "id", "title", "url", "explanation",
  ]

  /// Begins the output.
  ///
  /// - Parameters:
  ///   - options: How overlaps are written.
  ///   - style: What the terminal can show.
  ///   - width: The terminal's width in columns.
  ///   - sink: Where they go.
  public init(
    _ options: OutputOptions, style: TerminalStyle = .plain, width: Int = 100, to sink: ByteSink
  ) {
    self.options = options
    self.sink = sink
    view = OverlapView(style: style, width: width)
    csv = CSVText(guardsFormulas: options.isForExcel)
    switch options.format {
    case .csv:
      if options.isForExcel { out.append([0xEF, 0xBB, 0xBF]) }
      out.append(Array(Self.columns.joined(separator: ",").utf8))
      endRow()
    case .json: out.append("[")
    case .ndjson, .table: break
    }
  }

  /// Writes an overlap.
  public mutating func write(_ overlap: ArticleOverlap) throws {
    switch options.format {
    case .table: out.append(view.bytes(overlap, isFirst: count == 0))
    case .csv: appendRows(overlap)
    case .json:
      out.append(count == 0 ? "\n" : ",\n")
      appendObject(overlap)
    case .ndjson:
      appendObject(overlap)
      out.append(ASCII.lf)
    }
    count += 1
    if out.count >= Self.pieceSize { try flush() }
  }

  /// Ends the output.
  public func finish() throws {
    if options.format == .json { out.append(count == 0 ? "]\n" : "\n]\n") }
    try flush()
  }

  private func flush() throws {
    try sink.write(UnsafeRawBufferPointer(start: out.base, count: out.count))
    out.removeAll(keepingAtMost: 4 << 20)
  }

  private func endRow() {
    if options.isForExcel { out.append(ASCII.cr) }
    out.append(ASCII.lf)
  }
}

// MARK: - Objects

extension OverlapWriter {
  private func appendObject(_ overlap: ArticleOverlap) {
    out.append("{\"kind\":")
    JSONText.appendString(overlap.kind.rawValue, to: out)
    out.append(",\"similarity\":")
    append(overlap.similarity)
    out.append(",\"wording\":")
    append(overlap.wording)
    out.append(",\"articles\":[")
    for (index, article) in overlap.articles.enumerated() {
      if index > 0 { out.append(ASCII.comma) }
      out.append("{\"id\":")
      JSONText.appendString(article.id, to: out)
      out.append(",\"title\":")
      JSONText.appendString(article.title, to: out)
      out.append(",\"url\":")
      if let url = article.url { JSONText.appendString(url, to: out) } else { out.append("null") }
      out.append("}")
    }
    out.append("],\"explanation\":")
    appendReasons(overlap.explanation)
    out.append("}")
  }

  private func appendReasons(_ reasons: [ArticleOverlap.Reason]) {
    out.append("[")
    for (index, reason) in reasons.enumerated() {
      out.append(index == 0 ? "{\"text\":" : ",{\"text\":")
      JSONText.appendString(reason.text, to: out)
      out.append(",\"weight\":")
      append(reason.weight)
      out.append("}")
    }
    out.append("]")
  }

  private func append(_ share: Double) {
    out.append(
      fixedPoint: Int64((min(1, max(0, share)) * 1_000_000).rounded()), digits: 6)
  }
}

// MARK: - Rows

extension OverlapWriter {
  private func appendRows(_ overlap: ArticleOverlap) {
    let start = out.count
    appendReasons(overlap.explanation)
    let reasons = Array(UnsafeBufferPointer(start: out.base + start, count: out.count - start))
    out.count = start
    for article in overlap.articles {
      out.append(decimal: count + 1)
      out.append(ASCII.comma)
      appendCell(overlap.kind.rawValue)
      out.append(ASCII.comma)
      append(overlap.similarity)
      out.append(ASCII.comma)
      append(overlap.wording)
      for cell in [article.id, article.title, article.url ?? ""] {
        out.append(ASCII.comma)
        appendCell(cell)
      }
      out.append(ASCII.comma)
      appendCell(String(decoding: reasons, as: UTF8.self))
      endRow()
    }
  }

  private func appendCell(_ cell: String) {
    var cell = cell
    cell.withUTF8 { csv.append($0, to: out) }
  }
}
