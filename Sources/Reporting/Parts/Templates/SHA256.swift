/// The checksum by which a page's policy knows its style sheet.
///
/// Source: FIPS 180-4, "Secure Hash Standard" (2015).
enum SHA256 {
  /// Returns the checksum of bytes in base 64.
  static func base64(of bytes: [UInt8]) -> String {
    base64(digest(of: bytes))
  }

  /// Returns the 32 bytes of the checksum.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func digest(of bytes: [UInt8]) -> [UInt8] {
    var message = bytes
    message.append(0x80)
    message += Array(repeating: 0, count: (119 - bytes.count % 64) % 64)
    message += (UInt64(bytes.count) &* 8).bigEndianBytes
    var state = initialState
    for start in stride(from: 0, to: message.count, by: 64) {
      compress(message[start..<(start + 64)], into: &state)
    }
    return state.flatMap(\.bigEndianBytes)
  }

  private static func compress(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    var words: [UInt32] = stride(from: block.startIndex, to: block.endIndex, by: 4).map { index in
      block[index..<(index + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (near, far) = (words[index - 2], words[index - 15])
      let first = far.rotated(7) ^ far.rotated(18) ^ far >> 3
      let second = near.rotated(17) ^ near.rotated(19) ^ near >> 10
      words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let choice = e & f ^ ~e & g
      let majority = a & b ^ a & c ^ b & c
      let first =
        h &+ (e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)) &+ choice
        &+ constants[index] &+ words[index]
      let second = (a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)) &+ majority
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }
    for (index, value) in [a, b, c, d, e, f, g, h].enumerated() {
      state[index] &+= value
    }
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var written: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        written.append(
          place <= group.count
            ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: written, as: UTF8.self)
  }

  /// The first 32 bits of the fractions of the square roots of the first eight primes.
  private static let initialState: [UInt32] = primes.prefix(8).map { fraction($0.squareRoot()) }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = primes.map { prime in
    // Newton's method from the nearest root that 32 bits can hold: two steps are exact enough.
    var root = 1.0
    for _ in 0..<60 { root -= (root * root * root - prime) / (3 * root * root) }
    return fraction(root)
  }

  private static let primes: [Double] = (2..<312).filter { number in
    !(2..<number).contains { number.isMultiple(of: $0) }
  }.map(Double.init)

  private static func fraction(_ root: Double) -> UInt32 {
    UInt32((root - root.rounded(.down)) * 4_294_967_296)
  }
}

extension UInt32 {
  fileprivate func rotated(_ count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}

extension FixedWidthInteger {
  fileprivate var bigEndianBytes: [UInt8] {
    stride(from: Self.bitWidth - 8, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: self >> $0)
    }
  }
}
