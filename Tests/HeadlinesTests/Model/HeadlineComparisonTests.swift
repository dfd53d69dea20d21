import Headlines
import Testing

@Suite("A comparison of headlines")
struct HeadlineComparisonTests {
  @Test("gives two the odds of the difference")
  func two() {
    let comparison = HeadlineComparison(scores: [0.2, 1.2], commitment: 0.5)
    #expect(comparison.order == [1, 0])
    #expect(abs(comparison.winProbabilities[1] - 0.731_058_578_6) < 1e-9)
    #expect(comparison.equalCount == 1)
    #expect(
      abs(
        HeadlineComparison.winProbability(of: 1.2, against: 0.2) - comparison.winProbabilities[1])
        < 1e-12)
  }

  @Test("calls near ones about equal, and keeps the order of equal ones")
  func equal() {
    let comparison = HeadlineComparison(scores: [0, 0.1, 0.1, -2], commitment: 0.5)
    #expect(comparison.order == [1, 2, 0, 3])
    #expect(comparison.equalCount == 3)
    #expect(abs(comparison.winProbabilities.reduce(0, +) - 1) < 1e-12)
  }

  @Test("of one or none does not fail", arguments: [[], [3.0], [.infinity, 1], [-800, 800]])
  func few(scores: [Double]) {
    let comparison = HeadlineComparison(scores: scores, commitment: 0.5)
    #expect(comparison.order.count == scores.count)
  }
}
