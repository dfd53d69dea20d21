/// Learns a model of languages from lines of known languages.
///
/// Multinomial logistic regression over the n-grams of pieces of lines, a model for each script that
/// several languages share. Pieces are short and long, every language comes as often as the others,
/// and a source that is small counts for more than its share. Steps are AdaGrad's, one sum of squares a row.
///
/// The same lines, seed and options give the same bytes.
///
/// Source: J. Duchi, E. Hazan, Y. Singer, "Adaptive subgradient methods for online learning and
/// stochastic optimization", Journal of Machine Learning Research 12 (2011).
package struct LanguageModelTrainer {
  /// What is learned, and how long.
  package struct Options {
    /// The slots of each shared script's table: Latin, Cyrillic, Arabic, Devanagari.
    package var slotCounts: [UInt32] = [16_000, 4_000, 2_000, 1_500]
    /// How many pieces of lines an epoch takes from each language.
    package var pieceCount = 20_000
    /// How often all languages are gone through.
    package var epochCount = 6
    /// The first step.
    package var learningRate: Float = 1.5
    /// The most points of a familiar word, in bits.
    package var maximumPoints = 8
    /// How many English words are familiar.
    package var familiarWordCount = 4_000

    package init() {}
  }

  private var options: Options
  private var generator: any RandomNumberGenerator
  /// The lines of each language that begin in each shared script.
  private var drafts: [Draft: LanguageCorpus] = [:]
  /// How many lines of a language begin in each script.
  private var lineCounts: [String: [WritingScript: Int]] = [:]

  private struct Draft: Hashable {
    var language: String
    var script: WritingScript
  }
  private let tokenizer = Tokenizer()
  private var normalizer = Normalizer()

  /// Creates a trainer that knows no line.
  package init(_ options: Options = Options(), using generator: any RandomNumberGenerator) {
    self.options = options
    self.generator = generator
  }

  /// Adds a line of a language.
  ///
  /// - Parameters:
  ///   - line: The text; only its words count.
  ///   - language: A BCP 47 code, with a script where the language is learned in two.
  ///   - source: Where the line is from.
  package mutating func insert(_ line: String, language: String, source: String) {
    var words = words(of: line)
    guard let first = words.first, let script = Self.script(ofWord: first) else { return }
    lineCounts[language, default: [:]][script, default: 0] += 1
    guard script.language == nil else { return }
    let draft = Draft(language: language, script: script)
    words.removeAll { Self.script(ofWord: $0) != script }
    drafts[draft, default: LanguageCorpus()].append(words, source: source)
    // One line in six comes again as people type it who have no accents at hand.
    guard script == .latin, line.utf8.count % 6 == 0 else { return }
    let plain = words.map { withoutAccents($0) }
    if plain != words { drafts[draft, default: LanguageCorpus()].append(plain, source: source) }
  }

  /// The script in which a language has most lines.
  private func script(of language: String) -> WritingScript? {
    lineCounts[language]?.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
  }

  private func words(of line: String) -> [[UInt8]] {
    var line = line
    return line.withUTF8 { bytes in
      var stream = TokenStream()
      tokenizer.tokenize(bytes, into: &stream)
      var words: [[UInt8]] = []
      for token in stream.all {
        guard token.kind == .word || token.kind == .bigram, !token.flags.contains(.inHashtag) else {
          continue
        }
        stream.scratch.normalize(UnsafeBufferPointer(rebasing: bytes[token.range]))
        words.append(Array(stream.scratch.term.bytes))
      }
      return words
    }
  }

  private static func script(ofWord word: [UInt8]) -> WritingScript? {
    word.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, !bytes.isEmpty else { return nil }
      return WritingScript(UTF8Decoding.scalar(base, at: 0, end: bytes.count).value)
    }
  }

  /// A word without what stands above and below its letters.
  private mutating func withoutAccents(_ word: [UInt8]) -> [UInt8] {
    guard word.contains(where: { $0 >= 0x80 }) else { return word }
    var decomposed: [UInt8] = []
    word.withUnsafeBufferPointer { normalizer.append($0, form: .nfd, to: &decomposed) }
    var plain = ""
    for scalar in String(decoding: decomposed, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\u{300}"..."\u{36F}": break
      case "ø": plain += "o"
      case "đ", "ð": plain += "d"
      case "ł": plain += "l"
      case "ı": plain += "i"
      case "æ": plain += "ae"
      case "ə": plain += "e"
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return Array(plain.utf8)
  }
}

// MARK: - Learning

extension LanguageModelTrainer {
  /// Returns the bytes of a model that was learned from the lines.
  ///
  /// - Parameter report: Takes a line on each script that was learned.
  package mutating func modelBytes(report: (String) -> Void = { _ in }) -> [UInt8] {
    var writer = LanguageModelWriter()
    for script in WritingScript.allCases.prefix(WritingScript.sharedCount) {
      var codes = lineCounts.keys.filter { self.script(of: $0) == script }.sorted()
      var known = codes.compactMap { drafts[Draft(language: $0, script: script)] }
      if script == .latin {
        codes.append(LanguageModel.noLanguage)
        known.append(LanguageNoise.corpus(using: &generator))
      }
      let selection = LanguageFeatures(
        known, slotCount: options.slotCounts[Int(script.rawValue)])
      let regression = LanguageRegression(known, selection)
      let table = regression.fit(options, using: &generator, report: report)
      report("\(script): \(codes.joined(separator: " ")); \(selection.count) n-grams")
      writer.append(table, codes: codes, features: selection)
    }
    writer.append(familiar: familiarWords())
    return writer.finished()
  }

  /// English words that other languages hardly have, most frequent first.
  ///
  /// A word's points are how many times as often English has it as the language that has it second most
  /// often, in bits. The second: one language may have a word by chance, or in lines left in English.
  private func familiarWords() -> [(word: [UInt8], points: UInt8)] {
    var english: [[UInt8]: Double] = [:]
    var others: [[UInt8]: (first: Double, second: Double)] = [:]
    for (draft, corpus) in drafts where draft.script == .latin {
      // A language in two scripts is mixed with English in this one.
      guard draft.script == self.script(of: draft.language), draft.language != "hi-Latn" else {
        continue
      }
      let rates = Self.rates(of: corpus)
      if draft.language == "en" {
        english = rates
        continue
      }
      for (word, rate) in rates {
        let known = others[word] ?? (0, 0)
        others[word] =
          rate > known.first ? (rate, known.first) : (known.first, max(rate, known.second))
      }
    }
    var words: [(word: [UInt8], points: UInt8, rate: Double)] = []
    for (word, rate) in english where rate > Self.rarity && word.count < 256 {
      let ratio = (rate + Self.rarity) / ((others[word]?.second ?? 0) + Self.rarity)
      let points = min(options.maximumPoints, ratio.exponent < 0 ? 0 : Int(ratio.exponent))
      if points > 0 { words.append((word, UInt8(points), rate)) }
    }
    words.sort { ($1.rate, $0.word.description) < ($0.rate, $1.word.description) }
    return words.prefix(options.familiarWordCount).map { ($0.word, $0.points) }
  }

  /// The share of a language's words that a word needs to count.
  private static let rarity = 1e-5

  private static func rates(of corpus: LanguageCorpus) -> [[UInt8]: Double] {
    var counts: [[UInt8]: Double] = [:]
    for number in 0..<corpus.wordCount {
      corpus.withWord(number) { counts[Array($0), default: 0] += 1 }
    }
    return counts.filter { $0.value > 1 }.mapValues { $0 / Double(max(1, corpus.wordCount)) }
  }
}
