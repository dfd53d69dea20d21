internal import Headlines

extension Page {
  /// A document as a page: paragraphs with blank lines between them, in the order of the source.
  init(document source: [UInt8], kind: DocumentKind) {
    self.init(places: PagePlaces(source: source), isHTML: kind == .html)
    var start = 0
    while start < source.count {
      let end = Self.paragraphEnd(source, from: start)
      let block = source[start..<end]
      if block.contains(where: { !ASCII.isSpace($0) }) {
        if !text.isEmpty { text += [ASCII.lf, ASCII.lf] }
        places.insert(text: text.count, source: start, count: block.count)
        blocks.append(
          PageBlock(
            kind: block.first == UInt8(ascii: "#") ? .heading(level: 1) : .paragraph,
            text: text.count..<text.count + block.count, source: start..<end))
        text += block
      }
      start = end + 1
    }
  }

  private static func paragraphEnd(_ source: [UInt8], from start: Int) -> Int {
    var end = start
    while end < source.count {
      if source[end] == ASCII.lf, end + 1 == source.count || source[end + 1] == ASCII.lf {
        return end
      }
      end += 1
    }
    return end
  }
}
