import Learning
import Testing

@testable import Workspace

@Suite("Net sentiment")
struct NetSentimentTests {
  @Test(
    "has the score interval, as an independent search for the likeliest shares finds it",
    arguments: [
      (255, 227, 689, -0.021_819, 0.102_742), (3, 0, 3, -0.122_994, 1),
      (2, 6, 9, -0.802_152, 0.165_949), (0, 0, 20, -0.161_125, 0.161_125),
      (12, 2, 50, 0.061_112, 0.344_709),
    ])
  func examples(positive: Int, negative: Int, count: Int, lower: Double, upper: Double) throws {
    let net = NetSentiment(positive: positive, negative: negative, count: count)
    #expect(try #require(net.value) == Double(positive - negative) / Double(count))
    #expect(abs(net.interval.lower - lower) < 1e-6)
    #expect(abs(net.interval.upper - upper) < 1e-6)
  }

  @Test("has no value without texts, and the widest interval")
  func empty() {
    let net = NetSentiment(positive: 0, negative: 0, count: 0)
    #expect(net.value == nil)
    #expect(net.interval == ConfidenceInterval(lower: -1, upper: 1))
  }

  @Test("has Wilson's interval where no text is neutral", arguments: 1...40)
  func wilson(count: Int) {
    for positive in 0...count {
      let net = NetSentiment(positive: positive, negative: count - positive, count: count)
      let share = ConfidenceInterval.wilson(positive, of: count)
      #expect(abs(net.interval.lower - (2 * share.lower - 1)) < 1e-9)
      #expect(abs(net.interval.upper - (2 * share.upper - 1)) < 1e-9)
    }
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
        let difference = Double(positive - negative)
        let isSignificant = difference * difference > 3.841_459 * Double(positive + negative)
        #expect(isSignificant == !interval.contains(0))
      }
    }
  }
}
