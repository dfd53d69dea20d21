internal import Glibc

/// The attributes of a start tag, one after the other.
struct HTMLAttributes {
  /// One attribute; its value is empty where it has none.
  struct Attribute {
    var name: HTMLName
    var value: Range<Int>
  }

  /// Where reading has come to: after the last attribute, the `>` of the tag or the end.
  private(set) var position: Int
  private let p: UnsafePointer<UInt8>
  private let end: Int

  /// Creates an iterator over a range of bytes after a tag's name.
  init(_ p: UnsafePointer<UInt8>, _ range: Range<Int>) {
    self.p = p
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next attribute; nil at the tag's end.
  mutating func next() -> Attribute? {
    skip { $0 <= ASCII.space || $0 == UInt8(ascii: "/") }
    guard position < end, p[position] != UInt8(ascii: ">") else { return nil }
    let start = position
    // An equals sign at the beginning belongs to the name.
    position += 1
    skip { byte in
      byte > ASCII.space && byte != UInt8(ascii: "/") && byte != UInt8(ascii: ">")
        && byte != UInt8(ascii: "=")
    }
    let name = HTMLName(p, start..<position)
    skip { $0 <= ASCII.space }
    guard position < end, p[position] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: position..<position)
    }
    position += 1
    skip { $0 <= ASCII.space }
    return Attribute(name: name, value: value())
  }

  private mutating func value() -> Range<Int> {
    guard position < end else { return end..<end }
    let quote = p[position]
    guard quote == ASCII.quote || quote == UInt8(ascii: "'") else {
      let start = position
      skip { $0 > ASCII.space && $0 != UInt8(ascii: ">") }
      return start..<position
    }
    let start = position + 1
    let found = memchr(p + start, Int32(quote), end - start)
    let close = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(p) } ?? end
    position = min(end, close + 1)
    return start..<close
  }

  @inline(__always)
  private mutating func skip(while condition: (UInt8) -> Bool) {
    while position < end, condition(p[position]) { position += 1 }
  }
}
