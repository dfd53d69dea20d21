/// Writes answers as NDJSON, JSON, CSV (a row a result) or for people.
struct SimilarAnswerWriter: Sendable {
  private let options: SimilarOptions
  private let csv: CSVText

  /// The columns of CSV.
  private static let columns = ["query", "rank", "id", "title", "url", "score", "explanation"]

  init(_ options: SimilarOptions) {
    self.options = options
    csv = CSVText(guardsFormulas: options.output.isForExcel)
  }

  /// What stands around answers.
  var frame: OutputFrame {
    var frame = OutputFrame()
    switch options.output.format {
    case .ndjson, .table: break
    case .json:
      frame.head = Array("[".utf8)
      frame.lead = Array("\n".utf8)
      frame.separator = Array(",\n".utf8)
      frame.trail = Array("\n".utf8)
      frame.tail = Array("]\n".utf8)
    case .csv: frame.head = CSVText.table([Self.columns], isForExcel: options.output.isForExcel)
    }
    return frame
  }

  /// Appends an answer to a block.
  func append(_ answer: SimilarAnswer, to block: OutputBlock) {
    switch options.output.format {
    case .table: appendTable(answer, isFirst: block.recordCount == 0, to: block.bytes)
    case .csv: appendRows(answer, to: block.bytes)
    case .ndjson:
      appendObject(answer, to: block.bytes)
      block.bytes.append(ASCII.lf)
    case .json:
      if block.recordCount > 0 { block.bytes.append(",\n") }
      appendObject(answer, to: block.bytes)
    }
    block.recordCount += 1
    block.spillIfLarge()
  }
}

// MARK: - JSON

extension SimilarAnswerWriter {
  private static let digits = 6

  private func appendObject(_ answer: SimilarAnswer, to out: ByteBuffer) {
    out.append("{\"id\":")
    JSONText.appendString(answer.id, to: out)
    out.append(",\"results\":[")
    for (place, result) in answer.results.enumerated() {
      if place > 0 { out.append(ASCII.comma) }
      out.append("{\"id\":")
      JSONText.appendString(result.id, to: out)
      out.append(",\"title\":")
      JSONText.appendString(result.title, to: out)
      if let url = result.url {
        out.append(",\"url\":")
        JSONText.appendString(url, to: out)
      }
      out.append(",\"score\":")
      out.append(fixedPoint: Int64(result.score), digits: Self.digits)
      if options.reasonLimit > 0 {
        out.append(",\"explanation\":")
        appendReasons(result.reasons, to: out)
      }
      out.append("}")
    }
    out.append("]}")
  }

  private func appendReasons(_ reasons: [SimilarAnswer.Reason], to out: ByteBuffer) {
    out.append("[")
    for (place, reason) in reasons.enumerated() {
      if place > 0 { out.append(ASCII.comma) }
      out.append("{\"text\":")
      JSONText.appendString(reason.text, to: out)
      out.append(",\"weight\":")
      out.append(fixedPoint: Int64(reason.weight), digits: Self.digits)
      out.append(",\"source\":")
      JSONText.appendString(reason.source, to: out)
      out.append("}")
    }
    out.append("]")
  }
}

// MARK: - CSV

extension SimilarAnswerWriter {
  private func appendRows(_ answer: SimilarAnswer, to out: ByteBuffer) {
    for (place, result) in answer.results.enumerated() {
      appendCell(answer.id, to: out)
      out.append(ASCII.comma)
      out.append(decimal: place + 1)
      out.append(ASCII.comma)
      appendCell(result.id, to: out)
      out.append(ASCII.comma)
      appendCell(result.title, to: out)
      out.append(ASCII.comma)
      appendCell(result.url ?? "", to: out)
      out.append(ASCII.comma)
      out.append(fixedPoint: Int64(result.score), digits: Self.digits)
      out.append(ASCII.comma)
      let words = result.reasons.filter { $0.source != "rest" }.map(\.text)
      appendCell(words.joined(separator: "; "), to: out)
      if options.output.isForExcel { out.append(ASCII.cr) }
      out.append(ASCII.lf)
    }
  }

  private func appendCell(_ text: String, to out: ByteBuffer) {
    var text = text
    text.withUTF8 { csv.append($0, to: out) }
  }
}

// MARK: - For people

extension SimilarAnswerWriter {
  private func appendTable(_ answer: SimilarAnswer, isFirst: Bool, to out: ByteBuffer) {
    if !isFirst { out.append(ASCII.lf) }
    if answer.results.isEmpty {
      var line = TerminalLine(style: options.style)
      line.append("\(answer.id): no article shares a word with it", limit: options.width)
      out.append(line.bytes + [ASCII.lf])
    }
    for (place, result) in answer.results.enumerated() {
      var line = TerminalLine(style: options.style)
      let rank = String(place + 1)
      line.append(String(repeating: " ", count: max(0, 3 - rank.utf8.count)) + rank)
      line.pad(to: 5)
      line.append(Rounded.signed(Double(result.score) / 1_000_000).dropPlus)
      line.pad(to: 11)
      line.append(
        result.title.isEmpty ? result.id : result.title, .heading, limit: options.width - 11)
      out.append(line.bytes + [ASCII.lf])
      appendWhy(result, to: out)
    }
  }

  /// The id, and the words that decided.
  private func appendWhy(_ result: SimilarAnswer.Result, to out: ByteBuffer) {
    var line = TerminalLine(style: options.style)
    line.pad(to: 11)
    let words = result.reasons.filter { $0.source != "rest" }.map {
      $0.source == "association" ? "(\($0.text))" : $0.text
    }
    let id = result.title.isEmpty ? "" : "\(result.id): "
    line.append(id + words.joined(separator: ", "), limit: options.width - 11)
    out.append(line.bytes + [ASCII.lf])
  }
}

extension String {
  fileprivate var dropPlus: String { hasPrefix("+") ? String(dropFirst()) : self }
}
