/// A script that texts are written in, as far as it helps to tell languages apart.
///
/// Many scripts are those of one language that people write comments in, and then the script alone is
/// the answer; Latin, Cyrillic, Arabic and Devanagari are shared, and n-grams decide.
enum WritingScript: UInt8, CaseIterable, Sendable {
  case latin, cyrillic, arabic, devanagari
  case greek, armenian, hebrew, bengali, gurmukhi, gujarati, tamil, telugu, kannada, malayalam
  case sinhala, thai, lao, myanmar, georgian, hangul, ethiopic, khmer, kana, han, other

  /// The script of a letter; nil for what is written in any script, such as emoji.
  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x41..<0x5B, 0x61..<0x7B: self = .latin
    case ..<0xAA: return nil
    case ..<0x370, 0x1E00..<0x1F00, 0x2C60..<0x2C80, 0xA720..<0xA800, 0xFF21..<0xFF5B,
      0x1D400..<0x1D800, 0xFB00..<0xFB07, 0x2100..<0x2190:
      self = .latin
    case 0x370..<0x400, 0x1F00..<0x2000: self = .greek
    case 0x400..<0x530, 0x1C80..<0x1C90: self = .cyrillic
    case 0x530..<0x590: self = .armenian
    case 0x590..<0x600: self = .hebrew
    case 0x600..<0x780, 0x8A0..<0x900, 0xFB50..<0xFE00, 0xFE70..<0xFEFF: self = .arabic
    case 0x900..<0x980: self = .devanagari
    case 0x980..<0xA00: self = .bengali
    case 0xA00..<0xA80: self = .gurmukhi
    case 0xA80..<0xB00: self = .gujarati
    case 0xB80..<0xC00: self = .tamil
    case 0xC00..<0xC80: self = .telugu
    case 0xC80..<0xD00: self = .kannada
    case 0xD00..<0xD80: self = .malayalam
    case 0xD80..<0xE00: self = .sinhala
    case 0xE00..<0xE80: self = .thai
    case 0xE80..<0xF00: self = .lao
    case 0x1000..<0x10A0: self = .myanmar
    case 0x10A0..<0x1100, 0x1C90..<0x1CC0, 0x2D00..<0x2D30: self = .georgian
    case 0x1100..<0x1200, 0x3130..<0x3190, 0xAC00..<0xD7B0: self = .hangul
    case 0x1200..<0x13A0: self = .ethiopic
    case 0x1780..<0x1800: self = .khmer
    case 0x3040..<0x3100, 0x31F0..<0x3200, 0xFF66..<0xFFA0: self = .kana
    case 0x3005..<0x3008, 0x3400..<0xA000, 0xF900..<0xFB00, 0x20000..<0x32000: self = .han
    case 0x2000..<0x2E80, 0x3000..<0x3400, 0xFE00..<0xFF66, 0x1F000..<0x20000: return nil
    default: self = .other
    }
  }

  /// The language that the script is proof of; nil for a script that several share.
  ///
  /// `other` is `und`, the code for a language that is not determined.
  var language: String? {
    switch self {
    case .latin, .cyrillic, .arabic, .devanagari: nil
    case .greek: "el"
    case .armenian: "hy"
    case .hebrew: "he"
    case .bengali: "bn"
    case .gurmukhi: "pa"
    case .gujarati: "gu"
    case .tamil: "ta"
    case .telugu: "te"
    case .kannada: "kn"
    case .malayalam: "ml"
    case .sinhala: "si"
    case .thai: "th"
    case .lao: "lo"
    case .myanmar: "my"
    case .georgian: "ka"
    case .hangul: "ko"
    case .ethiopic: "am"
    case .khmer: "km"
    case .kana: "ja"
    case .han: "zh"
    case .other: "und"
    }
  }

  /// How many letters of an alphabet one character, with its marks, says as much as.
  var weight: Int {
    switch self {
    case .han, .kana, .hangul, .myanmar, .khmer: 2
    default: 1
    }
  }

  /// The number of scripts.
  static let count = 25

  /// The number of scripts that several languages share; they come first.
  static let sharedCount = 4
}
