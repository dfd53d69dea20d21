import Testing

@testable import Learning

@Suite("Line search")
struct LineSearchTests {
  @Test(
    "leaves less than half of the slope, however far the lowest point is",
    arguments: [1e-4, 0.01, 0.3, 1, 7, 1e4])
  func parabola(lowest: Double) throws {
    let search = LineSearch(start: lowest * lowest, slope: -2 * lowest)
    let found = try #require(
      search.minimum { (($0 - lowest) * ($0 - lowest), 2 * ($0 - lowest)) })
    #expect(abs(2 * (found.step - lowest)) <= lowest + 1e-9)
    #expect(found.value < lowest * lowest)
  }

  @Test("comes back from where numbers end")
  func infinite() throws {
    let search = LineSearch(start: 0, slope: -1)
    let found = try #require(
      search.minimum { step in
        step > 0.01 ? (.infinity, .nan) : (50 * step * step - step, 100 * step - 1)
      })
    #expect(abs(found.step - 0.01) < 0.006)
  }

  @Test("finds nothing where there is nothing to find")
  func none() {
    let search = LineSearch(start: 1, slope: -1)
    #expect(search.minimum { (2 + $0, 1) } == nil)
  }
}
