import FoundationEssentials

/// Texts whose labels are known, against which labelers are measured.
///
/// The texts themselves are not kept: what is compared is their labels.
public struct SentimentGold: Hashable, Sendable {
  /// What is known of one text.
  public struct Row: Hashable, Sendable {
    /// The number of its record, from 0, blank lines not counted.
    public var id: Int

    /// The true label.
    public var label: String

    /// The true valence, on any scale; nil where none is known.
    public var valence: Double?

    /// The gender of the person in a text that tests for equal treatment.
    public var gender: String?

    /// The origin of the person in a text that tests for equal treatment.
    public var origin: String?

    /// Creates a row from its parts.
    public init(
      id: Int, label: String, valence: Double? = nil, gender: String? = nil, origin: String? = nil
    ) {
      self.id = id
      self.label = label
      self.valence = valence
      self.gender = gender
      self.origin = origin
    }
  }

  /// The file's name.
  public var name: String

  /// The key under which the labels stood.
  public var field: String

  /// The rows that have a label, in the file's order.
  public var rows: [Row]

  /// How many records the file has, with and without a label.
  public var recordCount: Int

  /// Creates a gold set from its rows.
  public init(name: String, field: String = "label", rows: [Row], recordCount: Int? = nil) {
    self.name = name
    self.field = field
    self.rows = rows
    self.recordCount = recordCount ?? rows.count
  }
}

// MARK: - Reading

extension SentimentGold {
  /// Reads a gold set: a JSON object a line, its label under `field`, perhaps a `valence`, `gender`, `origin`.
  ///
  /// A record whose label is missing, null, `""` or `"-"` is left out, but keeps its number.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - field: The key of the labels.
  /// - Throws: `EvaluationError` for a bad line, and where no record has a label.
  public init(path: String, field: String = "label") throws(EvaluationError) {
    try self.init(EvaluationFile(path: path), field: field)
  }

  init(_ file: EvaluationFile, field: String = "label") throws(EvaluationError) {
    let records = try file.records(GoldRecord.self, configuration: field)
    let rows = records.enumerated().compactMap { number, record in record.row(id: number) }
    guard !rows.isEmpty else { throw EvaluationError(.noLabels(key: field), file: file.name) }
    self.init(name: file.name, field: field, rows: rows, recordCount: records.count)
  }
}

private struct GoldRecord: DecodableWithConfiguration {
  var label: String?
  var valence: Double?
  var gender: String?
  var origin: String?

  init(from decoder: any Decoder, configuration field: String) throws {
    let object = try decoder.container(keyedBy: EvaluationKey.self)
    label = try object.text(field).flatMap { ["", "-"].contains($0) ? nil : $0 }
    valence = try object.number("valence")
    gender = try object.text("gender").flatMap { $0.isEmpty ? nil : $0 }
    origin = try object.text("origin").flatMap { $0.isEmpty ? nil : $0 }
  }

  func row(id: Int) -> SentimentGold.Row? {
    label.map {
      SentimentGold.Row(id: id, label: $0, valence: valence, gender: gender, origin: origin)
    }
  }
}
