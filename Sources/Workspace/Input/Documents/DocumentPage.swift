internal import Headlines

/// The one way in which a document's bytes become a page.
struct DocumentPage {
  /// The page.
  let page: Page

  /// Reads a document that is in memory.
  init(_ buffer: ByteBuffer, kind: DocumentKind) {
    let p = UnsafePointer(buffer.base)
    let count = buffer.count
    switch kind {
    case .html:
      let markup = MarkupPage(html: p, count: count, isDetailed: true)
      page = markup.page(count: count, isHTML: true, title: markup.htmlTitle)
    case .markdown:
      let front = FrontMatter(p, count: count)
      let markup = MarkdownReader(p, from: front.end, count: count, isDetailed: true).page
      let title = front.title.map { title in
        MarkupPage.Title(text: title, source: front.titleSource ?? 0..<0)
      }
      page = markup.page(count: count, isHTML: false, title: title ?? markup.markdownTitle)
    case .text, .records, .other:
      page = MarkupPage(plain: p, count: count).page(count: count, isHTML: false, title: nil)
    }
  }
}

extension MarkupPage {
  /// The first heading of the first level, else the first heading.
  var markdownTitle: Title? {
    topHeading
      ?? blocks.first(where: \.isHeading).map {
        Title(text: Array(bytes(of: $0)), source: $0.source)
      }
  }
}

extension FrontMatter {
  /// The field `title`, if it is there and not empty.
  var title: [UInt8]? {
    for (key, value) in fields where key == Self.titleKey {
      switch value {
      case .text(let text): return text.isEmpty ? nil : text
      case .literal(let literal): return literal == Array("null".utf8) ? nil : literal
      }
    }
    return nil
  }
}
