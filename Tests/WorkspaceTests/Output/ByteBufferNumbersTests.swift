import TestSupport
import Testing

@testable import Workspace

@Suite("Numbers as text")
struct ByteBufferNumbersTests {
  private func text(_ body: (ByteBuffer) -> Void) -> String {
    let buffer = ByteBuffer(capacity: 0)
    body(buffer)
    return String(
      decoding: UnsafeBufferPointer(start: buffer.base, count: buffer.count), as: UTF8.self)
  }

  @Test("writes integers as Swift does", arguments: 0..<50 as Range<UInt64>)
  func integers(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let value =
        Int.random(in: .min ... .max, using: &generator)
        >> Int.random(in: 0..<64, using: &generator)
      #expect(text { $0.append(decimal: value) } == String(value))
    }
  }

  @Test("writes the ends of the range", arguments: [Int.min, -1, 0, 1, 9, 10, 99, 100, Int.max])
  func ends(value: Int) {
    #expect(text { $0.append(decimal: value) } == String(value))
  }

  @Test(
    "writes fixed-point numbers",
    arguments: [
      (-250_000, 6, "-0.25"), (0, 6, "0"), (1, 6, "0.000001"), (-1, 3, "-0.001"), (1_000, 3, "1"),
      (1_050, 3, "1.05"), (7, 0, "7"), (Int64.min, 3, "-9223372036854775.808"),
      (Int64.max, 6, "9223372036854.775807"),
    ] as [(Int64, Int, String)])
  func fixedPoint(value: Int64, digits: Int, expected: String) {
    #expect(text { $0.append(fixedPoint: value, digits: digits) } == expected)
  }

  @Test("writes decimals that read back as the same number", arguments: 0..<20 as Range<UInt64>)
  func decimals(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let value = Int64.random(in: -1_000_000...1_000_000, using: &generator)
      let number = Double(value) / 1_000_000
      let written = text { $0.append(fixedPoint: value, digits: 6) }
      #expect(Double(written) == number)
      // Beyond four zeros after the point Swift writes exponents.
      if value % 1_000_000 != 0, value.magnitude >= 100 { #expect(written == "\(number)") }
    }
  }
}
