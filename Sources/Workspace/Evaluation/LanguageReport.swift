public import Learning
internal import Tokenizing

/// How well the languages of a gold set are told.
public struct LanguageReport: Hashable, Sendable, Codable {
  /// How many texts of a kind are told rightly.
  public struct Share: Hashable, Sendable, Codable {
    /// How many texts there are.
    public var count = 0
    /// How many have the right language as the most probable one.
    public var right = 0
    /// How many are clearly in another language than English.
    public var clear = 0
    /// How many of those are called by the right language.
    public var clearRight = 0

    /// The share of texts whose most probable language is right; 0 where there is none.
    public var accuracy: Double { count == 0 ? 0 : Double(right) / Double(count) }

    /// The interval of `accuracy` (Wilson, 95 %).
    public var interval: ConfidenceInterval { .wilson(right, of: count) }

    mutating func insert(_ guess: LanguageGuess, truth: String) {
      count += 1
      if guess.language == truth { right += 1 }
      guard guess.isClear, guess.language != "en" else { return }
      clear += 1
      if guess.language == truth { clearRight += 1 }
    }
  }

  /// What is known of one language.
  public struct Language: Hashable, Sendable, Codable {
    /// Texts of up to 60 characters.
    public var short = Share()
    /// Longer texts.
    public var long = Share()
    /// What the texts were called that were called something else, and how often.
    public var confusions: [String: Int] = [:]
  }

  /// The file's name.
  public var name: String
  /// All texts.
  public var all = Share()
  /// Those of up to 60 characters.
  public var short = Share()
  /// Those that are longer.
  public var long = Share()
  /// The texts of each language, by its code.
  public var languages: [String: Language] = [:]

  init(name: String) { self.name = name }

  mutating func insert(_ guess: LanguageGuess, truth: String, isShort: Bool) {
    all.insert(guess, truth: truth)
    if isShort {
      short.insert(guess, truth: truth)
      languages[truth, default: Language()].short.insert(guess, truth: truth)
    } else {
      long.insert(guess, truth: truth)
      languages[truth, default: Language()].long.insert(guess, truth: truth)
    }
    guard guess.language != truth else { return }
    languages[truth, default: Language()].confusions[guess.language, default: 0] += 1
  }
}

// MARK: - For people

extension LanguageReport: CustomStringConvertible {
  /// Two tables, without a line end after them.
  public var description: String {
    var bands = TerminalTable(
      titles: ["texts", "n", "accuracy", "95 % interval", "clearly not English", "of them right"])
    for (name, share) in [("all", all), ("short", short), ("long", long)] where share.count > 0 {
      bands.append([
        name, String(share.count), Decimals.fixed(share.accuracy), Decimals.range(share.interval),
        String(share.clear), String(share.clearRight),
      ])
    }
    var table = TerminalTable(
      titles: ["language", "short", "accuracy", "long", "accuracy", "called"])
    for (code, language) in languages.sorted(by: { $0.key < $1.key }) {
      table.append([
        code, String(language.short.count), Self.accuracy(language.short),
        String(language.long.count), Self.accuracy(language.long), language.commonestConfusions,
      ])
    }
    return """
      \(name): short texts have up to \(LanguageEvaluation.shortCharacterCount) characters

      \(bands.plainText)

      \(table.plainText)
      """
  }

  private static func accuracy(_ share: Share) -> String {
    share.count == 0 ? "" : Decimals.fixed(share.accuracy)
  }
}

extension LanguageReport.Language {
  /// The three commonest confusions, as `gl 12, es 3`.
  fileprivate var commonestConfusions: String {
    confusions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }
}
