internal import Recommendation

/// Writes what is recommended to one reader after another.
///
/// As NDJSON a line is a reader:
///
///     {"userId":"u1","items":[{"id":"a17","title":"Storing sunlight","score":1.25,
///       "explanation":[{"text":"solar","weight":0.9,"source":"word"},{"text":"7 more","weight":0.35,"source":"rest"}],
///       "because":[{"id":"a3","weight":0.8}]}]}
///
/// The weights of an explanation add up to the score; `because` names the articles that were read and say most.
/// As CSV a row is an article.
struct RecommendationWriter {
  private let source: LibraryRecommender
  private let output: RecommendationOutput
  private let csv: CSVText
  private let spelling: TermSpelling
  private let out = ByteBuffer(capacity: 64 << 10)
  private var titles: [Int: String] = [:]
  private var count = 0

  private static let pieceSize = 1 << 18
  /// So many titles are kept in memory.
  private static let titleLimit = 100_000

  /// Begins the output.
  init(_ source: LibraryRecommender, _ output: RecommendationOutput) throws {
    self.source = source
    self.output = output
    spelling = TermSpelling(source)
    csv = CSVText(guardsFormulas: output.options.isForExcel)
    switch output.options.format {
    case .csv:
      if output.options.isForExcel { out.append([0xEF, 0xBB, 0xBF]) }
      out.append("userId,rank,id,title,score,explanation,because")
      endRow()
    case .json: out.append("[")
    case .ndjson, .table: break
    }
  }

  /// Writes a reader's list.
  mutating func write(_ items: [RecommendedItem], for reader: String?) throws {
    switch output.options.format {
    case .csv: try appendRows(items, reader)
    case .table: try appendTable(items, reader)
    case .ndjson:
      try appendObject(items, reader)
      out.append(ASCII.lf)
    case .json:
      out.append(count == 0 ? "\n" : ",\n")
      try appendObject(items, reader)
    }
    count += 1
    if out.count >= Self.pieceSize { try flush() }
  }

  /// Ends the output.
  func finish() throws {
    if output.options.format == .json { out.append(count == 0 ? "]\n" : "\n]\n") }
    try flush()
  }

  private func flush() throws {
    try output.sink.write(UnsafeRawBufferPointer(start: out.base, count: out.count))
    out.removeAll(keepingAtMost: 4 << 20)
  }

  private func endRow() {
    if output.options.isForExcel { out.append(ASCII.cr) }
    out.append(ASCII.lf)
  }

  private mutating func title(ofItem item: Int, id: String) throws -> String {
    if let known = titles[item] { return known }
    let title = try source.library.summary(id: id)?.head.title ?? ""
    if titles.count >= Self.titleLimit { titles.removeAll(keepingCapacity: true) }
    titles[item] = title
    return title
  }
}

// MARK: - Objects

extension RecommendationWriter {
  private mutating func appendObject(_ items: [RecommendedItem], _ reader: String?) throws {
    out.append("{\"userId\":")
    if let reader { JSONText.appendString(reader, to: out) } else { out.append("null") }
    out.append(",\"items\":[")
    for (place, item) in items.enumerated() {
      let id = try source.id(ofItem: item.item)
      let reasons = try RecommendationReasons(item, id: id, source, spelling)
      out.append(place == 0 ? "{\"id\":" : ",{\"id\":")
      JSONText.appendString(id, to: out)
      out.append(",\"title\":")
      JSONText.appendString(try title(ofItem: item.item, id: id), to: out)
      out.append(",\"score\":")
      out.append(fixedPoint: reasons.score, digits: 6)
      if item.isPinned { out.append(",\"pinned\":true") }
      out.append(",\"explanation\":")
      append(reasons.terms, key: "text")
      out.append(",\"because\":")
      append(reasons.sources, key: "id")
      out.append("}")
    }
    out.append("]}")
  }

  private func append(_ parts: [RecommendationReasons.Part], key: StaticString) {
    out.append("[")
    for (place, part) in parts.enumerated() {
      out.append(place == 0 ? "{\"" : ",{\"")
      out.append(key)
      out.append("\":")
      JSONText.appendString(part.text, to: out)
      out.append(",\"weight\":")
      out.append(fixedPoint: part.points, digits: 6)
      if let source = part.source {
        out.append(",\"source\":")
        JSONText.appendString(source, to: out)
      }
      out.append("}")
    }
    out.append("]")
  }
}

// MARK: - Rows

extension RecommendationWriter {
  private mutating func appendRows(_ items: [RecommendedItem], _ reader: String?) throws {
    for (place, item) in items.enumerated() {
      let id = try source.id(ofItem: item.item)
      let reasons = try RecommendationReasons(item, id: id, source, spelling)
      let cells = [
        reader ?? "", String(place + 1), id, try title(ofItem: item.item, id: id),
        text { out.append(fixedPoint: reasons.score, digits: 6) },
        text { append(reasons.terms, key: "text") }, text { append(reasons.sources, key: "id") },
      ]
      for (column, cell) in cells.enumerated() {
        if column > 0 { out.append(ASCII.comma) }
        var cell = cell
        cell.withUTF8 { csv.append($0, to: out) }
      }
      endRow()
    }
  }

  /// What a function appends, taken off again as a text.
  private func text(_ body: () -> Void) -> String {
    let start = out.count
    body()
    let text = String(
      decoding: UnsafeBufferPointer(start: out.base + start, count: out.count - start),
      as: UTF8.self)
    out.count = start
    return text
  }
}

// MARK: - For people

extension RecommendationWriter {
  private mutating func appendTable(_ items: [RecommendedItem], _ reader: String?) throws {
    if let reader {
      if count > 0 { out.append(ASCII.lf) }
      var line = TerminalLine(style: output.style)
      line.append(reader, .heading, limit: output.width)
      out.append(line.bytes + [ASCII.lf])
    }
    if items.isEmpty { out.append("nothing to recommend\n") }
    var table = TerminalTable([
      .init(title: "#"), .init(title: "id", alignment: .leading, limit: output.width / 5),
      .init(title: "score"),
      .init(title: "title", alignment: .leading, limit: output.width / 3),
      .init(title: "because of", alignment: .leading, limit: output.width * 2 / 5),
    ])
    for (place, item) in items.enumerated() {
      let id = try source.id(ofItem: item.item)
      let reasons = try RecommendationReasons(item, id: id, source, spelling)
      let words = reasons.terms.filter { $0.points > 0 && $0.source != RecommendationReasons.rest }
      let read = reasons.sources.prefix(1).map { " (\($0.text))" }.joined()
      table.append([
        String(place + 1), id, Decimals.fixed(Double(reasons.score) / 1_000_000),
        try title(ofItem: item.item, id: id),
        item.isPinned ? "pinned" : words.prefix(4).map(\.text).joined(separator: ", ") + read,
      ])
    }
    if !items.isEmpty { out.append(table.bytes(style: output.style)) }
  }
}
