/// Which scripts the words of a text are written in.
///
/// Enough to tell that a text cannot be English: a long text in Cyrillic is not. It says nothing of
/// languages that share a script.
package struct ScriptCensus {
  private var latin = 0
  /// Letters a script, by `OtherScript`.
  private var others = InlineArray<12, Int>(repeating: 0)
  private var other = 0

  /// A text of fewer letters of another script counts as the file's language.
  private static let fewestLetters = 20

  package init() {}

  /// Counts the letters of a window's words.
  package mutating func add(_ stream: borrowing TokenStream, _ text: UnsafeBufferPointer<UInt8>) {
    guard let bytes = text.baseAddress else { return }
    guard stream.hasNonASCII else {
      // Only the relation to other scripts matters; every byte counted as a letter is near enough.
      latin += text.count
      return
    }
    for index in 0..<stream.count {
      let token = stream.tokens[index]
      guard token.kind == .word || token.kind == .bigram else { continue }
      let start = Int(token.start)
      let length = Int(token.end) - start
      guard bytes[start] >= 0x80 else {
        latin += length
        continue
      }
      let scalar = UTF8Decoding.scalar(bytes, at: start, end: text.count)
      if let script = OtherScript(scalar.value) {
        let letters = max(1, length / max(1, scalar.length))
        others[script.rawValue] += token.kind == .bigram ? 1 : letters
        other += letters
      } else {
        latin += length
      }
    }
  }

  /// False if the text has enough letters of other scripts and hardly any Latin ones.
  package var isSupported: Bool { other < Self.fewestLetters || latin * 2 > other }

  /// The language, or, where only the script is known, `und` with the script.
  package var language: String {
    guard !isSupported else { return "en" }
    var most = OtherScript.cyrillic
    for script in OtherScript.allCases where others[script.rawValue] > others[most.rawValue] {
      most = script
    }
    // Kana stand only in Japanese, where the ideographs may be many more.
    if others[OtherScript.kana.rawValue] * 10 > other { return "ja" }
    return most.language
  }
}

/// The scripts other than Latin that are told apart.
private enum OtherScript: Int, CaseIterable {
  case greek, cyrillic, armenian, hebrew, arabic, devanagari, thai, georgian, hangul, kana, han,
    rest

  init?(_ scalar: UInt32) {
    switch scalar {
    case ..<0x370, 0x1E00..<0x1F00, 0x2000..<0x2E80, 0xFF00..<0xFF66, 0x1D400..<0x1D800,
      0xFB00..<0xFB07:
      return nil
    case 0x370..<0x400, 0x1F00..<0x2000: self = .greek
    case 0x400..<0x530: self = .cyrillic
    case 0x530..<0x590: self = .armenian
    case 0x590..<0x600: self = .hebrew
    case 0x600..<0x780, 0xFB50..<0xFE00: self = .arabic
    case 0x900..<0x980: self = .devanagari
    case 0xE00..<0xE80: self = .thai
    case 0x10A0..<0x1100: self = .georgian
    case 0x1100..<0x1200, 0xAC00..<0xD7B0: self = .hangul
    case 0x3040..<0x3100, 0xFF66..<0xFFA0: self = .kana
    case 0x3400..<0xA000, 0xF900..<0xFB00, 0x20000..<0x32000: self = .han
    case 0x1F000..<0x20000: return nil
    default: self = .rest
    }
  }

  /// The language that the script is proof of, or `und` with the script's ISO 15924 code.
  var language: String {
    switch self {
    case .greek: "el"
    case .cyrillic: "und-Cyrl"
    case .armenian: "hy"
    case .hebrew: "he"
    case .arabic: "und-Arab"
    case .devanagari: "und-Deva"
    case .thai: "th"
    case .georgian: "ka"
    case .hangul: "ko"
    case .kana: "ja"
    case .han: "zh"
    case .rest: "und"
    }
  }
}
