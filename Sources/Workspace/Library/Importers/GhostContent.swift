/// The text of a Ghost post in whichever form it has one.
enum GhostContent {
  /// The text: of the HTML, else as plain text, else of what the editors store.
  static func text(of post: JSONValue) -> String {
    if let html = post["html"]?.string {
      let text = FragmentText.html(html)
      if !text.isEmpty { return text }
    }
    if let plain = post["plaintext"]?.string, !plain.isBlank { return FragmentText.plain(plain) }
    if let lexical = post["lexical"]?.string, let tree = JSONValue(lexical) {
      var html: [UInt8] = []
      append(lexical: tree["root"] ?? tree, to: &html)
      return FragmentText.html(html)
    }
    if let mobiledoc = post["mobiledoc"]?.string, let document = JSONValue(mobiledoc) {
      var html: [UInt8] = []
      append(mobiledoc: document, to: &html)
      return FragmentText.html(html)
    }
    return post["markdown"]?.string.map { FragmentText.html(html(ofMarkdown: $0)) } ?? ""
  }

  private static func html(ofMarkdown markdown: [UInt8]) -> [UInt8] {
    markdown.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return [] }
      let reader = MarkdownReader(base, from: 0, count: bytes.count, isDetailed: false)
      let text = ByteBuffer(capacity: bytes.count)
      reader.page.appendMarkdownText(to: text)
      var html: [UInt8] = []
      for line in text.array.split(separator: ASCII.lf) {
        append(paragraph: Array(line), to: &html)
      }
      return html
    }
  }

  private static func append(paragraph text: [UInt8], to html: inout [UInt8]) {
    html.append(contentsOf: "<p>".utf8)
    append(text: text, to: &html)
  }

  private static func append(text: [UInt8], to html: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "<"): html.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: "&"): html.append(contentsOf: "&amp;".utf8)
      default: html.append(byte)
      }
    }
  }
}

// MARK: - Lexical

extension GhostContent {
  /// Appends a node: leaves have a text, cards HTML, Markdown or a caption, all others children.
  private static func append(lexical node: JSONValue, to html: inout [UInt8]) {
    let type = node["type"]?.string ?? []
    if type.elementsEqual("linebreak".utf8) { html.append(contentsOf: "<br>".utf8) }
    if let text = node["text"]?.string { append(text: text, to: &html) }
    appendCard(node, to: &html)
    guard let children = node["children"]?.elements else { return }
    let isInline = type.elementsEqual("link".utf8)
    if !isInline { html.append(contentsOf: "<p>".utf8) }
    for child in children { append(lexical: child, to: &html) }
    if !isInline { html.append(contentsOf: "<p>".utf8) }
  }

  private static func appendCard(_ card: JSONValue, to html: inout [UInt8]) {
    if let markdown = card["markdown"]?.string {
      html.append(contentsOf: self.html(ofMarkdown: markdown))
      html.append(contentsOf: "<p>".utf8)
    }
    for name: StaticString in ["html", "caption", "heading", "content"] {
      guard let part = card[name]?.string else { continue }
      html.append(contentsOf: "<p>".utf8)
      html.append(contentsOf: part)
      html.append(contentsOf: "<p>".utf8)
    }
  }
}

// MARK: - Mobiledoc

extension GhostContent {
  /// Appends a document of sections: `[1,"p",[markers]]`, `[3,"ul",[[markers]]]`, `[10,card]`.
  private static func append(mobiledoc document: JSONValue, to html: inout [UInt8]) {
    let cards = document["cards"]?.elements ?? []
    for section in document["sections"]?.elements ?? [] {
      let parts = section.elements
      guard let kind = parts.first?.name, parts.count > 1 else { continue }
      switch String(decoding: kind, as: UTF8.self) {
      case "1" where parts.count > 2: append(markers: parts[2], to: &html)
      case "3" where parts.count > 2:
        for item in parts[2].elements { append(markers: item, to: &html) }
      case "10":
        let index = parts[1].name.flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? -1
        if cards.indices.contains(index), let card = cards[index].elements.dropFirst().first {
          appendCard(card, to: &html)
        }
      default: break
      }
    }
  }

  /// Appends a paragraph of markers: `[0, markups, closed, "text"]`.
  private static func append(markers: JSONValue, to html: inout [UInt8]) {
    html.append(contentsOf: "<p>".utf8)
    for marker in markers.elements {
      let parts = marker.elements
      guard parts.count > 3, parts[0].name?.elementsEqual("0".utf8) == true else { continue }
      if let text = parts[3].string { append(text: text, to: &html) }
    }
    html.append(contentsOf: "<p>".utf8)
  }
}
