import Charts
import Testing

@Suite("Linear scales")
struct LinearScaleTests {
  @Test(
    "have round ticks",
    arguments: [
      (0.0, 1.0, 6, [0, 0.2, 0.4, 0.6, 0.8, 1]), (0, 97, 5, [0, 50]),
      (-0.31, 0.42, 5, [-0.2, 0, 0.2, 0.4]), (-1, 1, 5, [-1, -0.5, 0, 0.5, 1]),
      (0, 3, 4, [0, 1, 2, 3]), (1_000, 9_000, 5, [2_000, 4_000, 6_000, 8_000]),
      (0.001, 0.009, 5, [0.002, 0.004, 0.006, 0.008]),
    ])
  func ticks(lower: Double, upper: Double, count: Int, expected: [Double]) {
    let scale = LinearScale(lower, upper, from: 0, to: 100)
    #expect(scale.ticks(atMost: count).map(\.value) == expected)
  }

  @Test("tell how many decimals a tick needs")
  func decimals() {
    #expect(LinearScale(0, 1, from: 0, to: 1).ticks(atMost: 6).map(\.decimals).max() == 1)
    #expect(LinearScale(0, 100, from: 0, to: 1).ticks(atMost: 6).map(\.decimals).max() == 0)
  }

  @Test("hold all values and end at round ones")
  func nice() {
    let scale = LinearScale.nice([0.13, 0.58, .nan, .infinity], zero: true, from: 40, to: 300)
    #expect((scale.lower, scale.upper) == (0, 0.6))
    #expect(scale.position(of: 0) == 40)
    #expect(scale.position(of: 0.6) == 300)
  }

  @Test("around zero have it in the middle")
  func symmetric() {
    let scale = LinearScale.symmetric([-0.13, 0.31], atLeast: 0.2, from: 0, to: 200)
    #expect(scale.lower == -scale.upper)
    #expect(scale.position(of: 0) == 100)
    #expect(scale.upper >= 0.31)
  }

  @Test(
    "are safe with any domain",
    arguments: [
      (0.0, 0.0), (5, 5), (.nan, .nan), (-.infinity, .infinity), (1e308, -1e308), (1e-300, 2e-300),
      (1e15, 1e15), (3, -3), (.leastNonzeroMagnitude, 0),
    ])
  func awkward(lower: Double, upper: Double) {
    let scale = LinearScale(lower, upper, from: 0, to: 100)
    #expect(scale.upper > scale.lower)
    let values = [lower, upper, 0, .nan, .infinity, -.infinity, 1e300, -7]
    for value in values {
      #expect((0...100).contains(scale.position(of: value)), "value: \(value)")
    }
    for count in [-3, 0, 1, 2, 5, 100] {
      let ticks = scale.ticks(atMost: count).map(\.value)
      #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 })
      #expect(ticks.count <= max(count, 2))
    }
    let nice = LinearScale.nice([lower, upper], zero: false, from: 0, to: 100)
    #expect(nice.upper > nice.lower)
  }

  @Test("are monotone")
  func monotone() {
    let scale = LinearScale(-3, 17, from: 300, to: 20)
    let places = stride(from: -4.0, through: 18, by: 0.37).map { scale.position(of: $0) }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test("of bands divide their length")
  func bands() {
    let scale = BandScale(count: 4, from: 10, to: 50, filling: 0.5)
    #expect(scale.center(of: 0) == 15)
    #expect(scale.extent(of: 3) == (42.5, 47.5))
    #expect(BandScale(count: 0, from: 0, to: 9).step == 0)
    #expect(BandScale(count: -1, from: .nan, to: .infinity).center(of: 0) == 0)
  }
}
