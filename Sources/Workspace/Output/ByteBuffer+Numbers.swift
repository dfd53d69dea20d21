// MARK: - Numbers as text

extension ByteBuffer {
  /// Appends an ASCII text that the program itself contains.
  @inline(__always)
  func append(_ text: StaticString) { append(text.utf8Start, text.utf8CodeUnitCount) }

  /// Appends bytes.
  func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      if let start = bytes.baseAddress { append(start, bytes.count) }
    }
  }

  /// Appends an integer in decimal digits.
  func append(decimal value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(magnitude: UInt64(value.magnitude), minimumDigits: 1)
  }

  /// Appends a fixed-point number as a decimal without trailing zeros: -250,000 millionths as -0.25.
  ///
  /// - Parameter digits: The decimals of the unit, 3 for thousandths.
  func append(fixedPoint value: Int64, digits: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    var unit: UInt64 = 1
    for _ in 0..<digits { unit *= 10 }
    var (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: unit)
    append(magnitude: whole, minimumDigits: 1)
    guard rest != 0 else { return }
    append(UInt8(ascii: "."))
    var decimals = digits
    while rest % 10 == 0 {
      rest /= 10
      decimals -= 1
    }
    whole = rest
    append(magnitude: whole, minimumDigits: decimals)
  }

  private func append(magnitude: UInt64, minimumDigits: Int) {
    var digits: UInt64 = magnitude
    var count = 1
    while digits >= 10 {
      digits /= 10
      count += 1
    }
    count = max(count, minimumDigits)
    reserve(count)
    var rest = magnitude
    var place = tail + count
    for _ in 0..<count {
      place -= 1
      place.pointee = UInt8(truncatingIfNeeded: rest % 10) + UInt8(ascii: "0")
      rest /= 10
    }
    self.count += count
  }
}
