/// Writes what a library has: lists, single articles, all of it.
public struct LibraryOutput {
  private let library: Library
  private let options: OutputOptions
  private let style: TerminalStyle
  private let width: Int

  /// Prepares to write.
  ///
  /// - Parameters:
  ///   - library: The library.
  ///   - options: How records are written.
  ///   - style: What the terminal can show.
  ///   - width: The terminal's width in columns.
  public init(
    of library: Library, _ options: OutputOptions, style: TerminalStyle = .plain, width: Int = 100
  ) {
    self.library = library
    self.options = options
    self.style = style
    self.width = min(10_000, max(60, width))
  }

  /// Writes what lists show of each article, in the order of ids.
  ///
  /// - Parameters:
  ///   - limit: How many, at most; nil for all.
  ///   - sink: Where it goes.
  public func writeList(limit: Int?, to sink: ByteSink) throws {
    var rest = limit ?? .max
    guard options.format != .table else { return try writeTable(&rest, to: sink) }
    var writer = try ArticleWriter(options, .summary, to: sink)
    if rest > 0 {
      try library.forEachSummary { article in
        try writer.write(article.head, article.analysis)
        rest -= 1
        return rest > 0
      }
    }
    try writer.finish()
  }

  /// Writes every article with all that belongs to it, in the order of ids.
  public func writeAll(to sink: ByteSink) throws {
    var writer = try ArticleWriter(options, .full, to: sink)
    try library.forEachArticle { article in
      try writer.write(article.article, article.analysis)
      return true
    }
    try writer.finish()
  }

  /// Writes the articles of ids, in their order.
  ///
  /// - Returns: The ids that nobody has.
  public func write(ids: [String], to sink: ByteSink) throws -> [String] {
    var unknown: [String] = []
    var writer = options.format == .table ? nil : try ArticleWriter(options, .full, to: sink)
    var isFirst = true
    for id in ids {
      guard let found = try library.article(id: id) else {
        unknown.append(id)
        continue
      }
      if writer == nil {
        try sink.write((isFirst ? [] : [ASCII.lf]) + view(found.article, found.analysis))
        isFirst = false
      } else {
        try writer?.write(found.article, found.analysis)
      }
    }
    try writer?.finish()
    return unknown
  }
}

// MARK: - For people

extension LibraryOutput {
  /// Columns of fixed widths, so that a list of any length can be written as it is read.
  private func writeTable(_ rest: inout Int, to sink: ByteSink) throws {
    let idWidth = min(40, max(12, width / 4))
    var bytes = row(["id", "published", "lang", "words", "label", "title"], .heading, idWidth)
    if rest > 0 {
      try library.forEachSummary { article in
        let (head, analysis) = (article.head, article.analysis)
        bytes += row(
          [
            head.id, head.published.map(ArticleTime.day) ?? "", analysis.language,
            String(analysis.wordCount), analysis.label ?? "-", head.title,
          ], nil, idWidth)
        if bytes.count > 1 << 16 {
          try sink.write(bytes)
          bytes = []
        }
        rest -= 1
        return rest > 0
      }
    }
    try sink.write(bytes)
  }

  private func row(_ cells: [String], _ emphasis: Emphasis?, _ idWidth: Int) -> [UInt8] {
    var line = TerminalLine(style: style)
    var column = 0
    for (cell, cellWidth) in zip(cells, [idWidth, 10, 4, 7, 8, max(8, width - idWidth - 39)]) {
      line.pad(to: column)
      line.append(cell, emphasis, limit: cellWidth)
      column += cellWidth + 2
    }
    return line.bytes + [ASCII.lf]
  }

  /// An article as a person reads it: what is known of it, line by line, then its text.
  private func view(_ article: Article, _ analysis: ArticleAnalysis) -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ name: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      var line = TerminalLine(style: style)
      line.append(name, .heading, limit: 12)
      line.pad(to: 12)
      line.append(value, limit: max(20, width - 12))
      bytes += line.bytes + [ASCII.lf]
    }
    add("title", article.title)
    add("id", article.id)
    add("url", article.url)
    add("author", article.author)
    add("published", article.published.map(ArticleTime.text))
    add("updated", article.updated.map(ArticleTime.text))
    add("tags", article.tags.joined(separator: ", "))
    add("source", article.source)
    add("language", analysis.language)
    add("words", String(analysis.wordCount))
    let valence = analysis.valence.map { " (\(Rounded.signed($0)))" } ?? ""
    add("sentiment", analysis.label.map { $0 + valence })
    add(
      "keyphrases",
      analysis.keyphrases.map { "\($0.text) \(Rounded.percent($0.score)) %" }
        .joined(separator: ", "))
    guard !article.text.isEmpty else { return bytes }
    bytes.append(ASCII.lf)
    for paragraph in article.text.utf8.split(separator: ASCII.lf, omittingEmptySubsequences: false)
    {
      var line = TerminalLine(style: style)
      line.append(Array(paragraph), limit: .max)
      bytes += line.bytes + [ASCII.lf]
    }
    return bytes
  }
}
