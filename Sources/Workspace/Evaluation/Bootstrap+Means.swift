internal import Learning

extension Bootstrap {
  /// Returns the interval of the mean of some values; nil of none.
  ///
  /// - Complexity: O(*r* · *n*), where *r* is the number of resamples, *n* that of values.
  func meanInterval(of values: [Double]) -> ConfidenceInterval? {
    interval(rowCount: values.count) { weights in
      var sum = 0.0
      for (value, weight) in zip(values, weights) { sum += value * Double(weight) }
      return sum / Double(values.count)
    }
  }
}
