internal import Glibc

/// What the windows of a text say of its language, in a value that is used for one text after another.
///
/// Nearly every English text is known by its familiar words, so what the other steps need is only put
/// in order when one of them is taken.
package struct LanguageEvidence: ~Copyable {
  private var familiar = FamiliarWords.Count()
  /// Whether the words seen so far are English and nothing else.
  private var isEnglish = false
  /// How many letters were seen; an ideograph counts as two.
  private var letterCount = 0

  /// Whether the arrays below are about the text at hand.
  private var hasDetails = false
  /// Letters a script, by `WritingScript`.
  private var letters = InlineArray<25, Int>(repeating: 0)
  /// The sums of weights, for each shared script one of every language.
  private var sums = InlineArray<256, Int32>(repeating: 0)
  /// The n-grams of each shared script, known or not.
  private var gramCounts = InlineArray<4, Int>(repeating: 0)

  /// So many letters are plenty.
  private static let plenty = 4_000
  /// The words of a window whose n-grams are looked at; of more words, every second, third …
  private static let wordCount = 200

  package init() {}

  /// Whether more windows make no difference.
  package var isComplete: Bool { letterCount >= Self.plenty }

  /// Forgets the text before.
  package mutating func beginText() {
    familiar = FamiliarWords.Count()
    isEnglish = false
    letterCount = 0
    hasDetails = false
  }

  /// Adds a window, if it makes a difference.
  ///
  /// - Parameters:
  ///   - stream: The window's tokens, resolved against the terms of `familiar`.
  ///   - text: The window.
  ///   - model: The weights of n-grams.
  ///   - familiar: The words that are English.
  ///   - fewestLetters: The letters below which it does not matter what a text is.
  /// - Complexity: O(*n*) in the number of bytes, with a small constant for English.
  package mutating func add(
    _ stream: inout TokenStream, _ text: UnsafeBufferPointer<UInt8>, model: borrowing LanguageModel,
    familiar words: borrowing FamiliarWords, fewestLetters: Int = 0
  ) {
    // No letter has fewer bytes than it counts letters.
    guard !isComplete, letterCount + text.count >= fewestLetters else { return }
    words.add(stream, to: &familiar)
    isEnglish = familiar.isEnglish
    if isEnglish {
      letterCount += text.count
    } else {
      addSlowly(&stream, text, model, fewestLetters: fewestLetters)
    }
  }

  @inline(never)
  private mutating func addSlowly(
    _ stream: inout TokenStream, _ text: UnsafeBufferPointer<UInt8>,
    _ model: borrowing LanguageModel, fewestLetters: Int
  ) {
    if !hasDetails {
      letters = InlineArray(repeating: 0)
      sums = InlineArray(repeating: 0)
      gramCounts = InlineArray(repeating: 0)
      hasDetails = true
    }
    countLetters(stream, text)
    if letterCount >= fewestLetters { addGrams(&stream, text, model) }
  }

  /// Adds the letters of a window's words, by the script in which a word begins.
  private mutating func countLetters(
    _ stream: borrowing TokenStream, _ text: UnsafeBufferPointer<UInt8>
  ) {
    for index in 0..<stream.count {
      let token = stream.tokens[index]
      guard Self.isWord(token), let script = Self.script(token, text) else { continue }
      // Of two bigrams that overlap, each has one character of its own.
      let count = token.kind == .bigram ? 1 : Self.characterCount(text, token.range)
      letters[Int(script.rawValue)] += count * script.weight
      letterCount += count * script.weight
    }
  }

  /// Adds the weights of the n-grams of a window's words.
  private mutating func addGrams(
    _ stream: inout TokenStream, _ text: UnsafeBufferPointer<UInt8>,
    _ model: borrowing LanguageModel
  ) {
    var grams = LanguageNGrams()
    let step = max(1, stream.count / Self.wordCount)
    for index in stride(from: 0, to: stream.count, by: step) {
      let token = stream.tokens[index]
      guard Self.isWord(token), let script = Self.script(token, text), script.language == nil,
        Int(script.rawValue) < model.tables.count
      else { continue }
      stream.scratch.normalize(UnsafeBufferPointer(rebasing: text[token.range]))
      add(
        stream.scratch.term.bytes, model.tables[Int(script.rawValue)], Int(script.rawValue), &grams)
    }
  }

  /// Words inside a hashtag are no evidence, as tags are borrowed from other languages.
  private static func isWord(_ token: Token) -> Bool {
    (token.kind == .word || token.kind == .bigram) && !token.flags.contains(.inHashtag)
  }

  private static func script(
    _ token: Token, _ text: UnsafeBufferPointer<UInt8>
  ) -> WritingScript? {
    guard let bytes = text.baseAddress else { return nil }
    return WritingScript(
      UTF8Decoding.scalar(bytes, at: Int(token.start), end: text.count).value)
  }

  /// The bytes of a word that begin a character.
  private static func characterCount(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    var count = 0
    for byte in text[range] where byte & 0xC0 != 0x80 { count &+= 1 }
    return count
  }

  /// Adds the weights of a word's n-grams.
  ///
  /// A word has too few n-grams for its sums to leave 16 bits, which halves the work. Whole blocks of
  /// sixteen languages are added, beyond the last one too; a table has the bytes for that.
  private mutating func add(
    _ word: UnsafeBufferPointer<UInt8>, _ table: LanguageModel.Table, _ number: Int,
    _ grams: inout LanguageNGrams
  ) {
    let lanes = table.languages.count
    let blocks = (lanes &+ 15) >> 4
    var count = 0
    var wordSums = InlineArray<64, Int16>(repeating: 0)
    var span = wordSums.mutableSpan
    span.withUnsafeMutableBufferPointer { buffer in
      guard let sums = buffer.baseAddress else { return }
      grams.forEach(in: word) { hash in
        count &+= 1
        guard let slot = table.slot(hash) else { return }
        let row = table.weights + slot &* lanes
        for block in 0..<blocks {
          for lane in block &* 16..<block &* 16 &+ 16 { sums[lane] &+= Int16(row[lane]) }
        }
      }
    }
    let first = number * LanguageModel.maximumLanguageCount
    for lane in 0..<lanes { sums[first + lane] &+= Int32(wordSums[lane]) }
    gramCounts[number] += count
  }
}

