import Learning

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Figures as people read them: four decimals, rounded to the nearest.
enum Decimals {
  /// Returns a figure like `0.8125`, and nothing for none.
  static func fixed(_ value: Double?) -> String {
    value.map { formatted("%.4f", $0) } ?? ""
  }

  /// Returns a difference like `+0.0125`, and nothing for none.
  static func signed(_ value: Double?) -> String {
    // What is shown as zero has no sign of its own.
    value.map { formatted("%+.4f", $0.magnitude < 0.00005 ? 0 : $0) } ?? ""
  }

  /// Returns an interval like `0.7990…0.8251`, and nothing for none.
  static func range(_ interval: ConfidenceInterval?, isSigned: Bool = false) -> String {
    guard let interval else { return "" }
    let format = isSigned ? signed : fixed
    return "\(format(interval.lower))…\(format(interval.upper))"
  }

  /// Returns a p-value like `0.0167`, `<0.0001` where four decimals would show 0, and nothing for none.
  static func probability(_ value: Double?) -> String {
    value.map { $0 < 0.0001 ? "<0.0001" : fixed($0) } ?? ""
  }

  private static func formatted(_ format: String, _ value: Double) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 400) { buffer in
      // The longest double has 309 digits before the point.
      let length = withVaList([value]) { vsnprintf(buffer.baseAddress, buffer.count, format, $0) }
      return String(
        decoding: buffer.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }
}
