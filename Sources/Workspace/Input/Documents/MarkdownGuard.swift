internal import Glibc

/// Keeps libmd4c's time linear.
///
/// It looks every link up among the lines of its paragraph, so that a paragraph of *n* lines with a
/// link each takes n² steps (measured: 1.4 s for 100,000 lines). Nobody writes such paragraphs, and
/// what is in one beyond its first lines is text to us: the brackets there are hidden from the
/// parser, which points into a copy of the source while the words are taken from the source itself.
struct MarkdownGuard {
  /// How many lines of a paragraph can have links.
  static let lineLimit = 4_000

  /// A copy of the source without the brackets that would cost too much; nil if there are none.
  static func copy(_ p: UnsafePointer<UInt8>, count: Int) -> [UInt8]? {
    var copy: [UInt8]?
    var lines = 0
    var start = 0
    while start < count {
      let end = lineEnd(p, from: start, to: count)
      lines = endsParagraph(p, start..<end) ? 0 : lines + 1
      if lines > lineLimit {
        for i in start..<end where p[i] == UInt8(ascii: "[") {
          if copy == nil { copy = Array(UnsafeBufferPointer(start: p, count: count)) }
          copy?[i] = UInt8(ascii: "(")
        }
      }
      start = end
    }
    return copy
  }

  /// The place after a line's end: LF or CR.
  private static func lineEnd(_ p: UnsafePointer<UInt8>, from start: Int, to count: Int) -> Int {
    var i = start
    while i < count, p[i] != ASCII.lf, p[i] != ASCII.cr { i += 1 }
    return min(count, i + 1)
  }

  /// Whether a line surely belongs to no paragraph that began before: it is blank, or an item of a
  /// list or a heading begins in it.
  private static func endsParagraph(_ p: UnsafePointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard let first = line.first(where: { !ASCII.isSpace(p[$0]) }) else { return true }
    guard first - line.lowerBound < 4, !line.prefix(3).contains(where: { p[$0] == ASCII.tab })
    else { return false }
    switch p[first] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "#"):
      // An empty item does not interrupt a paragraph.
      return first + 2 < line.upperBound && p[first + 1] == ASCII.space
        && !ASCII.isSpace(p[first + 2])
    default: return false
    }
  }
}