// MARK: - Deciding

extension LanguageEvidence {
  /// Returns the language that the text is read in: what it clearly is, else what was assumed.
  package borrowing func language(
    _ model: borrowing LanguageModel, assuming assumed: String
  ) -> String {
    // Most texts; no probabilities are needed.
    if isEnglish, assumed == "en" { return assumed }
    guard letterCount >= LanguageGuess.fewestLetters else { return assumed }
    let guess = guess(model, assuming: assumed)
    return guess.isClear ? guess.language : assumed
  }

  /// Returns what the windows say together.
  ///
  /// - Parameter assumed: The language that the text has unless it is clear that it has not.
  package borrowing func guess(
    _ model: borrowing LanguageModel, assuming assumed: String
  ) -> LanguageGuess {
    if isEnglish {
      return LanguageGuess(
        language: "en", confidence: Self.familiarConfidence, letterCount: letterCount,
        assumedConfidence: assumed == "en" ? Self.familiarConfidence : 1 - Self.familiarConfidence)
    }
    guard hasDetails, let script = mainScript else { return .unknown(letterCount: letterCount) }
    if let language = script.language { return guess(language, script, assumed) }
    return guess(model.tables, script, assumed)
  }

  /// How often a text of familiar words is English.
  private static var familiarConfidence: Double { 0.9999 }

  /// The script with the most letters. Kana stand only in Japanese, where ideographs may be many more.
  private var mainScript: WritingScript? {
    var best: WritingScript?
    var most = 0
    for script in WritingScript.allCases where letters[Int(script.rawValue)] > most {
      best = script
      most = letters[Int(script.rawValue)]
    }
    let kana = letters[Int(WritingScript.kana.rawValue)]
    return best == .han && kana * 10 > most ? .kana : best
  }

  /// The share of letters in a script; kana and ideographs are one.
  private borrowing func share(of script: WritingScript) -> Double {
    var count = letters[Int(script.rawValue)]
    if script == .kana { count += letters[Int(WritingScript.han.rawValue)] }
    return Double(count) / Double(max(1, letterCount))
  }

  /// A script of one language: its share of the letters is how sure that is.
  private borrowing func guess(
    _ language: String, _ script: WritingScript, _ assumed: String
  ) -> LanguageGuess {
    let share = share(of: script)
    // A third of another script is a mixed text.
    let isAssumed = language == assumed || share < Self.clearShare
    return LanguageGuess(
      language: language, confidence: share, letterCount: letterCount,
      assumedConfidence: isAssumed ? max(share, 1 - share) : 0)
  }

  private static let clearShare = 2.0 / 3

  private borrowing func guess(
    _ tables: [LanguageModel.Table], _ script: WritingScript, _ assumed: String
  ) -> LanguageGuess {
    guard Int(script.rawValue) < tables.count, gramCounts[Int(script.rawValue)] > 0 else {
      return .unknown(letterCount: letterCount)
    }
    let table = tables[Int(script.rawValue)]
    let probabilities = probabilities(table, script)
    var best = 0
    var assumedConfidence = 0.0
    for (index, probability) in probabilities.enumerated() {
      if probability > probabilities[best] { best = index }
      // What is no language counts as the one that was assumed.
      if table.languages[index] == assumed || index == table.noLanguageIndex {
        assumedConfidence += probability
      }
    }
    let share = share(of: script)
    if share < Self.clearShare { assumedConfidence = max(assumedConfidence, 1 - share) }
    return LanguageGuess(
      language: best == table.noLanguageIndex ? "und" : table.languages[best],
      confidence: probabilities[best], letterCount: letterCount,
      assumedConfidence: assumedConfidence)
  }

  private borrowing func probabilities(_ table: LanguageModel.Table, _ script: WritingScript)
    -> [Double]
  {
    let first = Int(script.rawValue) * LanguageModel.maximumLanguageCount
    let factor = Double(table.scale) / Double(gramCounts[Int(script.rawValue)]).squareRoot()
    let sums = sums.span
    var logits = table.biases.enumerated().map { lane, bias in
      Double(sums[first + lane]) * factor + Double(bias)
    }
    let highest = logits.max() ?? 0
    var sum = 0.0
    for lane in logits.indices {
      logits[lane] = exp(logits[lane] - highest)
      sum += logits[lane]
    }
    return logits.map { $0 / sum }
  }
}
