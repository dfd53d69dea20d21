import Learning
import Testing

@Suite("Wilson interval")
struct WilsonIntervalTests {
  struct Example: CustomTestStringConvertible {
    var part: Int
    var whole: Int
    var lower: Double
    var upper: Double
    var testDescription: String { "\(part) of \(whole)" }
  }

  /// 81 of 263 and 15 of 148 are R. Newcombe's (Statistics in Medicine 17, 1998); the digits are SciPy's.
  @Test(
    "matches published examples",
    arguments: [
      Example(part: 8, whole: 10, lower: 0.4901624715366418, upper: 0.9433178485456248),
      Example(part: 0, whole: 20, lower: 0, upper: 0.16112515805281935),
      Example(part: 81, whole: 263, lower: 0.2552885198782742, upper: 0.36620957698280004),
      Example(part: 15, whole: 148, lower: 0.06238639953073629, upper: 0.16048724172330803),
      Example(part: 5, whole: 5, lower: 0.5655175352168251, upper: 1),
      Example(part: 0, whole: 0, lower: 0, upper: 1),
    ])
  func published(example: Example) {
    let interval = ConfidenceInterval.wilson(example.part, of: example.whole)
    #expect(abs(interval.lower - example.lower) < 1e-12)
    #expect(abs(interval.upper - example.upper) < 1e-12)
  }

  @Test("holds the share, stays in 0…1, and is the mirror of the other share", arguments: 1..<60)
  func properties(whole: Int) {
    for part in 0...whole {
      let interval = ConfidenceInterval.wilson(part, of: whole)
      #expect(interval.contains(Double(part) / Double(whole)), "\(part) of \(whole)")
      #expect(interval.lower >= 0 && interval.upper <= 1, "\(part) of \(whole)")
      let mirror = ConfidenceInterval.wilson(whole - part, of: whole)
      #expect(abs(interval.lower - (1 - mirror.upper)) < 1e-12, "\(part) of \(whole)")
    }
  }
}
