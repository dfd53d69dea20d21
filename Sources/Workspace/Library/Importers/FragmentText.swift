/// The text of fields that hold HTML or plain text.
enum FragmentText {
  /// The text of a piece of HTML, a line for each block. All of it: a piece has no boilerplate.
  static func html(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return "" }
      let page = MarkupPage(html: base, count: bytes.count)
      let seen = page.blocks.filter { $0.distance < .hidden }
      var text: [UInt8] = []
      for block in seen.isEmpty ? page.blocks : seen {
        if !text.isEmpty { text.append(ASCII.lf) }
        text.append(contentsOf: page.bytes(of: block))
      }
      return String(decoding: text, as: UTF8.self)
    }
  }

  /// Text without markup: its lines, without white space around them.
  static func plain(_ bytes: some Sequence<UInt8>) -> String {
    var text = PlainText(capacity: 64)
    for byte in bytes {
      if byte == ASCII.lf { text.endLine() } else { text.append(byte) }
    }
    return string(text)
  }

  /// Text on one line.
  static func line(_ bytes: some Sequence<UInt8>) -> String {
    var text = PlainText(capacity: 64)
    for byte in bytes { text.append(byte) }
    return string(text)
  }

  /// A title, in which `<em>` marks words but `<div>` may be what it is about.
  static func title(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      guard let p = bytes.baseAddress else { return "" }
      var text = PlainText(capacity: bytes.count)
      var i = 0
      while i < bytes.count {
        if p[i] == UInt8(ascii: "<"), let end = markEnd(p, at: i, to: bytes.count) {
          i = end
          continue
        }
        let start = i
        i += 1
        while i < bytes.count, p[i] != UInt8(ascii: "<") { i += 1 }
        HTMLText.append(p, start..<i, to: &text)
      }
      return string(text)
    }
  }

  /// The place after a tag that marks words; nil if none stands here.
  private static func markEnd(_ p: UnsafePointer<UInt8>, at start: Int, to count: Int) -> Int? {
    var i = start + 1
    if i < count, p[i] == UInt8(ascii: "/") { i += 1 }
    let name = i
    while i < count, i - name < 8, HTMLScanner.isLetter(p[i]) { i += 1 }
    guard i < count, marks.contains(HTMLName(p, name..<i)) else { return nil }
    let limit = min(count, i + 512)
    while i < limit, p[i] != UInt8(ascii: ">"), p[i] != UInt8(ascii: "<") { i += 1 }
    return i < limit && p[i] == UInt8(ascii: ">") ? i + 1 : nil
  }

  private static let marks: Set<HTMLName> = [
    HTMLName("a"), HTMLName("abbr"), HTMLName("b"), HTMLName("big"), HTMLName("br"),
    HTMLName("cite"), HTMLName("code"), HTMLName("em"), HTMLName("font"), HTMLName("i"),
    HTMLName("img"), HTMLName("kbd"), HTMLName("mark"), HTMLName("q"), HTMLName("s"),
    HTMLName("small"), HTMLName("span"), HTMLName("strike"), HTMLName("strong"), HTMLName("sub"),
    HTMLName("sup"), HTMLName("tt"), HTMLName("u"), HTMLName("wbr"),
  ]

  private static func string(_ text: PlainText) -> String {
    String(
      decoding: UnsafeBufferPointer(start: text.buffer.base, count: text.buffer.count),
      as: UTF8.self)
  }
}
