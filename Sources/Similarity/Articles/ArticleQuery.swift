/// The different keys of a text that is looked for, with how much each counts.
///
/// Keep one and fill it again.
struct ArticleQuery: ~Copyable {
  /// A key and its weight.
  struct Entry {
    /// Its field.
    var field: ArticleField
    /// Where its bytes stand.
    var range: Range<Int>
    /// How often it occurs, in a form that saturates.
    var frequency: Double
    /// How much it tells that an article has it.
    var rarity: Double
    /// The entry of the word itself, for a word of a title; otherwise the entry's own number.
    var word: Int

    /// How much it counts.
    var weight: Double { frequency * rarity }
  }

  private var counter = TermCounter(seed: 0x9E37_79B9_7F4A_7C15)
  private(set) var bytes: [UInt8] = []
  private(set) var entries: [Entry] = []

  /// How many different words there are.
  var wordCount: Int { entries.count { $0.field == .text } }

  /// The bytes of an entry's key.
  func key(_ entry: Int) -> ArraySlice<UInt8> { bytes[entries[entry].range] }

  /// Gives the bytes of an entry's key, for as long as the call lasts.
  func withKey<Result>(
    _ entry: Int, _ body: (UnsafeRawBufferPointer) throws(IndexError) -> Result
  ) throws(IndexError) -> Result {
    let range = entries[entry].range
    return try bytes.withUnsafeBufferPointer { bytes throws(IndexError) in
      try body(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[range])))
    }
  }
}

// MARK: - Filling

extension ArticleQuery {
  /// Takes the keys of a text.
  mutating func fill(
    _ terms: ArticleTerms, _ index: Index, _ settings: SimilaritySettings,
    fields: Set<ArticleField>
  ) throws(IndexError) {
    counter.removeAll()
    terms.bytes.withUnsafeBytes { bytes in
      for place in 0..<terms.count {
        counter.count(
          UnsafeRawBufferPointer(rebasing: bytes[terms.range(place)]), terms.frequencies[place],
          document: 1)
      }
    }
    try take(index, settings, fields)
  }

  /// Takes the keys of an article of the index.
  mutating func fill(
    _ document: IndexDocument, _ index: Index, _ settings: SimilaritySettings,
    fields: Set<ArticleField>
  ) throws(IndexError) {
    counter.removeAll()
    let segment = index.parts[document.part].segment
    var vector = TermVector()
    try segment.readVector(of: document.number, into: &vector)
    for (term, frequency) in zip(vector.terms, vector.frequencies) {
      let key = try segment.key(at: Int(term))
      key.withUnsafeBytes { counter.count($0, frequency, document: 1) }
    }
    try take(index, settings, fields)
  }

  private mutating func take(
    _ index: Index, _ settings: SimilaritySettings, _ fields: Set<ArticleField>
  ) throws(IndexError) {
    bytes.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    for term in 0..<counter.termCount {
      let start = bytes.count
      counter.withKey(of: term) { bytes.append(contentsOf: $0) }
      let range = start..<bytes.count
      let field = ArticleField(ofKey: bytes[range])
      guard fields.contains(field) else {
        bytes.removeLast(range.count)
        continue
      }
      let rarity = try index.rarity(of: bytes.span.bytes.extracting(range))
      guard rarity > 0 else { continue }
      let frequency = Double(counter.frequencies[term])
      let saturation = settings.querySaturation
      entries.append(
        Entry(
          field: field, range: range,
          frequency: frequency * (saturation + 1) / (frequency + saturation), rarity: rarity,
          word: entries.count))
    }
    sortAndTie()
  }

  /// Brings the entries into the order of their keys, and ties words of titles to the words themselves.
  private mutating func sortAndTie() {
    let bytes = bytes
    entries.sort { bytes[$0.range].lexicographicallyPrecedes(bytes[$1.range]) }
    var words: [Int] = []
    for entry in entries.indices {
      entries[entry].word = entry
      if entries[entry].field == .text { words.append(entry) }
    }
    for entry in entries.indices where entries[entry].field == .title {
      let stem = bytes[entries[entry].range].dropFirst()
      var (low, high) = (0, words.count)
      while low < high {
        let middle = (low + high) / 2
        let word = bytes[entries[words[middle]].range]
        if word.lexicographicallyPrecedes(stem) { low = middle + 1 } else { high = middle }
      }
      if low < words.count, bytes[entries[words[low]].range].elementsEqual(stem) {
        entries[entry].word = words[low]
      }
    }
  }
}
