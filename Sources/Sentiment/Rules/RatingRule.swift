internal import Tokenizing

/// "10/10", "2 out of 5 stars", "1 star": a rating says what its writer thinks, in numbers.
///
/// The middle of a scale counts as slightly negative, as raters use it.
package struct RatingRule: Rule {
  package static let name = RuleName.rating

  /// The weight of the top of a scale, in thousandths; the bottom has its opposite.
  package var top: Int32 = 2500
  /// The share of a scale that is neither good nor bad, in thousandths.
  package var middle: Int32 = 550

  func apply(to analysis: inout Analysis) {
    guard analysis.hasNumbers else { return }
    var ratings: [Cue] = []
    var index = 0
    while index < analysis.tokenCount {
      guard analysis.tokens[index].kind == .number, let rating = rating(at: index, analysis) else {
        index += 1
        continue
      }
      let weight = weight(of: rating.share)
      if weight != 0 {
        var cue = Cue(
          first: index, last: rating.last, entry: LexiconEntry(), number: -1, flags: [])
        cue.weight = weight
        cue.changedBy = analysis.currentRule
        ratings.append(cue)
      }
      index = rating.last + 1
    }
    if !ratings.isEmpty { analysis.cues.merge(ratings) }
  }

  /// A rating's share of its scale in thousandths, and its last token.
  private func rating(at index: Int, _ analysis: borrowing Analysis) -> (share: Int32, last: Int)? {
    guard let value = value(index, analysis), index + 1 < analysis.tokenCount else { return nil }
    let next = analysis.tokens[index + 1]
    if next.kind == .punctuation, analysis.text[Int(next.start)] == UInt8(ascii: "/"),
      !next.flags.contains(.afterSpace), let top = self.value(index + 2, analysis)
    {
      return share(value, of: top, last: index + 2)
    }
    if analysis.isWord("out", index + 1), analysis.isWord("of", index + 2),
      let top = self.value(index + 3, analysis)
    {
      return share(value, of: top, last: index + 3)
    }
    if analysis.isWord("star", index + 1) || analysis.isWord("stars", index + 1) {
      return share(value, of: 5_000, last: index + 1)
    }
    return nil
  }

  private func share(_ value: Int32, of top: Int32, last: Int) -> (share: Int32, last: Int)? {
    guard top == 5_000 || top == 10_000 || top == 100_000, value <= top else { return nil }
    return (Int32(Int64(value) * 1000 / Int64(top)), last)
  }

  /// A number token's value in thousandths, if it is at most 100.
  private func value(_ index: Int, _ analysis: borrowing Analysis) -> Int32? {
    guard index < analysis.tokenCount, analysis.tokens[index].kind == .number else { return nil }
    let range = analysis.tokens[index].range
    guard range.count <= 5 else { return nil }
    var value: Int32 = 0
    var decimals: Int32 = 0
    for byte in analysis.text[range] {
      if byte == UInt8(ascii: "."), decimals == 0 {
        decimals = 1
        continue
      }
      guard byte &- 48 < 10 else { return nil }
      value = value * 10 + Int32(byte &- 48)
      if decimals > 0 { decimals *= 10 }
    }
    let thousandths = Int64(value) * 1000 / Int64(max(1, decimals))
    return thousandths <= 100_000 ? Int32(thousandths) : nil
  }

  /// The weight of a share of a scale: none in the middle, `top` or its opposite at the ends.
  private func weight(of share: Int32) -> Int32 {
    share >= middle
      ? top * (share - middle) / (1000 - middle) : -top * (middle - share) / middle
  }
}
