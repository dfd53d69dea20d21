public import Headlines

/// The scores of single records' headlines.
///
///     {"id": "17", "headline": "…", "score": 0.21, "clickbait": 0.93, "explanation": [{"start": 0, …}, …]}
public struct HeadlineAnnotation: RecordAnnotation {
  private let model: HeadlineModel
  private let explains: Bool
  private let isTable: Bool
  private let view: HeadlineView?

  /// Annotates by a model.
  ///
  /// - Parameters:
  ///   - model: What was learned.
  ///   - explains: Whether reasons are written.
  ///   - isTable: Whether a person is shown a line a headline.
  ///   - style: What the terminal can show, if a person is to see reasons in lines of their own; else nil.
  ///   - width: The terminal's width, in columns.
  /// - Throws: `ModelError` if the model does not fit this edition.
  public init(
    model: HeadlineModel, explains: Bool, isTable: Bool, style: TerminalStyle? = nil,
    width: Int = 100
  ) throws {
    self.model = model
    self.explains = explains
    self.isTable = isTable
    view = style.map { HeadlineView(style: $0, width: width) }
    _ = try HeadlineScorer(model)
  }

  /// `score`, `clickbait` and, where asked for, `explanation`.
  public var names: [String] { ["score", "clickbait"] + (explains ? ["explanation"] : []) }

  /// Returns a worker for one thread.
  public func makeWorker() -> any RecordAnnotator {
    HeadlineAnnotator(model, explains: explains, isTable: isTable, view: view)
  }
}

/// Scores one headline after another.
private final class HeadlineAnnotator: RecordAnnotator {
  private var scorer: HeadlineScorer?
  private let explains: Bool
  private let isTable: Bool
  private let view: HeadlineView?
  private let out = ByteBuffer(capacity: 4 << 10)

  init(_ model: HeadlineModel, explains: Bool, isTable: Bool, view: HeadlineView?) {
    // That the model fits was found out before.
    scorer = try? HeadlineScorer(model)
    self.explains = explains
    self.isTable = isTable
    self.view = view
  }

  func results(of record: RecordText) -> RecordResults {
    let text = record.text
    guard let score = scorer?.score(text, explaining: explains || view != nil) else {
      return RecordResults(json: [], view: .words("-"))
    }
    if let view { return RecordResults(json: [], view: .lines(view.bytes(score, of: Array(text)))) }
    var json = [number(score.score), number(score.clickbait)]
    if explains {
      out.removeAll(keepingAtMost: 1 << 20)
      HeadlineJSON.appendReasons(of: score, in: text, to: out)
      json.append(out.array)
    }
    return RecordResults(json: json, view: .words(isTable ? Self.words(score) : ""))
  }

  private static func words(_ score: HeadlineScore) -> String {
    "\(Decimals.signed(score.score))  clickbait \(Rounded.percent(score.clickbait)) %"
  }

  private func number(_ value: Double) -> [UInt8] {
    out.removeAll(keepingAtMost: 1 << 20)
    HeadlineJSON.append(value, to: out)
    return out.array
  }
}
