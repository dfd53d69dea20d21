internal import Tokenizing

/// Words as numbers of their stems, so that `votes`, `voted` and `voting` are one.
///
/// Irregular forms count as their verb or noun: `won` as `win`, `children` as `child`.
enum StemKeys {
  /// The stems of the content words among words.
  static func keys(of words: some Sequence<ReadWord>) -> Set<UInt64> {
    var stems = WordStemmer()
    var keys: Set<UInt64> = []
    for word in words where word.isContent && !stems.isStopWord(word) {
      keys.insert(stems.key(word))
    }
    return keys
  }
}

/// Stems one word after another.
struct WordStemmer {
  private let stemmer = try? Stemmer(.english)
  private var buffer: [UInt8] = []

  /// The number of a word's stem.
  ///
  /// Words with possessives count without them.
  mutating func key(_ word: ReadWord) -> UInt64 { key(word.lower) }

  /// The number of a word's stem; the word is in small letters.
  mutating func key(_ word: String) -> UInt64 {
    var word = word.hasSuffix("'s") ? String(word.dropLast(2)) : word
    while word.hasSuffix("'") { word.removeLast() }
    word = VerbForms.base(ofIrregular: word) ?? Self.plurals[word] ?? word
    buffer.removeAll(keepingCapacity: true)
    if let stemmer {
      word.withUTF8 { stemmer.appendStem(of: $0, to: &buffer) }
    } else {
      buffer.append(contentsOf: word.utf8)
    }
    return Self.hash(buffer)
  }

  /// The bare form of a verb that says how something came out; the word itself where it is one; nil
  /// for all others.
  static func bare(_ word: String) -> String? {
    if OutcomeWords.alternatives(to: word) != nil { return word }
    if let base = VerbForms.base(ofIrregular: word), OutcomeWords.alternatives(to: base) != nil {
      return base
    }
    for ending in ["s", "es", "ed", "ing"] where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.utf8.count))
      let isDoubled = stem.utf8.count > 2 && stem.last == stem.dropLast().last
      let forms =
        ending.hasSuffix("s")
        ? [stem] : [stem, stem + "e", isDoubled ? String(stem.dropLast()) : stem]
      if let form = forms.first(where: { OutcomeWords.alternatives(to: $0) != nil }) { return form }
    }
    return nil
  }

  /// Whether a word says little by itself.
  func isStopWord(_ word: ReadWord) -> Bool {
    word.kind == .word && StopWords.english.contains(word.core)
  }

  /// FNV-1a over bytes.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static let plurals = [
    "children": "child", "men": "man", "women": "woman", "people": "person", "feet": "foot",
    "teeth": "tooth", "mice": "mouse", "lives": "life", "wives": "wife", "halves": "half",
    "thieves": "thief", "leaves": "leaf", "shelves": "shelf", "wolves": "wolf",
  ]
}
