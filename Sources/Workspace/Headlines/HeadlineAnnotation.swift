public import Headlines

/// The scores of single records' headlines.
///
///     {"id": "17", "headline": "…", "score": 0.21, "clickbait": 0.93, "explanation": [{"start": 0, …}, …]}
public struct HeadlineAnnotation: RecordAnnotation {
  private let analyzer: HeadlineAnalyzer
  private let explains: Bool
  private let isTable: Bool
  private let view: HeadlineView?

  /// Annotates by a model.
  ///
  /// - Parameters:
  ///   - analyzer: What judges headlines.
  ///   - explains: Whether reasons are written.
  ///   - isTable: Whether a person is shown a line a headline.
  ///   - style: What the terminal can show, if a person is to see reasons in lines of their own; else nil.
  ///   - width: The terminal's width, in columns.
  public init(
    analyzer: HeadlineAnalyzer, explains: Bool, isTable: Bool, style: TerminalStyle? = nil,
    width: Int = 100
  ) {
    self.analyzer = analyzer
    self.explains = explains
    self.isTable = isTable
    view = style.map { HeadlineView(style: $0, width: width) }
  }

  /// `score`, `clickbait` and, where asked for, `explanation`.
  public var names: [String] { ["score", "clickbait"] + (explains ? ["explanation"] : []) }

  /// Returns a worker for one thread.
  public func makeWorker() -> any RecordAnnotator {
    HeadlineAnnotator(analyzer, explains: explains, isTable: isTable, view: view)
  }
}

/// Scores one headline after another.
private final class HeadlineAnnotator: RecordAnnotator {
  private var scorer: HeadlineScorer
  private let explains: Bool
  private let isTable: Bool
  private let view: HeadlineView?
  private let out = ByteBuffer(capacity: 4 << 10)

  init(_ analyzer: HeadlineAnalyzer, explains: Bool, isTable: Bool, view: HeadlineView?) {
    scorer = HeadlineScorer(analyzer)
    self.explains = explains
    self.isTable = isTable
    self.view = view
  }

  func results(of record: RecordText) -> RecordResults {
    let text = record.text
    let score = scorer.score(text, explaining: explains || view != nil)
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
