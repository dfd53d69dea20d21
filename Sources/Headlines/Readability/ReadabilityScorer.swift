internal import Tokenizing

/// Tells how easy texts are to read, one after another. Each thread has its own.
///
/// The formulas and the learned ease are for English. Of a text that is clearly in another language
/// only counts are told, whose syllables mean little there.
///
/// A text is read in windows of 64 KB, so memory is bounded; the result depends on the text alone.
public struct ReadabilityScorer: ~Copyable {
  var reader = SentenceReader()
  private var ease: EaseReader?
  private let identifier = LanguageIdentifier.embedded
  private let explains: Bool

  /// Creates a scorer.
  ///
  /// - Parameters:
  ///   - model: What was learned of ease; nil to do without, which is faster.
  ///   - explains: Whether the ease comes with reasons.
  public init(model: EaseModel? = .embedded, explains: Bool = false) {
    ease = model.map { EaseReader(model: $0) }
    self.explains = explains
  }

  /// Returns the readability of a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - language: Its language as a code such as `en`; nil to find it out.
  /// - Complexity: O(*n*) in the number of bytes.
  public mutating func readability(of text: String, language: String? = nil) -> Readability {
    var text = text
    return text.withUTF8 { readability(of: $0, language: language) }
  }

  /// The same for UTF-8, which need not be valid.
  public mutating func readability(
    of text: Span<UInt8>, language: String? = nil
  ) -> Readability {
    text.withUnsafeBufferPointer { readability(of: $0, language: language) }
  }

  package mutating func readability(
    of text: UnsafeBufferPointer<UInt8>, language: String?
  ) -> Readability {
    var result = Readability()
    result.isSupported = isSupported(text, language)
    var sum = EaseSum(explains: explains)
    let readsEase = ease != nil && result.isSupported
    var start = 0
    while start < text.count {
      let end = TextWindows.end(of: text, from: start)
      makeRoom()
      let window = UnsafeBufferPointer(rebasing: text[start..<end])
      reader.read(window, tagging: false)
      let used = usedSentences(isLast: end == text.count)
      for sentence in reader.sentences[..<used] {
        result.counts += ReadabilityCounts(reader.words[sentence.words])
      }
      if readsEase { addEase(window, from: start, sentences: used, to: &sum) }
      let next = used < reader.sentences.count ? reader.sentences[used].bytes.lowerBound : 0
      start = next > 0 ? start + next : end
    }
    if readsEase, let ease { result.ease = sum.score(ease.model) }
    return result
  }
}

// MARK: - Windows

extension ReadabilityScorer {
  /// How many sentences of a window are whole: a later window begins with the last one.
  private func usedSentences(isLast: Bool) -> Int {
    let count = reader.sentences.count
    return isLast || count < 2 ? count : count - 1
  }

  private mutating func makeRoom() {
    if reader.book.makeRoom() { ease?.forgetWords() }
  }

  private mutating func addEase(
    _ window: UnsafeBufferPointer<UInt8>, from start: Int, sentences: Int, to sum: inout EaseSum
  ) {
    guard var reading = ease.take() else { return }
    let model = reading.model
    reading.read(reader, window, sentences: sentences) { passage in
      sum.add(passage, model) { isPair, place in
        let first = reader.rows[Int(place)]
        let last = reader.rows[Int(place) + (isPair ? 1 : 0)]
        return start + Int(first.start)..<start + Int(last.end)
      }
    }
    ease = reading
  }

  /// Whether a text is English, or too short to tell.
  ///
  /// Of one that begins in English only the beginning is looked at: that takes as long as all else
  /// here together.
  private func isSupported(_ text: UnsafeBufferPointer<UInt8>, _ language: String?) -> Bool {
    if let language { return language.lowercased().prefix(2) == "en" }
    let end = TextWindows.end(of: text, from: 0, limit: Self.languageBytes)
    let beginning = UnsafeBufferPointer(rebasing: text[..<end])
    if identifier.identify(beginning.span).language == "en" { return true }
    let guess = identifier.identify(text.span)
    return !guess.isClear || guess.language == "en"
  }

  /// So many bytes tell that a text is English.
  private static let languageBytes = 400
}
