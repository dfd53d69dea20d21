/// A JSON value in memory, for objects of some size whose shape is not known beforehand.
indirect enum JSONValue {
  case null
  case bool(Bool)
  /// A number as it is written.
  case number([UInt8])
  case string([UInt8])
  case array([JSONValue])
  /// The members in their order; of a key that occurs twice, the last counts.
  case object([(key: [UInt8], value: JSONValue)])

  /// Reads a value; nil if it is none or is nested too deeply.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return nil }
    var scanner = JSONScanner(base, from: 0, to: bytes.count)
    guard let value = try? Self.value(&scanner, depth: 0), scanner.next() == nil else { return nil }
    self = value
  }

  /// Reads a value that stands in a string.
  init?(_ text: [UInt8]) {
    let buffer = ByteBuffer(capacity: text.count)
    buffer.append(text, text.count)
    buffer.clearPadding()
    self.init(UnsafeBufferPointer(start: UnsafePointer(buffer.base), count: buffer.count))
  }
}

// MARK: - Members

extension JSONValue {
  /// A member of an object; nil where there is none or it is `null`.
  subscript(key: StaticString) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    let found = members.last { member in
      key.withUTF8Buffer { $0.elementsEqual(member.key) }
    }
    if case .null = found?.value { return nil }
    return found?.value
  }

  /// The elements of an array; none of anything else.
  var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }

  /// A string's bytes.
  var string: [UInt8]? { if case .string(let bytes) = self { bytes } else { nil } }

  /// What names something: a string that is not empty, or a number.
  var name: [UInt8]? {
    switch self {
    case .string(let bytes), .number(let bytes): bytes.isEmpty ? nil : bytes
    default: nil
    }
  }

  /// Whether this is `true` or 1.
  var isTrue: Bool {
    switch self {
    case .bool(let isTrue): isTrue
    case .number(let bytes): bytes.elementsEqual("1".utf8)
    default: false
    }
  }
}

// MARK: - Reading

extension JSONValue {
  /// Deeper values are none: reading calls itself.
  private static let depthLimit = 128

  private static func value(
    _ scanner: inout JSONScanner, depth: Int
  ) throws(JSONScanner.Failure) -> JSONValue {
    guard let first = scanner.next() else { throw .truncated }
    guard depth < depthLimit else { throw .mistake(.depth, at: scanner.i) }
    switch first {
    case ASCII.quote: return .string(try string(&scanner))
    case UInt8(ascii: "["): return .array(try array(&scanner, depth: depth))
    case UInt8(ascii: "{"): return .object(try object(&scanner, depth: depth))
    default:
      let start = scanner.i
      try scanner.literal(first, depth: depth)
      switch first {
      case UInt8(ascii: "t"): return .bool(true)
      case UInt8(ascii: "f"): return .bool(false)
      case UInt8(ascii: "n"): return .null
      default:
        return .number(
          Array(UnsafeBufferPointer(start: scanner.p + start, count: scanner.i - start)))
      }
    }
  }

  private static func string(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> [UInt8] {
    let start = scanner.i + 1
    scanner.i = start
    let (end, traits) = try scanner.string()
    let spelling = UnsafeBufferPointer(start: scanner.p + start, count: end - start)
    guard traits.contains(.escaped) else { return Array(spelling) }
    return FieldDecoder.withUnescaped(spelling) { Array($0) }
  }

  private static func array(
    _ scanner: inout JSONScanner, depth: Int
  ) throws(JSONScanner.Failure) -> [JSONValue] {
    scanner.i += 1
    var elements: [JSONValue] = []
    if scanner.next() == UInt8(ascii: "]") {
      scanner.i += 1
      return elements
    }
    repeat {
      elements.append(try value(&scanner, depth: depth + 1))
    } while try !scanner.isClosed(by: UInt8(ascii: "]"))
    return elements
  }

  private static func object(
    _ scanner: inout JSONScanner, depth: Int
  ) throws(JSONScanner.Failure) -> [(key: [UInt8], value: JSONValue)] {
    scanner.i += 1
    var members: [(key: [UInt8], value: JSONValue)] = []
    if scanner.next() == UInt8(ascii: "}") {
      scanner.i += 1
      return members
    }
    repeat {
      guard let quote = scanner.next() else { throw .truncated }
      guard quote == ASCII.quote else { throw .mistake(.key, at: scanner.i) }
      let key = try string(&scanner)
      guard scanner.next() == UInt8(ascii: ":") else { throw .mistake(.colon, at: scanner.i) }
      scanner.i += 1
      members.append((key, try value(&scanner, depth: depth + 1)))
    } while try !scanner.isClosed(by: UInt8(ascii: "}"))
    return members
  }
}
