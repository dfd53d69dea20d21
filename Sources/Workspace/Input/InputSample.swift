/// The beginning of an input, from which its layout is found out.
struct InputSample {
  /// The bytes, as UTF-8.
  let buffer: ByteBuffer
  /// How many bytes belong to the sample.
  let count: Int
  /// Whether that is the whole input.
  let isWhole: Bool

  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: UnsafePointer(buffer.base), count: count)
  }

  /// The byte that ends lines: CR only where there are more of it alone than LF.
  var lineEnd: UInt8 {
    var (feeds, returns) = (0, 0)
    for (index, byte) in bytes.enumerated() {
      if byte == ASCII.lf { feeds += 1 }
      if byte == ASCII.cr {
        if index + 1 < count ? bytes[index + 1] != ASCII.lf : isWhole { returns += 1 }
      }
    }
    return returns > feeds ? ASCII.cr : ASCII.lf
  }

  /// The sample's whole records.
  func records(
    of layout: InputLayout, from start: Int, cellLimit: Int
  ) -> RecordBatch {
    let rest = ByteBuffer(capacity: count - start)
    rest.append(UnsafePointer(buffer.base) + start, count - start)
    rest.clearPadding()
    var cutter = RecordCutter(layout: layout, cellLimit: cellLimit)
    cutter.scan(rest.base, to: rest.count, target: .max, isLast: isWhole)
    var batch = RecordBatch()
    RecordParser(layout: layout).parse(cutter.chunk(of: rest, from: 0), into: &batch)
    return batch
  }

  /// The format that the first bytes show, tables aside; nil if they do not.
  func sniffedJSON() -> InputFormat? {
    var marks = bytes.enumerated().lazy.filter { !ASCII.isSpace($0.element) }.makeIterator()
    guard let first = marks.next(), let second = marks.next() else { return nil }
    switch (first.element, second.element) {
    case (UInt8(ascii: "["), UInt8(ascii: "{")), (UInt8(ascii: "["), UInt8(ascii: "]")):
      return .json
    case (UInt8(ascii: "{"), ASCII.quote), (UInt8(ascii: "{"), UInt8(ascii: "}")):
      return startsWithOpenLine(first.offset) ? .json : .ndjson
    default: return nil
    }
  }

  /// Whether the first line breaks off where an object goes on: one object over several lines.
  private func startsWithOpenLine(_ start: Int) -> Bool {
    guard let end = bytes[start...].firstIndex(where: { $0 == ASCII.lf || $0 == ASCII.cr }) else {
      return false
    }
    let last = bytes[start..<end].last { !ASCII.isSpace($0) }
    return last == UInt8(ascii: "{") || last == ASCII.comma || last == UInt8(ascii: "[")
  }
}
