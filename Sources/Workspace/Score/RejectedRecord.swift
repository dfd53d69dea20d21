/// A record that could not be read, as a line of the file of rejected records.
enum RejectedRecord {
  /// Appends `{"line":17,"reason":"…","record":"…"}`, with the record's own bytes as a string.
  static func append(
    _ problem: InputProblem, in batch: borrowing RecordBatch, to out: ByteBuffer
  ) {
    out.append("{\"line\":")
    out.append(decimal: problem.line)
    out.append(",\"reason\":")
    JSONText.appendString(problem.reason.sentence, to: out)
    out.append(",\"record\":\"")
    let range = problem.raw.clamped(to: 0..<batch.bytes.count)
    JSONText.append(UnsafeBufferPointer(rebasing: batch.bytes[range]), to: out)
    out.append("\"}\n")
  }
}
