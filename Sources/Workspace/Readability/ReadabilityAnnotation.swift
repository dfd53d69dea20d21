public import Headlines

/// The readability of single records: a key a figure.
///
///     {"id": "17", "text": "…", "grade": 8.1, "fleschEase": 61.2, …, "ease": 0.31, "words": 120, …}
///
/// In other languages than English the formulas and the ease are null.
public struct ReadabilityAnnotation: RecordAnnotation {
  private let model: EaseModel?
  private let language: String?
  private let explains: Bool
  private let nothing: [UInt8]

  /// Annotates records.
  ///
  /// - Parameters:
  ///   - model: What was learned of ease; nil for formulas alone.
  ///   - language: The language of records that state none; nil to find it out.
  ///   - explains: Whether the reasons for the ease are written, under `explanation`.
  ///   - format: How records are written: in CSV, what there is not is an empty cell.
  public init(
    model: EaseModel?, language: String? = nil, explains: Bool = false, format: OutputFormat
  ) {
    self.model = model
    self.language = language
    self.explains = explains
    nothing = format == .csv ? [] : Array("null".utf8)
  }

  /// The names of the figures, and `explanation` where it is wanted.
  public var names: [String] { ReadabilityFigures.names + (explains ? ["explanation"] : []) }

  /// Returns a worker for one thread.
  public func makeWorker() -> any RecordAnnotator {
    ReadabilityAnnotator(
      ReadabilityScorer(model: model, explains: explains), language, explains: explains, nothing)
  }
}

/// Finds the readability of one record after another.
private final class ReadabilityAnnotator: RecordAnnotator {
  private var scorer: ReadabilityScorer
  private let language: String?
  private let explains: Bool
  private let nothing: [UInt8]
  private let out = ByteBuffer(capacity: 4 << 10)

  init(
    _ scorer: consuming ReadabilityScorer, _ language: String?, explains: Bool, _ nothing: [UInt8]
  ) {
    self.scorer = scorer
    self.language = language
    self.explains = explains
    self.nothing = nothing
  }

  func results(of record: RecordText) -> RecordResults {
    let readability = scorer.readability(
      of: record.text.span, language: record.language ?? language)
    var json = ReadabilityFigures.all(of: readability).map { figure in
      guard figure.millionths != nil else { return nothing }
      out.removeAll(keepingAtMost: 1 << 20)
      ReadabilityFigures.append(figure.millionths, to: out)
      return out.array
    }
    if explains {
      out.removeAll(keepingAtMost: 1 << 20)
      ReadabilityFigures.append(readability.ease, of: record.text, to: out)
      json.append(readability.ease == nil ? nothing : out.array)
    }
    return RecordResults(json: json, view: .words(words(readability)))
  }

  private func words(_ readability: Readability) -> String {
    guard let grade = readability.grade else { return "no grade" }
    let ease = readability.ease.map { ", ease \(Rounded.signed($0.ease))" } ?? ""
    return "grade \(ReadabilityView.tenths(grade))\(ease)"
  }
}
