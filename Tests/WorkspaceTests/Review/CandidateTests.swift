import TestSupport
import Testing

@testable import Sentiment
@testable import Workspace

extension ReviewCandidate {
  /// A candidate in which only what a test is about needs to be told.
  static func example(_ number: Int, _ uncertainty: Int64, _ text: String = "") -> ReviewCandidate {
    var reader = TermSetReader()
    let bytes = Array(text.utf8)
    return ReviewCandidate(
      number: number, line: number + 1, text: bytes,
      sentiment: Sentiment(
        label: .neutral, language: "en", explanation: [], opinionCount: 0, valenceMillionths: 0,
        evidenceThousandths: 0),
      uncertaintyMillionths: uncertainty,
      terms: bytes.withUnsafeBufferPointer { reader.terms(of: $0) })
  }
}

@Suite("Candidates for labels")
struct CandidateTests {
  private func sentiment(_ negative: Int64, _ neutral: Int64, _ positive: Int64) -> Sentiment {
    Sentiment(
      label: .neutral,
      probabilities: Sentiment.Probabilities(
        negativeMillionths: negative, neutralMillionths: neutral, positiveMillionths: positive),
      language: "en", explanation: [], opinionCount: 1, valenceMillionths: 0,
      evidenceThousandths: 0)
  }

  @Test("are as unsure as the two likeliest labels are close")
  func uncertainty() {
    let unsure = ReviewCandidate.uncertaintyMillionths(of:)
    #expect(unsure(sentiment(500_000, 500_000, 0)) == 1_000_000)
    #expect(unsure(sentiment(0, 0, 1_000_000)) == 0)
    #expect(unsure(sentiment(100_000, 300_000, 600_000)) == 700_000)
    var none = sentiment(0, 0, 0)
    none.probabilities = nil
    none.valenceMillionths = -250_000
    #expect(unsure(none) == 750_000)
    none.label = nil
    #expect(unsure(none) == nil)
  }

  @Test("are kept if they are the most uncertain, of equals the earlier ones")
  func pool() {
    var generator = SplitMix64(seed: 3)
    let all = (0..<500).map { ReviewCandidate.example($0, Int64(generator.next() % 40)) }
    var pool = CandidatePool(limit: 37)
    for candidate in all { pool.insert(candidate) }
    let expected = all.sorted {
      ($1.uncertaintyMillionths, $0.number) < ($0.uncertaintyMillionths, $1.number)
    }
    #expect(pool.sorted.map(\.number) == expected.prefix(37).map(\.number))
  }

  @Test("are alike by the words they share, whatever their order, case and small words")
  func similarity() {
    func terms(_ text: String) -> TermSet { ReviewCandidate.example(0, 0, text).terms }
    #expect(terms("The handle BROKE!").similarity(to: terms("broke, a handle @joe")) == 1)
    #expect(terms("handle broke").similarity(to: terms("kettle broke")) == 0.5)
    #expect(terms("handle").similarity(to: terms("kettle")) == 0)
    #expect(terms("").similarity(to: terms("")) == 0)
    #expect(terms("handle broke").signature == terms("Broke the handle.").signature)
    #expect(terms("handle broke").signature != terms("handle brake").signature)
  }

  @Test("are picked for being unsure and different, near-duplicates once")
  func picks() {
    let candidates = [
      ReviewCandidate.example(0, 1_000_000, "the kettle leaks at the bottom"),
      ReviewCandidate.example(1, 990_000, "kettle leaks, at the bottom!"),
      ReviewCandidate.example(2, 980_000, "this kettle leaks badly"),
      ReviewCandidate.example(3, 900_000, "parking is free on Sundays"),
    ]
    let picks = DiverseSelection.picks(from: candidates, limit: 10)
    #expect(picks.map(\.number) == [0, 3, 2])
    #expect(DiverseSelection.picks(from: candidates, limit: 1).map(\.number) == [0])
    #expect(DiverseSelection.picks(from: [], limit: 5).isEmpty)
  }

  @Test("of equal worth are picked in their order")
  func ties() {
    let candidates = ["alpha", "beta", "gamma"].enumerated().map {
      ReviewCandidate.example($0, 500_000, $1)
    }
    #expect(DiverseSelection.picks(from: candidates, limit: 2).map(\.number) == [0, 1])
  }
}
