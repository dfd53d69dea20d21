internal import Tokenizing

/// Links whose words are missing or are an address.
struct LinkChecks {
  let page: Page
  private let tokenizer = Tokenizer()

  /// Takes a page.
  init(page: Page) { self.page = page }

  static let emptyLink = PageCheck(
    id: "empty-link", group: .structure, summary: "a link without words",
    source: "WCAG 2.2, criteria 2.4.4 and 4.1.2 (link purpose; name, role, value)")
  static let bareAddress = PageCheck(
    id: "bare-url", group: .structure, summary: "an address where words could stand",
    source: "WCAG 2.2, criterion 2.4.4 (link purpose)")

  static let all = [emptyLink, bareAddress]

  /// Adds what is found.
  func check(_ findings: inout PageFindings) {
    for (index, element) in page.elements.enumerated() where element.kind == .link {
      check(index, element, &findings)
    }
    for block in page.blocks where block.isMain && block.kind != .code {
      checkText(block, &findings)
    }
  }

  private func check(_ index: Int, _ element: PageElement, _ findings: inout PageFindings) {
    guard element.text.isEmpty, !element.isHidden, element.label?.isEmpty != false else { return }
    let picture = page.elements[(index + 1)...].prefix(4).first {
      $0.kind == .image && element.source.contains($0.source.lowerBound)
    }
    if let picture, picture.label?.isEmpty == false { return }
    findings.add(
      Self.emptyLink, at: element.source, excerpt: element.target,
      picture == nil
        ? "a link without words; say where it leads"
        : "a link that is only a picture without a description; describe where it leads")
  }

  /// Addresses in the words, whether they are links or not.
  private func checkText(_ block: PageBlock, _ findings: inout PageFindings) {
    let bytes = page.text[block.text]
    // Without a slash or "www." there is no address.
    guard bytes.contains(UInt8(ascii: "/")) || bytes.contains(UInt8(ascii: "w")) else { return }
    let tokens = tokenizer.tokens(in: String(decoding: bytes, as: UTF8.self))
    for token in tokens where token.kind == .url {
      let start = block.text.lowerBound + token.range.lowerBound
      let text = start..<start + token.range.count
      let words = page.excerpt(text)
      guard words.hasPrefix("http") || words.hasPrefix("www.") else { continue }
      let source = page.places.sourceOffset(ofText: start)
      findings.add(
        Self.bareAddress, at: source..<source + text.count, excerpt: words,
        "an address in the text; link words that say where it leads")
    }
  }
}
