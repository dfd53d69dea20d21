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
    /// The place of its terms.
    var place: Int

    /// How much it counts.
    var weight: Double { frequency * rarity }
  }

  private var counter = TermCounter(seed: 0x9E37_79B9_7F4A_7C15)
  private(set) var bytes: [UInt8] = []
  private(set) var entries: [Entry] = []
  /// The numbers of terms in all segments, those of one entry after the other.
  private var terms: [UInt32] = []
  private var segmentCount = 0

  private static let missing = UInt32.max

  /// How many different words there are.
  var wordCount: Int { entries.count { $0.field == .text } }

  /// The bytes of an entry's key.
  func key(_ entry: Int) -> ArraySlice<UInt8> { bytes[entries[entry].range] }

  /// Gives the bytes of an entry's key, for as long as the call lasts.
  func withKey<Result>(_ entry: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let range = entries[entry].range
    return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// The number that an entry has as a term of a segment; nil if the segment does not have it.
  func term(_ entry: Int, inPart part: Int) -> UInt32? {
    let term = terms[entries[entry].place * segmentCount + part]
    return term == Self.missing ? nil : term
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
    terms.removeAll(keepingCapacity: true)
    segmentCount = index.parts.count
    for term in 0..<counter.termCount {
      let start = bytes.count
      counter.withKey(of: term) { bytes.append(contentsOf: $0) }
      let range = start..<bytes.count
      let field = ArticleField(ofKey: bytes[range])
      guard fields.contains(field) else {
        bytes.removeLast(range.count)
        continue
      }
      let documentFrequency = try appendTerms(of: range, index)
      let rarity = Index.rarity(
        frequency: documentFrequency, documentCount: index.documentCount)
      guard rarity > 0 else {
        terms.removeLast(segmentCount)
        continue
      }
      let frequency = Double(counter.frequencies[term])
      let saturation = settings.querySaturation
      entries.append(
        Entry(
          field: field, range: range,
          frequency: frequency * (saturation + 1) / (frequency + saturation), rarity: rarity,
          word: entries.count, place: entries.count))
    }
    sortAndTie()
  }

  /// Looks a key up in all segments.
  ///
  /// - Returns: How many documents have it.
  private mutating func appendTerms(
    of range: Range<Int>, _ index: Index
  ) throws(IndexError) -> Int {
    var sum = 0
    for part in index.parts {
      let term = try bytes.span.bytes.extracting(range).withBytes { key throws(IndexError) in
        try part.segment.term(key)
      }
      terms.append(term.map { UInt32(truncatingIfNeeded: $0.number) } ?? Self.missing)
      sum += term?.documentFrequency ?? 0
    }
    return sum
  }

  /// Brings the entries into the order of their keys, and ties words of titles to the words themselves.
  private mutating func sortAndTie() {
    let unsorted = entries
    let order = bytes.withUnsafeBytes { bytes in
      KeyOrder.sorted(count: unsorted.count) {
        KeyBytes.prefix(.init(rebasing: bytes[unsorted[$0].range]))
      } compare: {
        KeyBytes.compare(
          .init(rebasing: bytes[unsorted[$0].range]), .init(rebasing: bytes[unsorted[$1].range]))
      }
    }
    for (entry, place) in order.enumerated() { entries[entry] = unsorted[Int(place)] }
    var words: [Int] = []
    for entry in entries.indices {
      entries[entry].word = entry
      if entries[entry].field == .text { words.append(entry) }
    }
    // Words and words of titles are both in the order of their stems.
    var next = 0
    for entry in entries.indices where entries[entry].field == .title {
      let stem = bytes[entries[entry].range].dropFirst()
      while next < words.count, key(words[next]).lexicographicallyPrecedes(stem) { next += 1 }
      if next < words.count, key(words[next]).elementsEqual(stem) {
        entries[entry].word = words[next]
      }
    }
  }
}
