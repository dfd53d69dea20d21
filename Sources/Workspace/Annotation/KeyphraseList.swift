internal import Keyphrases

/// Writes the keyphrases of one document as JSON.
enum KeyphraseList {
  /// Appends an array of objects: `text`, `score`, `count`, `spans`, and where they are known
  /// `titleSpans` and `reasons`.
  static func append(_ keyphrases: [Keyphrase], explains: Bool, to out: ByteBuffer) {
    out.append(UInt8(ascii: "["))
    for (index, keyphrase) in keyphrases.enumerated() {
      if index > 0 { out.append(ASCII.comma) }
      out.append("{\"text\":")
      JSONText.appendString(keyphrase.text, to: out)
      out.append(",\"score\":")
      out.append(fixedPoint: millionths(keyphrase.score), digits: 6)
      out.append(",\"count\":")
      out.append(decimal: keyphrase.count)
      out.append(",\"spans\":")
      append(keyphrase.spans, to: out)
      if !keyphrase.titleSpans.isEmpty {
        out.append(",\"titleSpans\":")
        append(keyphrase.titleSpans, to: out)
      }
      if explains { append(keyphrase.reasons, to: out) }
      out.append(UInt8(ascii: "}"))
    }
    out.append(UInt8(ascii: "]"))
  }

  private static func append(_ spans: [Range<Int>], to out: ByteBuffer) {
    out.append(UInt8(ascii: "["))
    for (index, span) in spans.enumerated() {
      if index > 0 { out.append(ASCII.comma) }
      out.append("{\"start\":")
      out.append(decimal: span.lowerBound)
      out.append(",\"end\":")
      out.append(decimal: span.upperBound)
      out.append(UInt8(ascii: "}"))
    }
    out.append(UInt8(ascii: "]"))
  }

  private static func append(_ reasons: [KeyphraseReason], to out: ByteBuffer) {
    out.append(",\"reasons\":[")
    for (index, reason) in reasons.enumerated() {
      if index > 0 { out.append(ASCII.comma) }
      out.append("{\"name\":")
      JSONText.appendString(reason.name.rawValue, to: out)
      out.append(",\"weight\":")
      out.append(fixedPoint: Int64((reason.weight * 1000).rounded()), digits: 3)
      out.append(UInt8(ascii: "}"))
    }
    out.append(UInt8(ascii: "]"))
  }

  private static func millionths(_ score: Double) -> Int64 {
    Int64((min(1, max(0, score)) * 1_000_000).rounded())
  }
}
