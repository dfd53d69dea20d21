/// The attributes of an SVG's root element that tell its size.
///
/// What comes before the root is passed over: a byte order mark, the XML declaration, comments, a
/// document type with its definitions. Every step goes forward, so reading is linear.
struct SVGRoot {
  private(set) var width: [UInt8]?
  private(set) var height: [UInt8]?
  private(set) var viewBox: [UInt8]?

  private let bytes: HeaderBytes
  private var place = 0

  /// A longer value is no size.
  private static let longestValue = 128

  /// Reads up to the end of the root element's tag.
  init(_ bytes: HeaderBytes) throws(ImageHeaderError) {
    self.bytes = bytes
    if try bytes.byte(0) == 0xEF { place = 3 }
    try passProlog()
    let name = try self.name()
    guard name.last(of: UInt8(ascii: ":")).elementsEqual("svg".utf8) else { throw .otherMarkup }
    while try readAttribute() {}
  }
}

// MARK: - Before the root

extension SVGRoot {
  /// Goes on to the root's name.
  private mutating func passProlog() throws(ImageHeaderError) {
    while true {
      try passSpace()
      guard try bytes.byte(place) == UInt8(ascii: "<") else { throw bytes.damage(at: place) }
      if try bytes.byte(place + 1) == UInt8(ascii: "?") {
        place = try bytes.end(of: "?>", from: place + 2)
      } else if try bytes.byte(place + 1) != UInt8(ascii: "!") {
        place += 1
        return
      } else if try bytes.has("<!--", at: place) {
        place = try bytes.end(of: "-->", from: place + 4)
      } else {
        try passDocumentType()
      }
    }
  }

  /// Goes behind a document type, whose definitions stand in brackets.
  private mutating func passDocumentType() throws(ImageHeaderError) {
    var depth = 0
    while true {
      let byte = try bytes.byte(place)
      place += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        while try bytes.byte(place) != byte { place += 1 }
        place += 1
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return
      default: break
      }
    }
  }

  private mutating func passSpace() throws(ImageHeaderError) {
    while try bytes.byte(place) <= 0x20 { place += 1 }
  }
}

// MARK: - Attributes

extension SVGRoot {
  /// Reads a name, which is followed by something else.
  private mutating func name() throws(ImageHeaderError) -> [UInt8] {
    var name: [UInt8] = []
    while true {
      let byte = try bytes.byte(place)
      switch byte {
      case 0...0x20, UInt8(ascii: "="), UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "<"):
        return name
      default:
        if name.count < Self.longestValue { name.append(byte) }
        place += 1
      }
    }
  }

  /// Reads the next attribute; false at the tag's end.
  private mutating func readAttribute() throws(ImageHeaderError) -> Bool {
    try passSpace()
    switch try bytes.byte(place) {
    case UInt8(ascii: ">"), UInt8(ascii: "/"): return false
    default: break
    }
    let start = place
    let name = try self.name()
    try passSpace()
    guard !name.isEmpty, try bytes.byte(place) == UInt8(ascii: "=") else {
      throw bytes.damage(at: start)
    }
    place += 1
    try passSpace()
    let value = try self.value()
    switch String(decoding: name, as: UTF8.self) {
    case "width": width = value
    case "height": height = value
    case "viewBox": viewBox = value
    default: break
    }
    return true
  }

  private mutating func value() throws(ImageHeaderError) -> [UInt8] {
    let quote = try bytes.byte(place)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw bytes.damage(at: place)
    }
    place += 1
    var value: [UInt8] = []
    while true {
      let byte = try bytes.byte(place)
      place += 1
      if byte == quote { return value }
      if value.count < Self.longestValue { value.append(byte) }
    }
  }
}

extension [UInt8] {
  /// What follows the last of some byte; all if there is none.
  fileprivate func last(of byte: UInt8) -> ArraySlice<UInt8> {
    self[(lastIndex(of: byte).map { $0 + 1 } ?? 0)...]
  }
}
