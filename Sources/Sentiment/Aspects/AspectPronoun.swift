/// The pronouns by what they can stand for.
enum AspectPronoun {
  /// Whoever writes, reads or is not said; a thing spoken of before; a thing that stands right before.
  case person, thing, relative

  /// Reads a word that was tagged as a pronoun or determiner, up to an apostrophe; nil for all others.
  init?(_ word: Slice<UnsafeBufferPointer<UInt8>>) {
    var key: UInt64 = 0
    for byte in word.prefix(8) {
      if byte == UInt8(ascii: "'") || byte >= 0x80 || byte == UInt8(ascii: "`") { break }
      key = key << 8 | UInt64(byte | 0x20)
    }
    if Self.persons.contains(key) {
      self = .person
    } else if Self.things.contains(key) {
      self = .thing
    } else if Self.relatives.contains(key) {
      self = .relative
    } else {
      return nil
    }
  }

  private static let persons = keys([
    "i", "we", "you", "me", "us", "nobody", "everyone", "everybody", "someone", "anyone", "one",
    "everything", "nothing", "something", "anything", "what", "there", "im", "ive", "id", "myself",
  ])
  private static let things = keys([
    "it", "its", "they", "this", "that", "these", "those", "he", "she", "them", "him", "theyre",
    "thats", "her", "both", "itself",
  ])
  private static let relatives = keys(["which", "who", "whose"])

  private static func keys(_ words: [String]) -> [UInt64] {
    words.map { $0.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
  }
}
