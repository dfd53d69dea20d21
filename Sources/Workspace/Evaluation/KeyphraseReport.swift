public import Learning

/// How well keyphrases were found.
///
/// As JSON the figures stand beside the counts, and their intervals below.
public struct KeyphraseReport: Hashable, Sendable {
  /// The gold set's name.
  public var name: String

  /// How many documents there are.
  public var n: Int

  /// How many keyphrases the gold set has.
  public var keyphrases: Int

  /// How many of them stand in their documents.
  public var present: Int

  /// The figures.
  public var values: [KeyphraseFigure: Double]

  /// Their 95 % intervals over documents, unless the bootstrap was told otherwise.
  public var intervals: [KeyphraseFigure: ConfidenceInterval]

  /// Returns a figure.
  public subscript(figure: KeyphraseFigure) -> Double? { values[figure] }
}

// MARK: - For machines

extension KeyphraseReport: Encodable {
  private enum CodingKeys: String, CodingKey {
    case name, n, keyphrases, present, intervals
  }

  /// Encodes the report as one object, in which each figure is a key.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(n, forKey: .n)
    try container.encode(keyphrases, forKey: .keyphrases)
    try container.encode(present, forKey: .present)
    try container.encode(intervals, forKey: .intervals)
    var figures = encoder.container(keyedBy: KeyphraseFigure.self)
    for figure in KeyphraseFigure.allCases {
      try figures.encodeIfPresent(values[figure], forKey: figure)
    }
  }
}

// MARK: - For people

extension KeyphraseReport: CustomStringConvertible {
  /// The counts and a table of the figures, without a line end after it.
  public var description: String {
    var table = TerminalTable(titles: ["figure", "value", "95 % interval"])
    for figure in KeyphraseFigure.allCases {
      guard let value = values[figure] else { continue }
      table.append([figure.rawValue, Decimals.fixed(value), Decimals.range(intervals[figure])])
    }
    let counts = "\(n) documents, \(keyphrases) keyphrases, \(present) of them in the text"
    return "\(name): \(counts)\n\n\(table.plainText)"
  }
}
