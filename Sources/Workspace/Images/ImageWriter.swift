internal import Headlines

/// Writes ranked pictures as a table, NDJSON, JSON or CSV.
///
/// An object is `{"file","score","width","height","bytes","alt","words":[{"text","weight","source"}],
/// "findings":[{"check","evidence","message"}]}`, in which what is not known is null. In CSV words and
/// findings are such arrays in a cell.
public struct ImageWriter {
  private let options: OutputOptions
  private let view: ImageView

  private static let columns = [
    "file", "score", "width", "height", "bytes", "alt", "words", "findings",
  ]

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - options: How pictures are written.
  ///   - style: What the terminal can show.
  ///   - width: The terminal's width in columns.
  public init(_ options: OutputOptions, style: TerminalStyle = .plain, width: Int = 100) {
    self.options = options
    view = ImageView(style: style, width: width)
  }

  /// Writes pictures.
  public func write(_ images: [RankedImage], to sink: ByteSink) throws {
    try bytes(images).withUnsafeBytes { try sink.write($0) }
  }

  /// The output for pictures.
  func bytes(_ images: [RankedImage]) -> [UInt8] {
    let out = ByteBuffer(capacity: 64 << 10)
    switch options.format {
    case .table: return images.flatMap(view.bytes)
    case .csv:
      return CSVText.table([Self.columns] + images.map(cells), isForExcel: options.isForExcel)
    case .ndjson:
      for image in images {
        append(image, to: out)
        out.append(ASCII.lf)
      }
    case .json:
      for (place, image) in images.enumerated() {
        out.append(place == 0 ? "[\n" : ",\n")
        append(image, to: out)
      }
      out.append(images.isEmpty ? "[]\n" : "\n]\n")
    }
    return out.array
  }
}

// MARK: - Objects

extension ImageWriter {
  private func append(_ image: RankedImage, to out: ByteBuffer) {
    out.append("{\"file\":")
    JSONText.appendString(image.file, to: out)
    out.append(",\"score\":")
    out.append(fixedPoint: Int64(image.score), digits: 6)
    out.append(",\"width\":")
    append(image.size?.width, to: out)
    out.append(",\"height\":")
    append(image.size?.height, to: out)
    out.append(",\"bytes\":")
    append(image.byteCount, to: out)
    out.append(",\"alt\":")
    if let alt = image.alt { JSONText.appendString(alt, to: out) } else { out.append("null") }
    out.append(",\"words\":")
    append(image.words, to: out)
    out.append(",\"findings\":")
    appendFindings(of: image, to: out)
    out.append("}")
  }

  private func append(_ number: Int?, to out: ByteBuffer) {
    if let number { out.append(decimal: number) } else { out.append("null") }
  }

  private func append(_ words: [RankedImage.Word], to out: ByteBuffer) {
    out.append("[")
    for (place, word) in words.enumerated() {
      out.append(place == 0 ? "{\"text\":" : ",{\"text\":")
      JSONText.appendString(word.text, to: out)
      out.append(",\"weight\":")
      out.append(fixedPoint: Int64(word.weight), digits: 6)
      out.append(",\"source\":")
      JSONText.appendString(word.source.rawValue, to: out)
      out.append("}")
    }
    out.append("]")
  }

  private func appendFindings(of image: RankedImage, to out: ByteBuffer) {
    out.append("[")
    for (place, finding) in image.findings.enumerated() {
      out.append(place == 0 ? "{\"check\":" : ",{\"check\":")
      JSONText.appendString(finding.check.page.id, to: out)
      out.append(",\"evidence\":")
      JSONText.appendString(finding.check.page.evidence.rawValue, to: out)
      out.append(",\"message\":")
      JSONText.appendString(finding.message, to: out)
      out.append("}")
    }
    out.append("]")
  }
}

// MARK: - Rows

extension ImageWriter {
  private func cells(_ image: RankedImage) -> [String] {
    [
      image.file, text { $0.append(fixedPoint: Int64(image.score), digits: 6) },
      image.size.map { String($0.width) } ?? "", image.size.map { String($0.height) } ?? "",
      String(image.byteCount), image.alt ?? "", text { append(image.words, to: $0) },
      text { appendFindings(of: image, to: $0) },
    ]
  }

  private func text(_ body: (ByteBuffer) -> Void) -> String {
    let out = ByteBuffer(capacity: 256)
    body(out)
    return String(decoding: out.array, as: UTF8.self)
  }
}
