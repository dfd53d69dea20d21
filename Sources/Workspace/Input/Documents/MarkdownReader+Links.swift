internal import CMD4C
internal import Headlines

// MARK: - Links and pictures

extension MarkdownReader {
  func open(_ kind: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> CInt {
    flushHTML()
    if kind == MD_SPAN_A {
      let address = detail?.load(as: MD_SPAN_A_DETAIL.self)
      links.append(link(.link, address?.href, address?.title))
      page.isInLink = true
    } else if kind == MD_SPAN_IMG {
      let address = detail?.load(as: MD_SPAN_IMG_DETAIL.self)
      pictures.append(Picture(element: link(.image, address?.src, address?.title)))
    }
    return 0
  }

  func close(_ kind: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> CInt {
    flushHTML()
    if kind == MD_SPAN_A {
      page.isInLink = false
      let address = detail?.load(as: MD_SPAN_A_DETAIL.self)
      if let link = links.popLast() ?? nil { close(link, address?.href, address?.title) }
    } else if kind == MD_SPAN_IMG, let picture = pictures.popLast(), let element = picture.element {
      page.elements[element].element.label = String(
        decoding: picture.label.buffer.array, as: UTF8.self)
      let address = detail?.load(as: MD_SPAN_IMG_DETAIL.self)
      close(element, address?.src, address?.title, description: picture.start)
    }
    return 0
  }

  private func link(
    _ kind: PageElement.Kind, _ target: MD_ATTRIBUTE?, _ hint: MD_ATTRIBUTE?
  ) -> Int? {
    let words = page.text.buffer.count
    let target = target ?? MD_ATTRIBUTE()
    // Where the link begins is told by its first words, or by its address where it has none.
    let source = place(target.text, Int(target.size))?.lowerBound ?? lastText
    return page.append(
      PageElement(
        kind: kind, text: words..<words, source: source..<source, target: string(target),
        hint: hint.flatMap { $0.size > 0 ? string($0) : nil }))
  }

  /// Ends a link or picture, finding its brackets in the source.
  private func close(
    _ index: Int, _ target: MD_ATTRIBUTE?, _ hint: MD_ATTRIBUTE?, description: Int? = nil
  ) {
    let element = page.elements[index].element
    let words = page.text.trimmed(element.text.lowerBound..<page.text.buffer.count)
    page.elements[index].element.text = element.kind == .image ? element.text : words
    page.elements[index].isClosed = true
    let inner = page.elements[(index + 1)...].first?.element.source
    var (first, last) = (element.source.lowerBound, lastText)
    if !words.isEmpty {
      first = page.text.source(of: words.lowerBound) ?? first
    } else if let inner {
      first = inner.lowerBound
      last = page.elements[page.elements.count - 1].element.source.upperBound
    } else if let description {
      first = description
    } else {
      last = -1
    }
    page.elements[index].element.source = MarkdownBrackets(p, start..<count).range(
      first: first, last: last < 0 ? nil : last,
      target: target.flatMap { place($0.text, Int($0.size)) },
      hint: hint.flatMap { place($0.text, Int($0.size)) })
  }

  private func string(_ attribute: MD_ATTRIBUTE) -> String {
    guard let text = attribute.text else { return "" }
    return text.withMemoryRebound(to: UInt8.self, capacity: Int(attribute.size)) { bytes in
      var plain = PlainText(capacity: Int(attribute.size))
      HTMLText.append(bytes, 0..<Int(attribute.size), to: &plain)
      return String(decoding: plain.buffer.array, as: UTF8.self)
    }
  }

  /// Text in a picture is its description.
  func describe(_ kind: MD_TEXTTYPE, _ range: Range<Int>?) {
    // A picture in a picture describes both.
    for index in pictures.indices.suffix(2) {
      if let range {
        pictures[index].start = pictures[index].start ?? range.lowerBound
        HTMLText.append(p, range, to: &pictures[index].label)
      } else {
        pictures[index].label.append(ASCII.space)
      }
    }
  }
}
