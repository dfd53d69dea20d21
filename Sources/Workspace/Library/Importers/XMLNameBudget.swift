/// Which names are handed to the parser as they are.
///
/// The parser keeps every name it meets until the file's end. A file of nothing but new names must
/// not fill the memory, so beyond some thousands they are all one.
struct XMLNameBudget {
  private static let limit = 4096
  private static let longest = 256
  private var seen: Set<UInt64> = []

  /// Whether bytes are a name of at most one prefix, in ASCII, that may be handed on.
  mutating func admits(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.count <= Self.longest, let first = name.first, Self.isStart(first) else {
      return false
    }
    var colons = 0
    for (index, byte) in name.enumerated() {
      if byte == UInt8(ascii: ":") {
        colons += 1
        let next = index + 1
        guard index > 0, colons == 1, next < name.count, Self.isStart(name[next]) else {
          return false
        }
      } else if !Self.isInner(byte) {
        return false
      }
    }
    return remembers(name)
  }

  /// Whether a namespace may be handed on.
  mutating func admits(namespace: UnsafeBufferPointer<UInt8>) -> Bool {
    namespace.count <= Self.longest && remembers(namespace)
  }

  private mutating func remembers(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // FNV-1a. Names that collide are only counted as one.
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    if seen.contains(hash) { return true }
    guard seen.count < Self.limit else { return false }
    seen.insert(hash)
    return true
  }

  /// Whether a name can begin with this byte, as far as ASCII goes.
  static func isStart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
  }

  private static func isInner(_ byte: UInt8) -> Bool {
    isStart(byte) || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }
}
