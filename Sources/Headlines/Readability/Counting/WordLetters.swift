/// The letters of a word in lower case, read without fear of its ends.
///
/// Accents are taken off, for rules that speak of letters. Only an accented *e* stays apart: it is
/// never silent (`café`), so it is read as an *i*. What is no Latin letter is left out.
struct WordLetters {
  private(set) var bytes: [UInt8]

  /// Reads a word in UTF-8, in any case.
  init(_ word: some Sequence<UInt8>) {
    bytes = []
    var lead: UInt8 = 0
    for byte in word {
      let lower = byte &- 65 < 26 ? byte | 0x20 : byte
      if lower &- 97 < 26 || byte == UInt8(ascii: "'") {
        bytes.append(lower)
      } else if lead == 0xC3, let letter = Self.withoutAccent(byte | 0x20) {
        bytes.append(letter)
      } else if lead == 0xE2, byte == 0x99 {
        bytes.append(UInt8(ascii: "'"))
      }
      if byte & 0xC0 != 0x80 { lead = byte }
    }
  }

  /// The letters of a part of a word.
  init(part: some Sequence<UInt8>) { bytes = Array(part) }

  /// The plain letter of the second byte of a Latin-1 letter in lower case.
  private static func withoutAccent(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0xA0...0xA5: UInt8(ascii: "a")
    case 0xA7: UInt8(ascii: "c")
    case 0xA8...0xAF: UInt8(ascii: "i")
    case 0xB1: UInt8(ascii: "n")
    case 0xB2...0xB6, 0xB8: UInt8(ascii: "o")
    case 0xB9...0xBC: UInt8(ascii: "u")
    case 0xBD, 0xBF: UInt8(ascii: "y")
    default: nil
    }
  }
}

// MARK: - Reading

extension WordLetters {
  var count: Int { bytes.count }

  /// The letter at a place, or 0 beyond the ends.
  subscript(place: Int) -> UInt8 {
    place >= 0 && place < bytes.count ? bytes[place] : 0
  }

  /// Whether certain letters stand at a place.
  func has(_ letters: StaticString, at place: Int) -> Bool {
    let length = letters.utf8CodeUnitCount
    guard place >= 0, place + length <= bytes.count else { return false }
    for offset in 0..<length where bytes[place + offset] != letters.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Whether the word ends with certain letters.
  func ends(_ letters: StaticString) -> Bool {
    has(letters, at: count - letters.utf8CodeUnitCount)
  }

  /// Whether the word ends with one of several endings.
  func ends(_ endings: [StaticString]) -> Bool { endings.contains { ends($0) } }

  /// Whether the word, from a place on, is just this.
  func rest(from place: Int, is letters: StaticString) -> Bool {
    place + letters.utf8CodeUnitCount == count && has(letters, at: place)
  }

  /// Whether the word, from a place on, is just one of these.
  func rest(from place: Int, isAny rests: [StaticString]) -> Bool {
    rests.contains { rest(from: place, is: $0) }
  }

  /// Whether one of several runs of letters stands at a place.
  func hasAny(_ runs: [StaticString], at place: Int) -> Bool {
    runs.contains { has($0, at: place) }
  }

  /// Whether the letter at a place is one of these; false beyond the ends.
  func isOne(of letters: StaticString, at place: Int) -> Bool {
    let letter = self[place]
    guard letter != 0 else { return false }
    return UnsafeBufferPointer(start: letters.utf8Start, count: letters.utf8CodeUnitCount)
      .contains(letter)
  }

  /// Whether the letter at a place is *a*, *e*, *i*, *o* or *u*, or a *y* that does not begin the
  /// word.
  func isVowel(_ place: Int) -> Bool {
    switch self[place] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    case UInt8(ascii: "y"): place > 0
    default: false
    }
  }

  /// Whether there is a letter at a place and it is never a vowel.
  func isConsonant(_ place: Int) -> Bool {
    self[place] != 0 && !isOne(of: "aeiouy", at: place)
  }
}
