internal import CTokenizing

/// Word boundaries by UAX #29 over raw UTF-8.
///
/// Text is cut into segments: words, but also runs of spaces and single marks. Two engines find the
/// same boundaries:
///
/// - 64 bytes of ASCII at a time are turned into bit masks, and the rules are a few shifts and ands
///   on them. Each step starts at a boundary and is trusted up to the last boundary that it can be
///   sure of, so nothing is carried from step to step.
/// - Everything else goes through `WordBreakMachine`, a code point at a time.
///
/// Bytes that are not UTF-8 count as U+FFFD, one a byte.
///
///     WordBreaks.ends(in: "I don’t.")  // [1, 2, 9, 10]
public enum WordBreaks {
  /// The longest text of one call, in bytes; longer texts are given in pieces.
  public static let maximumByteCount = Int(UInt32.max)

  /// Returns the end offset of every segment of a text, in order; the last is the text's length.
  ///
  ///     WordBreaks.ends(in: "I don’t.")  // [1, 2, 9, 10]
  ///
  /// - Complexity: O(*n*) in the number of bytes, whatever they are.
  public static func ends(in text: String) -> [UInt32] {
    var text = text
    return text.withUTF8 { ends(in: $0, usingMasks: true) }
  }

  /// The same for bytes, which need not be valid UTF-8.
  public static func ends(in text: Span<UInt8>) -> [UInt32] {
    text.withUnsafeBufferPointer { ends(in: $0, usingMasks: true) }
  }

  /// The same by the machine alone where `usingMasks` is false: the plain reading of the standard,
  /// to hold the masks against.
  static func ends(in buffer: UnsafeBufferPointer<UInt8>, usingMasks: Bool) -> [UInt32] {
    guard let base = buffer.baseAddress, !buffer.isEmpty else { return [] }
    return [UInt32](unsafeUninitializedCapacity: buffer.count) { ends, count in
      guard let out = ends.baseAddress else { return }
      count = find(base, count: buffer.count, usingMasks: usingMasks, into: out)
    }
  }

  /// Writes the end offset of every segment and returns how many there are.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - count: Its length in bytes, at most `maximumByteCount`.
  ///   - tailored: Whether a full stop or colon between letters is a boundary, unlike the standard's.
  ///     People write "nice.But" and "result:bad"; a tokenizer puts addresses together again.
  ///   - ends: Room for `count` offsets.
  static func find(
    _ bytes: UnsafePointer<UInt8>, count: Int, tailored: Bool = false, usingMasks: Bool = true,
    into ends: UnsafeMutablePointer<UInt32>
  ) -> Int {
    var out = ends
    var start = 0
    WordBreakMachine.shared.steps.withUnsafeBufferPointer { buffer in
      guard let steps = buffer.baseAddress else { return }
      while start < count {
        if usingMasks {
          start =
            tailored
            ? maskedRun(bytes, from: start, count: count, tailored: true, into: &out)
            : maskedRun(bytes, from: start, count: count, tailored: false, into: &out)
        }
        if start < count {
          start = machineRun(
            bytes, from: start, count: count, maskable: usingMasks ? count : 0, tailored: tailored,
            steps: steps, into: &out)
        }
      }
    }
    return out - ends
  }

  /// Goes on by masks as long as that finds boundaries; returns the last boundary found.
  @inline(__always)
  private static func maskedRun(
    _ bytes: UnsafePointer<UInt8>, from first: Int, count: Int, tailored: Bool,
    into ends: inout UnsafeMutablePointer<UInt32>
  ) -> Int {
    var start = first
    while start + 64 <= count {
      var masks = byte_masks_at(bytes + start)
      if tailored { masks.mid_letter = masks.apostrophe }
      // A boundary is sure if the byte after it has been seen: bits 1…62, or up to two bytes before
      // the first byte that is not ASCII.
      let sure: UInt64
      if masks.non_ascii == 0 {
        sure = 0x7FFF_FFFF_FFFF_FFFE
      } else {
        let seen = masks.non_ascii.trailingZeroBitCount
        guard seen > 2 else { return start }
        sure = ((1 << UInt64(seen - 1)) &- 1) & ~1
      }
      var boundaries = ascii_word_boundaries(masks) & sure
      guard boundaries != 0 else { return start }
      let last = start + 63 - boundaries.leadingZeroBitCount
      let base = UInt32(truncatingIfNeeded: start)
      repeat {
        ends.pointee = base &+ UInt32(truncatingIfNeeded: boundaries.trailingZeroBitCount)
        ends += 1
        boundaries &= boundaries &- 1
      } while boundaries != 0
      start = last
      if masks.non_ascii != 0 { return start }
    }
    return tailRun(bytes, from: start, count: count, tailored: tailored, into: &ends)
  }

