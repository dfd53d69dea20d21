/// Finds a step along a descending line that leaves little of the slope.
///
/// The objective is convex, so that its slope only rises along the line: the search keeps a step
/// that is too short and one that is too long, and tries where the line through their slopes
/// crosses zero. A step is taken when the strong Wolfe conditions hold.
struct LineSearch {
  let start: Double
  let slope: Double

  /// The share of the slope's promise that the objective must fall.
  static let sufficientDecrease = 1e-4

  /// The share of the slope that may be left.
  static let remainingSlope = 0.5

  /// By how much of itself the objective may seem to rise: what single precision cannot tell.
  static let noise = 1e-7

  private static let maximumTrials = 30

  /// Returns the step and the objective there, or nil where none is better than the start.
  func minimum(_ evaluate: (Double) -> (value: Double, slope: Double)) -> (
    step: Double, value: Double
  )? {
    var low = (step: 0.0, slope: slope)
    var high: (step: Double, slope: Double)?
    var step = 1.0
    var best: (step: Double, value: Double)?
    for _ in 0..<Self.maximumTrials {
      let (value, slope) = evaluate(step)
      let allowed = start + Self.sufficientDecrease * step * self.slope
      let falls = value <= allowed + Self.noise * abs(start)
      if falls, value < best?.value ?? .infinity { best = (step, value) }
      if falls, abs(slope) <= Self.remainingSlope * abs(self.slope) { return (step, value) }
      if slope < 0, value.isFinite {
        low = (step, slope)
      } else {
        high = (step, slope)
      }
      step = next(low, high)
    }
    return best
  }

  private func next(_ low: (step: Double, slope: Double), _ high: (step: Double, slope: Double)?)
    -> Double
  {
    guard let high else {
      let secant =
        low.slope > slope ? low.step * slope / (slope - low.slope) : low.step * 4
      return min(max(secant, low.step * 1.5), low.step * 4)
    }
    let length = high.step - low.step
    let share = low.slope / (low.slope - high.slope)
    return low.step + length * (share.isFinite ? min(max(share, 0.1), 0.9) : 0.1)
  }
}
