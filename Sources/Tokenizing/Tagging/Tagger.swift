/// Says which part of speech every word of a text is.
///
///     let text = "The battery dies fast"
///     Tagger.english.tags(of: text)  // [.determiner, .noun, .verb, .adverb]
///
/// A greedy linear model: words are tagged from left to right, each with the tag whose features
/// have the greatest sum of weights. A first glance at every word by itself gives guesses, so that
/// a tag may depend on what comes next. What numbers, punctuation, signs and addresses are is known
/// without a model.
///
/// One token gets one tag, also where grammar sees two words: `don’t` is tagged as `do` (an
/// auxiliary), `it’s` as `it`, `Anna’s` as `Anna`. Inside, both words are seen, so that what
/// follows `don’t` follows a negation.
///
/// Source: M. Collins, "Discriminative training methods for hidden Markov models", EMNLP (2002),
/// for the averaged perceptron by which the weights were learned.
public struct Tagger: Sendable {
  private let model: TaggerModel

  init(model: TaggerModel) {
    self.model = model
  }

  /// Opens a model in a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of a model's file.
  ///   - file: What the bytes are called in an error.
  /// - Throws: `TaggerModelError` for bytes that are no whole and unchanged model.
  public init(model bytes: [UInt8], file: String) throws(TaggerModelError) {
    self.init(model: try TaggerModel(bytes, file: file))
  }
}

// MARK: - Decoding

extension Tagger {
  /// Tags the words of a sentence.
  ///
  /// - Complexity: O(*n*) in the number of words.
  func decode(_ sentence: borrowing TaggerSentence) {
    sentence.close()
    let (words, guesses) = (UnsafePointer(sentence.words), sentence.guesses)
    for index in 0..<sentence.count { guesses[index] = guess(words + index) }
    var previous = TaggerFeatures.noTag
    var second = TaggerFeatures.noTag
    for index in 0..<sentence.count {
      let tag =
        words[index].fixed?.rawValue
        ?? self.tag(words + index, UnsafePointer(guesses + index), previous, second)
      sentence.tags[index] = tag
      second = previous
      previous = tag
    }
  }

  /// The tag of a word in its place.
  @inline(__always)
  private func tag(
    _ word: UnsafePointer<TaggerWord>, _ guess: UnsafePointer<UInt16>, _ previous: UInt8,
    _ second: UInt8
  ) -> UInt8 {
    if word[0].isApostrophe {
      return (word[-1].takesApostrophe ? PartOfSpeech.particle : .punctuation).rawValue
    }
    var sums = FeatureTable.Sums()
    TaggerFeatures.context(word, guess, previous, second) { model.context.add($0, to: &sums) }
    return sums.best.first
  }

  /// What a word is likely to be by itself.
  @inline(__always)
  func guess(_ word: UnsafePointer<TaggerWord>) -> UInt16 {
    if let fixed = word[0].fixed { return Guess.fixed(fixed) }
    var sums = FeatureTable.Sums()
    TaggerFeatures.lexical(word) { model.lexical.add($0, to: &sums) }
    let best = sums.best
    return Guess.open(best.first, best.margin < model.guessMargin ? best.second : best.first)
  }

  /// The numbers of guesses.
  enum Guess {
    static let boundary: UInt16 = 0xFFF

    /// The guess of a word that is what it looks like.
    @inline(__always)
    static func fixed(_ part: PartOfSpeech) -> UInt16 { 0x800 | UInt16(part.rawValue) }

    /// The guess of a word that is likely the first, or else the second.
    @inline(__always)
    static func open(_ first: UInt8, _ second: UInt8) -> UInt16 {
      UInt16(first) << 5 | UInt16(second)
    }
  }
}
