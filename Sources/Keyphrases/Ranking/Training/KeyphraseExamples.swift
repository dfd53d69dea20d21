internal import Glibc
internal import Learning
internal import Tokenizing

/// The candidates of training documents as rows of a matrix, with what people said of them.
package struct KeyphraseExamples {
  /// The documents, without those that have no keyphrase.
  package let documents: [KeyphraseTrainingDocument]
  let bins: FeatureBins
  let means: [Float]
  let deviations: [Float]
  let matrix: SparseMatrix
  let targets: [Float]
  let weights: [Float]
  private let rowStarts: [Int]

  /// The rows of a document.
  func rows(ofDocument document: Int) -> Range<Int> {
    rowStarts[document]..<rowStarts[document + 1]
  }

  init(
    _ documents: [KeyphraseTrainingDocument], background: BackgroundFrequencies,
    options: KeyphraseTrainer.Options
  ) {
    self.documents = documents
    let collected = CollectedCandidates(documents, background: background, options: options)
    (means, deviations) = collected.moments
    bins = collected.bins(options.binCount)
    matrix = collected.matrix(bins: bins, means: means, deviations: deviations)
    targets = collected.targets
    weights = collected.weights
    rowStarts = collected.rowStarts
  }
}

/// The features of candidates before they are cut into bins.
private struct CollectedCandidates {
  private var values: [Float] = []
  var targets: [Float] = []
  var weights: [Float] = []
  var rowStarts = [0]
  private var documentWeights: [Float] = []
  private var width: Int { FeatureExtraction.width }

  init(
    _ documents: [KeyphraseTrainingDocument], background: BackgroundFrequencies,
    options: KeyphraseTrainer.Options
  ) {
    var sizes: [String: Int] = [:]
    for document in documents { sizes[document.set, default: 0] += 1 }
    var analysis = DocumentAnalysis(background: background)
    var generator = SplitMix64(seed: options.seed)
    for document in documents {
      let answers = analysis.analyze(document)
      let features = analysis.extraction.values
      let kept = Self.kept(answers, options.mostNegatives, using: &generator)
      let weight = 1 / sqrtf(Float(sizes[document.set] ?? 1)) / sqrtf(Float(max(1, answers.count)))
      for candidate in kept {
        values += features[candidate * width..<(candidate + 1) * width]
        targets.append(answers[candidate] ? 1 : 0)
        weights.append(weight)
      }
      rowStarts.append(targets.count)
      documentWeights.append(1 / sqrtf(Float(sizes[document.set] ?? 1)))
    }
    let mean = weights.reduce(0) { $0 + Double($1) } / Double(max(1, weights.count))
    weights = weights.map { $0 / Float(mean) }
  }

  /// All keyphrases, and as many other candidates as wanted, in order.
  private static func kept(
    _ answers: [Bool], _ mostNegatives: Int, using generator: inout SplitMix64
  ) -> [Int] {
    let others = answers.indices.filter { !answers[$0] }.shuffled(using: &generator)
    return (answers.indices.filter { answers[$0] } + others.prefix(mostNegatives)).sorted()
  }

  /// The means and the deviations of the documents' figures, each set weighing the root of its size.
  var moments: (means: [Float], deviations: [Float]) {
    let total = documentWeights.reduce(0) { $0 + Double($1) }
    var means: [Float] = []
    var deviations: [Float] = []
    for figure in 0..<KeyphraseModel.figureCount {
      var (sum, squares) = (0.0, 0.0)
      for (document, weight) in documentWeights.enumerated()
      where rowStarts[document] < rowStarts[document + 1] {
        let value = Double(values[rowStarts[document] * width + figure])
        sum += value * Double(weight)
        squares += value * value * Double(weight)
      }
      let mean = sum / total
      means.append(Float(mean))
      deviations.append(Float(max(1e-4, (squares / total - mean * mean).squareRoot())))
    }
    return (means, deviations)
  }

