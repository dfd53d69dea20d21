import Learning
import Testing

@testable import Similarity

@Suite("Near-duplicates")
struct NearDuplicateFinderTests {
  private func duplicates(
    _ sets: [[UInt64]], threshold: Double = NearDuplicateFinder.defaultThreshold
  ) -> Duplicates {
    var finder = NearDuplicateFinder(threshold: threshold)
    for set in sets { finder.insert(set) }
    return finder.duplicates { sets[$0] }
  }

  private func sets(_ texts: [String]) -> [[UInt64]] {
    var shingler = Shingler()
    return texts.map { shingler.shingles(of: $0) }
  }

  @Test("finds copies, and leaves what is empty alone")
  func copies() {
    let found = duplicates(sets(["A kite flies.", "", "Solar", "a kite flies", "", "solar!"]))
    #expect(found.clusters == [[0, 3], [2, 5]])
    #expect(
      found.pairs == [
        DuplicatePair(first: 0, second: 3, similarity: 1),
        DuplicatePair(first: 2, second: 5, similarity: 1),
      ])
    #expect(duplicates([]).clusters.isEmpty)
  }

  /// Texts of a length, and three changed copies of each; every pair is compared to know the truth.
  @Test(
    "finds at least 98 % of the pairs of Jaccard .8 or more, and no other",
    arguments: [12, 30, 100, 250])
  func planted(words: Int) {
    var planted = PlantedTexts(seed: 17)
    var texts: [String] = []
    for _ in 0..<24 {
      let text = planted.text(words: words)
      texts.append(text)
      for (index, change) in PlantedTexts.Change.allCases.enumerated() {
        texts.append(planted.changed(text, change, perMille: 15 + 5 * index))
      }
    }
    let sets = sets(texts)
    var truth: Set<[Int]> = []
    for first in sets.indices {
      for second in sets.indices.dropFirst(first + 1)
      where Jaccard.similarity(sets[first], sets[second]) >= 0.8 { truth.insert([first, second]) }
    }
    let found = duplicates(sets)
    // Copies with equal shingles are told by their first, so clusters are what is compared.
    var told: Set<[Int]> = []
    for cluster in found.clusters {
      for (place, first) in cluster.enumerated() {
        for second in cluster[(place + 1)...] { told.insert([first, second]) }
      }
    }
    let recall = Double(truth.intersection(told).count) / Double(truth.count)
    #expect(recall >= 0.98, "words: \(words), recall: \(recall)")
    for pair in found.pairs {
      #expect(pair.similarity == Jaccard.similarity(sets[pair.first], sets[pair.second]))
      #expect(pair.similarity >= 0.8)
      #expect(pair.first / 7 == pair.second / 7)
    }
  }

  /// Sets of a hundred members, of which two share so many that their similarity is near the threshold.
  @Test("misses few pairs at the threshold itself", arguments: [0.5, 0.8, 0.9])
  func threshold(threshold: Double) {
    var generator = SplitMix64(seed: 17)
    let size = 90
    let common = Int((2 * Double(size) * threshold / (1 + threshold)).rounded(.up))
    var sets: [[UInt64]] = []
    for _ in 0..<200 {
      let shared = (0..<common).map { _ in generator.next() }
      for _ in 0..<2 {
        sets.append((shared + (common..<size).map { _ in generator.next() }).sorted())
      }
    }
    let found = duplicates(sets, threshold: threshold)
    #expect(found.pairs.count >= 198)
    #expect(found.pairs.allSatisfy { $0.first + 1 == $0.second && $0.first % 2 == 0 })
  }

  @Test("ten thousand copies cost little")
  func manyCopies() {
    let set: [UInt64] = [3, 5, 8]
    var finder = NearDuplicateFinder()
    for _ in 0..<10_000 { finder.insert(set) }
    var questions = 0
    let found = finder.duplicates { _ in
      questions += 1
      return set
    }
    #expect(questions == 0)
    #expect(found.clusters.map(\.count) == [10_000])
    #expect(found.pairs.count == 9_999)
  }

  /// Every text is two thirds boilerplate, so that any two are alike to .5, and some have a copy.
  @Test("boilerplate in all texts makes neither many comparisons nor clusters")
  func boilerplate() {
    var generator = SplitMix64(seed: 3)
    let boilerplate = (0..<60).map { _ in generator.next() }
    var sets: [[UInt64]] = []
    for _ in 0..<1000 {
      let own = (0..<30).map { _ in generator.next() }
      sets.append((boilerplate + own).sorted())
      sets.append((boilerplate + own.dropLast(4) + [generator.next()]).sorted())
    }
    var finder = NearDuplicateFinder()
    for set in sets { finder.insert(set) }
    var questions = 0
    let found = finder.duplicates { text in
      questions += 1
      return sets[text]
    }
    #expect(questions < 2000 * 40)
    #expect(found.clusters.count >= 990)
    #expect(found.clusters.allSatisfy { $0.count == 2 && $0[0] % 2 == 0 && $0[0] + 1 == $0[1] })
  }

  @Test("many versions of one text are one cluster")
  func versions() {
    var generator = SplitMix64(seed: 5)
    let common = (0..<100).map { _ in generator.next() }
    let sets = (0..<1000).map { _ in (common + [generator.next(), generator.next()]).sorted() }
    let found = duplicates(sets)
    #expect(found.clusters.map(\.count) == [1000])
    #expect(found.pairs.count < 20_000)
  }

  @Test("parts that several threads made are as one")
  func parts() {
    var planted = PlantedTexts(seed: 9)
    var texts = (0..<50).map { _ in planted.text(words: 60) }
    texts += texts.map { planted.changed($0, .replacedWords, perMille: 10) }
    let sets = sets(texts)
    var finder = NearDuplicateFinder()
    var rest = NearDuplicateFinder()
    for set in sets.prefix(30) { finder.insert(set) }
    for set in sets.dropFirst(30) { rest.insert(set) }
    finder.append(rest)
    #expect(finder.duplicates { sets[$0] } == duplicates(sets))
  }

  @Test("stops where the shingles cannot be read")
  func failure() {
    struct Unreadable: Error {}
    var finder = NearDuplicateFinder()
    finder.insert([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    finder.insert([1, 2, 3, 4, 5, 6, 7, 8, 9, 11])
    finder.insert([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    #expect(throws: Unreadable.self) {
      try finder.duplicates { (_) throws(Unreadable) -> [UInt64] in throw Unreadable() }
    }
  }

  @Test(
    "has as many rows as the threshold allows", arguments: [(0.2, 1), (0.5, 1), (0.8, 5), (1, 8)])
  func rows(threshold: Double, rows: Int) {
    #expect(NearDuplicateFinder.rowCount(for: threshold) == rows)
  }
}
