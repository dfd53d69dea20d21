/// Writes a segment from its first byte to its last: sections one after the other, then the footer.
///
/// Bytes leave in pages of 64 KB through a sink, so a segment of any size needs one page of memory.
struct SegmentWriter: ~Copyable {
  /// Takes bytes, in order.
  typealias Sink = (UnsafeRawBufferPointer) throws -> Void

  var footer = SegmentFooter()

  private let sink: Sink
  private var page = ByteBuffer(minimumCapacity: PageChecksum.pageSize)
  private var checksums = ByteBuffer()
  private var writtenCount = 0

  init(_ sink: @escaping Sink) throws {
    self.sink = sink
    page.append(littleEndian: SegmentFooter.magic)
    page.append(littleEndian: SegmentFooter.version)
    page.append(littleEndian: UInt32(0))
  }

  private var count: Int { writtenCount + page.count }

  /// Appends bytes to the current section.
  mutating func append(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes
    while !rest.isEmpty {
      let part = min(rest.count, PageChecksum.pageSize - page.count)
      page.append(UnsafeRawBufferPointer(rebasing: rest[..<part]))
      rest = UnsafeRawBufferPointer(rebasing: rest[part...])
      if page.count == PageChecksum.pageSize { try writePage() }
    }
  }

  /// Begins a section; all bytes until the next belong to it.
  mutating func begin(_ section: SegmentSection) throws {
    let padding = (16 - count % 16) % 16
    for _ in 0..<padding { page.append(0) }
    if page.count == PageChecksum.pageSize { try writePage() }
    footer.sections[section.rawValue] = (count, 0)
  }

  /// Ends a section.
  mutating func end(_ section: SegmentSection) {
    let start = footer.sections[section.rawValue].start
    footer.sections[section.rawValue].count = count - start
  }

  /// Writes a section as a whole.
  mutating func write(_ section: SegmentSection, _ bytes: UnsafeRawBufferPointer) throws {
    try begin(section)
    try append(bytes)
    end(section)
  }

  /// Writes what is left and the footer.
  mutating func finish() throws {
    footer.bodyCount = count
    if page.count > 0 { try writePage() }
    footer.append(to: &checksums)
    checksums.append(littleEndian: PageChecksum.of(checksums.bytes))
    checksums.append(littleEndian: SegmentFooter.magic)
    try sink(checksums.bytes)
  }

  private mutating func writePage() throws {
    checksums.append(littleEndian: PageChecksum.of(page.bytes))
    try sink(page.bytes)
    writtenCount += page.count
    page.removeAll()
  }
}
