/// The characters that `&eacute;`, `&#233;` and `&#xE9;` stand for.
///
/// Source: HTML Living Standard, sections 13.2.5.72 to 13.2.5.80.
enum CharacterReferences {
  /// What a reference stands for, and where it ends.
  struct Reference {
    /// One code point, or two.
    var first: UInt32
    var second: UInt32?
    /// The place after the reference.
    var end: Int
  }

  /// The longest name has 31 letters.
  private static let longestName = 32

  /// Reads the reference whose `&` stands at `start`; nil if none does.
  static func reference(
    in p: UnsafePointer<UInt8>, at start: Int, to end: Int
  ) -> Reference? {
    guard start + 2 < end else { return nil }
    return p[start + 1] == UInt8(ascii: "#")
      ? numeric(in: p, at: start + 2, to: end) : named(in: p, at: start + 1, to: end)
  }
}

// MARK: - Numbers

extension CharacterReferences {
  private static func numeric(in p: UnsafePointer<UInt8>, at start: Int, to end: Int) -> Reference?
  {
    let isHexadecimal = p[start] | 0x20 == UInt8(ascii: "x")
    let digits = isHexadecimal ? start + 1 : start
    let radix: UInt32 = isHexadecimal ? 16 : 10
    var value: UInt32 = 0
    var i = digits
    while i < end, let digit = digit(p[i]), digit < radix {
      // Saturates beyond the last code point.
      value = min(value * radix + digit, 0x11_0000)
      i += 1
    }
    guard i > digits else { return nil }
    if i < end, p[i] == UInt8(ascii: ";") { i += 1 }
    return Reference(first: scalar(value), second: nil, end: i)
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  /// What a number means: 128…159 are read as Windows-1252, as browsers do.
  private static func scalar(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x80..<0xA0: UInt32(EncodingDetection.windows1252[Int(value) - 0x80])
    case 0, 0xD800..<0xE000, 0x11_0000...: 0xFFFD
    default: value
    }
  }
}

// MARK: - Names

extension CharacterReferences {
  private static func named(in p: UnsafePointer<UInt8>, at start: Int, to end: Int) -> Reference? {
    var i = start
    while i < end, i - start < longestName, isAlphanumeric(p[i]) { i += 1 }
    if i < end, p[i] == UInt8(ascii: ";"), let entry = entry(p + start, i - start) {
      return Reference(first: entry.first, second: entry.second, end: i + 1)
    }
    // Without a semicolon only the old names count, the longest first: `&notit` is `¬it`.
    var length = min(i - start, 6)
    while length >= 2 {
      if let entry = entry(p + start, length), entry.isOld {
        return Reference(first: entry.first, second: entry.second, end: start + length)
      }
      length -= 1
    }
    return nil
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: false
    }
  }

  private struct Entry {
    var name: [UInt8]
    var first: UInt32
    var second: UInt32?
    var isOld: Bool
  }

  /// The table, sorted by name.
  private static let entries: [Entry] = table.withUTF8Buffer { bytes in
    bytes.split { ASCII.isSpace($0) }.compactMap { text in
      guard let sign = text.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let isOld = text.last == UInt8(ascii: "*")
      var values: [UInt32] = [0]
      for byte in text[(sign + 1)...] {
        if byte == UInt8(ascii: "+") { values.append(0) }
        guard let digit = digit(byte) else { continue }
        values[values.count - 1] = values[values.count - 1] * 16 + digit
      }
      return Entry(
        name: Array(text[..<sign]), first: values[0], second: values.dropFirst().first,
        isOld: isOld)
    }
  }

  private static func entry(_ name: UnsafePointer<UInt8>, _ count: Int) -> Entry? {
    let name = UnsafeBufferPointer(start: name, count: count)
    let entries = entries
    var range = 0..<entries.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if entries[middle].name.elementsEqual(name) { return entries[middle] }
      range =
        entries[middle].name.lexicographicallyPrecedes(name)
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}
