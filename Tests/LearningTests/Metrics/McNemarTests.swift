import Testing

@testable import Learning

@Suite("McNemar's test")
struct McNemarTests {
  struct Example: CustomTestStringConvertible {
    var firstOnly: Int
    var secondOnly: Int
    var pValue: Double
    var testDescription: String { "\(firstOnly) against \(secondOnly)" }
  }

  /// From SciPy's `binomtest`; the last two from its `chi2.sf`.
  @Test(
    "gives the p-values of the binomial and of χ²",
    arguments: [
      Example(firstOnly: 0, secondOnly: 0, pValue: 1),
      Example(firstOnly: 5, secondOnly: 5, pValue: 1),
      Example(firstOnly: 0, secondOnly: 6, pValue: 0.03125),
      Example(firstOnly: 1, secondOnly: 9, pValue: 0.021484375),
      Example(firstOnly: 10, secondOnly: 25, pValue: 0.016673847800120715),
      Example(firstOnly: 121, secondOnly: 59, pValue: 4.4344492637551645e-06),
      Example(firstOnly: 600, secondOnly: 700, pValue: 0.006036981097798615),
      Example(firstOnly: 1000, secondOnly: 1200, pValue: 2.2085222894420412e-05),
    ])
  func values(example: Example) {
    let test = McNemar(firstOnly: example.firstOnly, secondOnly: example.secondOnly)
    #expect(abs(test.pValue - example.pValue) < 1e-9 * example.pValue)
    let mirror = McNemar(firstOnly: example.secondOnly, secondOnly: example.firstOnly)
    #expect(test.pValue == mirror.pValue)
  }

  @Test("counts only the texts on which the systems differ")
  func counting() {
    let test = McNemar(
      first: [true, true, false, false, true], second: [true, false, true, false, false])
    #expect(test == McNemar(firstOnly: 2, secondOnly: 1))
  }

  @Test("changes little where the exact value gives way to the approximation", arguments: 400...500)
  func border(smaller: Int) {
    let test = McNemar(firstOnly: smaller, secondOnly: McNemar.exactLimit - smaller)
    #expect(abs(test.exactPValue - test.approximatePValue) < 0.001)
  }
}
