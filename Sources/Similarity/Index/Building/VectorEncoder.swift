/// Writes the vectors of a segment's documents, one after the other, and then where each begins.
struct VectorEncoder: ~Copyable {
  private var bytes = ByteBuffer(minimumCapacity: PageChecksum.pageSize * 2)
  private var starts = ByteBuffer()
  private var writtenCount = 0

  /// Appends a vector to the section of vectors, which has been begun.
  mutating func append(
    _ terms: UnsafeBufferPointer<UInt32>, _ frequencies: UnsafeBufferPointer<UInt16>,
    to writer: inout SegmentWriter
  ) throws {
    starts.append(littleEndian: UInt64(writtenCount + bytes.count))
    TermVector.append(terms, frequencies, to: &bytes)
    if bytes.count >= PageChecksum.pageSize { try writeBytes(to: &writer) }
  }

  /// Ends the section and writes that of the places.
  mutating func finish(_ writer: inout SegmentWriter) throws {
    try writeBytes(to: &writer)
    starts.append(littleEndian: UInt64(writtenCount))
    writer.end(.vectors)
    try writer.write(.vectorStarts, starts.bytes)
  }

  private mutating func writeBytes(to writer: inout SegmentWriter) throws {
    try writer.append(bytes.bytes)
    writtenCount += bytes.count
    bytes.removeAll()
  }
}
