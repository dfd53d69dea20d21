public import Keyphrases

/// The tags of single records, from a controlled list.
///
///     {"id": "17", "text": "…", "tags": [{"text": "Solar power", "score": 0.91, "count": 3}, …]}
public struct TagAnnotation: RecordAnnotation {
  private let model: TagModel
  private let limit: Int
  private let threshold: Double

  /// Annotates by a model.
  ///
  /// - Parameters:
  ///   - model: The tags, and what is known of them.
  ///   - limit: How many tags a record gets at most.
  ///   - threshold: The least score.
  public init(model: TagModel, limit: Int, threshold: Double) {
    self.model = model
    self.limit = limit
    self.threshold = threshold
  }

  /// The one key: `tags`.
  public var names: [String] { ["tags"] }

  /// Returns a worker for one thread.
  public func makeWorker() -> any RecordAnnotator {
    TagAnnotator(TagReader(model), limit: limit, threshold: threshold)
  }
}

/// Chooses the tags of one text after another.
private final class TagAnnotator: RecordAnnotator {
  private var reader: TagReader
  private let limit: Int
  private let threshold: Double

  init(_ reader: consuming TagReader, limit: Int, threshold: Double) {
    self.reader = reader
    self.limit = limit
    self.threshold = threshold
  }

  func results(of record: RecordText) -> RecordResults {
    let tags = reader.tags(of: record.all.span, limit: limit, threshold: threshold)
    let out = ByteBuffer(capacity: 256)
    out.append(UInt8(ascii: "["))
    for (place, tag) in tags.enumerated() {
      out.append(place == 0 ? "{\"text\":" : ",{\"text\":")
      JSONText.appendString(tag.name, to: out)
      out.append(",\"score\":")
      out.append(fixedPoint: Int64((tag.score * 10_000).rounded()), digits: 4)
      out.append(",\"count\":")
      out.append(decimal: tag.count)
      out.append(UInt8(ascii: "}"))
    }
    out.append(UInt8(ascii: "]"))
    let summary = tags.isEmpty ? "-" : tags.map(\.name).joined(separator: ", ")
    return RecordResults(json: [out.array], view: .words(summary))
  }
}
