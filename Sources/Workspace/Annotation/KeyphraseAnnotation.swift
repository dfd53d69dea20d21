public import Keyphrases

/// The keyphrases of single records.
///
///     {"id": "17", "text": "…", "keyphrases": [{"text": "solar storage", "score": 0.83, …}, …]}
///
/// Spans are of the text; `titleSpans` of the title, where the record has one.
public struct KeyphraseAnnotation: RecordAnnotation {
  private let extractor: KeyphraseExtractor
  private let table: KeyphraseTable?

  /// Annotates by an extractor.
  ///
  /// - Parameters:
  ///   - extractor: What finds keyphrases.
  ///   - style: What the terminal can show, if a person is to see them as a table; else nil.
  ///   - width: The terminal's width, in columns.
  public init(extractor: KeyphraseExtractor, style: TerminalStyle? = nil, width: Int = 100) {
    self.extractor = extractor
    table = style.map { KeyphraseTable(style: $0, width: width, explains: extractor.explains) }
  }

  /// The one key: `keyphrases`.
  public var names: [String] { ["keyphrases"] }

  /// Returns a worker for one thread.
  public func makeWorker() -> any RecordAnnotator { KeyphraseAnnotator(extractor, table) }
}

/// Finds the keyphrases of one record after another.
private final class KeyphraseAnnotator: RecordAnnotator {
  private var finder: KeyphraseFinder
  private let explains: Bool
  private let table: KeyphraseTable?
  private let out = ByteBuffer(capacity: 4 << 10)

  init(_ extractor: KeyphraseExtractor, _ table: KeyphraseTable?) {
    finder = KeyphraseFinder(extractor)
    explains = extractor.explains
    self.table = table
  }

  func results(of record: RecordText) -> RecordResults {
    let keyphrases = finder.keyphrases(
      title: record.title, text: record.text, language: record.language)
    if let table {
      let title = String(decoding: record.title, as: UTF8.self)
      return RecordResults(
        json: [], view: .lines(table.bytes(keyphrases, title: title, number: record.number)))
    }
    out.removeAll(keepingAtMost: 1 << 20)
    KeyphraseList.append(keyphrases, explains: explains, to: out)
    return RecordResults(json: [out.array], view: .words(""))
  }
}
