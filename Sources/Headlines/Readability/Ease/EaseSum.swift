/// The ease of passages, added up to that of a text.
struct EaseSum {
  private let explains: Bool
  private var words = 0
  private var ease = 0.0
  private var families = [Double](repeating: 0, count: EaseFamily.allCases.count)
  /// What each of the model's terms adds, and where in the text it first stands.
  private var terms: [Int32: (part: Double, span: Range<Int>)] = [:]

  /// So many words are told one by one.
  private static let toldWords = 12

  /// Creates a sum of nothing.
  ///
  /// - Parameter explains: Whether reasons are wanted.
  init(explains: Bool) { self.explains = explains }

  /// Adds a passage.
  ///
  /// - Parameter span: The bytes of the text of a term, by its number and its place.
  mutating func add(
    _ passage: borrowing EasePassageReading, _ model: EaseModel,
    span: (_ isPair: Bool, _ place: UInt32) -> Range<Int>
  ) {
    let weight = Double(passage.wordCount)
    words += passage.wordCount
    var sum = model.bias
    for feature in EaseFeature.allCases {
      let part = model.part(of: feature.rawValue, passage.values[feature.rawValue])
      sum += part
      if explains { families[Self.index(of: feature.family)] += part * weight }
    }
    for (index, term) in passage.terms.enumerated() {
      let isPair = Int(term) >= model.words.count
      let known =
        isPair
        ? model.pairs.weight(Int(term) - model.words.count) : model.words.weight(Int(term))
      let part = known * passage.termValues[index]
      sum += part
      guard explains, part != 0 else { continue }
      let range = terms[term]?.span ?? span(isPair, passage.places[index])
      terms[term] = ((terms[term]?.part ?? 0) + part * weight, range)
    }
    ease += sum * weight
  }

  private static func index(of family: EaseFamily) -> Int {
    EaseFamily.allCases.firstIndex(of: family) ?? 0
  }
}

// MARK: - The score

extension EaseSum {
  /// The ease of the text; nil if there were no words.
  func score(_ model: EaseModel) -> EaseScore? {
    guard words > 0 else { return nil }
    let mean = ease / Double(words)
    let total = Self.thousandths(mean)
    let spread = Self.thousandths(model.spread)
    return EaseScore(
      thousandths: total, range: (total - spread)...(total + spread),
      easierThan: model.shareBelow(mean), parts: parts(total, model))
  }

  /// The reasons; what rounding leaves goes to the other words.
  private func parts(_ total: Int, _ model: EaseModel) -> [EaseScore.Part] {
    var parts = [EaseScore.Part(kind: .start, weight: Self.thousandths(model.bias))]
    if explains {
      for (index, family) in EaseFamily.allCases.enumerated() {
        let weight = Self.thousandths(families[index] / Double(words))
        if weight != 0 { parts.append(EaseScore.Part(kind: .family(family), weight: weight)) }
      }
      parts += toldWords
    }
    let rest = total - parts.reduce(0) { $0 + $1.weight }
    parts.append(EaseScore.Part(kind: .otherWords, weight: rest))
    return parts
  }

  /// The words that weigh most; of equal ones, those that come first.
  private var toldWords: [EaseScore.Part] {
    let sorted = terms.values.sorted {
      ($1.part.magnitude, $0.span.lowerBound, $0.span.upperBound)
        < ($0.part.magnitude, $1.span.lowerBound, $1.span.upperBound)
    }
    return sorted.prefix(Self.toldWords).compactMap { part, span in
      let weight = Self.thousandths(part / Double(words))
      return weight == 0 ? nil : EaseScore.Part(kind: .words, weight: weight, span: span)
    }
  }

  private static func thousandths(_ value: Double) -> Int {
    Int((max(-1e6, min(1e6, value)) * 1000).rounded())
  }
}
