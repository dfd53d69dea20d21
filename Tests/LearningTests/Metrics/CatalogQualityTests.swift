import Testing

@testable import Learning

@Suite("Catalog quality")
struct CatalogQualityTests {
  @Test("matches the worked examples in the documentation")
  func workedExamples() {
    #expect(CatalogQuality.coverage(exposures: [4, 0, 1, 0]) == 0.5)
    #expect(abs(CatalogQuality.gini(of: [4, 0, 1, 0]) - 0.65) < 1e-15)
    #expect(CatalogQuality.gini(of: [2, 2, 2]) == 0)
    #expect(CatalogQuality.selfInformation(of: 0, among: 7) == 3)
    #expect(abs(CatalogQuality.distance([1, 2], [2, 3]) - 2.0 / 3) < 1e-15)
  }

  @Test("diversity is the mean over pairs")
  func diversity() throws {
    let diversity = try #require(CatalogQuality.diversity(of: [[1], [1], [2]]))
    #expect(abs(diversity - 2.0 / 3) < 1e-15)
    #expect(CatalogQuality.diversity(of: [[1]]) == nil)
    #expect(CatalogQuality.diversity(of: [[], []]) == 1)
  }

  @Test("of nothing is 0")
  func nothing() {
    #expect(CatalogQuality.coverage(exposures: []) == 0)
    #expect(CatalogQuality.gini(of: []) == 0)
    #expect(CatalogQuality.gini(of: [0, 0]) == 0)
  }

  @Test("Gini is half the mean difference over the mean", arguments: 0..<20)
  func gini(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let counts = (0..<30).map { _ in generator.index(below: 10) }
    let differences = counts.reduce(0) { sum, a in sum + counts.reduce(0) { $0 + abs(a - $1) } }
    let expected = Double(differences) / Double(2 * counts.count * counts.reduce(0, +))
    #expect(abs(CatalogQuality.gini(of: counts) - expected) < 1e-12, "seed: \(seed)")
  }
}
