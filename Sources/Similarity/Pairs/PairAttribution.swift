/// Shares the parts of the features out among words.
struct PairAttribution {
  /// A part before it is rounded.
  struct Part {
    var kind: TextPairExplanation.Kind
    var weight: Double
    /// Stems: the one of the smaller text, and of the other.
    var stemA: Int?
    var stemB: Int?
  }

  private(set) var parts: [Part] = []
  /// What each stem adds that is of a single word.
  private var words: [Int: Double] = [:]

  /// Shares out the sum of the model.
  init(learned reading: borrowing PairReading) {
    let model = reading.table.model
    let features = reading.features
    let part = { (feature: TextPairFeature) in model.part(of: feature, in: features) }
    shareTelling(part(.telling), reading)
    shareWords(part(.words), reading)
    shareCoverage(part(.coverage), reading)
    shareOwn(part(.rarestOwn), part(.ownCount), reading)
    let share = reading.ownShare
    for stem in reading.ownA + reading.ownB {
      words[stem, default: 0] += reading.table.stems[stem].weight * share
    }
    collectWords(reading)
    var exchanges: [Part] = []
    reading.forEachExchange { stemA, stemB, weight in
      exchanges.append(Part(kind: .exchanged, weight: weight, stemA: stemA, stemB: stemB))
    }
    parts += exchanges
    parts += [
      Part(kind: .start, weight: model.bias), Part(kind: .letters, weight: part(.letters)),
      Part(kind: .neighbors, weight: part(.neighbors)), Part(kind: .order, weight: part(.order)),
      Part(kind: .brevity, weight: part(.brevity)),
      Part(kind: .negation, weight: part(.negation)),
      Part(kind: .numbers, weight: part(.otherNumbers) + part(.sameNumbers)),
    ]
  }

  /// Shares out the cosine.
  init(unlearned reading: borrowing PairReading) {
    shareTelling(reading.features[.telling], reading)
    collectWords(reading)
  }
}

// MARK: - Features of single words

extension PairAttribution {
  /// By the products of which the cosine is the sum.
  private mutating func shareTelling(_ part: Double, _ reading: borrowing PairReading) {
    let rows = reading.counts.rows
    let stems = reading.table.stems
    share(
      part, among: reading.counts.tellingA,
      by: reading.counts.tellingA.map {
        Double(rows[$0].tellingA) * Double(rows[$0].tellingB) * stems[$0].rarity
          * stems[$0].rarity
      })
  }

  private mutating func shareWords(_ part: Double, _ reading: borrowing PairReading) {
    let rows = reading.counts.rows
    share(
      part, among: reading.counts.stems,
      by: reading.counts.stems.map { Double(rows[$0].a) * Double(rows[$0].b) })
  }

  /// By how much of each word of the text is found that is covered more.
  private mutating func shareCoverage(_ part: Double, _ reading: borrowing PairReading) {
    let isA = reading.coverageA.share >= reading.coverageB.share
    let telling = isA ? reading.counts.tellingA : reading.counts.tellingB
    let found = isA ? reading.coverageA.found : reading.coverageB.found
    let stems = reading.table.stems
    share(part, among: telling, by: zip(telling, found).map { stems[$0].rarity * $1 })
  }

  private mutating func shareOwn(
    _ rarestPart: Double, _ countPart: Double, _ reading: borrowing PairReading
  ) {
    let (rarestA, rarestB) = (reading.rarest(reading.ownA), reading.rarest(reading.ownB))
    if let stem = rarestA.rarity <= rarestB.rarity ? rarestA.stem : rarestB.stem {
      words[stem, default: 0] += rarestPart
    }
    let more = reading.ownA.count >= reading.ownB.count ? reading.ownA : reading.ownB
    share(countPart, among: more, by: Array(repeating: 1, count: more.count))
  }

  private mutating func share(_ part: Double, among stems: [Int], by weights: [Double]) {
    let total = weights.reduce(0, +)
    guard total > 0 else { return }
    for (stem, weight) in zip(stems, weights) where weight > 0 {
      words[stem, default: 0] += part * weight / total
    }
  }

  /// Makes a part of each word, in the order in which they stand.
  private mutating func collectWords(_ reading: borrowing PairReading) {
    for stem in reading.counts.stems {
      guard let weight = words[stem] else { continue }
      let row = reading.counts.rows[stem]
      let isShared = row.a > 0 && row.b > 0
      parts.append(
        Part(
          kind: isShared ? .shared : .own, weight: weight, stemA: row.a > 0 ? stem : nil,
          stemB: row.b > 0 ? stem : nil))
    }
  }
}
