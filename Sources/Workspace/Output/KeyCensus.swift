/// The keys of the first records of a JSON input, which become the columns of a table.
struct KeyCensus {
  /// How many records are looked at.
  static let recordCount = 1_000

  /// The keys, in the order in which they were met.
  private(set) var keys: [String] = []
  /// The chunks that were read for it, to be read again.
  private(set) var chunks: [Chunk] = []

  /// Reads ahead if the input's columns are not known and have to be.
  init(reader: RecordReader, isNeeded: Bool) throws(InputError) {
    guard isNeeded, reader.layout.columns.isEmpty else { return }
    var batch = RecordBatch()
    var decoder = FieldDecoder()
    var seen: Set<String> = []
    var count = 0
    while count < Self.recordCount, let chunk = try reader.nextChunk() {
      chunks.append(chunk)
      reader.parser.parse(chunk, into: &batch)
      for record in batch.records.prefix(Self.recordCount - count) {
        for field in batch.fields[record.fields] {
          let key = decoder.keyString(of: field, in: batch)
          if seen.insert(key).inserted { keys.append(key) }
        }
      }
      count += batch.records.count
    }
  }
}
