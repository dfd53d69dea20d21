internal import Tokenizing

/// What a model knows of a word, beside what counts about it anyway.
struct EaseWord {
  /// What a word does in its sentence.
  enum Kind: UInt8 {
    case other
    /// Opens a dependent clause.
    case subordinator
    /// First or second person.
    case person
  }

  /// Its place among the model's words; -1 if it is not there.
  var place: Int32
  /// How rare it is, in thousandths.
  var rarity: UInt16
  var kind: Kind
  var hash: UInt64

  init(_ hash: UInt64, in model: EaseModel) {
    self.hash = hash
    if let found = model.words.find(hash) {
      place = Int32(found)
      rarity = model.words.rarities[found]
    } else {
      place = -1
      rarity = UInt16(max(0, min(65_535, (model.unseenRarity * 1000).rounded())))
    }
    kind = Self.kinds[hash] ?? .other
  }

  private static let kinds: [UInt64: Kind] = {
    var kinds: [UInt64: Kind] = [:]
    for word in subordinators { kinds[hash(word)] = .subordinator }
    for word in persons { kinds[hash(word)] = .person }
    return kinds
  }()

  private static func hash(_ word: String) -> UInt64 {
    Array(word.utf8).withUnsafeBytes { Checksum.of($0) }
  }

  private static let subordinators = [
    "because", "although", "though", "while", "which", "that", "who", "whom", "whose", "when",
    "where", "if", "unless", "since", "until", "after", "before", "as", "whether", "whereas",
  ]

  private static let persons = [
    "i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "yours", "i'm", "i'll",
    "i've", "i'd", "we're", "we'll", "we've", "you're", "you'll", "you've",
  ]
}
