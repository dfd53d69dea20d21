internal import CUTF8Proc

extension Normalizer {
  /// Decomposed code points being put in canonical order and, where the form asks for it, composed.
  ///
  /// The segment is the part of the text that what follows can still change. Order changes only
  /// within a run of non-starters, and composition only from the last starter on. So a segment that
  /// has grown long is written out up to its last starter, whenever a new starter comes: that
  /// bounds the memory.
  ///
  /// Source: The Unicode Standard 15.0, section 3.11, D109 (ordering) and D117 (composition).
  struct Segment: Sendable {
    /// The length from which a segment is written out.
    ///
    /// Any number gives the same text. This one makes calls into the library rare and fits a cache.
    private static let comfortableLength = 128

    private var scalars: [Int32] = []

    /// The combining classes of the non-starters that `scalars` ends with.
    ///
    /// Invariant: they ascend, and none is zero.
    private var runClasses: [Int16] = []
  }
}

// MARK: - Ordering

extension Normalizer.Segment {
  /// Inserts a code point in its canonical place.
  ///
  /// - Parameters:
  ///   - scalar: A code point that does not decompose.
  ///   - combiningClass: Its canonical combining class.
  /// - Complexity: O(*k*), where *k* is the length of the run of non-starters before it.
  mutating func insert(
    _ scalar: Int32, _ combiningClass: Int16, composing: Bool,
    overflowingInto output: inout [UInt8]
  ) {
    guard combiningClass != 0 else {
      if scalars.count >= Self.comfortableLength {
        writeSettled(composing: composing, into: &output)
      }
      runClasses.removeAll(keepingCapacity: true)
      scalars.append(scalar)
      return
    }
    var overtaken = 0
    for other in runClasses.reversed() {
      guard other > combiningClass else { break }
      overtaken += 1
    }
    runClasses.insert(combiningClass, at: runClasses.count - overtaken)
    scalars.insert(scalar, at: scalars.count - overtaken)
  }
}

// MARK: - Composing and writing

extension Normalizer.Segment {
  /// Writes the segment and empties it, at a place where the text cannot compose further.
  mutating func finish(composing: Bool, into output: inout [UInt8]) {
    if composing { compose() }
    for scalar in scalars { Self.append(scalar, to: &output) }
    scalars.removeAll(keepingCapacity: true)
    runClasses.removeAll(keepingCapacity: true)
  }

  /// Writes what the next starter cannot change, and keeps the last starter and its marks.
  ///
  /// The run of non-starters at the end has to be complete: composing before it is in order would
  /// join the wrong pairs.
  private mutating func writeSettled(composing: Bool, into output: inout [UInt8]) {
    if composing { compose() }
    let last = scalars.lastIndex { utf8proc_get_property($0).pointee.combining_class == 0 }
    guard let last else { return }
    for scalar in scalars[..<last] { Self.append(scalar, to: &output) }
    scalars.removeSubrange(..<last)
  }

  private mutating func compose() {
    guard scalars.count > 1 else { return }
    let options = utf8proc_option_t(
      rawValue: UTF8PROC_COMPOSE.rawValue | UTF8PROC_STABLE.rawValue)
    let count = scalars.withUnsafeMutableBufferPointer { buffer in
      utf8proc_normalize_utf32(buffer.baseAddress, buffer.count, options)
    }
    guard (0...scalars.count).contains(count) else { return }
    scalars.removeSubrange(count...)
  }

  /// Appends a code point as UTF-8.
  ///
  /// - Precondition: `codePoint` is a Unicode scalar value.
  @inline(__always)
  private static func append(_ codePoint: Int32, to output: inout [UInt8]) {
    let scalar = UInt32(bitPattern: codePoint)
    let last = UInt8(truncatingIfNeeded: scalar & 0x3F) | 0x80
    if scalar < 0x80 {
      output.append(UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
      output.append(UInt8(truncatingIfNeeded: scalar >> 6) | 0xC0)
      output.append(last)
    } else if scalar < 0x10000 {
      output.append(UInt8(truncatingIfNeeded: scalar >> 12) | 0xE0)
      output.append(UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F) | 0x80)
      output.append(last)
    } else {
      output.append(UInt8(truncatingIfNeeded: scalar >> 18) | 0xF0)
      output.append(UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F) | 0x80)
      output.append(UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F) | 0x80)
      output.append(last)
    }
  }
}
