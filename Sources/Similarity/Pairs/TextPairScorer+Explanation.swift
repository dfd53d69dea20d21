extension TextPairScorer {
  /// Returns why two texts are as alike as they are.
  ///
  /// - Complexity: O(*n* log *n*) in the number of bytes.
  public mutating func explanation(_ a: String, _ b: String) -> TextPairExplanation {
    let exact = similarity(a, b)
    guard !reading.isSame, !reading.isEmpty else {
      let similarity = exact > 0 ? 1000 : 0
      let same = TextPairExplanation.Part(kind: .same, weight: similarity)
      return TextPairExplanation(similarity: similarity, parts: similarity > 0 ? [same] : [])
    }
    let attribution =
      method == .learned
      ? PairAttribution(learned: reading) : PairAttribution(unlearned: reading)
    return rounded(attribution.parts)
  }

  /// Rounds the running sum, so that the rounded parts add up to the rounded whole.
  private func rounded(_ exact: [PairAttribution.Part]) -> TextPairExplanation {
    let firstA = Self.firstRanges(reading.a)
    let firstB = Self.firstRanges(reading.b)
    var parts: [TextPairExplanation.Part] = []
    var (sum, total) = (0.0, 0)
    for part in exact {
      sum += part.weight * 1000
      let weight = Int(sum.rounded()) - total
      guard weight != 0 else { continue }
      total += weight
      let (a, b) = (part.stemA.flatMap { firstA[$0] }, part.stemB.flatMap { firstB[$0] })
      parts.append(
        TextPairExplanation.Part(
          kind: part.kind, weight: weight, a: reading.isSwapped ? b : a,
          b: reading.isSwapped ? a : b))
    }
    let order = parts.indices.sorted {
      let (one, other) = (abs(parts[$0].weight), abs(parts[$1].weight))
      return one == other ? $0 < $1 : one > other
    }
    parts = order.map { parts[$0] }
    let similarity = min(1000, max(0, total))
    if similarity != total {
      parts.append(TextPairExplanation.Part(kind: .limit, weight: similarity - total))
    }
    return TextPairExplanation(similarity: similarity, parts: parts)
  }

  /// Where each stem first stands.
  private static func firstRanges(_ text: PairText) -> [Int: Range<Int>] {
    Dictionary(text.words.map { ($0.stem, $0.range) }) { first, _ in first }
  }
}
