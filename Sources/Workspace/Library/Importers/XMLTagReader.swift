internal import Glibc

/// Finds the parts of one start tag, however it is written.
struct XMLTagReader {
  /// How the tag ended.
  enum End: Equatable {
    /// At a `>`.
    case closed(isEmpty: Bool)
    /// At a `<` that begins the next one: it was no tag.
    case broken
    /// Where the bytes end; in quotes, or 0.
    case open(quote: UInt8)
  }

  /// The element's name.
  private(set) var name = 0..<0
  /// Names and values of the attributes; some may be missing beyond the limit.
  private(set) var attributes: [(name: Range<Int>, value: Range<Int>)] = []
  /// How the tag ended.
  private(set) var end = End.open(quote: 0)
  /// The place after the tag.
  private(set) var position: Int
  /// How many mistakes there were.
  private(set) var mistakes = 0

  private let p: UnsafePointer<UInt8>
  private let limit: Int

  /// Reads a tag whose `<` stands at a place.
  init(_ p: UnsafePointer<UInt8>, at start: Int, to limit: Int) {
    self.p = p
    self.limit = limit
    position = start + 1
    skip { $0 > ASCII.space && !Self.isSpecial($0) }
    name = start + 1..<position
    readAttributes()
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<")
      || byte == UInt8(ascii: "=")
  }

  private mutating func readAttributes() {
    while true {
      skip { $0 <= ASCII.space || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=") }
      guard position < limit else { return }
      switch p[position] {
      case UInt8(ascii: ">"):
        end = .closed(isEmpty: p[position - 1] == UInt8(ascii: "/"))
        position += 1
        return
      case UInt8(ascii: "<"):
        end = .broken
        return
      default:
        guard readAttribute() else { return }
      }
    }
  }

  /// Reads a name and its value; false if the tag ends in it.
  private mutating func readAttribute() -> Bool {
    let start = position
    skip { $0 > ASCII.space && !Self.isSpecial($0) }
    let name = start..<position
    skip { $0 <= ASCII.space }
    guard position < limit, p[position] == UInt8(ascii: "=") else {
      mistakes += 1
      take(name, position..<position)
      return true
    }
    position += 1
    skip { $0 <= ASCII.space }
    guard position < limit else { return false }
    let quote = p[position]
    guard quote == ASCII.quote || quote == UInt8(ascii: "'") else {
      let start = position
      skip { $0 > ASCII.space && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
      mistakes += 1
      take(name, start..<position)
      return true
    }
    return readQuoted(name, quote)
  }

  /// Reads a value up to its quote. Where that was forgotten, markup follows a `>`.
  private mutating func readQuoted(_ name: Range<Int>, _ quote: UInt8) -> Bool {
    let start = position + 1
    var i = start
    var firstBracket: Int?
    while i < limit, p[i] != quote {
      if p[i] == UInt8(ascii: ">"), firstBracket == nil { firstBracket = i }
      if p[i] == UInt8(ascii: "<"), let bracket = firstBracket, i + 1 < limit,
        XMLRepair.canBeginName(p[i + 1]) || p[i + 1] == UInt8(ascii: "/")
      {
        close(name, start..<bracket)
        return false
      }
      i += 1
    }
    if i < limit {
      take(name, start..<i)
      position = i + 1
      return true
    }
    take(name, start..<i)
    position = limit
    end = .open(quote: quote)
    return false
  }

  /// Ends the tag at a `>` in a value that has no end.
  private mutating func close(_ name: Range<Int>, _ value: Range<Int>) {
    mistakes += 1
    take(name, value)
    position = value.upperBound + 1
    end = .closed(isEmpty: !value.isEmpty && p[value.upperBound - 1] == UInt8(ascii: "/"))
  }

  private mutating func take(_ name: Range<Int>, _ value: Range<Int>) {
    if attributes.count < XMLRepair.attributeLimit {
      attributes.append((name, value))
    } else {
      mistakes += 1
    }
  }

  @inline(__always)
  private mutating func skip(while condition: (UInt8) -> Bool) {
    while position < limit, condition(p[position]) { position += 1 }
  }
}
