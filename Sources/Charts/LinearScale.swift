/// A scale on which equal differences are equally long.
///
///     let scale = LinearScale.nice([0.13, 0.58], zero: true, from: 40, to: 300)
///     scale.lower, scale.upper  // 0, 0.6
///     scale.ticks(atMost: 4).map(\.value)  // [0, 0.2, 0.4, 0.6]
public struct LinearScale: Hashable, Sendable {
  /// The value at `start`.
  public let lower: Double
  /// The value at `end`; greater than `lower`.
  public let upper: Double
  /// Where the lower value lies on the paper.
  public let start: Double
  /// Where the upper value lies.
  public let end: Double

  /// Creates a scale; bounds that are no domain become one around them.
  ///
  /// - Parameters:
  ///   - lower: The lower bound of the values.
  ///   - upper: The upper bound of the values.
  ///   - start: Where the lower bound lies on the paper.
  ///   - end: Where the upper bound lies.
  public init(_ lower: Double, _ upper: Double, from start: Double, to end: Double) {
    let first = Self.bounded(lower)
    let second = Self.bounded(upper)
    let least = min(first, second)
    let most = max(first, second)
    let slack = max(abs(least), abs(most), 1) * 1e-9
    self.lower = most - least > slack ? least : least - 0.5
    self.upper = most - least > slack ? most : most + 0.5
    self.start = start.isFinite ? start : 0
    self.end = end.isFinite ? end : 0
  }

  /// Returns where a value lies; one beyond the domain lies at its end, one that is none at `start`.
  public func position(of value: Double) -> Double {
    guard !value.isNaN else { return start }
    let share = (min(max(value, lower), upper) - lower) / (upper - lower)
    return start + share * (end - start)
  }

  private static func bounded(_ value: Double) -> Double {
    value.isFinite ? min(max(value, -1e12), 1e12) : 0
  }
}

// MARK: - Domains

extension LinearScale {
  /// Returns a scale that holds all values and ends at round ones.
  ///
  /// - Parameters:
  ///   - values: The values; those that are not finite do not count.
  ///   - zero: Whether it holds zero too.
  ///   - count: How many ticks it is meant for.
  ///   - start: Where the lower end lies on the paper.
  ///   - end: Where the upper end lies.
  public static func nice(
    _ values: [Double], zero: Bool, ticks count: Int = 5, from start: Double, to end: Double
  ) -> LinearScale {
    let finite = values.filter(\.isFinite) + (zero ? [0] : [])
    let plain = LinearScale(finite.min() ?? 0, finite.max() ?? 1, from: start, to: end)
    let step = plain.step(atMost: count)
    return LinearScale(
      step.value(at: (plain.lower / step.size + 1e-9).rounded(.down)),
      step.value(at: (plain.upper / step.size - 1e-9).rounded(.up)), from: start, to: end)
  }

  /// Returns a scale with zero in its middle that holds all values and ends at round ones.
  public static func symmetric(
    _ values: [Double], atLeast least: Double, ticks count: Int = 9, from start: Double,
    to end: Double
  ) -> LinearScale {
    let most = values.filter(\.isFinite).reduce(least) { max($0, abs($1)) }
    let half = nice([most], zero: true, ticks: max(3, (count + 1) / 2), from: start, to: end)
    return LinearScale(-half.upper, half.upper, from: start, to: end)
  }
}

// MARK: - Ticks

extension LinearScale {
  /// A round value.
  public struct Tick: Hashable, Sendable {
    /// The value.
    public var value: Double
    /// How many decimals it takes to tell it from its neighbors.
    public var decimals: Int
  }

  /// Returns round values of the domain, in order: multiples of 1, 2 or 5 times a power of ten.
  public func ticks(atMost count: Int) -> [Tick] {
    let step = step(atMost: count)
    let first = (lower / step.size - 1e-6).rounded(.up)
    let last = (upper / step.size + 1e-6).rounded(.down)
    guard last >= first, last - first <= 1000 else { return [] }
    return stride(from: first, through: last, by: 1).map { index in
      Tick(value: index == 0 ? 0 : step.value(at: index), decimals: step.decimals)
    }
  }

  private struct Step {
    var mantissa: Double
    /// The power of ten by which the mantissa is multiplied or, if there are decimals, divided.
    var power: Double
    var decimals: Int

    var size: Double { value(at: 1) }

    func value(at index: Double) -> Double {
      decimals > 0 ? index * mantissa / power : index * mantissa * power
    }
  }

  /// The smallest round step that needs no more ticks than asked for.
  private func step(atMost count: Int) -> Step {
    let needed = (upper - lower) / Double(max(count - 1, 1)) * (1 - 1e-9)
    var decimals = 10
    var power = 1e10
    while decimals > 0 {
      for mantissa in [1.0, 2, 5] where mantissa / power >= needed {
        return Step(mantissa: mantissa, power: power, decimals: decimals)
      }
      decimals -= 1
      power /= 10
    }
    power = 1
    while power < 1e13 {
      for mantissa in [1.0, 2, 5] where mantissa * power >= needed {
        return Step(mantissa: mantissa, power: power, decimals: 0)
      }
      power *= 10
    }
    return Step(mantissa: 1, power: power, decimals: 0)
  }
}
