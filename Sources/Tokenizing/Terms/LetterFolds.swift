internal import CUTF8Proc

/// What a character becomes in a term, where that does not depend on the characters around it.
///
/// Nearly all words in nearly all scripts consist of such characters, and each costs a load here
/// instead of being taken apart and composed again. The first time that a character is asked for, the
/// normalizer is asked about it.
///
/// **Why that is right.** Let every character *c* of a word have a fold *f(c)* of one character by
/// itself. NFKC_Casefold of the word is NFC of the folds in a row, for folding is done character by
/// character before composing. And a row is its own NFC if none of its characters composes with one
/// before it, and marks are in order: UAX #15's quick check. Here marks never follow one another.
///
/// Source: K. Whistler, "Unicode Normalization Forms", UAX #15, revision 53 (2022), section 9.
struct LetterFolds: ~Copyable {
  // Surrogates are no characters, so their numbers are free.

  /// The character has no fold of its own; the normalizer has to see the whole word.
  static let unknown: UInt16 = 0xD800
  /// The character is left out.
  static let dropped: UInt16 = 0xD801
  /// The character is a mark that stays as it is after anything but another mark.
  static let mark: UInt16 = 0xD802

  /// The fold of every character of the first plane, or 0 for those that nobody asked for; nil until
  /// somebody asks.
  private var folds: UnsafeMutablePointer<UInt16>?

  init() {}

  deinit { folds?.deallocate() }

  /// Returns a character's fold or one of the three values above.
  @inline(__always)
  mutating func fold(_ scalar: UInt32, _ normalizer: inout Normalizer) -> UInt16 {
    guard scalar < 0x10000 else { return Self.unknown }
    if let folds, folds[Int(scalar)] != 0 { return folds[Int(scalar)] }
    return ask(scalar, &normalizer)
  }

  /// Asks the normalizer and remembers what it says.
  ///
  /// - Precondition: `scalar < 0x10000`.
  @inline(never)
  private mutating func ask(_ scalar: UInt32, _ normalizer: inout Normalizer) -> UInt16 {
    let fold = Self.foldAlone(scalar, &normalizer)
    let folds = folds ?? Self.emptyTable()
    folds[Int(scalar)] = fold
    self.folds = folds
    return fold
  }

  private static func emptyTable() -> UnsafeMutablePointer<UInt16> {
    let table = UnsafeMutablePointer<UInt16>.allocate(capacity: 0x10000)
    table.initialize(repeating: 0, count: 0x10000)
    return table
  }

  private static func foldAlone(_ scalar: UInt32, _ normalizer: inout Normalizer) -> UInt16 {
    if TermScratch.isApostrophe(scalar) { return UInt16(UInt8(ascii: "'")) }
    if TermScratch.isIgnorable(scalar) { return dropped }
    // A byte that is not UTF-8 is read as U+FFFD, but what surrounds it may yet come together.
    guard scalar != 0, scalar != 0xFFFD, let character = Unicode.Scalar(scalar) else {
      return unknown
    }
    let text = Array(String(character).utf8)
    var folded: [UInt8] = []
    text.withUnsafeBufferPointer { normalizer.append($0, form: .nfkcCaseFold, to: &folded) }
    let scalars = String(decoding: folded, as: UTF8.self).unicodeScalars
    guard let only = scalars.first, scalars.count == 1, only.value < 0x10000,
      !composesWithPrevious(only.value)
    else { return unknown }
    if utf8proc_get_property(Int32(only.value)).pointee.combining_class != 0 {
      return only == character ? mark : unknown
    }
    return UInt16(only.value)
  }

  /// True for the characters of the first plane that may compose with the one before.
  ///
  /// Source: NFC_Quick_Check=Maybe in DerivedNormalizationProps.txt. Unicode's stability policy keeps
  /// it from growing by characters that are assigned.
  static func composesWithPrevious(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x300...0x304, 0x306...0x30C, 0x30F, 0x311, 0x313...0x314, 0x31B, 0x323...0x328,
      0x32D...0x32E, 0x330...0x331, 0x338, 0x342, 0x345, 0x653...0x655, 0x93C, 0x9BE, 0x9D7, 0xB3E,
      0xB56...0xB57, 0xBBE, 0xBD7, 0xC56, 0xCC2, 0xCD5...0xCD6, 0xD3E, 0xD57, 0xDCA, 0xDCF, 0xDDF,
      0x102E, 0x1161...0x1175, 0x11A8...0x11C2, 0x1B35, 0x3099...0x309A:
      true
    default: false
    }
  }
}
