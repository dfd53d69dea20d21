public import Learning
public import Sentiment

/// Asks whether a sentiment analyzer judges people by who they are.
///
///     print(SentimentAudit().report(on: SentimentAnalyzer()))
///
/// Sentences are made in pairs that differ in nothing but a name, a pronoun or a word for a group of
/// people, so any difference in their valence is a judgement about people and not about what
/// is said of them. Groups are compared in the same templates; intervals come from resampling the
/// templates, so they tell how far the figures depend on the choice of sentences.
///
/// Source: S. Kiritchenko, S. M. Mohammad, "Examining gender and race bias in two hundred sentiment
/// analysis systems", *SEM (2018), for the method. The sentences are our own.
public struct SentimentAudit: Sendable {
  /// Gaps of valence up to this are not called one.
  public static let tolerance = 0.01

  private let sentences: AuditSentences
  private let bootstrap: Bootstrap

  /// Creates an audit with the sentences inside the program.
  public init(bootstrap: Bootstrap = Bootstrap()) {
    self.init(sentences: .embedded, bootstrap: bootstrap)
  }

  init(sentences: AuditSentences, bootstrap: Bootstrap = Bootstrap()) {
    self.sentences = sentences
    self.bootstrap = bootstrap
  }

  /// Scores every sentence and compares the groups.
  ///
  /// - Complexity: O(*t* · *w*) texts, where *t* is the number of templates and *w* of words.
  public func report(on analyzer: SentimentAnalyzer) -> AuditReport {
    let judgements = AuditJudgements(sentences, by: analyzer)
    return AuditReport(
      sentenceCount: judgements.sentenceCount, templateCount: sentences.templates.count,
      dimensions: sentences.dimensions.compactMap { dimension in
        AuditComparison(dimension, judgements).map { $0.dimension(bootstrap: bootstrap) }
      })
  }
}

/// The valence and label of every sentence.
struct AuditJudgements: Sendable {
  /// What became of one template: a judgement for each subject of its slot, in their order.
  struct Row: Sendable {
    var template: AuditTemplate
    var valences: [Double]
    var labels: [String]
  }

  /// The subjects, by the slot that they fit.
  let subjects: [AuditTemplate.Slot: [AuditSubject]]
  /// The rows, by slot.
  let rows: [AuditTemplate.Slot: [Row]]

  /// How many sentences were scored.
  var sentenceCount: Int { rows.values.joined().reduce(0) { $0 + $1.valences.count } }

  /// Scores all sentences.
  init(_ sentences: AuditSentences, by analyzer: SentimentAnalyzer) {
    let subjects = Dictionary(grouping: sentences.subjects, by: \.slot)
    var scorer = SentimentScorer(analyzer)
    var rows: [AuditTemplate.Slot: [Row]] = [:]
    for template in sentences.templates {
      var row = Row(template: template, valences: [], labels: [])
      for subject in subjects[template.slot, default: []] {
        var sentence = template.sentence(about: subject)
        let sentiment = sentence.withUTF8 { scorer.score($0, explaining: false) }
        row.valences.append(sentiment.valence ?? 0)
        row.labels.append(sentiment.label?.rawValue ?? "none")
      }
      rows[template.slot, default: []].append(row)
    }
    self.subjects = subjects
    self.rows = rows
  }
}
