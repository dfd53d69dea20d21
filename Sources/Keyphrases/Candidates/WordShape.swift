/// Capitals and digits of a word as it is written.
enum WordShape {
  /// The marks that a word's bytes tell.
  static func marks(_ bytes: UnsafeBufferPointer<UInt8>) -> DocumentWord.Marks {
    guard let first = bytes.first else { return [] }
    var marks: DocumentWord.Marks = isCapital(first, bytes) ? .capitalized : []
    var capitals = 0
    for byte in bytes {
      if byte &- 65 < 26 { capitals += 1 }
      if byte &- 48 < 10 { marks.insert(.hasDigit) }
    }
    if capitals > 1 { marks.insert(.acronym) }
    return marks
  }

  /// True for Latin, Greek and Cyrillic capitals.
  private static func isCapital(_ first: UInt8, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard first >= 0x80 else { return first &- 65 < 26 }
    guard bytes.count > 1 else { return false }
    let scalar = UInt32(first & 0x1F) << 6 | UInt32(bytes[1] & 0x3F)
    switch first {
    case 0xC3: return scalar <= 0xDE
    case 0xC4...0xC5: return scalar & 1 == 0
    case 0xCE: return true && scalar < 0x3B1
    case 0xD0: return scalar < 0x430
    default: return false
    }
  }
}
