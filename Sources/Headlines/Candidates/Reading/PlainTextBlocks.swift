internal import Tokenizing

/// Cuts plain text into blocks: paragraphs, headings and list items.
///
/// An empty line ends a block, and so does a line break after a short line or a full stop. A list
/// item begins with a dash, star, bullet or a number and a stop. A heading begins with number
/// signs, or is a short line of its own without a mark at its end that something follows.
enum PlainTextBlocks {
  /// Lines shorter than this are not wrapped: their end is meant.
  private static let wrappedLength = 56
  /// The longest heading, in words.
  private static let headingWords = 12

  /// Returns the blocks of a text.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func blocks(of text: [UInt8]) -> [PageBlock] {
    var blocks: [PageBlock] = []
    var open = false
    var previous = 0..<0
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      let line = trimmed(text, start..<end)
      if line.isEmpty {
        open = false
      } else if open, continues(text, previous, line), let last = blocks.indices.last {
        let joined = blocks[last].text.lowerBound..<line.upperBound
        blocks[last] = PageBlock(kind: blocks[last].kind, text: joined, source: joined)
        previous = line
      } else {
        blocks.append(block(text, line))
        open = true
        previous = line
      }
      start = end + 1
    }
    markHeadings(&blocks, text)
    return blocks
  }

  private static func trimmed(_ text: [UInt8], _ line: Range<Int>) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// Whether a line goes on with the sentence of the line before.
  private static func continues(_ text: [UInt8], _ previous: Range<Int>, _ line: Range<Int>)
    -> Bool
  {
    guard previous.count >= wrappedLength, marker(text, line) == nil else { return false }
    return true
  }

  private static func block(_ text: [UInt8], _ line: Range<Int>) -> PageBlock {
    var hashes = 0
    while hashes < line.count, text[line.lowerBound + hashes] == UInt8(ascii: "#") { hashes += 1 }
    if (1...6).contains(hashes), hashes < line.count, text[line.lowerBound + hashes] == 0x20 {
      let words = trimmed(text, line.lowerBound + hashes..<line.upperBound)
      return PageBlock(kind: .heading(level: hashes), text: words, source: line)
    }
    if let marker = marker(text, line) {
      let words = trimmed(text, line.lowerBound + marker..<line.upperBound)
      return PageBlock(kind: .listItem, text: words, source: line)
    }
    return PageBlock(kind: .paragraph, text: line, source: line)
  }

  /// The length of a list marker.
  private static func marker(_ text: [UInt8], _ line: Range<Int>) -> Int? {
    let bytes = text[line]
    guard let first = bytes.first, bytes.count > 2 else { return nil }
    let second = bytes[bytes.startIndex + 1]
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "*"), second == 0x20 { return 2 }
    if bytes.starts(with: [0xE2, 0x80, 0xA2]) { return 3 }
    let digits = bytes.prefix(2).prefix { $0 &- 48 < 10 }.count
    guard digits > 0, digits + 1 < bytes.count else { return nil }
    let mark = bytes[bytes.startIndex + digits]
    guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"),
      bytes[bytes.startIndex + digits + 1] == 0x20
    else { return nil }
    return digits + 2
  }

  private static func markHeadings(_ blocks: inout [PageBlock], _ text: [UInt8]) {
    for index in blocks.indices.dropLast() where blocks[index].kind == .paragraph {
      let bytes = text[blocks[index].text]
      guard bytes.count < 100, let last = bytes.last,
        bytes.split(separator: 0x20).count <= headingWords,
        ![".", ",", ";", ":", "!", "\""].contains(String(UnicodeScalar(last))),
        !bytes.suffix(3).elementsEqual([0xE2, 0x80, 0x9D])
      else { continue }
      blocks[index].kind = .heading(level: 2)
    }
  }
}
