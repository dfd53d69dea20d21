internal import Glibc

/// The n-grams that a table has room for, each in its slot.
///
/// Those are kept that tell languages apart best: with *p* the share of an n-gram in a language and
/// *q* its mean share, an n-gram counts the sum of *p* log(*p*/*q*) over the languages.
struct LanguageFeatures {
  /// The table's tags; 0 is free.
  private(set) var tags: [UInt16]
  /// The whole hash of each slot's n-gram.
  private var hashes: [UInt64]
  /// The number of n-grams.
  private(set) var count = 0

  /// The share of the slots that is used: the fuller a table, the longer the search in it.
  private static let load = 0.9

  /// The lines of a language whose n-grams are counted.
  private static let maximumWordCount = 150_000

  init(_ corpora: [LanguageCorpus], slotCount: UInt32) {
    tags = Array(repeating: 0, count: Int(slotCount))
    hashes = Array(repeating: 0, count: Int(slotCount))
    for hash in Self.ranked(corpora) {
      guard Double(count) < Double(slotCount) * Self.load else { break }
      insert(hash)
    }
  }

  /// Returns the slot of an n-gram, or nil if it was not kept.
  func slot(_ hash: UInt64) -> Int? {
    let wanted = LanguageModel.Table.tag(hash)
    var slot = Int(LanguageModel.Table.place(hash, UInt32(tags.count)))
    for _ in 0..<LanguageModel.Table.maximumDistance {
      if tags[slot] == wanted { return slot }
      if tags[slot] == 0 { return nil }
      slot = slot + 1 == tags.count ? 0 : slot + 1
    }
    return nil
  }

  /// Puts an n-gram in the first free slot after its place, unless that is too far or another n-gram
  /// on the way has the same tag.
  private mutating func insert(_ hash: UInt64) {
    guard slot(hash) == nil else { return }
    var slot = Int(LanguageModel.Table.place(hash, UInt32(tags.count)))
    for _ in 0..<LanguageModel.Table.maximumDistance {
      if tags[slot] == 0 {
        tags[slot] = LanguageModel.Table.tag(hash)
        hashes[slot] = hash
        count += 1
        return
      }
      slot = slot + 1 == tags.count ? 0 : slot + 1
    }
  }
}

// MARK: - Choosing

extension LanguageFeatures {
  /// The n-grams, the most telling first.
  private static func ranked(_ corpora: [LanguageCorpus]) -> [UInt64] {
    var numbers: [UInt64: Int] = [:]
    var hashes: [UInt64] = []
    var shares: [(sum: Double, information: Double)] = []
    let counts = corpora.map(counts)
    let totals = counts.map { Double($0.values.reduce(0, +)) }
    for (counts, total) in zip(counts, totals) {
      for (hash, count) in counts {
        let number = numbers[hash] ?? hashes.count
        if number == hashes.count {
          numbers[hash] = number
          hashes.append(hash)
          shares.append((0, 0))
        }
        let share = Double(count) / total
        shares[number].sum += share
        shares[number].information += share * log(share)
      }
    }
    let scores = shares.map { sum, information in
      information - sum * log(sum / Double(corpora.count))
    }
    return hashes.indices.sorted {
      (scores[$1], hashes[$0]) < (scores[$0], hashes[$1])
    }.map { hashes[$0] }
  }

  /// How often a language has each n-gram, without those that are rare.
  private static func counts(_ corpus: LanguageCorpus) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    var grams = LanguageNGrams()
    var hashes: [UInt64] = []
    let step = max(1, corpus.wordCount / maximumWordCount)
    for number in stride(from: 0, to: corpus.wordCount, by: step) {
      hashes.removeAll(keepingCapacity: true)
      corpus.withWord(number) { grams.append($0, to: &hashes) }
      for hash in hashes { counts[hash, default: 0] += 1 }
    }
    let fewest = max(1, min(8, corpus.wordCount / 4_000))
    return counts.filter { $0.value >= fewest }
  }
}
