internal import Learning
internal import Tokenizing

/// What models say of documents that they did not learn from.
package struct HeldOutKeyphrases {
  /// The scores of all candidates, what people said of them, and how much each counts.
  var scores: [Float] = []
  var targets: [Float] = []
  var weights: [Float] = []
  /// The keyphrases of each document, by its number.
  package private(set) var lists: [Int: [Keyphrase]] = [:]
}

extension KeyphraseTrainer {
  /// Leaves out one part of the documents after another, learns from the rest and judges the part.
  ///
  /// - Parameters:
  ///   - parts: The numbers of the documents of each part.
  ///   - progress: Called after each part.
  package func holdOut(
    _ examples: KeyphraseExamples, parts: [[Int]], progress: (Int) -> Void
  ) -> HeldOutKeyphrases {
    var result = HeldOutKeyphrases()
    var sizes: [String: Int] = [:]
    for document in examples.documents { sizes[document.set, default: 0] += 1 }
    for (number, part) in parts.enumerated() {
      let left = Set(part)
      let rest = examples.documents.indices.filter { !left.contains($0) }
      let model = model(
        examples, documents: rest, scaling: PlattScaling(scale: 1, bias: 0))
      result.judge(part, examples, model, options, sizes)
      progress(number)
    }
    return result
  }
}

extension HeldOutKeyphrases {
  /// So many keyphrases are kept of a document.
  private static let limit = 20

  fileprivate mutating func judge(
    _ part: [Int], _ examples: KeyphraseExamples, _ model: KeyphraseModel,
    _ options: KeyphraseTrainer.Options, _ sizes: [String: Int]
  ) {
    var extractor = KeyphraseExtractor(
      model: model, limit: Self.limit, diversity: options.diversity)
    extractor.mergesNames = options.mergesNames
    var finder = KeyphraseFinder(extractor)
    var analysis = DocumentAnalysis(background: model.background)
    var scoring = CandidateScoring(model)
    for number in part {
      let document = examples.documents[number]
      let answers = analysis.analyze(document)
      scoring.score(analysis.extraction.values)
      scores += scoring.scores
      targets += answers.map { $0 ? 1 : 0 }
      weights += repeatElement(1 / Float(sizes[document.set] ?? 1), count: answers.count)
      var (title, text) = (document.title, document.text)
      lists[number] = text.withUTF8 { text in
        title.withUTF8 {
          finder.keyphrases(title: $0, text: text, language: document.language)
        }
      }
    }
  }
}