  /// The last bytes of a text, fewer than 64, by masks over a copy that zeros fill up.
  ///
  /// Zero is a control character: it joins nothing, so the copy has the text's boundaries. Most
  /// comments are so short that this is a large part of them.
  @inline(__always)
  private static func tailRun(
    _ bytes: UnsafePointer<UInt8>, from start: Int, count: Int, tailored: Bool,
    into ends: inout UnsafeMutablePointer<UInt32>
  ) -> Int {
    let length = count - start
    guard length > 0, length < 64 else { return start }
    var masks = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { block in
      guard let base = block.baseAddress else { return byte_masks() }
      base.initialize(repeating: 0, count: 64)
      base.update(from: bytes + start, count: length)
      return byte_masks_at(base)
    }
    if tailored { masks.mid_letter = masks.apostrophe }
    let isASCII = masks.non_ascii == 0
    let seen = isASCII ? length : masks.non_ascii.trailingZeroBitCount - 1
    guard seen > 1 || isASCII else { return start }
    var boundaries = ascii_word_boundaries(masks) & ((1 << UInt64(seen)) &- 1) & ~1
    var last = start
    while boundaries != 0 {
      last = start + boundaries.trailingZeroBitCount
      emit(last, &ends)
      boundaries &= boundaries &- 1
    }
    return isASCII ? emitLast(count, &ends) : last
  }

  @inline(__always)
  private static func emitLast(_ count: Int, _ ends: inout UnsafeMutablePointer<UInt32>) -> Int {
    emit(count, &ends)
    return count
  }

  /// Goes on by the machine until a boundary that ASCII follows, below `maskable`, or to the end.
  @inline(never)
  private static func machineRun(
    _ bytes: UnsafePointer<UInt8>, from first: Int, count: Int, maskable: Int, tailored: Bool,
    steps: UnsafePointer<WordBreakMachine.Step>, into ends: inout UnsafeMutablePointer<UInt32>
  ) -> Int {
    var position = first
    var row = WordBreakMachine.startRow
    var middle = first
    var segment = first
    while position < count {
      let scalar = UTF8Decoding.scalar(bytes, at: position, end: count)
      let step = steps[row | Int(WordProperty(of: scalar.value).wordBreak)]
      if step & (WordBreakMachine.boundary | WordBreakMachine.goBack | WordBreakMachine.remember)
        != 0
      {
        if step & WordBreakMachine.goBack != 0 {
          emit(middle, &ends)
          position = middle
          segment = middle
          row = WordBreakMachine.startRow
          continue
        }
        if step & WordBreakMachine.remember != 0 {
          middle = position
          if tailored, scalar.length == 1, isStopBetweenLetters(bytes[position], step) {
            emit(position, &ends)
            segment = position
            row = WordBreakMachine.otherRow
            position += 1
            continue
          }
        }
        if step & WordBreakMachine.boundary != 0, position != segment {
          emit(position, &ends)
          segment = position
          if isASCIIRun(bytes, at: position, count: maskable) { return position }
        }
      }
      row = Int(step & WordBreakMachine.stateMask) << 5
      position += scalar.length
      if position >= count, WordBreakMachine.isPending(step & WordBreakMachine.stateMask) {
        emit(middle, &ends)
        position = middle
        segment = middle
        row = WordBreakMachine.startRow
      }
    }
    emit(count, &ends)
    return count
  }

  @inline(__always)
  private static func isStopBetweenLetters(_ byte: UInt8, _ step: WordBreakMachine.Step) -> Bool {
    (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":"))
      && step & WordBreakMachine.stateMask == WordBreakMachine.State.letterMiddle.rawValue
  }

  @inline(__always)
  private static func emit(_ end: Int, _ ends: inout UnsafeMutablePointer<UInt32>) {
    ends.pointee = UInt32(truncatingIfNeeded: end)
    ends += 1
  }

  /// True if the masks are worth another try here: 16 bytes of ASCII follow.
  @inline(__always)
  private static func isASCIIRun(_ bytes: UnsafePointer<UInt8>, at offset: Int, count: Int) -> Bool
  {
    guard offset + 16 <= count else { return false }
    let raw = UnsafeRawPointer(bytes + offset)
    let pair =
      raw.loadUnaligned(as: UInt64.self) | raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    return pair & 0x8080_8080_8080_8080 == 0
  }
}
