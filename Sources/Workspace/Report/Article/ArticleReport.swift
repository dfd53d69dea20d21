/// What one document says, how it reads, and what could be better.
///
/// As JSON the keys are those below, with `"kind": "article"`.
public struct ArticleReport: Hashable, Encodable, Sendable {
  /// What kind of report it is.
  public var kind = "article"
  /// What the report is called: the document's headline, or the name of its file.
  public var title: String
  /// What it is based on.
  public var coverage: ArticleCoverage
  /// The mood of the whole text; nil if its language is not supported or it has no words.
  public var mood: Mood?
  /// How likely each emotion is, the likeliest first; empty where they are not told.
  public var emotions: [Feeling]
  /// The text, as far as it is shown.
  public var paragraphs: [Paragraph]
  /// The keyphrases, the best first.
  public var keyphrases: [Phrase]
  /// How easy it is to read; nil without words.
  public var readability: Reading?
  /// What could be better, group by group, as far as it is shown.
  public var findings: [Issue]
  /// How many findings each group has.
  public var findingCounts: [GroupCount]
  /// The headline and others to try; nil in other languages than English, and without words.
  public var headline: ArticleHeadlines?
  /// What the text asks its readers to do, as far as it is shown.
  public var calls: [Call]
  /// How many times it asks.
  public var callCount: Int
  /// Articles of a library that are like it, the most similar first; nil without a library.
  public var similar: [SimilarPiece]?
  /// How it was made.
  public var method: ReportMethod
}

extension ArticleReport {
  /// A judgement.
  public struct Mood: Hashable, Encodable, Sendable {
    /// The judgement in one word: `positive`, `neutral` or `negative`.
    public var label: String
    /// The valence, in −1…1.
    public var valence: Double
    /// How likely each label is; nil without a model.
    public var probabilities: PerLabel<Double>?
  }

  /// An emotion.
  public struct Feeling: Hashable, Encodable, Sendable {
    /// Its name.
    public var emotion: String
    /// How likely it is, 0 to 1.
    public var probability: Double
  }

  /// A paragraph, heading or item of the text.
  public struct Paragraph: Hashable, Encodable, Sendable {
    /// What it is.
    public enum Kind: String, Encodable, Sendable {
      case paragraph, heading, listItem, quote, caption
    }

    /// What it is.
    public var kind: Kind
    /// The level of a heading; nil of all else.
    public var level: Int?
    /// The line of the source on which it begins, from 1.
    public var line: Int
    /// Its sentences.
    public var sentences: [Sentence]
  }

  /// A sentence.
  public struct Sentence: Hashable, Encodable, Sendable {
    /// The sentence, without the spaces around it.
    public var text: String
    /// Whether it is so long that its end is left out.
    public var isCut: Bool
    /// How it feels; nil of headings, and where the language is not supported.
    public var mood: Mood?
    /// The words that decided, in order; they do not overlap.
    public var marks: [ReportQuote.Mark]
    /// Where keyphrases stand, in order; they do not overlap.
    public var phrases: [PhrasePlace]
  }

  /// Where a keyphrase stands in a sentence.
  public struct PhrasePlace: Hashable, Encodable, Sendable {
    /// The first byte, as an offset into the UTF-8 of the sentence.
    public var start: Int
    /// The byte after the last one.
    public var end: Int
    /// The number of the keyphrase, from 0.
    public var phrase: Int
  }

  /// A keyphrase.
  public struct Phrase: Hashable, Encodable, Sendable {
    /// The phrase.
    public var text: String
    /// How likely an editor would keep it, 0 to 1.
    public var score: Double
    /// How often it is in headline and text.
    public var count: Int
  }

  /// How easy the text is to read.
  public struct Reading: Hashable, Encodable, Sendable {
    /// How many words there are.
    public var words: Int
    /// How many sentences.
    public var sentences: Int
    /// How long reading takes, in minutes.
    public var minutes: Double
    /// The school grade; nil in other languages than English.
    public var grade: Double?
    /// The learned ease; higher is easier.
    public var ease: Double?
    /// The range in which four in five texts of this ease are.
    public var easeRange: Range?
    /// The share of the texts of which ease was learned that are harder.
    public var easierThan: Double?
    /// The formulas by their names; empty in other languages.
    public var formulas: [Formula]
  }

  /// Two numbers.
  public struct Range: Hashable, Encodable, Sendable {
    /// The lower one.
    public var lower: Double
    /// The upper one.
    public var upper: Double
  }

  /// A published formula and its value.
  public struct Formula: Hashable, Encodable, Sendable {
    /// The formula's name as people know it.
    public var name: String
    /// Its value.
    public var value: Double
    /// Whether it is a school grade.
    public var isGrade: Bool
  }

  /// Something that a writer may want to change.
  public struct Issue: Hashable, Encodable, Sendable {
    /// What it is about.
    public var group: String
    /// The identifier of the check.
    public var check: String
    /// How well the rule is founded: `tested` or `convention`.
    public var evidence: String
    /// The line of the source, from 1.
    public var line: Int
    /// The column, in characters from 1.
    public var column: Int
    /// What is the matter.
    public var message: String
    /// The words concerned; empty where something is missing.
    public var excerpt: String
    /// What could be written in its place.
    public var suggestions: [String]
  }

  /// How many findings a group has.
  public struct GroupCount: Hashable, Encodable, Sendable {
    /// The group's name.
    public var group: String
    /// How many findings it has.
    public var count: Int
  }

  /// Words that ask the reader for a step.
  public struct Call: Hashable, Encodable, Sendable {
    /// In what form: `button`, `link` or `sentence`.
    public var kind: String
    /// What it says.
    public var text: String
    /// The line of the source, from 1.
    public var line: Int
    /// What is wrong with it.
    public var problems: [String]
  }

  /// An article of a library that is like the document.
  public struct SimilarPiece: Hashable, Encodable, Sendable {
    /// The article.
    public var piece: LibraryPiece
    /// How similar it is; comparable within the list.
    public var score: Double
    /// What made the score, the weightiest first.
    public var reasons: [Reason]
  }

  /// A part of a score.
  public struct Reason: Hashable, Encodable, Sendable {
    /// The words, as they stand in the document.
    public var text: String
    /// Its share of the score, 0 to 1.
    public var share: Double
  }
}

/// What a report about a document is based on.
public struct ArticleCoverage: Hashable, Encodable, Sendable {
  /// The name of the document, without its folder.
  public var file: String
  /// The headline; nil if it has none.
  public var headline: String?
  /// The language as a BCP 47 tag; nil without words.
  public var language: String?
  /// Whether the mood of texts in it is judged.
  public var isSupported: Bool
  /// Whether it is English, which the checks of prose and headlines are for.
  public var isEnglish: Bool
  /// How many sentences the text has, headings among them.
  public var sentences: Int
  /// How many of them are shown and judged one by one.
  public var shownSentences: Int
  /// How many blocks of code and cells of tables are left out.
  public var leftOut: Int
  /// Sentences about what limits the report.
  public var notes: [String]
}
