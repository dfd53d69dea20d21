internal import Glibc
internal import Learning
internal import Tokenizing

/// How rare words are in texts at large, by language.
///
/// A word's rarity is its inverse document frequency ln((1 + n) / (1 + df)), where *n* counts the
/// texts of the language and *df* those with the word. Words are kept by 32 bits of their hash in an
/// open-addressing table, and rarities in a byte each: no word can be read from the table.
struct BackgroundFrequencies: Sendable {
  /// The rarity of a word that no text has, by language.
  private let unseen: [String: Float]
  /// The hash of a stem at the place it asks for, or the next free one; 0 is free.
  private let tags: [UInt32]
  /// The rarity of the stem at the same place, in sixteenths.
  private let levels: [UInt8]

  /// What a user's own texts say beside.
  private var own = KeyphraseBackground()
  /// As many texts at large count as so many of the user's own.
  private static let weightAtLarge: Float = 300

  /// What is said of words of a language without texts: neither rare nor frequent.
  private static let unknown: Float = 6
  private static let levelsPerUnit: Float = 16

  /// Knows no language.
  init() {
    unseen = [:]
    tags = []
    levels = []
  }

  /// Whether anything is known of a language.
  func knows(_ language: String) -> Bool {
    unseen[language] != nil || own.languages[language] != nil
  }

  /// The same with what a user's own texts say.
  func beside(_ own: KeyphraseBackground?) -> BackgroundFrequencies {
    var both = self
    both.own = own ?? KeyphraseBackground()
    return both
  }

  /// How rare a stem is: 0 if every text has it.
  func rarity(of stem: UnsafeBufferPointer<UInt8>, language: String) -> Float {
    let atLarge = rarityAtLarge(of: stem, language: language)
    guard let own = own.languages[language] else { return atLarge }
    let count = Float(own.count(of: stem)) + Self.weightAtLarge * expf(-atLarge)
    // A word that the own texts lack is no rarer for that.
    return min(atLarge, logf((Float(own.textCount) + Self.weightAtLarge) / count))
  }

  private func rarityAtLarge(
    of stem: UnsafeBufferPointer<UInt8>, language: String
  ) -> Float {
    guard let unseen = unseen[language] else { return Self.unknown }
    let hash = Self.hash(stem, language: language)
    let (tag, mask) = (Self.tag(hash), tags.count - 1)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while tags[slot] != 0 {
      if tags[slot] == tag { return Float(levels[slot]) / Self.levelsPerUnit }
      slot = (slot + 1) & mask
    }
    return unseen
  }

  private static func tag(_ hash: UInt64) -> UInt32 {
    max(1, UInt32(truncatingIfNeeded: hash >> 32))
  }

  /// FNV-1a over the language and the stem, its high bits folded into the low ones.
  private static func hash(_ stem: UnsafeBufferPointer<UInt8>, language: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in language.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    for byte in stem { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return (hash ^ hash >> 29) &* 0x9E37_79B9_7F4A_7C15
  }
}

// MARK: - Counting

extension BackgroundFrequencies {
  /// Stems of fewer texts are left out: they are names and slips, and as rare as one never seen.
  private static let fewestTexts = 3

  /// Makes a table of what was counted.
  init(_ background: KeyphraseBackground) {
    let counts = background.languages.sorted { $0.key < $1.key }.map { code, language in
      (code: code, textCount: language.textCount, stems: Self.commonStems(of: language))
    }
    let count = counts.reduce(0) { $0 + $1.stems.count }
    var size = 64
    while size < count * 3 / 2 { size *= 2 }
    var tags = [UInt32](repeating: 0, count: size)
    var levels = [UInt8](repeating: 0, count: size)
    var unseen: [String: Float] = [:]
    for language in counts {
      let total = Float(language.textCount + 1)
      unseen[language.code] = logf(total)
      for (stem, count) in language.stems {
        let hash = stem.withUnsafeBufferPointer { Self.hash($0, language: language.code) }
        var slot = Int(truncatingIfNeeded: hash) & (size - 1)
        while tags[slot] != 0, tags[slot] != Self.tag(hash) { slot = (slot + 1) & (size - 1) }
        let rarity = logf(total / Float(count + 1)) * Self.levelsPerUnit
        tags[slot] = Self.tag(hash)
        levels[slot] = UInt8(min(255, max(0, rarity.rounded())))
      }
    }
    (self.tags, self.levels, self.unseen) = (tags, levels, unseen)
  }

  private static func commonStems(
    of language: KeyphraseBackground.Language
  ) -> [(stem: [UInt8], count: Int)] {
    language.counts.enumerated().filter { $0.element >= fewestTexts }
      .map { (language.stems.term(TermID(rawValue: UInt32($0.offset))), Int($0.element)) }
      .sorted { $0.0 < $1.0 }.map { (Array($0.0.utf8), $0.1) }
  }
}

// MARK: - Files

extension BackgroundFrequencies {
  /// The numbers of the sections in a model's file.
  private enum Section {
    static let languages: UInt32 = 10
    static let unseen: UInt32 = 11
    static let tags: UInt32 = 12
    static let levels: UInt32 = 13
  }

  /// Reads the table from a model's file.
  init(_ file: ModelFile) throws(ModelError) {
    let codes = String(decoding: try file.section(Section.languages), as: UTF8.self)
      .split(separator: " ").map(String.init)
    let rarities = try file.values(Section.unseen, as: Float.self)
    tags = Array(try file.values(Section.tags, as: UInt32.self))
    levels = Array(try file.values(Section.levels, as: UInt8.self))
    guard codes.count == rarities.count, tags.count == levels.count, tags.contains(0),
      tags.count & (tags.count - 1) == 0
    else { throw .damaged }
    unseen = Dictionary(zip(codes, rarities)) { first, _ in first }
  }

  /// The table as sections of a model's file.
  var sections: [(number: UInt32, bytes: [UInt8])] {
    let codes = unseen.keys.sorted()
    return [
      (Section.languages, Array(codes.joined(separator: " ").utf8)),
      (Section.unseen, ModelFile.section(codes.map { unseen[$0] ?? 0 })),
      (Section.tags, ModelFile.section(tags)),
      (Section.levels, levels),
    ]
  }
}
