internal import Headlines

extension MarkupPage {
  /// Reads text without markup: paragraphs with blank lines between them.
  init(plain p: UnsafePointer<UInt8>, count: Int) {
    self.init(p, capacity: count, isDetailed: true, isMarkdown: true)
    var cursor = LineCursor(p, count: count)
    while let line = cursor.next() {
      if line.allSatisfy({ ASCII.isSpace(p[$0]) }) {
        startBlock()
      } else {
        append(literal: line)
        text.append(ASCII.space)
      }
    }
    finish(at: count)
  }
}
