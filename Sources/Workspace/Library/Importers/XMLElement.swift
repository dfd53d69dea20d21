internal import Glibc

/// An element that begins, with its attributes. It is valid while the handler is called.
struct XMLElement {
  /// The element's name.
  let name: XMLName
  /// The local name as it is written.
  let spelling: UnsafeBufferPointer<UInt8>

  private let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let count: Int

  /// Wraps what the parser hands over: five pointers an attribute.
  init(
    name: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?,
    attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
  ) {
    spelling = XMLName.bytes(name)
    self.name = XMLName(
      spelling, prefix: XMLName.bytes(prefix), namespace: XMLName.bytes(namespace))
    self.attributes = attributes
    self.count = count
  }

  /// The value of an attribute; nil if it is not there.
  func value(of name: XMLName) -> [UInt8]? {
    guard let attributes else { return nil }
    for index in 0..<count {
      let parts = attributes + index * 5
      let found = XMLName(
        XMLName.bytes(parts[0]), prefix: XMLName.bytes(parts[1]),
        namespace: XMLName.bytes(parts[2]))
      guard found == name, let start = parts[3], let end = parts[4] else { continue }
      return Self.plain(UnsafeBufferPointer(start: start, count: end - start))
    }
    return nil
  }

  /// The value as text: the parser leaves `&#38;` in it for an ampersand, and nothing else.
  private static func plain(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard value.contains(UInt8(ascii: "&")) else { return Array(value) }
    var text: [UInt8] = []
    var i = 0
    while i < value.count {
      text.append(value[i])
      i += value[i...].starts(with: ampersand) ? ampersand.count : 1
    }
    return text
  }

  private static let ampersand = Array("&#38;".utf8)
}
