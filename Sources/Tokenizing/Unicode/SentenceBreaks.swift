/// Sentence boundaries by UAX #29 over raw UTF-8.
///
/// A sentence keeps the spaces and the line end that follow it, so the sentences of a text add up
/// to the text. A line end always ends one; "e.g. this" and "3.4" do not.
///
/// Every code point goes through `SentenceBreakMachine`, except that inside a sentence only line
/// ends and terminators matter: eight bytes of ASCII at a time are tested for them and passed over.
///
/// Bytes that are not UTF-8 count as U+FFFD, one a byte.
///
///     SentenceBreaks.ends(in: "No way! It’s 3.4 m.".utf8)  // [8, 21]
public enum SentenceBreaks {
  /// The longest text of one call, in bytes; longer texts are given in pieces.
  public static let maximumByteCount = Int(UInt32.max)

  /// Returns the end offset of every sentence of a text, in order; the last is the text's length.
  ///
  /// An empty text has none.
  ///
  /// - Precondition: The text has at most `maximumByteCount` bytes.
  /// - Complexity: O(*n*) in the number of bytes, whatever they are.
  public static func ends(in text: some Collection<UInt8>) -> [UInt32] {
    ends(in: Array(text), usingSkips: true)
  }

  /// The same by the machine alone where `usingSkips` is false: the plain reading of the standard,
  /// to hold the skipping against.
  static func ends(in bytes: [UInt8], usingSkips: Bool) -> [UInt32] {
    precondition(bytes.count <= maximumByteCount, "a text of more than 4 GB is given in pieces")
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, !buffer.isEmpty else { return [] }
      return [UInt32](unsafeUninitializedCapacity: buffer.count) { ends, count in
        guard let out = ends.baseAddress else { return }
        count = find(base, count: buffer.count, usingSkips: usingSkips, into: out)
      }
    }
  }

  /// Writes the end offset of every sentence and returns how many there are.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - count: Its length in bytes, at most `maximumByteCount`.
  ///   - ends: Room for `count` offsets.
  static func find(
    _ bytes: UnsafePointer<UInt8>, count: Int, usingSkips: Bool = true,
    into ends: UnsafeMutablePointer<UInt32>
  ) -> Int {
    guard count > 0 else { return 0 }
    var out = ends
    SentenceBreakMachine.shared.steps.withUnsafeBufferPointer { buffer in
      guard let steps = buffer.baseAddress else { return }
      run(bytes, count: count, usingSkips: usingSkips, steps: steps, into: &out)
    }
    return out - ends
  }

  @inline(__always)
  private static func run(
    _ bytes: UnsafePointer<UInt8>, count: Int, usingSkips: Bool,
    steps: UnsafePointer<SentenceBreakMachine.Step>, into ends: inout UnsafeMutablePointer<UInt32>
  ) {
    typealias Machine = SentenceBreakMachine
    var position = 0
    var state = Machine.State.other.rawValue
    var candidate = 0
    while position < count {
      if usingSkips, state <= Machine.State.letter.rawValue, bytes[position] < 0x80 {
        let stop = nextStop(bytes, from: position, count: count)
        if stop > position {
          state = stateAfterPlain(bytes[stop - 1])
          position = stop
          guard position < count else { break }
        }
      }
      let scalar = UTF8Decoding.scalar(bytes, at: position, end: count)
      let step = steps[Int(state) << 4 | Int(SentenceBreakClass.rawValue(of: scalar.value))]
      if step & Machine.boundary != 0 { emit(position, &ends) }
      if step & Machine.settle != 0 { emit(candidate, &ends) }
      if step & Machine.remember != 0 { candidate = position }
      state = step & Machine.stateMask
      position += scalar.length
    }
    if state == Machine.State.pending.rawValue { emit(candidate, &ends) }
    emit(count, &ends)
  }

  @inline(__always)
  private static func emit(_ end: Int, _ ends: inout UnsafeMutablePointer<UInt32>) {
    ends.pointee = UInt32(truncatingIfNeeded: end)
    ends += 1
  }
}

// MARK: - Skipping

extension SentenceBreaks {
  /// Returns an offset up to which the bytes are ASCII and neither line ends nor terminators.
  ///
  /// Eight bytes are tested at once: a byte less 1 borrows into its high bit only if it was zero,
  /// or if a lower byte was, so that the lowest bit found is right.
  @inline(__always)
  private static func nextStop(_ bytes: UnsafePointer<UInt8>, from first: Int, count: Int) -> Int {
    let raw = UnsafeRawPointer(bytes)
    var position = first
    while count - position >= 8 {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let stops =
        zeros(word ^ fullStops) | zeros(word ^ questionMarks) | zeros(word ^ exclamationMarks)
        | zeros(word ^ lineFeeds) | zeros(word ^ carriageReturns) | word & highBits
      guard stops == 0 else { return position + stops.trailingZeroBitCount >> 3 }
      position += 8
    }
    return position
  }

  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highBits }

  /// The state after an ASCII byte that is neither a line end nor a terminator, from a state that
  /// is neither.
  @inline(__always)
  private static func stateAfterPlain(_ byte: UInt8) -> UInt8 {
    let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
    return (isLetter ? SentenceBreakMachine.State.letter : .other).rawValue
  }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  private static var highBits: UInt64 { 0x8080_8080_8080_8080 }
  private static var fullStops: UInt64 { ones &* 0x2E }
  private static var questionMarks: UInt64 { ones &* 0x3F }
  private static var exclamationMarks: UInt64 { ones &* 0x21 }
  private static var lineFeeds: UInt64 { ones &* 0x0A }
  private static var carriageReturns: UInt64 { ones &* 0x0D }
}
