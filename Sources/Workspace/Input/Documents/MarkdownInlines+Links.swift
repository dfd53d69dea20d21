// Links and pictures, of which the text between the brackets is kept.

extension MarkdownInlines {
  mutating func open(at i: Int, isImage: Bool) -> Int {
    if let last = brackets.indices.last { brackets[last].hasInner = true }
    brackets.append(Bracket(start: i, isImage: isImage))
    return i + 1
  }

  mutating func close(at i: Int) -> Int {
    guard let bracket = brackets.popLast() else { return i + 1 }
    if let last = brackets.indices.last { brackets[last].hasInner = true }
    let start = bracket.isImage ? bracket.start - 1 : bracket.start
    guard let end = destinationEnd(from: i + 1) ?? labelEnd(from: i + 1) ?? shortEnd(bracket, i)
    else { return i + 1 }
    if byte(at: bracket.start + 1) == UInt8(ascii: "^"), end == i + 1 {
      mark(start..<end)
    } else {
      mark(start..<bracket.start + 1)
      mark(i..<end)
    }
    return end
  }

  /// The end of `[label]`, where the label is defined, or of `[]`.
  private func labelEnd(from start: Int) -> Int? {
    guard !definitions.isEmpty, byte(at: start) == UInt8(ascii: "[") else { return nil }
    var i = start + 1
    while let byte = byte(at: i), i - start < 1_000, byte != UInt8(ascii: "]") {
      if byte == UInt8(ascii: "[") { return nil }
      i += byte == ASCII.backslash ? 2 : 1
    }
    guard byte(at: i) == UInt8(ascii: "]") else { return nil }
    let isDefined =
      i == start + 1 || definitions.contains(MarkdownDefinitions.normalized(bytes[start + 1..<i]))
    return isDefined ? i + 1 : nil
  }

  /// The end of a bracket that is a label itself.
  private func shortEnd(_ bracket: Bracket, _ close: Int) -> Int? {
    guard !bracket.hasInner, !definitions.isEmpty, close - bracket.start < 1_000 else { return nil }
    let label = MarkdownDefinitions.normalized(bytes[bracket.start + 1..<close])
    return definitions.contains(label) ? close + 1 : nil
  }

  /// The end of `(destination "title")`.
  private mutating func destinationEnd(from start: Int) -> Int? {
    guard byte(at: start) == UInt8(ascii: "(") else { return nil }
    var i = spaceEnd(from: start + 1)
    guard let end = byte(at: i) == UInt8(ascii: "<") ? angledEnd(from: i) : plainEnd(from: i) else {
      return nil
    }
    i = spaceEnd(from: end)
    if i > end, let quote = byte(at: i), quote != UInt8(ascii: ")") {
      guard let titleEnd = titleEnd(from: i, quote) else { return nil }
      i = spaceEnd(from: titleEnd)
    }
    return byte(at: i) == UInt8(ascii: ")") ? i + 1 : nil
  }

  private func spaceEnd(from start: Int) -> Int {
    var i = start
    while let byte = byte(at: i), ASCII.isSpace(byte) { i += 1 }
    return i
  }

  private func angledEnd(from start: Int) -> Int? {
    var i = start + 1
    while let byte = byte(at: i), byte != ASCII.lf, byte != UInt8(ascii: "<") {
      if byte == UInt8(ascii: ">") { return i + 1 }
      i += byte == ASCII.backslash ? 2 : 1
    }
    return nil
  }

  private func plainEnd(from start: Int) -> Int? {
    var i = start
    var depth = 0
    while let byte = byte(at: i), byte > ASCII.space {
      switch byte {
      case ASCII.backslash: i += 1
      case UInt8(ascii: "("):
        depth += 1
        // As deep as other readers go; more would make `[a](` quadratic.
        if depth > 32 { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { return i }
        depth -= 1
      default: break
      }
      i += 1
    }
    return depth == 0 ? min(i, bytes.count) : nil
  }

  private mutating func titleEnd(from start: Int, _ quote: UInt8) -> Int? {
    let close: UInt8
    switch quote {
    case ASCII.quote, UInt8(ascii: "'"): close = quote
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    guard !missing.contains(close) else { return nil }
    var i = start + 1
    while let byte = byte(at: i) {
      if byte == close { return i + 1 }
      i += byte == ASCII.backslash ? 2 : 1
    }
    missing.insert(close)
    return nil
  }
}
