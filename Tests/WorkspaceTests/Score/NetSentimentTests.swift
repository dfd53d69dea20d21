import Learning
import Testing

@testable import Workspace

@Suite("Net sentiment")
struct NetSentimentTests {
  @Test("matches the worked examples in the documentation", arguments: [
    (255, 227, 689, 0.040_638_6, -0.022_008, 0.103_052), (3, 0, 3, 1.0, -0.022_889, 1.0),
  ])
  func examples(
    positive: Int, negative: Int, count: Int, value: Double, lower: Double, upper: Double
  ) throws {
    let net = NetSentiment(positive: positive, negative: negative, count: count)
    #expect(abs(try #require(net.value) - value) < 1e-6)
    #expect(abs(net.interval.lower - lower) < 1e-5)
    #expect(abs(net.interval.upper - upper) < 1e-5)
  }

  @Test("has no value without texts, and the widest interval")
  func empty() {
    let net = NetSentiment(positive: 0, negative: 0, count: 0)
    #expect(net.value == nil)
    #expect(net.interval.lower < -0.9 && net.interval.upper > 0.9)
  }

  @Test("lies in its interval, which mirrors when the labels are exchanged", arguments: 1...30)
  func properties(count: Int) {
    for positive in 0...count {
      for negative in 0...(count - positive) {
        let net = NetSentiment(positive: positive, negative: negative, count: count)
        let mirrored = NetSentiment(positive: negative, negative: positive, count: count)
        let (interval, other) = (net.interval, mirrored.interval)
        #expect(interval.contains(net.value ?? .nan))
        #expect(interval.lower == -other.upper && interval.upper == -other.lower)
        #expect(-1 <= interval.lower && interval.lower < interval.upper && interval.upper <= 1)
      }
    }
  }
}
