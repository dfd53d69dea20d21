import Testing

@testable import Keyphrases

@Suite("Co-occurrences")
struct CoOccurrencesTests {
  @Test("measures who seeks whose company")
  func npmi() {
    var occurrences = CoOccurrences(termCount: 4)
    for _ in 0..<5 { occurrences.insert([0, 1]) }
    for _ in 0..<5 { occurrences.insert([2]) }
    #expect(occurrences.windowCount == 10)
    #expect(abs(occurrences.npmi(0, 1) - 1) < 1e-12)
    #expect(occurrences.npmi(0, 2) == -1)
    #expect(occurrences.npmi(0, 3) == -1)
    #expect(occurrences.npmi(2, 2) == 1)
    #expect(abs(occurrences.coherence(of: [0, 1, 2]) + 1.0 / 3) < 1e-12)
    #expect(occurrences.coherence(of: [0]) == 0)
  }

  @Test("slides a window of ten words")
  func windows() {
    var occurrences = CoOccurrences(termCount: 2)
    occurrences.insert([0] + Array(repeating: -1, count: 9) + [1])
    #expect(occurrences.windowCount == 2)
    #expect(occurrences.npmi(0, 1) == -1)
    occurrences.insert([])
    #expect(occurrences.windowCount == 3)
  }

  @Test("picks terms that stand together over heavier ones that do not")
  func picks() {
    var occurrences = CoOccurrences(termCount: 6)
    for _ in 0..<20 {
      occurrences.insert([0, 1, 2])
      occurrences.insert([3])
      occurrences.insert([4])
      occurrences.insert([5])
    }
    let terms = CoherentTerms(
      [0, 3, 1, 4, 2, 5], weights: [1, 0.9, 0.8, 0.7, 0.6, 0.5], occurrences)
    #expect(terms.picks(limit: 3) == [0, 2, 4])
    #expect(terms.picks(limit: 9) == [0, 1, 2, 3, 4, 5])
  }
}
