internal import Learning
public import Tokenizing

/// Tells how the writer of a text feels, from a lexicon, rules, and a model that was learned.
///
///     let analyzer = SentimentAnalyzer()
///     let sentiment = analyzer.analyze("I don’t like this 👎")
///     sentiment.label    // .negative
///     sentiment.valence  // −0.6…
///
/// An analyzer is a value and can be shared by threads. For many texts, `SentimentScorer` does the
/// same with buffers that are used again.
public struct SentimentAnalyzer: Sendable {
  /// The words that the analyzer knows; a model's vocabulary is among its terms.
  public let lexicon: Lexicon
  /// What was learned beside the lexicon; nil where the rules judge alone.
  public let model: SentimentModel?
  /// The language of every text, which is not looked at then; nil to find it out.
  public let language: String?

  /// The rows of the model by the lexicon's terms.
  let termRows: TermRows?
  /// What was learned of emotions and signals; nil where nobody asks for them.
  public let emotionModel: EmotionModel?
  let emotionTermRows: TermRows?

  /// Whether anything was learned that asks for more than the rules do.
  var hasModel: Bool { model != nil || emotionModel != nil }

  let ruleSet: RuleSet
  let disabled: Set<RuleName>
  let finder: CueFinder
  let languageModel: LanguageModel
  let familiarWords: FamiliarWords

  /// The language that a text has unless it is clear that it has not.
  public static let assumedLanguage = "en"

  /// Creates an analyzer.
  ///
  /// - Parameters:
  ///   - lexicon: The words to know.
  ///   - model: What was learned; without one, the rules judge alone, and English only.
  ///   - emotions: What was learned of emotions, such as `EmotionModel.english`; without it, sentiments
  ///     have none, and they cost nothing.
  ///   - disabled: Rules to leave out, to see what they bring.
  ///   - language: The language of every text as a BCP 47 code; nil to find it out.
  public init(
    lexicon: Lexicon = .english, model: SentimentModel? = .english,
    emotions: EmotionModel? = nil, without disabled: Set<RuleName> = [], language: String? = nil
  ) {
    self.init(
      lexicon: lexicon, ruleSet: RuleSet(), model: model, emotions: emotions, without: disabled,
      language: language)
  }

  package init(
    lexicon: Lexicon, ruleSet: RuleSet, model: SentimentModel? = nil,
    emotions: EmotionModel? = nil, without disabled: Set<RuleName> = [], language: String? = nil
  ) {
    var lexicon = lexicon
    var termRows: TermRows?
    if let model {
      lexicon.insertTerms { table in
        termRows = try? TermRows(of: model.text, insertingInto: &table)
      }
    }
    languageModel = .embedded
    // Before emotions bring terms of their own: asking for them must change neither the language nor
    // what a hashtag is read as.
    let hashtagTermCount = lexicon.terms.count
    familiarWords = FamiliarWords(languageModel, terms: lexicon.terms)
    var emotionTermRows: TermRows?
    if let emotions {
      lexicon.insertTerms { table in
        emotionTermRows = try? emotions.termRows(insertingInto: &table)
      }
    }
    emotionModel = emotionTermRows == nil ? nil : emotions
    self.emotionTermRows = emotionTermRows
    self.lexicon = lexicon
    self.model = termRows == nil ? nil : model
    self.termRows = termRows
    self.ruleSet = ruleSet
    self.disabled = disabled
    self.language = language
    finder = CueFinder(lexicon: lexicon, hashtagTermCount: hashtagTermCount)
  }

  /// Returns the sentiment of a text, with its explanation.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public func analyze(_ text: String) -> Sentiment {
    var text = text
    return text.withUTF8 { bytes in
      var scorer = SentimentScorer(self)
      return scorer.score(bytes, explaining: true)
    }
  }
}

// MARK: - Languages

extension SentimentAnalyzer {
  /// The languages whose texts get a label and a valence.
  public static let supportedLanguages: Set<String> =
    Set(SentimentModel.multilingual?.registers ?? []).union([assumedLanguage])

  /// What judges the languages other than English: signs, negators, and a model of its own.
  static let ofOtherLanguages: SentimentAnalyzer? = SentimentModel.multilingual.map {
    SentimentAnalyzer(
      lexicon: .multilingual, ruleSet: RuleSet(), model: $0, language: assumedLanguage)
  }

  /// Whether texts of a language get a label and a valence.
  func supports(_ language: String) -> Bool {
    language == Self.assumedLanguage
      || (model != nil && Self.supportedLanguages.contains(language))
  }
}
