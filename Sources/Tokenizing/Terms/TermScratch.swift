/// What turning tokens into terms needs besides the text: buffers that are used again and again.
struct TermScratch: ~Copyable {
  private var normalizer = Normalizer()
  private var folds = LetterFolds()

  /// The normalized bytes of the token at hand, and a variant of them.
  var term = TermBuffer()
  var variant = TermBuffer()

  /// The longest that a fold makes a byte: one of two bytes may become one of three.
  private static let growth = 2

  /// Normalizes a token to the form in which terms are compared: compatibility letters folded to
  /// plain ones, lower case, a straight apostrophe, nothing invisible.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  mutating func normalize(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return term.removeAll(reserving: 0) }
    if !foldEach(base, bytes.count) { normalizeWhole(base, bytes.count) }
  }

  /// Normalizes character by character; false if one of them may change with what is around it.
  @inline(__always)
  private mutating func foldEach(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    term.removeAll(reserving: count * Self.growth)
    var offset = 0
    // No mark is taken that begins a word: it belongs to nothing.
    var followsMark = true
    while offset < count {
      let byte = bytes[offset]
      if byte < 0x80 {
        term.append(Self.folded(byte))
        followsMark = false
        offset &+= 1
        continue
      }
      let scalar = UTF8Decoding.scalar(bytes, at: offset, end: count)
      let fold = folds.fold(scalar.value, &normalizer)
      switch fold {
      case LetterFolds.unknown: return false
      case LetterFolds.dropped: break
      case LetterFolds.mark:
        if followsMark { return false }
        followsMark = true
        term.append(scalar: UInt16(truncatingIfNeeded: scalar.value))
      default:
        followsMark = false
        term.append(scalar: fold)
      }
      offset &+= scalar.length
    }
    return true
  }

  /// The same by the normalizer, for any text.
  @inline(never)
  private mutating func normalizeWhole(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    var visible: [UInt8] = []
    visible.reserveCapacity(count)
    var offset = 0
    while offset < count {
      let scalar = UTF8Decoding.scalar(bytes, at: offset, end: count)
      if Self.isApostrophe(scalar.value) {
        visible.append(UInt8(ascii: "'"))
      } else if scalar.length == 1, bytes[offset] < 0x80 {
        visible.append(Self.folded(bytes[offset]))
      } else if !Self.isIgnorable(scalar.value) {
        visible.append(contentsOf: UnsafeBufferPointer(start: bytes + offset, count: scalar.length))
      }
      offset += scalar.length
    }
    var normalized: [UInt8] = []
    visible.withUnsafeBufferPointer {
      normalizer.append($0, form: .nfkcCaseFold, to: &normalized)
    }
    term.removeAll(reserving: normalized.count)
    normalized.withUnsafeBufferPointer { normalized in
      if let base = normalized.baseAddress { term.append(base, normalized.count) }
    }
  }

  /// Makes `term` an emoji without its looks; its joiners stay, which normalizing would remove.
  mutating func normalize(emoji bytes: UnsafeBufferPointer<UInt8>) {
    term.removeAll(reserving: bytes.count)
    guard let base = bytes.baseAddress else { return }
    var offset = 0
    while offset < bytes.count {
      let scalar = UTF8Decoding.scalar(base, at: offset, end: bytes.count)
      if !Self.isIgnorable(scalar.value) {
        term.append(base + offset, scalar.length)
      }
      offset += scalar.length
    }
  }

  /// A small letter for a capital, and a straight apostrophe for the grave accent typed for one.
  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    if byte == UInt8(ascii: "`") { return UInt8(ascii: "'") }
    return byte &- 65 < 26 ? byte | 0x20 : byte
  }

  /// The quotes that people and word processors write for an apostrophe.
  static func isApostrophe(_ scalar: UInt32) -> Bool {
    scalar == 0x2019 || scalar == 0x2018 || scalar == 0x02BC || scalar == 0xFF07 || scalar == 0xB4
  }

  /// Zero-width characters, selectors and skin tones: they change a look, not a word.
  ///
  /// The joiner U+200D stays out of this list: it makes one emoji of two.
  static func isIgnorable(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x200B, 0x200C, 0x200E, 0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF, 0xAD,
      0x1F3FB...0x1F3FF, 0x180E:
      true
    default: false
    }
  }
}

// MARK: - Variants

extension TermScratch {
  /// True if the term may be written with a letter repeated for effect: three or more in a row.
  var hasRepeats: Bool {
    guard term.count >= 3 else { return false }
    for index in 2..<term.count
    where term[index] == term[index - 1] && term[index] == term[index - 2] && term[index] >= 0x61 {
      return true
    }
    return false
  }

  /// Makes `variant` the term with every run of three or more cut to one or two letters.
  ///
  /// - Parameter doubled: Bit *i* says that run *i* keeps two letters.
  /// - Returns: The number of such runs.
  mutating func squeeze(doubled: UInt8) -> Int {
    variant.removeAll(reserving: term.count)
    var runs = 0
    var index = 0
    while index < term.count {
      let byte = term[index]
      var end = index + 1
      while end < term.count, term[end] == byte { end += 1 }
      if end - index >= 3, byte >= 0x61 {
        let keepsTwo = runs < 8 ? doubled >> UInt8(runs) & 1 == 1 : true
        variant.append(byte)
        if keepsTwo { variant.append(byte) }
        runs += 1
      } else {
        variant.append(term.base + index, end - index)
      }
      index = end
    }
    return runs
  }

  /// Cuts a possessive ending off the term: `movie's`, `actors'`.
  mutating func dropPossessive() -> Bool {
    let apostrophe = UInt8(ascii: "'")
    if term.count > 2, term[term.count - 2] == apostrophe, term[term.count - 1] == UInt8(ascii: "s")
    {
      term.removeLast(2)
      return true
    }
    if term.count > 1, term[term.count - 1] == apostrophe {
      term.removeLast(1)
      return true
    }
    return false
  }
}