  /// Bins that hold the same weight of candidates each, as far as values differ.
  func bins(_ count: Int) -> FeatureBins {
    var edges: [Float] = []
    var starts: [Int32] = [0]
    let total = weights.reduce(0) { $0 + Double($1) }
    for feature in KeyphraseModel.figureCount..<width {
      let order = targets.indices.map { (values[$0 * width + feature], weights[$0]) }
        .sorted { $0.0 < $1.0 }
      var (sum, next) = (0.0, 1)
      for (value, weight) in order {
        sum += Double(weight)
        guard next < count, sum >= total * Double(next) / Double(count) else { continue }
        while next < count, sum >= total * Double(next) / Double(count) { next += 1 }
        if edges.count == Int(starts[starts.count - 1]) || edges[edges.count - 1] < value {
          edges.append(value)
        }
      }
      starts.append(Int32(edges.count))
    }
    guard
      let bins = FeatureBins(
        edges: edges, starts: starts, featureCount: width - KeyphraseModel.figureCount)
    else { preconditionFailure("edges that do not rise") }
    return bins
  }

  /// One row a candidate: its bins, and these again times each figure of its document.
  func matrix(bins: FeatureBins, means: [Float], deviations: [Float]) -> SparseMatrix {
    let model = KeyphraseModel(
      bins: bins, means: means, deviations: deviations, weights: [],
      scaling: PlattScaling(scale: 1, bias: 0), background: BackgroundFrequencies())
    let figureCount = KeyphraseModel.figureCount
    var matrix = SparseMatrix(columnCount: bins.count * (1 + figureCount))
    matrix.reserveCapacity(
      rowCount: targets.count,
      nonzeroCount: targets.count * (width - figureCount) * (1 + figureCount))
    var figures: [Float] = []
    for row in targets.indices {
      values.withUnsafeBufferPointer { values in
        guard let base = values.baseAddress else { return }
        model.standardized(base + row * width, into: &figures)
      }
      let own = bins.numbers(values[row * width + figureCount..<(row + 1) * width])
      var (columns, entries) = (own, [Float](repeating: 1, count: own.count))
      for (figure, value) in figures.enumerated() {
        let start = UInt32((figure + 1) * bins.count)
        columns += own.map { $0 + start }
        entries += repeatElement(value, count: own.count)
      }
      matrix.appendRow(columns, entries)
    }
    return matrix
  }
}

extension FeatureBins {
  /// The bins of a candidate's features.
  fileprivate func numbers(_ values: ArraySlice<Float>) -> [UInt32] {
    edges.withUnsafeBufferPointer { edges in
      starts.withUnsafeBufferPointer { starts in
        guard let edges = edges.baseAddress, let starts = starts.baseAddress else { return [] }
        return values.enumerated().map { feature, value in
          UInt32(Self.bin(of: value, feature: feature, edges: edges, starts: starts))
        }
      }
    }
  }
}

extension DocumentAnalysis {
  /// Reads a training document and says which of its candidates people chose.
  mutating func analyze(_ document: KeyphraseTrainingDocument) -> [Bool] {
    let matching = KeyphraseMatching(language: document.language)
    let gold = Set(document.keyphrases.map { matching.key(of: $0) }.filter { !$0.isEmpty })
    var (title, text) = (document.title, document.text)
    return title.withUTF8 { title in
      text.withUTF8 { text in
        analyze(title: title, text: text, language: document.language)
        let words = reading.words
        return table.candidates.map { candidate in
          let first = words[Int(candidate.first)]
          let last = words[Int(candidate.first) + Int(candidate.length) - 1]
          let part = first.marks.contains(.inTitle) ? title : text
          let phrase = String(
            decoding: part[Int(first.start)..<Int(last.end)], as: UTF8.self)
          return gold.contains(matching.key(of: phrase))
        }
      }
    }
  }
}
