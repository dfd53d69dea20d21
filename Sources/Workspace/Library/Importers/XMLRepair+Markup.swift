internal import Glibc

/// What begins with `<` and is no tag.
extension XMLRepair {
  /// The result of looking for an end.
  private enum Search {
    case found(Int)
    case absent
    case starved
  }

  /// Reads what begins with `<`.
  func markup() -> Progress {
    let p = UnsafePointer(input.base)
    guard input.count - position >= 10 || isLast else { return .starved }
    let next = position + 1
    guard next < input.count else { return literal() }
    switch p[next] {
    case UInt8(ascii: "/"):
      return next + 1 < input.count && Self.canBeginName(p[next + 1]) ? endTag() : literal()
    case UInt8(ascii: "?"): return instruction()
    case UInt8(ascii: "!"):
      if isNext("<!--") { return comment() }
      if isNext(Self.sectionStart, ignoringCase: true) {
        output.append(Self.sectionStart)
        position += Self.sectionStart.utf8CodeUnitCount
        place = .characterData
        return .done
      }
      return isNext("<!doctype", ignoringCase: true) ? documentType() : literal()
    case let byte where Self.canBeginName(byte): return startTag()
    default: return literal()
    }
  }

  /// Takes a `<` for text. A space keeps it from beginning a tag of HTML later.
  func literal() -> Progress {
    output.append("&#60;")
    position += 1
    if position < input.count,
      input.base[position] > UInt8(ascii: "9")
        || input.base[position] == UInt8(ascii: "!") || input.base[position] == UInt8(ascii: "/")
    {
      output.append(ASCII.space)
    }
    repairedCount += 1
    return .done
  }

  static func canBeginName(_ byte: UInt8) -> Bool {
    XMLNameBudget.isStart(byte) || byte == UInt8(ascii: ":") || byte >= 0x80
  }

  private func comment() -> Progress {
    let hyphen = UInt8(ascii: "-")
    return pass(search(after: position + 4, hyphen, hyphen, barren: &barren.comment))
  }

  private func instruction() -> Progress {
    pass(search(after: position + 2, nil, UInt8(ascii: "?"), barren: &barren.instruction))
  }

  private func pass(_ search: Search) -> Progress {
    switch search {
    case .starved: return .starved
    case .absent: return literal()
    case .found(let end):
      position = end
      return .done
    }
  }

  /// Looks for `>` after one or two other bytes, and remembers where there is none.
  private func search(
    after start: Int, _ first: UInt8?, _ second: UInt8?, barren: inout Int
  ) -> Search {
    let p = UnsafePointer(input.base)
    let limit = min(input.count, start + Self.reach)
    var i = max(start, barren)
    while i < limit, let found = memchr(p + i, Int32(UInt8(ascii: ">")), limit - i) {
      let at = UnsafeRawPointer(found) - UnsafeRawPointer(p)
      let isEnd =
        (second == nil || at - 1 >= start && p[at - 1] == second)
        && (first == nil || at - 2 >= start && p[at - 2] == first)
      if isEnd { return .found(at + 1) }
      i = at + 1
    }
    barren = max(barren, limit)
    return limit == start + Self.reach || isLast ? .absent : .starved
  }
}

// MARK: - Document types

extension XMLRepair {
  /// Passes a document type with all that it declares.
  private func documentType() -> Progress {
    guard !isPastDocumentType else {
      return pass(search(after: position + 9, nil, nil, barren: &barren.declaration))
    }
    switch documentTypeEnd() {
    case .starved: return .starved
    case .absent:
      isPastDocumentType = true
      return documentType()
    case .found(let end):
      isPastDocumentType = true
      position = end
      return .done
    }
  }

  /// Looks for the `>` that stands outside of brackets, quotes and comments.
  private func documentTypeEnd() -> Search {
    let p = UnsafePointer(input.base)
    let limit = min(input.count, position + Self.reach)
    var depth = 0
    var i = position + 9
    while i < limit {
      switch p[i] {
      case ASCII.quote, UInt8(ascii: "'"):
        guard let close = memchr(p + i + 1, Int32(p[i]), limit - i - 1) else {
          i = limit
          continue
        }
        i = UnsafeRawPointer(close) - UnsafeRawPointer(p)
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "<")
      where i + 3 < limit && p[i + 1] == UInt8(ascii: "!")
        && p[i + 2] == UInt8(ascii: "-") && p[i + 3] == UInt8(ascii: "-"):
        i = commentEnd(after: i + 4, limit)
        continue
      case UInt8(ascii: ">") where depth <= 0: return .found(i + 1)
      default: break
      }
      i += 1
    }
    return limit == position + Self.reach || isLast ? .absent : .starved
  }

  private func commentEnd(after start: Int, _ limit: Int) -> Int {
    let p = UnsafePointer(input.base)
    var i = start
    while i + 2 < limit {
      if p[i] == UInt8(ascii: "-"), p[i + 1] == UInt8(ascii: "-"), p[i + 2] == UInt8(ascii: ">") {
        return i + 3
      }
      i += 1
    }
    return limit
  }
}
