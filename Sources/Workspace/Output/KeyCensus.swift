internal import Tokenizing

/// The keys of the first records of a JSON input, which become the columns of a table.
///
/// Keys are told apart by their bytes.
struct KeyCensus {
  /// How many records are looked at.
  static let recordCount = 1_000
  /// How many keys are kept at most; the others count as unknown.
  static let keyLimit = 10_000

  /// The keys, in the order in which they were met.
  private(set) var keys: [String] = []
  /// The places of the keys in `keys`, as the numbers of terms.
  private(set) var places = TermTable()
  /// The chunks that were read for it, to be gone through again.
  private(set) var chunks: [Chunk] = []
  /// Why reading ended early; to be thrown after what came before it is written.
  private(set) var failure: InputError?

  /// Reads ahead if the input's columns are not known and have to be.
  init(reader: RecordReader, isNeeded: Bool) {
    guard isNeeded, reader.layout.columns.isEmpty else { return }
    var batch = RecordBatch()
    var decoder = FieldDecoder()
    var count = 0
    do throws(InputError) {
      while count < Self.recordCount, let chunk = try reader.nextChunk() {
        chunks.append(chunk)
        reader.parser.parse(chunk, into: &batch)
        for record in batch.records.prefix(Self.recordCount - count) {
          for index in record.fields where keys.count < Self.keyLimit {
            insert(decoder.keyString(of: batch.fields[index], in: batch))
          }
        }
        count += chunk.recordCount
      }
    } catch {
      failure = error
    }
  }

  private mutating func insert(_ key: String) {
    if Int(places.insert(key).rawValue) == keys.count { keys.append(key) }
  }
}
