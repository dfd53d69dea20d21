/// Text in the making, from which markup has been taken.
///
/// White space and control characters collapse into one space; `endLine` puts what follows on a
/// line of its own. Nothing stands before the first word of a passage or after its last.
struct PlainText {
  /// Bytes of the text that stand in the source as they are.
  struct Run {
    var text: Int
    var source: Int
    var count: Int
  }

  /// What was written so far.
  let buffer: ByteBuffer

  /// Where the passage that is being written begins.
  private(set) var passageStart = 0

  /// Where the words come from, in order; empty unless that was asked for.
  private(set) var runs: [Run] = []

  /// What stands before the next word: nothing, a space or a line feed.
  private var gap: UInt8 = 0

  /// How many line feeds stand between passages.
  private let passageGap: Int

  private let keepsRuns: Bool

  /// Creates an empty text.
  ///
  /// - Parameters:
  ///   - capacity: For how many bytes there is room.
  ///   - passageGap: How many line feeds stand between passages.
  ///   - keepsRuns: Whether it is noted where words come from.
  init(capacity: Int, passageGap: Int = 0, keepsRuns: Bool = false) {
    buffer = ByteBuffer(capacity: capacity)
    self.passageGap = passageGap
    self.keepsRuns = keepsRuns
  }

  /// Whether the passage has no word yet.
  var isPassageEmpty: Bool { buffer.count == passageStart }

  /// Puts what follows on a new line.
  mutating func endLine() { gap = ASCII.lf }

  /// Ends the passage, so that what follows is another.
  ///
  /// - Returns: Where the passage stands; empty if it has no word.
  mutating func endPassage() -> Range<Int> {
    let passage = passageStart..<buffer.count
    passageStart = buffer.count
    gap = 0
    return passage
  }

  /// Where the word at a place of the text stands in the source; nil if that is not known.
  ///
  /// - Complexity: O(log *r*) for *r* runs.
  func source(of place: Int) -> Int? {
    var range = 0..<runs.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        runs[middle].text <= place
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    guard range.lowerBound > 0 else { return nil }
    let run = runs[range.lowerBound - 1]
    return run.source + min(place - run.text, run.count)
  }

  /// A range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    LineCursor.trimmed(UnsafePointer(buffer.base), range)
  }
}

// MARK: - Writing

extension PlainText {
  /// Appends one byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    guard Self.isVisible(byte) else {
      if gap == 0 { gap = ASCII.space }
      return
    }
    closeGap()
    buffer.append(byte)
  }

  /// Appends a range of the source's bytes, word by word.
  mutating func append(_ p: UnsafePointer<UInt8>, _ range: Range<Int>) {
    var i = range.lowerBound
    while i < range.upperBound {
      guard Self.isVisible(p[i]) else {
        if gap == 0 { gap = ASCII.space }
        i += 1
        continue
      }
      let start = i
      while i < range.upperBound, Self.isVisible(p[i]) { i += 1 }
      closeGap()
      if keepsRuns { note(Run(text: buffer.count, source: start, count: i - start)) }
      buffer.append(p + start, i - start)
    }
  }

  /// Appends a code point; the space that does not break is a space.
  mutating func append(codePoint: UInt32) {
    guard codePoint > 0x20, codePoint != 0x7F, codePoint != 0xA0 else {
      append(ASCII.space)
      return
    }
    closeGap()
    UTF8Encoding.append(codePoint, to: buffer)
  }

  @inline(__always)
  private static func isVisible(_ byte: UInt8) -> Bool { byte > ASCII.space && byte != 0x7F }

  @inline(__always)
  private mutating func closeGap() {
    if isPassageEmpty {
      if buffer.count > 0, passageGap > 0 {
        for _ in 0..<passageGap { buffer.append(ASCII.lf) }
        passageStart = buffer.count
      }
    } else if gap != 0 {
      buffer.append(gap)
    }
    gap = 0
  }

  /// Notes a run. One that goes on after a single space on both sides is joined to the last.
  private mutating func note(_ run: Run) {
    if let last = runs.last {
      let step = run.text - last.text - last.count
      if step == run.source - last.source - last.count, step == 0 || step == 1 {
        runs[runs.count - 1].count += step + run.count
        return
      }
    }
    runs.append(run)
  }
}
