internal import Headlines

/// The figures of a text's readability under the names that they have in records.
enum ReadabilityFigures {
  /// One figure: a number of millionths, or nothing.
  typealias Figure = (name: String, millionths: Int64?)

  /// The names, in their order.
  static let names: [String] = all(of: Readability()).map(\.name)

  /// Returns all figures.
  static func all(of readability: Readability) -> [Figure] {
    let counts = readability.counts
    let ease = readability.ease
    let formulas = ReadabilityFormula.allCases.map {
      (name: $0.rawValue, millionths: readability[$0].map(Self.millionths))
    }
    return [("grade", readability.grade.map(Self.millionths))] + formulas + [
      ("ease", ease.map { Int64($0.thousandths) * 1000 }),
      ("easeLower", ease.map { Int64($0.range.lowerBound) * 1000 }),
      ("easeUpper", ease.map { Int64($0.range.upperBound) * 1000 }),
      ("easierThan", ease.map { Self.millionths($0.easierThan) }),
      ("minutes", Self.millionths(readability.minutes)),
      ("words", count(counts.words)), ("sentences", count(counts.sentences)),
      ("syllables", count(counts.syllables)), ("letters", count(counts.letters)),
      ("polysyllables", count(counts.polysyllables)),
      ("complexWords", count(counts.complexWords)),
      ("unfamiliarWords", count(counts.words - counts.easyWords)),
    ]
  }

  private static func count(_ count: Int) -> Int64? {
    Int64(clamping: count).multipliedReportingOverflow(by: 1_000_000).partialValue
  }

  private static func millionths(_ value: Double) -> Int64 {
    Int64((max(-1e12, min(1e12, value)) * 1_000_000).rounded())
  }

  /// Appends a figure as a JSON number.
  static func append(_ millionths: Int64?, to out: ByteBuffer) {
    guard let millionths else { return out.append("null") }
    out.append(fixedPoint: millionths, digits: 6)
  }
}

// MARK: - Reasons

extension ReadabilityFigures {
  /// Appends the reasons for an ease as a JSON array; `null` without an ease.
  ///
  /// - Parameter text: The text that was read, which the spans of words are of.
  static func append(
    _ ease: EaseScore?, of text: UnsafeBufferPointer<UInt8>, to out: ByteBuffer
  ) {
    guard let ease else { return out.append("null") }
    out.append(UInt8(ascii: "["))
    for (index, part) in ease.parts.enumerated() {
      if index > 0 { out.append(ASCII.comma) }
      out.append("{\"name\":")
      JSONText.appendString(part.kind.name, to: out)
      if let span = part.span {
        out.append(",\"text\":")
        JSONText.appendString(string(span, of: text), to: out)
        out.append(",\"start\":")
        out.append(decimal: span.lowerBound)
        out.append(",\"end\":")
        out.append(decimal: span.upperBound)
      }
      out.append(",\"weight\":")
      out.append(fixedPoint: Int64(part.weight), digits: 3)
      out.append(UInt8(ascii: "}"))
    }
    out.append(UInt8(ascii: "]"))
  }

  /// The words of a span.
  static func string(_ span: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: text[span.clamped(to: 0..<text.count)], as: UTF8.self)
  }
}
