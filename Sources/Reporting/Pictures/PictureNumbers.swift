internal import Learning

/// Figures as pictures and their tables write them.
enum PictureNumbers {
  /// Returns a net sentiment or another value with a sign, such as `+0.12`; `–` for none.
  static func signed(_ value: Double?, decimals: Int = 2) -> String {
    guard let value, value.isFinite else { return missing }
    let text = plain(abs(value), decimals: decimals)
    let isZero = !text.utf8.contains { (0x31...0x39).contains($0) }
    return isZero ? text : (value < 0 ? "−" : "+") + text
  }

  /// Returns a number without an exponent, such as `1,234.5`; `–` for none.
  static func plain(_ value: Double?, decimals: Int) -> String {
    guard let value, value.isFinite else { return missing }
    var factor = 1
    for _ in 0..<min(max(decimals, 0), 6) { factor *= 10 }
    let bounded = min(max(value, -1e11), 1e11)
    let scaled = Int((bounded * Double(factor)).rounded())
    let whole = count(Int(scaled.magnitude) / factor)
    let sign = scaled < 0 ? "−" : ""
    guard factor > 1 else { return sign + whole }
    let digits = String(Int(scaled.magnitude) % factor)
    let zeros = String(repeating: "0", count: max(0, min(decimals, 6) - digits.utf8.count))
    return "\(sign)\(whole).\(zeros)\(digits)"
  }

  /// Returns a count with marks between thousands, such as `1,234`.
  static func count(_ value: Int) -> String {
    let digits = Array(String(value.magnitude).utf8)
    var text: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(0x2C) }
      text.append(digit)
    }
    return (value < 0 ? "−" : "") + String(decoding: text, as: UTF8.self)
  }

  /// Returns a share, such as `37 %`, with a space that does not break.
  static func percent(_ share: Double?, decimals: Int = 0) -> String {
    guard let share, share.isFinite else { return missing }
    return plain(share * 100, decimals: decimals) + "\u{A0}%"
  }

  /// Returns a difference of shares in percentage points, such as `+4 pts`.
  static func points(_ difference: Double?) -> String {
    guard let difference, difference.isFinite else { return missing }
    return signed(difference * 100, decimals: 1) + "\u{A0}pts"
  }

  /// Returns an interval, such as `+0.05 to +0.19`.
  static func interval(_ interval: ConfidenceInterval?, format: (Double?) -> String) -> String {
    guard let interval, interval.lower.isFinite, interval.upper.isFinite else { return missing }
    return "\(format(interval.lower)) to \(format(interval.upper))"
  }

  /// Returns a value with a sign and two decimals.
  static func net(_ value: Double?) -> String { signed(value) }

  /// Returns a share in whole percent; one that would look like none or all has a decimal.
  static func share(_ value: Double?) -> String {
    guard let value, value > 0, value < 1, value < 0.01 || value > 0.99 else {
      return percent(value)
    }
    return percent(value, decimals: 1)
  }

  /// What stands where there is no figure.
  static let missing = "–"
}
