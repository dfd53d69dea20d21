internal import Glibc
internal import Tokenizing

/// The articles from which associations are learned, each by its most telling words.
struct AssociationSample {
  /// The keys of words in ascending order.
  private(set) var keys: [String] = []
  /// How telling each word is: the logarithm of how rare it is.
  private(set) var rarities: [Float] = []
  /// The words of each article, ascending.
  private(set) var articles: [[UInt32]] = []
  /// How much each of these words counts in its article: by its frequency, which saturates, and its rarity.
  private(set) var weights: [[Float]] = []

  /// The most articles that are looked at.
  static let articleLimit = 20_000
  /// The most words that are told apart, the commonest.
  static let wordLimit = 24_000
  /// Of an article at least so many words count, and at most.
  static let wordsOfArticle = 64...256
  /// So many pairs of words are looked at, in all articles.
  static let pairLimit = 80_000_000.0

  /// So many words of an article count, the most telling ones: longer articles would drown the others.
  private let wordCount: Int

  private struct Occurrence {
    var word: UInt32
    var count: UInt16
  }

  /// Reads the words of articles out of an index.
  ///
  /// - Throws: `IndexError.damaged`.
  init(_ index: Index) throws(IndexError) {
    let chosen = try Self.documents(of: index)
    wordCount = min(
      Self.wordsOfArticle.upperBound,
      max(
        Self.wordsOfArticle.lowerBound,
        Int((Self.pairLimit / Double(max(1, chosen.count))).squareRoot())))
    var words = TermTable()
    var frequencies: [Int] = []
    var readings: [[Occurrence]] = []
    readings.reserveCapacity(chosen.count)
    var numbers = index.parts.map { TermKeys($0.segment) }
    var vector = TermVector()
    for document in chosen {
      try index.parts[document.part].segment.readVector(of: document.number, into: &vector)
      var reading: [Occurrence] = []
      reading.reserveCapacity(vector.count)
      for (term, count) in zip(vector.terms, vector.frequencies) {
        let word = try numbers[document.part].number(of: term) { key in
          guard ArticleField(ofKey: key) == .text, words.count < TermTable.maximumCount else {
            return -1
          }
          let word = key.withUnsafeBufferPointer { words.insert($0) }
          if word.rawValue == frequencies.count { frequencies.append(0) }
          return Int32(word.rawValue)
        }
        guard word >= 0 else { continue }
        frequencies[Int(word)] += 1
        reading.append(Occurrence(word: UInt32(word), count: count))
      }
      readings.append(reading)
    }
    let places = choose(words, frequencies, articleCount: chosen.count)
    for reading in readings { append(mostTelling(reading, places)) }
  }

  /// Some documents, the same whatever the order in which they came: those whose identifiers have the smallest
  /// hashes.
  private static func documents(of index: Index) throws(IndexError) -> [IndexDocument] {
    var documents: [(hash: UInt64, document: IndexDocument)] = []
    for (place, part) in index.parts.enumerated() {
      for number in 0..<part.segment.documentCount where !part.removed.contains(number) {
        let document = IndexDocument(part: place, number: number)
        let hash = try index.identifier(of: document).withUnsafeBytes { PageChecksum.of($0) }
        documents.append((hash, document))
      }
    }
    documents.sort { $0.hash != $1.hash ? $0.hash < $1.hash : $0.document < $1.document }
    return documents.prefix(articleLimit).map(\.document)
  }

  /// Chooses the words that are told apart, and gives each word its place among them, or −1.
  private mutating func choose(
    _ words: TermTable, _ frequencies: [Int], articleCount: Int
  ) -> [Int32] {
    var chosen = frequencies.indices.filter { frequencies[$0] >= 2 }
      .map { (frequency: frequencies[$0], word: $0, key: words.term(TermID(rawValue: UInt32($0)))) }
    chosen.sort {
      $0.frequency != $1.frequency
        ? $0.frequency > $1.frequency : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    chosen.removeLast(max(0, chosen.count - Self.wordLimit))
    chosen.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    var places = Array(repeating: Int32(-1), count: frequencies.count)
    let total = Double(articleCount)
    for (place, word) in chosen.enumerated() {
      places[word.word] = Int32(place)
      keys.append(word.key)
      let frequency = Double(word.frequency)
      rarities.append(Float(log(1 + (total - frequency + 0.5) / (frequency + 0.5))))
    }
    return places
  }

  private mutating func append(_ known: [(weight: Float, word: UInt32)]) {
    articles.append(known.map(\.word))
    weights.append(known.map(\.weight))
  }

  private func mostTelling(
    _ reading: [Occurrence], _ places: [Int32]
  ) -> [(weight: Float, word: UInt32)] {
    var known: [(weight: Float, word: UInt32)] = reading.compactMap {
      let place = places[Int($0.word)]
      guard place >= 0 else { return nil }
      let count = Float($0.count)
      return (rarities[Int(place)] * count / (count + 1.5), UInt32(place))
    }
    if known.count > wordCount {
      known.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.word < $1.word }
      known.removeLast(known.count - wordCount)
    }
    return known.sorted { $0.word < $1.word }
  }
}
