internal import Sentiment

/// Writes picked texts for a program, or for somebody who labels in a spreadsheet.
///
///     {"id":17,"line":19,"text":"…","label":"neutral","valence":-0.1,"probabilities":{…},"uncertainty":0.93}
public enum ReviewOutput {
  /// Returns all picks as a whole output.
  public static func bytes(
    _ picks: [ReviewCandidate], hasProbabilities: Bool, _ options: OutputOptions
  ) -> [UInt8] {
    let labels = Sentiment.Label.allCases.map(\.rawValue)
    guard options.format != .csv else {
      let probabilities = hasProbabilities ? labels.map { "probabilities.\($0)" } : []
      let header = ["id", "line", "text", "label", "valence"] + probabilities + ["uncertainty"]
      return CSVText.table(
        [header] + picks.map { cells($0, hasProbabilities) }, isForExcel: options.isForExcel)
    }
    let isArray = options.format == .json
    let objects = picks.map { object($0, hasProbabilities) }
    let separator: [UInt8] = isArray ? [ASCII.comma, ASCII.lf] : [ASCII.lf]
    let body = Array(objects.joined(separator: separator)) + (objects.isEmpty ? [] : [ASCII.lf])
    guard isArray else { return body }
    return Array("[".utf8) + (objects.isEmpty ? [] : [ASCII.lf]) + body + Array("]\n".utf8)
  }

  private static func decimal(_ value: Int64?) -> String {
    guard let value else { return "" }
    let out = ByteBuffer(capacity: 32)
    out.append(fixedPoint: value, digits: 6)
    return String(
      decoding: UnsafeBufferPointer(start: out.base, count: out.count), as: UTF8.self)
  }

  private static func probabilities(_ candidate: ReviewCandidate) -> [String] {
    let probabilities = candidate.sentiment.probabilities
    return [
      decimal(probabilities?.negativeMillionths), decimal(probabilities?.neutralMillionths),
      decimal(probabilities?.positiveMillionths),
    ]
  }

  private static func cells(_ candidate: ReviewCandidate, _ hasProbabilities: Bool) -> [String] {
    [
      String(candidate.number), String(candidate.line),
      String(decoding: candidate.text, as: UTF8.self), candidate.sentiment.label?.rawValue ?? "",
      decimal(candidate.sentiment.valenceMillionths),
    ] + (hasProbabilities ? probabilities(candidate) : [])
      + [decimal(candidate.uncertaintyMillionths)]
  }

  private static func object(_ candidate: ReviewCandidate, _ hasProbabilities: Bool) -> [UInt8] {
    let out = ByteBuffer(capacity: candidate.text.count + 256)
    out.append(Array("{\"id\":\(candidate.number),\"line\":\(candidate.line),\"text\":".utf8))
    JSONText.appendString(String(decoding: candidate.text, as: UTF8.self), to: out)
    let label = candidate.sentiment.label?.rawValue ?? ""
    let valence = decimal(candidate.sentiment.valenceMillionths)
    out.append(Array(",\"label\":\"\(label)\",\"valence\":\(valence)".utf8))
    if hasProbabilities {
      let members = zip(Sentiment.Label.allCases, probabilities(candidate)).map {
        "\"\($0.rawValue)\":\($1)"
      }
      out.append(Array(",\"probabilities\":{\(members.joined(separator: ","))}".utf8))
    }
    out.append(Array(",\"uncertainty\":\(decimal(candidate.uncertaintyMillionths))}".utf8))
    return Array(UnsafeBufferPointer(start: out.base, count: out.count))
  }
}
