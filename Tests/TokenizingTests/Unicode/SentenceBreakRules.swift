@testable import Tokenizing

/// The sentence boundary rules of UAX #29 read literally: at every position, every rule in turn.
///
/// Quadratic and plain, to hold the machine against.
enum SentenceBreakRules {
  static func ends(in bytes: [UInt8]) -> [UInt32] {
    let text = units(of: bytes)
    guard !text.isEmpty else { return [] }
    let inner = text.indices.dropFirst().filter { hasBoundary(before: $0, in: text) }
    return inner.map { text[$0].start } + [UInt32(bytes.count)]
  }

  /// A code point and, by SB5, the Extend and Format after it.
  private struct Unit {
    var property: SentenceBreakClass
    var start: UInt32
  }

  private static func units(of bytes: [UInt8]) -> [Unit] {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return [] }
      var units: [Unit] = []
      var position = 0
      while position < buffer.count {
        let scalar = UTF8Decoding.scalar(base, at: position, end: buffer.count)
        let property = SentenceBreakClass(of: scalar.value)
        let isIgnored = property == .extend || property == .format
        if !isIgnored || units.last.map({ isParagraphEnd($0.property) }) ?? true {
          units.append(Unit(property: property, start: UInt32(position)))
        }
        position += scalar.length
      }
      return units
    }
  }

  private static func isParagraphEnd(_ property: SentenceBreakClass) -> Bool {
    property == .cr || property == .lf || property == .sep
  }

  private static func isTerminator(_ property: SentenceBreakClass) -> Bool {
    property == .aTerm || property == .sTerm
  }

  private static func hasBoundary(before index: Int, in text: [Unit]) -> Bool {
    let next = text[index].property
    let last = text[index - 1].property
    if last == .cr, next == .lf { return false }  // SB3
    if isParagraphEnd(last) { return true }  // SB4
    if last == .aTerm, next == .numeric { return false }  // SB6
    if last == .aTerm, next == .upper, index >= 2,
      [.upper, .lower].contains(text[index - 2].property)
    {
      return false  // SB7
    }

    // Back over ParaSep? Sp* Close* to a terminator.
    var back = index - 1
    while back > 0, text[back].property == .sp { back -= 1 }
    let hasSpaces = back < index - 1
    while back > 0, text[back].property == .close { back -= 1 }
    guard isTerminator(text[back].property) else { return false }  // SB998

    if text[back].property == .aTerm, nextLetterIsSmall(from: index, in: text) {
      return false  // SB8
    }
    if next == .sContinue || isTerminator(next) { return false }  // SB8a
    if !hasSpaces, next == .close { return false }  // SB9
    if next == .sp || isParagraphEnd(next) { return false }  // SB9, SB10
    return true  // SB11
  }

  private static func nextLetterIsSmall(from index: Int, in text: [Unit]) -> Bool {
    let barriers: [SentenceBreakClass] = [.oLetter, .upper, .lower, .sep, .cr, .lf, .sTerm, .aTerm]
    return text[index...].first { barriers.contains($0.property) }?.property == .lower
  }
}
