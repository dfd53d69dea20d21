internal import Glibc
internal import Tokenizing

/// The words and pairs of neighboring words of texts, by in how many of them each is.
struct EaseVocabulary {
  private var textCount = 0
  private var words: [UInt64: Int] = [:]
  private var pairs: [UInt64: Int] = [:]

  /// Counts the words of texts.
  init(_ texts: some Sequence<String>) {
    var reader = SentenceReader()
    for text in texts {
      var text = text
      text.withUTF8 { bytes in
        _ = reader.book.makeRoom()
        reader.read(bytes, tagging: false)
        count(reader)
      }
    }
  }

  private mutating func count(_ reader: borrowing SentenceReader) {
    textCount += 1
    var ownWords: Set<UInt64> = []
    var ownPairs: Set<UInt64> = []
    for sentence in reader.sentences {
      var previous: UInt64?
      for entry in reader.rows[sentence.rows] {
        let hash = reader.book.facts[Int(entry.row)].hash
        ownWords.insert(hash)
        if let previous { ownPairs.insert(EaseTerms.hash(previous, hash)) }
        previous = hash
      }
    }
    for hash in ownWords { words[hash, default: 0] += 1 }
    for hash in ownPairs { pairs[hash, default: 0] += 1 }
  }

  /// A model of these words that knows how rare they are and nothing else.
  func blankModel(fewestWords: Int, fewestPairs: Int) -> EaseModel {
    let count = EaseFeature.count
    let zeros = [Double](repeating: 0, count: count)
    return EaseModel(
      bias: 0, means: zeros, deviations: zeros.map { _ in 1 }, weights: zeros,
      words: terms(words, fewest: fewestWords), pairs: terms(pairs, fewest: fewestPairs),
      unseenRarity: rarity(0), spread: 0,
      quantiles: [Double](repeating: 0, count: EaseModel.quantileCount))
  }

  private func rarity(_ frequency: Int) -> Double {
    log(Double(1 + textCount) / Double(1 + frequency)) + 1
  }

  /// Of terms with the same tag only the most frequent is kept.
  private func terms(_ counts: [UInt64: Int], fewest: Int) -> EaseTerms {
    var best: [UInt32: Int] = [:]
    for (hash, count) in counts where count >= fewest {
      let tag = EaseTerms.tag(hash)
      best[tag] = max(best[tag] ?? 0, count)
    }
    let kept = best.sorted { $0.key < $1.key }
    let table = EaseTerms(
      tags: kept.map(\.key),
      rarities: kept.map { UInt16(max(0, min(65_535, (rarity($0.value) * 1000).rounded()))) },
      weights: Array(repeating: 0, count: kept.count))
    guard let table else { preconditionFailure("tags of a dictionary ascend") }
    return table
  }
}
