internal import Glibc
internal import Sentiment
internal import Workspace

/// What holds for any input of records, on its whole way through the command.
struct RecordCheck {
  let format: InputFormat

  func check(_ bytes: [UInt8]) throws {
    let whole = outcome(bytes, blockSize: 64 << 10, chunkSize: 512 << 10)
    for (blockSize, chunkSize) in [(1, 1), (7, 100), (64 << 10, 30)] {
      let other = outcome(bytes, blockSize: blockSize, chunkSize: chunkSize)
      try require(whole == other, "blocks of \(blockSize), chunks of \(chunkSize) differ")
    }
    guard case .success(let reading) = whole else { return }
    try checkObjects(bytes, reading)
    try checkTable(bytes, reading)
    try checkArray(bytes, reading)
  }

  private func options(chunkSize: Int) -> InputOptions {
    InputOptions(format: format, chunkSize: chunkSize, cellLimit: 500)
  }

  private func outcome(
    _ bytes: [UInt8], blockSize: Int, chunkSize: Int
  ) -> Result<RecordReading, InputError> {
    Result { () throws(InputError) in
      try RecordReading(
        ByteSource(bytes: bytes, blockSize: blockSize), options: options(chunkSize: chunkSize))
    }
  }
}

// MARK: - Outputs

extension RecordCheck {
  /// A JSON object a record, the same on one thread and two.
  private func checkObjects(_ bytes: [UInt8], _ reading: RecordReading) throws {
    let output = try written(bytes, .ndjson, threads: 1, explains: true)
    let other = try written(bytes, .ndjson, threads: 2, explains: true, chunkSize: 30)
    try require(output == other, "two threads write something else than one")
    let lines = output.split(separator: 0x0A)
    try require(lines.count == reading.records.count, "\(lines.count) lines")
    for line in lines {
      try require(
        JSONGrammar.isValue(line), "not JSON: \(String(decoding: line, as: UTF8.self))")
    }
  }

  private func checkArray(_ bytes: [UInt8], _ reading: RecordReading) throws {
    let output = try written(bytes, .json, threads: 1, redacts: true, chunkSize: 30)
    try require(JSONGrammar.isValue(output[...]), "the array is not JSON")
  }

  /// A row a record, as wide as the header, that holds the cells of the input.
  private func checkTable(_ bytes: [UInt8], _ reading: RecordReading) throws {
    let output = try written(bytes, .csv, threads: 2, explains: true, chunkSize: 100)
    guard let rows = CSVGrammar.rows(output), let header = rows.first else {
      throw Violation(description: "not CSV: \(String(decoding: output, as: UTF8.self))")
    }
    try require(rows.count == reading.records.count + 1, "\(rows.count) rows")
    try require(rows.allSatisfy { $0.count == header.count }, "rows of unequal width")
    try require(
      rows.joined().allSatisfy { String(validating: $0, as: UTF8.self) != nil }, "not UTF-8")
    guard format == .csv else { return }
    let first = reading.columns.contains("id") ? 0 : 1
    for (row, record) in zip(rows.dropFirst(), reading.records) {
      for (index, value) in record.values.prefix(reading.columns.count).enumerated() {
        try require(row[first + index].elementsEqual(value.utf8), "cell \(index) has changed")
      }
    }
  }

  /// What the command writes for an input.
  private func written(
    _ bytes: [UInt8], _ form: OutputFormat, threads: Int, explains: Bool = false,
    redacts: Bool = false, chunkSize: Int = 512 << 10
  ) throws -> [UInt8] {
    var options = ScoreOptions(
      output: OutputOptions(format: form, redacts: redacts), analyzer: Self.analyzer)
    options.input = self.options(chunkSize: chunkSize)
    options.explains = explains
    options.threads = threads
    let run = try ScoreRun(source: ByteSource(bytes: bytes), options: options)
    let file = try TemporaryFile()
    let sink = ByteSink(name: "output", descriptor: file.descriptor)
    do {
      _ = try run.run(to: sink)
    } catch is InputError {
      // What came before the damage has been written.
    }
    return try file.contents()
  }

  private static let analyzer = SentimentAnalyzer()
}
