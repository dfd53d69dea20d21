/// A record that could not be read, as a line of the file of rejected records.
enum RejectedRecord {
  /// Appends `{"line":17,"reason":"…","record":"…"}`, with the record's own bytes as a string.
  ///
  /// - Parameter redactor: Who masks the record; nil to leave it as it stood.
  static func append(
    _ problem: InputProblem, in batch: borrowing RecordBatch, redactor: Redactor?,
    to out: ByteBuffer
  ) {
    out.append("{\"line\":")
    out.append(decimal: problem.line)
    out.append(",\"reason\":")
    JSONText.appendString(problem.reason.sentence, to: out)
    out.append(",\"record\":\"")
    let range = problem.raw.clamped(to: 0..<batch.bytes.count)
    let record = UnsafeBufferPointer(rebasing: batch.bytes[range])
    if let redactor {
      redactor.withRedacted(record) { JSONText.append($0, to: out) }
    } else {
      JSONText.append(record, to: out)
    }
    out.append("\"}\n")
  }
}
