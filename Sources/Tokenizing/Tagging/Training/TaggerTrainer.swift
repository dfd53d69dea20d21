/// Learns a tagger's model from tagged sentences.
///
/// First the lexical features are learned, then, with the guesses that they give, those in context.
/// Both are learned twice: once with all features that are frequent enough, to see which tell most,
/// and once more with those that fit into their table. The tags before a word are those that the
/// tagger itself gives while it learns, so it learns to live with its mistakes.
///
/// The same sentences in the same order give the same bytes.
package struct TaggerTrainer: Sendable {
  /// How often a feature must occur to be learned.
  package var leastCount = 2
  /// How many times all sentences are gone through.
  package var epochs = 4
  /// In how many of a thousand cases the form of a word is forgotten: lexical, and in context.
  package var lexicalDropout: UInt64 = 200
  package var contextDropout: UInt64 = 100
  /// How many forms must be seen before they count by themselves.
  package var leastFormCount = 3
  /// A guess names two parts if their sums differ by no more than this.
  package var guessMargin = 2.0
  /// The buckets of the two tables, of 64 bytes and six features each.
  package var lexicalBuckets = 2_048
  package var contextBuckets = 14_000
  /// How many times the final weights are learned, each in another order; their means are kept.
  package var runs = 3
  /// What all random choices depend on.
  package var seed: UInt64 = 17

  /// Creates a trainer with the settings of the embedded model.
  package init() {}

  /// Returns a model's bytes.
  ///
  /// - Precondition: There is a word whose part is known.
  package func model(_ sentences: [TaggedSentence], log: (String) -> Void = { _ in }) -> [UInt8] {
    let corpus = TrainingCorpus(sentences)
    log("\(sentences.count) sentences, \(corpus.wordCount) words")
    let lexicalRows = learnLexical(corpus, log)
    let unit = FeatureTable.unit(lexicalRows)
    let lexical = FeatureTable.pack(lexicalRows, bucketCount: lexicalBuckets, unit: unit)
    let margin = UInt64(guessMargin / unit)
    // The guesses are those of the packed table, as later.
    let empty = Array(repeating: UInt8(0), count: FeatureTable.bucketSize)
    let bytes = TaggerModel.encoded(lexical: lexical, context: empty, guessMargin: margin)
    guard let model = try? TaggerModel(bytes, file: "") else {
      preconditionFailure("a model that was just made cannot be read")
    }
    let guesses = corpus.guesses(Tagger(model: model))
    let contextRows = learnContext(corpus, guesses, log)
    let context = FeatureTable.pack(
      contextRows, bucketCount: contextBuckets, unit: FeatureTable.unit(contextRows))
    return TaggerModel.encoded(lexical: lexical, context: context, guessMargin: margin)
  }
}

extension TaggerTrainer {
  /// The mean weights of several runs over the same features.
  private func mean(_ learn: (UInt64) -> [FeatureTable.Row]) -> [FeatureTable.Row] {
    var rows = learn(seed)
    for run in 1..<max(1, runs) {
      for (index, row) in learn(seed + UInt64(run)).enumerated() {
        for tag in row.weights.indices { rows[index].weights[tag] += row.weights[tag] }
      }
    }
    for index in rows.indices {
      for tag in rows[index].weights.indices { rows[index].weights[tag] /= Double(max(1, runs)) }
    }
    return rows
  }
}

// MARK: - By itself

extension TaggerTrainer {
  private func learnLexical(
    _ corpus: TrainingCorpus, _ log: (String) -> Void
  ) -> [FeatureTable.Row] {
    var counts = FeatureCounts()
    corpus.forEachOpenWord { word, _, _ in TaggerFeatures.lexical(word) { counts.insert($0) } }
    let first = learnLexical(corpus, counts.index(least: leastCount), seed: seed, log)
    let chosen = FeatureTable.choose(
      first, importance: counts.importance(of: first), bucketCount: lexicalBuckets)
    log("lexical: \(chosen.count) of \(first.count) features")
    return mean { learnLexical(corpus, FeatureIndex(chosen), seed: $0, log) }
  }

  private func learnLexical(
    _ corpus: TrainingCorpus, _ index: FeatureIndex, seed: UInt64, _ log: (String) -> Void
  ) -> [FeatureTable.Row] {
    let perceptron = AveragedPerceptron(index: index)
    var generator = TrainingGenerator(seed: seed)
    for epoch in 1...epochs {
      var tally = Tally()
      corpus.forEachOpenWord(shuffledBy: &generator) { word, truth, generator in
        guard let truth else { return }
        let isForgotten =
          corpus.count(of: word[0].form) < leastFormCount || generator.happens(lexicalDropout)
        var features = FeatureNumbers()
        TaggerFeatures.lexical(word) { key in
          let isLeftOut = isForgotten && TaggerFeatures.isOwnForm(lexical: features.count)
          features.append(isLeftOut ? -1 : perceptron.number(of: key))
        }
        tally.insert(perceptron.classify(features, truth: truth) == truth.rawValue)
      }
      log("lexical, round \(epoch): \(tally)")
    }
    return perceptron.averages
  }
}

// MARK: - In context

extension TaggerTrainer {
  private func learnContext(
    _ corpus: TrainingCorpus, _ guesses: [UInt16], _ log: (String) -> Void
  ) -> [FeatureTable.Row] {
    var counts = FeatureCounts()
    corpus.forEachSentence { sentence in
      sentence.decode(guesses) { word, guess, previous, second, truth in
        TaggerFeatures.context(word, guess, previous, second) { counts.insert($0) }
        return truth?.rawValue ?? TaggerFeatures.noTag - 1
      }
    }
    let first = learnContext(corpus, guesses, counts.index(least: leastCount), seed: seed, log)
    let chosen = FeatureTable.choose(
      first, importance: counts.importance(of: first), bucketCount: contextBuckets)
    log("context: \(chosen.count) of \(first.count) features")
    return mean { learnContext(corpus, guesses, FeatureIndex(chosen), seed: $0, log) }
  }

  private func learnContext(
    _ corpus: TrainingCorpus, _ guesses: [UInt16], _ index: FeatureIndex, seed: UInt64,
    _ log: (String) -> Void
  ) -> [FeatureTable.Row] {
    let perceptron = AveragedPerceptron(index: index)
    var generator = TrainingGenerator(seed: seed)
    for epoch in 1...epochs {
      var tally = Tally()
      corpus.forEachSentence(shuffledBy: &generator) { sentence, generator in
        sentence.decode(guesses) { word, guess, previous, second, truth in
          let isForgotten = generator.happens(contextDropout)
          var features = FeatureNumbers()
          TaggerFeatures.context(word, guess, previous, second) { key in
            let isLeftOut = isForgotten && TaggerFeatures.isOwnForm(context: features.count)
            features.append(isLeftOut ? -1 : perceptron.number(of: key))
          }
          let tag = perceptron.classify(features, truth: truth)
          if let truth { tally.insert(tag == truth.rawValue) }
          return tag
        }
      }
      log("context, round \(epoch): \(tally)")
    }
    return perceptron.averages
  }
}

/// How many answers were right.
private struct Tally: CustomStringConvertible {
  private var right = 0
  private var count = 0

  mutating func insert(_ isRight: Bool) {
    count += 1
    if isRight { right += 1 }
  }

  var description: String { "\(right) of \(count) right" }
}
