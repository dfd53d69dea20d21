internal import Headlines

/// Scores of headlines as JSON.
enum HeadlineJSON {
  /// The digits of scores and weights after the point.
  private static let digits = 4

  /// A score in ten-thousandths.
  static func parts(_ value: Double) -> Int64 {
    Int64((max(-1e6, min(1e6, value)) * 10_000).rounded())
  }

  /// Appends a number with four digits after the point.
  static func append(_ value: Double, to out: ByteBuffer) {
    out.append(fixedPoint: parts(value), digits: digits)
  }

  /// Appends the reasons of a score: words with their place, then groups of figures, then the bias, which makes
  /// the weights add up to the score to the last digit.
  ///
  ///     [{"start": 0, "end": 3, "text": "Why", "weight": 0.12}, …, {"feature": "length", "weight": -0.1}, …]
  static func appendReasons(
    of score: HeadlineScore, in headline: UnsafeBufferPointer<UInt8>, to out: ByteBuffer
  ) {
    out.append(UInt8(ascii: "["))
    var rest = parts(score.score)
    for (place, reason) in score.reasons.enumerated() {
      out.append(place == 0 ? "{" : ",{")
      switch reason.source {
      case .words(let range):
        out.append("\"start\":")
        out.append(decimal: range.lowerBound)
        out.append(",\"end\":")
        out.append(decimal: range.upperBound)
        out.append(",\"text\":\"")
        let range = range.clamped(to: 0..<headline.count)
        JSONText.append(UnsafeBufferPointer(rebasing: headline[range]), to: out)
        out.append("\",\"weight\":")
      case .figure(let group):
        out.append("\"feature\":")
        JSONText.appendString(group.rawValue, to: out)
        out.append(",\"weight\":")
      }
      let weight = parts(reason.weight)
      rest -= weight
      out.append(fixedPoint: weight, digits: digits)
      out.append(UInt8(ascii: "}"))
    }
    out.append(
      score.reasons.isEmpty
        ? "{\"feature\":\"bias\",\"weight\":" : ",{\"feature\":\"bias\",\"weight\":")
    out.append(fixedPoint: rest, digits: digits)
    out.append("}]")
  }
}
