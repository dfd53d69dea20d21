import FoundationEssentials
public import Headlines

/// How well one system expects headlines to do.
public struct HeadlinePredictions: Sendable {
  /// The system's or its file's name.
  public var name: String
  /// The score of a headline in a test, by the test's name, a zero byte and the headline; or of a headline in
  /// all tests.
  private var scores: [[UInt8]: Double] = [:]
  /// From which distance of scores the system calls one better; nil if it always does.
  public var commitment: Double?
  /// Whether scores are log-odds, so that differences of them are win probabilities.
  public var areLogOdds: Bool

  /// Asks a model.
  ///
  /// - Parameters:
  ///   - gold: The headlines.
  ///   - scorer: The model's scorer.
  public init(of gold: HeadlineGold, by scorer: inout HeadlineScorer) {
    name = "sentivane"
    commitment = scorer.model.commitment
    areLogOdds = true
    for test in gold.tests {
      for variant in test.test.variants {
        scores[Array(variant.headline.utf8)] = scorer.score(variant.headline).score
      }
    }
    for row in gold.labelled {
      scores[Array(row.headline.utf8)] = scorer.score(row.headline).clickbait
    }
  }

  /// Takes the scores of tests' variants, in the order of the gold set.
  public init(
    name: String, of gold: HeadlineGold, scores known: [[Double]], commitment: Double?
  ) {
    self.name = name
    self.commitment = commitment
    areLogOdds = true
    for (test, row) in zip(gold.tests, known) {
      for (variant, score) in zip(test.test.variants, row) {
        scores[Self.key(test.id, variant.headline)] = score
      }
    }
  }

  /// Reads predictions: a JSON object a line, in any order, with `headline` and `score`, and `test_id` where the
  /// score holds for one test.
  ///
  /// - Throws: `EvaluationError` for a bad line.
  public init(path: String, areLogOdds: Bool = false) throws(EvaluationError) {
    let file = try EvaluationFile(path: path)
    name = file.name
    self.areLogOdds = areLogOdds
    for record in try file.records(Record.self, configuration: ()) {
      scores[record.key] = record.score
    }
  }

  /// The score of a headline in a test; nil if there is none.
  func score(of headline: String, test: String) -> Double? {
    scores[Self.key(test, headline)] ?? scores[Array(headline.utf8)]
  }

  /// The score of a headline by itself; nil if there is none.
  func score(of headline: String) -> Double? { scores[Array(headline.utf8)] }

  private static func key(_ test: String, _ headline: String) -> [UInt8] {
    Array(test.utf8) + [0] + Array(headline.utf8)
  }

  private struct Record: DecodableWithConfiguration {
    var key: [UInt8]
    var score: Double

    init(from decoder: any Decoder, configuration: Void) throws {
      let object = try decoder.container(keyedBy: EvaluationKey.self)
      let headline = try object.required("headline", try object.text("headline"))
      let test = try object.name("test_id")
      key = test.map { HeadlinePredictions.key($0, headline) } ?? Array(headline.utf8)
      score = try object.required("score", try object.number("score"))
    }
  }
}
