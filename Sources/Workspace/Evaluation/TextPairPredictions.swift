import FoundationEssentials
public import Similarity

/// How alike one system finds the texts of pairs.
public struct TextPairPredictions: Sendable {
  /// The system's or its file's name.
  public var name: String

  /// The score of each pair by its id.
  public var scores: [String: Double]

  /// Asks for the similarity of every pair.
  ///
  /// - Parameters:
  ///   - gold: The pairs.
  ///   - name: What is asked.
  ///   - similarity: Returns how alike two texts are, on any scale.
  /// - Throws: What `similarity` throws.
  public init<Failure: Error>(
    of gold: TextPairGold, name: String = "sentivane",
    by similarity: (_ a: String, _ b: String) throws(Failure) -> Double
  ) throws(Failure) {
    self.name = name
    scores = [:]
    for pair in gold.pairs { scores[pair.id] = try similarity(pair.a, pair.b) }
  }

  /// Asks our own scorer.
  ///
  /// - Parameters:
  ///   - gold: The pairs.
  ///   - scorer: What tells the similarity.
  public init(of gold: TextPairGold, by scorer: inout TextPairScorer) {
    self.init(of: gold) { scorer.similarity($0, $1) }
  }

  /// Reads predictions: a JSON object a line, in any order, with an `id` and a `score`.
  ///
  /// - Throws: `EvaluationError` for a bad line.
  public init(path: String) throws(EvaluationError) {
    try self.init(EvaluationFile(path: path))
  }

  init(_ file: EvaluationFile) throws(EvaluationError) {
    name = file.name
    scores = try file.scores()
  }
}
