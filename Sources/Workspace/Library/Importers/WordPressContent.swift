/// The content of a WordPress post as HTML.
///
/// Shortcodes are taken out and what they enclose is kept: of `[caption width="9"]A cat[/caption]`
/// stays "A cat". What is in brackets but no shortcode, as `[sic]`, stays. Empty lines part
/// paragraphs, as they do in WordPress.
struct WordPressContent {
  /// The content without shortcodes.
  private(set) var html: [UInt8] = []

  private let bytes: [UInt8]
  private var closed: Set<HTMLName> = []
  private static let longestCode = 4 << 10

  /// Reads a post's content.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    html.reserveCapacity(bytes.count)
    collectEnds()
    var i = 0
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "["):
        if let end = escapedEnd(at: i) {
          html.append(contentsOf: bytes[(i + 1)..<end])
          i = end + 1
          continue
        }
        if let end = shortcodeEnd(at: i) {
          appendCaption(in: i..<end)
          i = end
          continue
        }
        html.append(bytes[i])
      case ASCII.lf:
        html.append(bytes[i])
        i = paragraphEnd(after: i)
        continue
      default: html.append(bytes[i])
      }
      i += 1
    }
  }

  /// Begins a paragraph if empty lines follow.
  private mutating func paragraphEnd(after start: Int) -> Int {
    var i = start + 1
    var lines = 0
    while i < bytes.count, bytes[i] <= ASCII.space {
      if bytes[i] == ASCII.lf { lines += 1 }
      i += 1
    }
    if lines > 0 { html.append(contentsOf: "<p>".utf8) }
    return i
  }
}

// MARK: - Shortcodes

extension WordPressContent {
  /// The shortcodes that have ends somewhere.
  private mutating func collectEnds() {
    var i = 0
    while i + 2 < bytes.count {
      if bytes[i] == UInt8(ascii: "["), bytes[i + 1] == UInt8(ascii: "/") {
        let name = nameRange(from: i + 2)
        if !name.isEmpty, closed.count < 1000 { closed.insert(self.name(name)) }
      }
      i += 1
    }
  }

  /// The last bracket of `[[code]]`, which writes about a shortcode; nil if none begins here.
  private func escapedEnd(at start: Int) -> Int? {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "["),
      let end = shortcodeEnd(at: start + 1), end < bytes.count, bytes[end] == UInt8(ascii: "]")
    else { return nil }
    return end
  }

  /// Passes a shortcode; nil if none begins here.
  private func shortcodeEnd(at start: Int) -> Int? {
    if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "/") {
      let name = nameRange(from: start + 2)
      guard !name.isEmpty, name.upperBound < bytes.count,
        bytes[name.upperBound] == UInt8(ascii: "]")
      else { return nil }
      return name.upperBound + 1
    }
    let name = nameRange(from: start + 1)
    guard !name.isEmpty, let close = close(from: name.upperBound) else { return nil }
    let isCode =
      closed.contains(self.name(name)) || Self.known.contains(self.name(name))
      || bytes[name].contains(UInt8(ascii: "_")) || hasAttribute(name.upperBound..<close)
    guard isCode else { return nil }
    return close + 1
  }

  private func name(_ range: Range<Int>) -> HTMLName {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { HTMLName($0, range) } ?? HTMLName("")
    }
  }

  private func nameRange(from start: Int) -> Range<Int> {
    guard start < bytes.count, HTMLScanner.isLetter(bytes[start]) else { return start..<start }
    var end = start
    while end < bytes.count, end - start < 64, Self.isInName(bytes[end]) { end += 1 }
    return start..<end
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    HTMLScanner.isLetter(byte) || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-")
  }

  /// The bracket that closes a shortcode, outside of quotes.
  private func close(from start: Int) -> Int? {
    guard start < bytes.count,
      bytes[start] <= ASCII.space || bytes[start] == UInt8(ascii: "]")
        || bytes[start] == UInt8(ascii: "/") || bytes[start] == UInt8(ascii: "=")
    else { return nil }
    var quote: UInt8 = 0
    var i = start
    let limit = min(bytes.count, start + Self.longestCode)
    while i < limit {
      switch bytes[i] {
      case quote where quote != 0: quote = 0
      case ASCII.quote where quote == 0 && i > start && bytes[i - 1] == UInt8(ascii: "="):
        quote = ASCII.quote
      case UInt8(ascii: "]") where quote == 0: return i
      // Not in quotes either: each byte is looked at a bounded number of times.
      case UInt8(ascii: "["): return nil
      default: break
      }
      i += 1
    }
    return nil
  }

  /// Whether `name=` stands in a range, or it ends in `/`.
  private func hasAttribute(_ range: Range<Int>) -> Bool {
    if let last = range.last, bytes[last] == UInt8(ascii: "/") { return true }
    return range.dropFirst().contains { index in
      bytes[index] == UInt8(ascii: "=") && Self.isInName(bytes[index - 1])
    }
  }

  /// Keeps the caption of old shortcodes, which is in an attribute.
  private mutating func appendCaption(in range: Range<Int>) {
    guard let found = bytes[range].firstRange(of: Self.captionKey),
      let end = bytes[found.upperBound..<range.upperBound].firstIndex(of: ASCII.quote)
    else { return }
    html.append(contentsOf: "<p>".utf8)
    html.append(contentsOf: bytes[found.upperBound..<end])
    html.append(contentsOf: "<p>".utf8)
  }

  private static let captionKey = Array(" caption=\"".utf8)

  /// Shortcodes that can stand without attributes and ends.
  private static let known: Set<HTMLName> = [
    HTMLName("caption"), HTMLName("gallery"), HTMLName("embed"), HTMLName("audio"),
    HTMLName("video"), HTMLName("playlist"), HTMLName("more"), HTMLName("nextpage"),
    HTMLName("toc"), HTMLName("youtube"), HTMLName("contact-form"), HTMLName("contact-form-7"),
  ]
}
