public import Keyphrases

/// The topics of single records, by a model that was made before.
///
///     {"id": "17", "text": "…", "topics": [{"label": "growth, economy, oil", "share": 0.91}, …]}
public struct TopicAnnotation: RecordAnnotation {
  private let model: TopicModel

  /// A share below this is not named.
  static let leastShare = 0.1

  /// Annotates by a model.
  public init(model: TopicModel) { self.model = model }

  /// The one key: `topics`.
  public var names: [String] { ["topics"] }

  /// Returns a worker for one thread.
  public func makeWorker() -> any RecordAnnotator { TopicAnnotator(model) }
}

/// Tells the topics of one text after another.
private final class TopicAnnotator: RecordAnnotator {
  private var reader: TopicReader

  init(_ model: TopicModel) { reader = TopicReader(model) }

  func results(of record: RecordText) -> RecordResults {
    let reading = reader.read(record.all.span)
    let named = reading.shares.enumerated()
      .filter { $0.element >= TopicAnnotation.leastShare || $0.offset == reading.main }
      .sorted { $0.element == $1.element ? $0.offset < $1.offset : $0.element > $1.element }
    let out = ByteBuffer(capacity: 256)
    out.append(UInt8(ascii: "["))
    for (place, topic) in named.enumerated() {
      out.append(place == 0 ? "{\"label\":" : ",{\"label\":")
      JSONText.appendString(reader.model.topics[topic.offset].label, to: out)
      out.append(",\"share\":")
      out.append(fixedPoint: Int64((topic.element * 10_000).rounded()), digits: 4)
      out.append(UInt8(ascii: "}"))
    }
    out.append(UInt8(ascii: "]"))
    let summary = named.first.map { reader.model.topics[$0.offset].label } ?? "-"
    return RecordResults(json: [out.array], view: .words(summary))
  }
}
