/// The labels that a document defines, for `[text][label]` to be a link.
struct MarkdownDefinitions {
  /// The labels, normalized.
  private(set) var labels: Set<[UInt8]> = []

  /// Goes over all lines once.
  init(_ p: UnsafePointer<UInt8>, _ cursor: LineCursor) {
    var cursor = cursor
    while let range = cursor.next() {
      var line = MarkdownLine(p, range)
      line.skipQuotes()
      guard line.definition != nil, let label = line.label else { continue }
      labels.insert(
        Self.normalized(UnsafeBufferPointer(start: p + label.lowerBound, count: label.count)))
    }
  }

  /// A label without the differences that do not count: case and white space.
  static func normalized(_ label: some Sequence<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    for byte in label {
      if ASCII.isSpace(byte) {
        if let last = out.last, last != ASCII.space { out.append(ASCII.space) }
      } else {
        out.append(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
      }
    }
    if out.last == ASCII.space { out.removeLast() }
    return out
  }
}
