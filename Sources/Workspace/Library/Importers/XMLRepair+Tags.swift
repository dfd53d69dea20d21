internal import Glibc

/// Tags, and that every one is closed where it should be.
extension XMLRepair {
  /// The longest value of an attribute that is handed on.
  private static let longestValue = 64 << 10
  /// The most namespaces that are declared at once.
  private static let namespaceLimit = 64

  /// Reads a start tag.
  func startTag() -> Progress {
    let p = UnsafePointer(input.base)
    let limit = min(input.count, position + Self.reach)
    let tag = XMLTagReader(p, at: position, to: limit)
    switch tag.end {
    case .broken: return literal()
    case .open where limit == input.count && limit < position + Self.reach && !isLast:
      return .starved
    case .open where limit == input.count && isLast:
      // The file breaks off in a tag.
      repairedCount += 1
      position = limit
      return .done
    case .open(let quote):
      repairedCount += 1
      open(tag, isEmpty: false)
      position = limit
      place = .longTag(quote: quote)
    case .closed(let isEmpty):
      open(tag, isEmpty: isEmpty)
      position = tag.position
    }
    repairedCount += tag.mistakes
    return .done
  }

  /// Passes the rest of a tag that is longer than anybody needs.
  func longTag(_ quote: UInt8) -> Progress {
    let p = UnsafePointer(input.base)
    while position < input.count {
      let byte = p[position]
      position += 1
      // A `>` ends it in quotes too: they may never be closed.
      if byte == UInt8(ascii: ">") {
        place = .content
        return .done
      }
      if quote != 0, byte == quote {
        place = .longTag(quote: 0)
        return .done
      }
    }
    return .done
  }

  /// Reads an end tag.
  func endTag() -> Progress {
    let p = UnsafePointer(input.base)
    let limit = min(input.count, position + Self.reach)
    var i = position + 2
    while i < limit, p[i] > ASCII.space, p[i] != UInt8(ascii: ">"), p[i] != UInt8(ascii: "<") {
      i += 1
    }
    let name = UnsafeBufferPointer(start: p + position + 2, count: i - position - 2)
    while i < limit, p[i] != UInt8(ascii: ">"), p[i] != UInt8(ascii: "<") { i += 1 }
    guard i < limit || limit == position + Self.reach || isLast else { return .starved }
    let isClosed = i < limit && p[i] == UInt8(ascii: ">")
    if !isClosed { repairedCount += 1 }
    close(name)
    position = isClosed ? i + 1 : i
    return .done
  }

  private func close(_ name: UnsafeBufferPointer<UInt8>) {
    if overflow > 0 {
      guard isRecord(name) else {
        overflow -= 1
        return
      }
      overflow = 0
    }
    guard let distance = stack.distance(to: name) else {
      repairedCount += 1
      return
    }
    if distance > 1 { repairedCount += 1 }
    close(distance)
  }

  /// Writes end tags for the innermost elements.
  func close(_ count: Int) {
    for _ in 0..<count {
      output.append("</")
      if stack.isLastNameless {
        output.append(Self.standIn)
      } else {
        stack.lastName.withUnsafeBufferPointer { name in
          if let base = name.baseAddress { output.append(base, name.count) }
        }
      }
      output.append(UInt8(ascii: ">"))
      stack.pop()
    }
  }

  private func isRecord(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    records.contains { $0.elementsEqual(name) }
  }

  /// What an element is called whose name is none.
  private static let standIn: StaticString = "x"
}

// MARK: - Writing

extension XMLRepair {
  private func open(_ tag: XMLTagReader, isEmpty: Bool) {
    let p = UnsafePointer(input.base)
    isPastDocumentType = true
    let name = UnsafeBufferPointer(start: p + tag.name.lowerBound, count: tag.name.count)
    let isRecord = isRecord(name)
    if isRecord, let distance = stack.distanceToRecord() {
      repairedCount += 1
      overflow = 0
      close(distance)
    }
    guard stack.depth < Self.depthLimit else {
      repairedCount += 1
      if !isEmpty { overflow += 1 }
      return
    }
    let isNameless = !names.admits(name)
    output.append(UInt8(ascii: "<"))
    if isNameless {
      output.append(Self.standIn)
      repairedCount += 1
    } else {
      output.append(p + tag.name.lowerBound, tag.name.count)
    }
    var namespaces = 0
    for attribute in tag.attributes {
      if append(attribute.name, attribute.value, beside: namespaces) { namespaces += 1 }
    }
    if isEmpty { output.append(UInt8(ascii: "/")) }
    output.append(UInt8(ascii: ">"))
    guard !isEmpty else { return }
    stack.push(
      name, isRecord: isRecord, isNameless: isNameless, namespaceCount: namespaces)
  }

  /// Appends an attribute, if it has a name that XML knows.
  ///
  /// - Returns: Whether it declares a namespace.
  private func append(_ name: Range<Int>, _ value: Range<Int>, beside namespaces: Int) -> Bool {
    let p = UnsafePointer(input.base)
    let nameBytes = UnsafeBufferPointer(start: p + name.lowerBound, count: name.count)
    let isNamespace = nameBytes.starts(with: Self.declaration)
    if isNamespace {
      let bytes = UnsafeBufferPointer(start: p + value.lowerBound, count: value.count)
      guard stack.namespaceCount + namespaces < Self.namespaceLimit,
        names.admits(namespace: bytes)
      else {
        repairedCount += 1
        return false
      }
    }
    guard names.admits(nameBytes) else {
      repairedCount += 1
      return false
    }
    output.append(ASCII.space)
    output.append(p + name.lowerBound, name.count)
    output.append("=\"")
    appendValue(value)
    output.append(ASCII.quote)
    return isNamespace
  }

  private static let declaration = Array("xmlns".utf8)

  private func appendValue(_ value: Range<Int>) {
    let p = UnsafePointer(input.base)
    var end = value.upperBound
    if value.count > Self.longestValue {
      repairedCount += 1
      end = value.lowerBound + Self.longestValue
      while end > value.lowerBound, p[end] & 0xC0 == 0x80 { end -= 1 }
    }
    var i = value.lowerBound
    while i < end {
      switch p[i] {
      case UInt8(ascii: "&"):
        i = appendReference(at: i, to: end)
        continue
      case UInt8(ascii: "<"):
        output.append("&#60;")
        repairedCount += 1
      case ASCII.quote: output.append("&#34;")
      case 0..<ASCII.space:
        if !ASCII.isSpace(p[i]) { repairedCount += 1 }
        output.append(ASCII.space)
      case 0xEF where i + 2 < end && p[i + 1] == 0xBF && p[i + 2] >= 0xBE:
        output.append(ASCII.space)
        repairedCount += 1
        i += 2
      default: output.append(p[i])
      }
      i += 1
    }
  }
}
