import FoundationEssentials

/// Pairs of texts, and how alike people find them.
public struct TextPairGold: Sendable {
  /// One pair.
  public struct Pair: Hashable, Sendable {
    /// The pair's name: its `id`, or else its two texts with a comma between them.
    public var id: String
    /// One text, or its name.
    public var a: String
    /// The other.
    public var b: String
    /// How alike people find them, on any scale.
    public var score: Double
  }

  /// The file's name.
  public var name: String

  /// The pairs, in the order of the file.
  public var pairs: [Pair]

  /// Reads pairs: a JSON object a line with `a`, `b`, `score` and perhaps an `id`.
  ///
  /// - Throws: `EvaluationError` for a bad line, and where there is no pair.
  public init(path: String) throws(EvaluationError) {
    try self.init(EvaluationFile(path: path))
  }

  init(_ file: EvaluationFile) throws(EvaluationError) {
    name = file.name
    pairs = try file.records(Record.self, configuration: ()).map(\.pair)
    guard !pairs.isEmpty else { throw EvaluationError(.noLabels(key: "score"), file: name) }
  }

  /// Whether a file's first line is a pair rather than a judgment of a query.
  ///
  /// - Throws: `EvaluationError` where the file cannot be read.
  public static func isFile(_ path: String) throws(EvaluationError) -> Bool {
    try EvaluationFile(path: path).firstKeys().isSuperset(of: ["a", "b"])
  }

  private struct Record: DecodableWithConfiguration {
    var pair: Pair

    init(from decoder: any Decoder, configuration: Void) throws {
      let object = try decoder.container(keyedBy: EvaluationKey.self)
      let a = try object.required("a", try object.name("a"))
      let b = try object.required("b", try object.name("b"))
      pair = Pair(
        id: try object.name("id") ?? "\(a),\(b)", a: a, b: b,
        score: try object.required("score", try object.number("score")))
    }
  }
}

extension EvaluationFile {
  /// The keys of the first line that is not blank; none where that is no object.
  func firstKeys() -> Set<String> {
    firstRecord(Keys.self, configuration: ())?.names ?? []
  }

  private struct Keys: DecodableWithConfiguration {
    var names: Set<String>

    init(from decoder: any Decoder, configuration: Void) throws {
      names = Set(try decoder.container(keyedBy: EvaluationKey.self).allKeys.map(\.stringValue))
    }
  }
}
