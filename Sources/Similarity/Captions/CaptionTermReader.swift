/// Takes what is said apart into stems and pairs of them, each with its rarity.
struct CaptionTermReader: ~Copyable {
  private var reader = StemReader()
  private let memory: StemMemory
  /// What is known of English stems; nil for other languages, all of whose words are equally rare.
  private let stems: TextPairStems?

  /// Two words that stand together say more than each alone, but not twice as much; set by hand.
  private static let phraseFactor = 0.5

  /// - Parameters:
  ///   - language: The language of the texts by ISO 639-1.
  ///   - model: Where rarities of English stems are from.
  init(language: String, model: TextPairModel?) {
    memory = StemMemory(language: language)
    stems = language == "en" ? model?.stems : nil
  }

  /// Calls a function with each stem, and with each pair of stems side by side.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - body: Is given the term's hash, its rarity, and what spells its stems.
  /// - Complexity: O(*n*) in the number of bytes.
  mutating func forEach(
    in text: String, _ body: (_ hash: UInt64, _ rarity: Double, _ spelled: () -> String) -> Void
  ) {
    let (stems, memory) = (stems, memory)
    var text = text
    var previous: (stem: [UInt8], hash: UInt64, rarity: Double)?
    text.withUTF8 { text in
      reader.forEach(in: text, memory) { stem, isNext in
        let hash = WordHash.hash(stem)
        let rarity = stems?.find(hash).rarity ?? 1
        body(hash, rarity) { String(decoding: stem, as: UTF8.self) }
        if isNext, let previous {
          let both = Self.phraseFactor * (previous.rarity * rarity).squareRoot()
          body(WordHash.mix(previous.hash, hash), both) {
            String(decoding: previous.stem + [0x20] + stem, as: UTF8.self)
          }
        }
        previous = (Array(stem), hash, rarity)
      }
    }
  }
}
