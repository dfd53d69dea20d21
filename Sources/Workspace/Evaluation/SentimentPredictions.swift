import FoundationEssentials

/// What one system says about the texts of a gold set.
public struct SentimentPredictions: Hashable, Sendable {
  /// What it says about one text.
  public struct Answer: Hashable, Sendable {
    /// The label; nil where the system gives none.
    public var label: String?

    /// The valence, negative to positive; nil where the system gives none.
    public var valence: Double?

    /// The probability of each label; empty where the system gives none.
    public var probabilities: [LabelProbability]

    /// Creates an answer from its parts.
    public init(
      label: String? = nil, valence: Double? = nil, probabilities: [LabelProbability] = []
    ) {
      self.label = label
      self.valence = valence
      self.probabilities = probabilities
    }
  }

  /// A label and how probable it is.
  public struct LabelProbability: Hashable, Sendable {
    /// The label.
    public var label: String

    /// Its probability.
    public var probability: Double

    /// Creates a pair.
    public init(label: String, probability: Double) {
      self.label = label
      self.probability = probability
    }
  }

  /// The system's or its file's name.
  public var name: String

  /// The answers by the number of the gold set's record.
  public var answers: [Int: Answer]

  /// How many answers bear an id that is no number of a record.
  public var strayCount: Int

  /// Creates predictions from the answers.
  public init(name: String, answers: [Int: Answer], strayCount: Int = 0) {
    self.name = name
    self.answers = answers
    self.strayCount = strayCount
  }
}

// MARK: - Reading

extension SentimentPredictions {
  /// Reads predictions: a JSON object a line, in any order, with an `id` and any of `label`, `valence`, `probabilities`.
  ///
  /// The `id` is the number of the gold set's record, from 0, as a number or a
  /// string. Of several answers for one record the last counts. An id that is no
  /// such number belongs to no record, and is counted in `strayCount`.
  ///
  /// - Throws: `EvaluationError` for a bad line.
  public init(path: String) throws(EvaluationError) {
    try self.init(EvaluationFile(path: path))
  }

  init(_ file: EvaluationFile) throws(EvaluationError) {
    self.init(name: file.name, answers: [:])
    for record in try file.records(PredictionRecord.self, configuration: ()) {
      guard let id = record.id else {
        strayCount += 1
        continue
      }
      answers[id] = record.answer
    }
  }
}

private struct PredictionRecord: DecodableWithConfiguration {
  /// The record's number; nil where the id is a string that is no number.
  var id: Int?
  var answer: SentimentPredictions.Answer

  init(from decoder: any Decoder, configuration: Void) throws {
    let object = try decoder.container(keyedBy: EvaluationKey.self)
    id = try Self.id(in: object)
    answer = SentimentPredictions.Answer(
      label: try object.text("label"), valence: try object.number("valence"),
      probabilities: try Self.probabilities(in: object))
  }

  private static func id(in object: KeyedDecodingContainer<EvaluationKey>) throws -> Int? {
    let key = EvaluationKey("id")
    guard try object.isPresent(key) else { throw EvaluationError.Reason.missingID }
    if let number = try? object.decode(Int.self, forKey: key) { return number }
    guard let text = try? object.decode(String.self, forKey: key) else {
      throw EvaluationError.Reason.invalidID
    }
    // "007" is another id than "7".
    return Int(text).flatMap { String($0) == text ? $0 : nil }
  }

  private static func probabilities(
    in object: KeyedDecodingContainer<EvaluationKey>
  ) throws -> [SentimentPredictions.LabelProbability] {
    let key = EvaluationKey("probabilities")
    guard try object.isPresent(key) else { return [] }
    guard let table = try? object.nestedContainer(keyedBy: EvaluationKey.self, forKey: key) else {
      throw EvaluationError.Reason.invalidProbabilities
    }
    return try table.allKeys.map { label in
      guard let value = try? table.decode(Double.self, forKey: label), value.isFinite else {
        throw EvaluationError.Reason.invalidProbabilities
      }
      return SentimentPredictions.LabelProbability(label: label.stringValue, probability: value)
    }
  }
}
