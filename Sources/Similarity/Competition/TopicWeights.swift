/// How much each key of an index counts when the topics of two of its articles are compared.
///
/// Segments number their terms each for itself; here a key has one number in all of them.
///
/// A key counts by its field and by its rarity in the library. Of a small library it is not known which words
/// are rare, so it is taken as part of one of a hundred articles: in one of two articles a word that both
/// have would otherwise count nothing.
struct TopicWeights: Sendable {
  /// The number of each term of each segment; empty if there is one segment, whose numbers they are.
  private let numbers: [[UInt32]]
  /// How much each key counts, by its number; below zero if nobody else can have it.
  private let weights: [Float]

  /// How many keys there are.
  var count: Int { weights.count }

  /// A library of fewer articles is weighed as one of so many.
  private static let leastDocumentCount = 100

  /// Counts keys in the articles that were not removed: copies that were left out make no word common.
  ///
  /// - Throws: `IndexError.damaged`.
  /// - Complexity: O(*n*) in the number of keys of all articles.
  init(_ index: Index) throws(IndexError) {
    var known: [UInt64: UInt32] = [:]
    var fields: [ArticleField] = []
    var numbers: [[UInt32]] = []
    for part in index.parts {
      var own: [UInt32] = []
      for term in 0..<part.segment.termCount {
        let key = try part.segment.key(at: term)
        if index.parts.count > 1 {
          let next = UInt32(truncatingIfNeeded: fields.count)
          let hash = key.withUnsafeBufferPointer { WordHash.hash($0) }
          let number = known[hash, default: next]
          own.append(number)
          guard number == next else { continue }
          known[hash] = next
        }
        fields.append(ArticleField(ofKey: key))
      }
      if index.parts.count > 1 { numbers.append(own) }
    }
    self.numbers = numbers
    let frequencies = try Self.frequencies(index, numbers, keyCount: fields.count)
    let documentCount = max(index.liveDocumentCount, Self.leastDocumentCount)
    weights = zip(fields, frequencies).map { field, frequency in
      let rarity = Index.rarity(frequency: Int(frequency), documentCount: documentCount)
      let weight = Float(Self.weight(of: field) * rarity)
      return frequency > 1 ? weight : -weight
    }
  }

  /// How many articles have each key.
  private static func frequencies(
    _ index: Index, _ numbers: [[UInt32]], keyCount: Int
  ) throws(IndexError) -> [UInt32] {
    var frequencies = Array(repeating: UInt32(0), count: keyCount)
    var vector = TermVector()
    for (place, part) in index.parts.enumerated() {
      for document in 0..<part.segment.documentCount where !part.removed.contains(document) {
        try part.segment.readVector(of: document, into: &vector)
        // Terms of a vector are below the segment's number of terms.
        for term in vector.terms {
          frequencies[numbers.isEmpty ? Int(term) : Int(numbers[place][Int(term)])] += 1
        }
      }
    }
    return frequencies
  }

  /// How much a field counts beside the words of the text, which those of title and phrases are too.
  private static func weight(of field: ArticleField) -> Double {
    switch field {
    case .text: 1
    case .title, .phrase: 0.5
    case .tag: 0.25
    }
  }

  /// The number of a segment's term in the whole index.
  ///
  /// - Throws: `IndexError.damaged` if there is no such term.
  func number(of term: UInt32, part: Int) throws(IndexError) -> Int {
    guard !numbers.isEmpty else {
      guard Int(term) < weights.count else { throw .damaged }
      return Int(term)
    }
    guard Int(term) < numbers[part].count else { throw .damaged }
    return Int(numbers[part][Int(term)])
  }

  /// How much a key counts.
  subscript(number: Int) -> Double { Double(abs(weights[number])) }

  /// Whether another article may have the key.
  func mayBeShared(_ number: Int) -> Bool { weights[number] > 0 }
}
