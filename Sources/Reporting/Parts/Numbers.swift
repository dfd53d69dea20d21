internal import Learning

/// How figures are written on pages: the same everywhere, whatever the locale.
///
/// The minus is U+2212, which is as wide as a plus; between a figure and its unit stands a narrow
/// no-break space. A figure that does not exist is a dash.
enum Numbers {
  /// What stands where there is no figure.
  static let missing = "–"

  /// The minus sign.
  static let minus = "\u{2212}"

  /// The space between a figure and its unit, at which no line is broken.
  static let unitSpace = "\u{202F}"
}

// MARK: - Counts

extension Numbers {
  /// Returns a count with commas between thousands: `12,345`.
  static func count(_ value: Int) -> String {
    let digits = Array(String(value.magnitude).utf8)
    var written = value < 0 ? Array(minus.utf8) : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) {
        written.append(UInt8(ascii: ","))
      }
      written.append(digit)
    }
    return String(decoding: written, as: UTF8.self)
  }

  /// Returns a count and what is counted: `1 comment`, `12,345 comments`.
  static func count(_ value: Int, _ one: String, _ many: String) -> String {
    "\(count(value)) \(value == 1 ? one : many)"
  }

  /// Returns a count that may be a fraction, such as a median: `12` or `12.5`.
  static func count(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return missing }
    return value == value.rounded() ? count(Int(value)) : decimal(value, places: 1)
  }
}

// MARK: - Shares

extension Numbers {
  /// Returns a share as a percentage: `37 %`; near 0 and 1 with a decimal, `0.4 %`.
  static func percent(_ share: Double) -> String {
    guard share.isFinite else { return missing }
    return percentDigits(share) + unitSpace + "%"
  }

  /// Returns an interval of shares: `35 to 41 %`.
  static func percent(_ interval: ConfidenceInterval) -> String {
    guard interval.lower.isFinite, interval.upper.isFinite else { return missing }
    let (lower, upper) = (percentDigits(interval.lower), percentDigits(interval.upper))
    // Of very many texts ends that would be the same get another digit.
    guard lower != upper || interval.lower == interval.upper else {
      return percent(interval, places: 1)
    }
    return "\(lower) to \(upper + unitSpace)%"
  }

  /// Returns an interval of shares to so many places, as tables have it: `34.8 to 41.2 %`.
  static func percent(_ interval: ConfidenceInterval, places: Int) -> String {
    guard interval.lower.isFinite, interval.upper.isFinite else { return missing }
    let upper = percent(interval.upper, places: places)
    return "\(decimal(interval.lower * 100, places: places)) to \(upper)"
  }

  /// Returns a difference of shares in percentage points: `+3 points`, `−0.4 points`.
  static func points(_ difference: Double) -> String {
    guard difference.isFinite else { return missing }
    let digits = pointDigits(difference)
    return "\(digits) \(digits.dropFirst() == "1" ? "point" : "points")"
  }

  /// Returns an interval of differences of shares: `+1 to +5 points`.
  static func points(_ interval: ConfidenceInterval) -> String {
    guard interval.lower.isFinite, interval.upper.isFinite else { return missing }
    return "\(pointDigits(interval.lower)) to \(pointDigits(interval.upper)) points"
  }

  /// Returns a difference of shares in percentage points to so many places: `+3.1 points`.
  static func points(_ difference: Double, places: Int) -> String {
    guard difference.isFinite else { return missing }
    return "\(signed(difference * 100, places: places)) points"
  }

  /// Returns an interval of differences of shares to so many places: `+1.2 to +5.0 points`.
  static func points(_ interval: ConfidenceInterval, places: Int) -> String {
    guard interval.lower.isFinite, interval.upper.isFinite else { return missing }
    return
      "\(signed(interval.lower * 100, places: places)) to \(points(interval.upper, places: places))"
  }

  private static func percentDigits(_ share: Double) -> String {
    let percentage = share * 100
    if percentage > 0, percentage < 0.05 { return "<" + unitSpace + "0.1" }
    if percentage < 100, percentage >= 99.95 { return ">" + unitSpace + "99.9" }
    let isNearEnd = percentage > 0 && percentage < 0.95 || percentage > 99 && percentage < 100
    return decimal(percentage, places: isNearEnd ? 1 : 0)
  }

  private static func pointDigits(_ difference: Double) -> String {
    let points = difference * 100
    return signed(points, places: abs(points) < 0.95 ? 1 : 0)
  }
}

// MARK: - Net sentiment

extension Numbers {
  /// Returns a net sentiment or a valence with its sign: `+0.12`.
  static func net(_ value: Double?) -> String {
    guard let value, value.isFinite else { return missing }
    return signed(value, places: 2)
  }

  /// Returns an interval of such figures: `+0.05 to +0.19`.
  static func net(_ interval: ConfidenceInterval?) -> String {
    guard let interval, interval.lower.isFinite, interval.upper.isFinite else { return missing }
    return "\(net(interval.lower)) to \(net(interval.upper))"
  }

  /// Returns a rate of false discoveries or a probability: `0.03`, `< 0.001`.
  static func rate(_ value: Double?) -> String {
    guard let value, value.isFinite else { return missing }
    if value < 0.001 { return "<" + unitSpace + "0.001" }
    return decimal(value, places: value < 0.01 ? 3 : 2)
  }
}

// MARK: - Decimals

extension Numbers {
  /// Returns a number with a sign, unless it is 0 when rounded: `+0.12`, `−0.12`, `0.00`.
  static func signed(_ value: Double, places: Int) -> String {
    let written = decimal(value, places: places)
    let isZero = !written.utf8.contains { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
    return value > 0 && !isZero ? "+" + written : written
  }

  /// Returns a number rounded to so many places, with commas between thousands.
  static func decimal(_ value: Double, places: Int) -> String {
    let places = min(max(places, 0), 6)
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = (value * Double(scale)).rounded()
    guard let units = Int(exactly: scaled) else { return missing }
    let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    let sign = units < 0 ? minus : ""
    let digits = count(Int(clamping: whole))
    guard places > 0 else { return sign + digits }
    let fraction = String(rest)
    return sign + digits + "." + String(repeating: "0", count: places - fraction.utf8.count)
      + fraction
  }
}
