import FoundationEssentials
public import Headlines

/// How easy systems find the texts of a gold set.
public struct ReadabilityPredictions: Sendable {
  /// One system: a score of each text by its id, higher where it is easier.
  public struct System: Sendable {
    /// What it is called.
    public var name: String
    /// The scores; a text without one counts as the mean of the others.
    public var scores: [String: Double]
  }

  /// The systems.
  public var systems: [System]

  /// Asks our own scorer: the learned ease, if there is a model, and every formula, those of grades
  /// with their signs turned around.
  public init(of gold: ReadabilityGold, model: EaseModel?) {
    var scorer = ReadabilityScorer(model: model)
    var learned = System(name: "learned ease", scores: [:])
    var grade = System(name: "grade", scores: [:])
    var formulas = ReadabilityFormula.allCases.map { System(name: $0.rawValue, scores: [:]) }
    for row in gold.rows {
      let readability = scorer.readability(of: row.text, language: "en")
      learned.scores[row.id] = readability.ease?.ease
      grade.scores[row.id] = readability.grade.map { -$0 }
      for (index, formula) in ReadabilityFormula.allCases.enumerated() {
        formulas[index].scores[row.id] = readability[formula].map { formula.isEase ? $0 : -$0 }
      }
    }
    systems = (model == nil ? [] : [learned]) + [grade] + formulas
  }

  /// Reads another system's scores: a JSON object a line, in any order, with an `id` and a `score`.
  ///
  /// - Throws: `EvaluationError` for a bad line.
  public init(path: String) throws(EvaluationError) {
    try self.init(EvaluationFile(path: path))
  }

  init(_ file: EvaluationFile) throws(EvaluationError) {
    systems = [System(name: file.name, scores: try file.scores())]
  }
}
