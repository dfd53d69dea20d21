/// A document as one line of NDJSON: `id`, `title`, `text` and the fields of its front matter.
struct DocumentRecord {
  private let file: DocumentFile
  private let kind: DocumentKind

  /// Prepares a document.
  init(_ file: DocumentFile, kind: DocumentKind) {
    self.file = file
    self.kind = kind
  }

  /// Appends the line.
  func append(id: [UInt8], to out: ByteBuffer) {
    out.append("{\"id\":")
    Self.appendString(id, to: out)
    let p = UnsafePointer(file.buffer.base)
    let count = file.buffer.count
    switch kind {
    case .markdown:
      let front = FrontMatter(p, count: count)
      let markdown = MarkdownReader(p, from: front.end, count: count, isDetailed: false).page
      let text = ByteBuffer(capacity: count)
      markdown.appendMarkdownText(to: text)
      appendTitle(front.title ?? markdown.markdownTitle?.text, to: out)
      Self.appendText(text, to: out)
      for (key, value) in front.fields where key != FrontMatter.titleKey {
        out.append(ASCII.comma)
        // A front matter's own id must not hide where the document stands.
        let isTaken = key == Array("id".utf8) || key == Array("text".utf8)
        Self.appendString((isTaken ? Array("meta.".utf8) : []) + key, to: out)
        out.append(UInt8(ascii: ":"))
        switch value {
        case .text(let text): Self.appendString(text, to: out)
        case .literal(let literal): literal.forEach { out.append($0) }
        }
      }
    case .html:
      let page = MarkupPage(html: p, count: count)
      let text = ByteBuffer(capacity: count / 4)
      MainText(of: page).append(to: text)
      appendTitle(page.htmlTitle?.text, to: out)
      Self.appendText(text, to: out)
    case .text, .records, .other:
      appendTitle(nil, to: out)
      Self.replaceControls(in: file.buffer)
      Self.appendText(file.buffer, to: out)
    }
    out.append("}\n")
  }

  private func appendTitle(_ title: [UInt8]?, to out: ByteBuffer) {
    out.append(",\"title\":")
    if let title { Self.appendString(title, to: out) } else { out.append("null") }
  }

  private static func appendText(_ text: ByteBuffer, to out: ByteBuffer) {
    text.clearPadding()
    out.append(",\"text\":\"")
    JSONText.append(
      UnsafeBufferPointer(start: UnsafePointer(text.base), count: text.count), to: out)
    out.append(ASCII.quote)
  }

  private static func appendString(_ bytes: [UInt8], to out: ByteBuffer) {
    JSONText.appendString(String(decoding: bytes, as: UTF8.self), to: out)
  }

  /// Control characters in plain text become spaces: as escapes they would be six times as long.
  private static func replaceControls(in buffer: ByteBuffer) {
    for i in 0..<buffer.count where buffer.base[i] < ASCII.space && !ASCII.isSpace(buffer.base[i]) {
      buffer.base[i] = ASCII.space
    }
  }
}
