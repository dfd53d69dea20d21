internal import Learning

/// Weighs the candidates of one document after another by a model.
struct CandidateScoring: ~Copyable {
  private let model: KeyphraseModel
  /// The document's weight of each bin.
  private var table: [Float] = []
  private var figures: [Float] = []
  /// The log-odds of each candidate.
  private(set) var scores: [Float] = []

  init(_ model: KeyphraseModel) { self.model = model }

  /// Weighs a document's candidates.
  ///
  /// - Complexity: O(*n*) in the number of candidates.
  mutating func score(_ values: [Float]) {
    let width = FeatureExtraction.width
    var scores: [Float] = []
    swap(&scores, &self.scores)
    scores.removeAll(keepingCapacity: true)
    values.withUnsafeBufferPointer { values in
      guard let base = values.baseAddress, values.count >= width else { return }
      model.standardized(base, into: &figures)
      model.addUp(figures, into: &table)
      withTables { edges, starts, table in
        for candidate in 0..<values.count / width {
          let row = base + (candidate * width + KeyphraseModel.figureCount)
          var score: Float = 0
          for feature in 0..<KeyphraseModel.featureCount {
            score +=
              table[
                FeatureBins.bin(of: row[feature], feature: feature, edges: edges, starts: starts)]
          }
          scores.append(score)
        }
      }
    }
    swap(&scores, &self.scores)
  }

  private func withTables(
    _ body: (UnsafePointer<Float>, UnsafePointer<Int32>, UnsafePointer<Float>) -> Void
  ) {
    model.bins.edges.withUnsafeBufferPointer { edges in
      model.bins.starts.withUnsafeBufferPointer { starts in
        table.withUnsafeBufferPointer { table in
          guard let edges = edges.baseAddress, let starts = starts.baseAddress,
            let table = table.baseAddress
          else { return }
          body(edges, starts, table)
        }
      }
    }
  }

  /// The probability that an editor keeps a candidate.
  func probability(_ candidate: Int) -> Double {
    Double(model.scaling.probability(ofScore: scores[candidate]))
  }
}

// MARK: - Reasons

extension CandidateScoring {
  /// What each feature adds to the average candidate's log-odds.
  func averages(_ values: [Float]) -> [Float] {
    var sums = [Float](repeating: 0, count: KeyphraseModel.featureCount)
    let count = values.count / FeatureExtraction.width
    for candidate in 0..<count {
      for (feature, weight) in contributions(values, candidate).enumerated() {
        sums[feature] += weight
      }
    }
    return sums.map { $0 / Float(max(1, count)) }
  }

  /// What each feature adds to a candidate's log-odds.
  private func contributions(_ values: [Float], _ candidate: Int) -> [Float] {
    let start = candidate * FeatureExtraction.width + KeyphraseModel.figureCount
    var result: [Float] = []
    withTables { edges, starts, table in
      for feature in 0..<KeyphraseModel.featureCount {
        result.append(
          table[
            FeatureBins.bin(
              of: values[start + feature], feature: feature, edges: edges, starts: starts)])
      }
    }
    return result
  }

  /// What spoke for a candidate and against it, the weightiest first.
  func reasons(
    _ values: [Float], _ candidate: Int, averages: [Float]
  ) -> [KeyphraseReason] {
    var sums: [KeyphraseReason.Name: Double] = [:]
    for (feature, weight) in contributions(values, candidate).enumerated() {
      let kind = KeyphraseFeature(rawValue: feature + KeyphraseModel.figureCount)
      guard let name = kind?.reason else { continue }
      sums[name, default: 0] += Double(weight - averages[feature]) * model.scaling.scale
    }
    return KeyphraseReason.Name.allCases.compactMap { name in
      sums[name].map { KeyphraseReason(name: name, weight: $0) }
    }
    .sorted { abs($0.weight) > abs($1.weight) }
  }
}
