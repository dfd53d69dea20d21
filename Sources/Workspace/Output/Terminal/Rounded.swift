/// Figures as people read them at a glance: two decimals, or whole percents.
///
/// Halves are rounded away from zero, and a point stands in every locale's stead. `Decimals` has the same
/// with four decimals, for comparing systems.
enum Rounded {
  /// Returns a value like `+0.71`, `-0.20` or `0.00`, and a dash for none.
  static func signed(_ value: Double?) -> String {
    guard let value, value.magnitude < 1e9 else { return "-" }
    // By way of millionths, in which valences are exact: 0.285 is 28.4999… hundredths as a product.
    let millionths = Int((value * 1_000_000).rounded())
    let magnitude = (Int(millionths.magnitude) + 5000) / 10_000
    let sign = magnitude == 0 ? "" : millionths < 0 ? "-" : "+"
    let decimals = magnitude % 100
    return "\(sign)\(magnitude / 100).\(decimals < 10 ? "0" : "")\(decimals)"
  }

  /// Returns a share's percents like `37`, without the sign.
  static func percent(_ share: Double) -> String {
    String(Int((min(1, max(0, share)) * 100).rounded()))
  }
}
