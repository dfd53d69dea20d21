internal import Sentiment

/// Chooses the texts that stand for others.
struct QuoteChoice {
  /// How many texts there are of each kind.
  private static let count = 5
  /// Shorter or longer texts, in bytes, are quoted only where there is nothing else.
  private static let usualLength = 25...600

  private let sample: [SampledComment]
  private let reading: SampleReading
  private let phrases: SamplePhrases

  init(_ sample: [SampledComment], _ reading: SampleReading, _ phrases: SamplePhrases) {
    self.sample = sample
    self.reading = reading
    self.phrases = phrases
  }

  /// The places of the texts of each kind in the sample; none is in two kinds, and no wording comes twice.
  func places() -> [Kind: [Int]] {
    var used: Set<UInt64> = []
    var places: [Kind: [Int]] = [:]
    var wordings: Set<UInt64> = []
    let typicality = phrases.typicality(
      isRepeated: sample.map { !wordings.insert($0.textHash).inserted })
    let middle = meanValence
    for kind in Kind.allCases {
      var own: [Int] = []
      for text in ranked(by: { worth($0, kind, typicality, middle) }) {
        guard own.count < Self.count else { break }
        if used.insert(sample[text].textHash).inserted { own.append(text) }
      }
      places[kind] = own
    }
    return places
  }

  /// What a text stands for.
  enum Kind: CaseIterable {
    case mostPositive, mostNegative, mostDivided, mostUncertain, mostTypical
  }

  private func ranked(by worth: (Int) -> Double) -> [Int] {
    let worths = sample.indices.map { text in
      Self.usualLength.contains(sample[text].text.count) ? worth(text) : worth(text) - 1
    }
    return sample.indices.filter { worth($0) > 0 }.sorted { a, b in
      worths[a] == worths[b]
        ? (sample[a].key, sample[a].number) < (sample[b].key, sample[b].number)
        : worths[a] > worths[b]
    }
  }

  /// How well a text stands for a kind; 0 or less if it does not.
  private func worth(
    _ text: Int, _ kind: Kind, _ typicality: [Double], _ middle: Double
  ) -> Double {
    guard let label = sample[text].label, let millionths = sample[text].valenceMillionths else {
      return 0
    }
    let valence = Double(millionths) / 1_000_000
    switch kind {
    case .mostPositive: return label == .positive ? valence : 0
    case .mostNegative: return label == .negative ? 0 - valence : 0
    case .mostDivided:
      let divided = Double(reading.texts[text].divided) / 1000
      return divided > 0 ? divided / (1 + divided) : 0
    case .mostUncertain:
      guard let p = sample[text].probabilities else { return 0 }
      let largest = max(p[.positive], p[.neutral], p[.negative])
      return phrases.phrases(of: text).isEmpty ? 0 : 1 - largest
    case .mostTypical:
      return typicality[text] * (1 - (valence - middle).magnitude / 2)
    }
  }

  private var meanValence: Double {
    var sum: Int64 = 0
    var count = 0
    for text in sample {
      guard let valence = text.valenceMillionths else { continue }
      sum += valence
      count += 1
    }
    return count > 0 ? Double(sum) / Double(count) / 1_000_000 : 0
  }
}
