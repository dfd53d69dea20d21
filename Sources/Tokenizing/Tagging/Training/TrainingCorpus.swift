/// Sentences as the tagger sees them: words between boundaries in one array.
struct TrainingCorpus {
  private let words: [TaggerWord]
  private let truths: [PartOfSpeech?]
  private let sentences: [Range<Int>]
  private var formCounts: [UInt64: Int] = [:]

  init(_ tagged: [TaggedSentence]) {
    var words = [TaggerWord.boundary, .boundary]
    var truths: [PartOfSpeech?] = [nil, nil]
    var sentences: [Range<Int>] = []
    for sentence in tagged {
      let start = words.count
      for word in sentence.words where !word.form.isEmpty {
        var form = word.form
        form.withUTF8 { bytes in
          if let base = bytes.baseAddress { words.append(TaggerWord(base, count: bytes.count)) }
        }
        truths.append(word.part == .other ? nil : word.part)
      }
      sentences.append(start..<words.count)
      words += [.boundary, .boundary]
      truths += [nil, nil]
    }
    for word in words { formCounts[word.form, default: 0] += 1 }
    (self.words, self.truths, self.sentences) = (words, truths, sentences)
  }

  /// The number of words.
  var wordCount: Int { sentences.reduce(0) { $0 + $1.count } }

  /// How often a form occurs.
  func count(of form: UInt64) -> Int { formCounts[form] ?? 0 }

  /// The guesses of a tagger at all words.
  func guesses(_ tagger: Tagger) -> [UInt16] {
    words.withUnsafeBufferPointer { view in
      var guesses = Array(repeating: Tagger.Guess.boundary, count: view.count)
      guard let base = view.baseAddress else { return guesses }
      for range in sentences { for index in range { guesses[index] = tagger.guess(base + index) } }
      return guesses
    }
  }
}

// MARK: - Going through

extension TrainingCorpus {
  /// One sentence of the corpus.
  struct Sentence {
    fileprivate let words: UnsafePointer<TaggerWord>
    fileprivate let truths: [PartOfSpeech?]
    fileprivate let range: Range<Int>

    /// Goes from left to right, as the tagger does, with the tags that a function gives to the
    /// words that need one.
    @inline(__always)
    func decode(
      _ guesses: [UInt16],
      _ tag: (
        UnsafePointer<TaggerWord>, UnsafePointer<UInt16>, UInt8, UInt8, PartOfSpeech?
      ) -> UInt8
    ) {
      guesses.withUnsafeBufferPointer { guesses in
        guard let base = guesses.baseAddress else { return }
        var previous = TaggerFeatures.noTag
        var second = TaggerFeatures.noTag
        for index in range {
          let own =
            words[index].fixed?.rawValue
            ?? tag(words + index, base + index, previous, second, truths[index])
          second = previous
          previous = own
        }
      }
    }
  }

  /// Calls a function with every sentence, in order.
  func forEachSentence(_ body: (Sentence) -> Void) {
    words.withUnsafeBufferPointer { words in
      guard let base = words.baseAddress else { return }
      for range in sentences { body(Sentence(words: base, truths: truths, range: range)) }
    }
  }

  /// Calls a function with every sentence, in a random order.
  func forEachSentence(
    shuffledBy generator: inout TrainingGenerator,
    _ body: (Sentence, inout TrainingGenerator) -> Void
  ) {
    var order = Array(sentences.indices)
    generator.shuffle(&order)
    words.withUnsafeBufferPointer { words in
      guard let base = words.baseAddress else { return }
      for index in order {
        body(Sentence(words: base, truths: truths, range: sentences[index]), &generator)
      }
    }
  }

  /// Calls a function with every word that needs a model, in order.
  func forEachOpenWord(_ body: (UnsafePointer<TaggerWord>, PartOfSpeech?, Int) -> Void) {
    words.withUnsafeBufferPointer { words in
      guard let base = words.baseAddress else { return }
      for range in sentences {
        for index in range where words[index].fixed == nil {
          body(base + index, truths[index], index)
        }
      }
    }
  }

  /// Calls a function with every word that needs a model, in a random order of sentences.
  func forEachOpenWord(
    shuffledBy generator: inout TrainingGenerator,
    _ body: (UnsafePointer<TaggerWord>, PartOfSpeech?, inout TrainingGenerator) -> Void
  ) {
    forEachSentence(shuffledBy: &generator) { sentence, generator in
      for index in sentence.range where sentence.words[index].fixed == nil {
        body(sentence.words + index, sentence.truths[index], &generator)
      }
    }
  }
}
