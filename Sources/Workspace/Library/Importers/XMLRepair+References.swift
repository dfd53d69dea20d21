/// References of HTML, of numbers and of nobody.
extension XMLRepair {
  /// The longest reference, with room.
  private static let longestReference = 40

  /// Reads what begins with `&`.
  func reference() -> Progress {
    guard input.count - position >= Self.longestReference || isLast else { return .starved }
    position = appendReference(at: position, to: input.count)
    return .done
  }

  /// Appends what begins with the `&` at a place.
  ///
  /// - Returns: The place after it.
  func appendReference(at start: Int, to end: Int) -> Int {
    let p = UnsafePointer(input.base)
    let end = min(end, start + Self.longestReference)
    guard let reference = CharacterReferences.reference(in: p, at: start, to: end),
      // A name needs its semicolon: in `?a=1&copy=2` there is none.
      p[reference.end - 1] == UInt8(ascii: ";") || p[start + 1] == UInt8(ascii: "#")
    else {
      output.append("&#38;")
      repairedCount += 1
      return start + 1
    }
    append(codePoint: reference.first)
    if let second = reference.second { append(codePoint: second) }
    if !isDeclared(at: start, to: reference.end) { repairedCount += 1 }
    return reference.end
  }

  /// Whether XML itself knows a reference: a number, or one of its five names.
  private func isDeclared(at start: Int, to end: Int) -> Bool {
    let p = UnsafePointer(input.base)
    guard p[end - 1] == UInt8(ascii: ";") else { return false }
    if p[start + 1] == UInt8(ascii: "#") { return true }
    let name = UnsafeBufferPointer(start: p + start + 1, count: end - start - 2)
    return Self.predefined.contains { $0.elementsEqual(name) }
  }

  private static let predefined = ["amp", "lt", "gt", "quot", "apos"].map { Array($0.utf8) }

  private func append(codePoint: UInt32) {
    switch codePoint {
    case UInt32(UInt8(ascii: "&")): output.append("&#38;")
    case UInt32(UInt8(ascii: "<")): output.append("&#60;")
    case UInt32(UInt8(ascii: ">")): output.append("&#62;")
    case UInt32(ASCII.quote): output.append("&#34;")
    // The space that does not break is a space, as in pages.
    case 0x09, 0x0A, 0x0D, 0xA0: output.append(ASCII.space)
    case 0..<0x20, 0xFFFE, 0xFFFF:
      output.append(ASCII.space)
      repairedCount += 1
    default: UTF8Encoding.append(codePoint, to: output)
    }
  }
}
