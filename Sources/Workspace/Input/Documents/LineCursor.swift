internal import Glibc

/// Goes over a text line by line. LF and CRLF end a line, and so does CR where there is no LF.
struct LineCursor {
  /// The beginning of the next line.
  private(set) var position = 0

  private let p: UnsafePointer<UInt8>
  private let count: Int
  private let lineEnd: UInt8

  /// Creates a cursor over bytes, which must outlive it.
  init(_ p: UnsafePointer<UInt8>, count: Int) {
    self.p = p
    self.count = count
    lineEnd = count > 0 && memchr(p, Int32(ASCII.lf), count) != nil ? ASCII.lf : ASCII.cr
  }

  /// The next line, without its end; nil after the last.
  mutating func next() -> Range<Int>? {
    guard position < count else { return nil }
    let start = position
    let found = memchr(p + start, Int32(lineEnd), count - start)
    let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(p) } ?? count
    position = min(count, end + 1)
    let hasReturn = lineEnd == ASCII.lf && end > start && p[end - 1] == ASCII.cr
    return start..<(hasReturn ? end - 1 : end)
  }

  /// Goes on at a later place.
  mutating func move(to position: Int) { self.position = min(max(self.position, position), count) }
}

// MARK: - White space

extension LineCursor {
  /// A range without the white space at its ends.
  static func trimmed(_ p: UnsafePointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, ASCII.isSpace(p[start]) { start += 1 }
    return trimmedEnd(p, start..<range.upperBound)
  }

  /// A range without the white space at its end.
  static func trimmedEnd(_ p: UnsafePointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, ASCII.isSpace(p[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }
}
