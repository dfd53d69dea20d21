internal import CUTF8Proc

/// Unicode normalization of UTF-8, in time linear in the text whatever the text is.
///
/// The same letter can be written in several ways: "é" as one code point or as "e" and an accent,
/// "ﬁ" as a ligature, "Ａ" in full width. A normal form picks one of them.
///
///     Normalizer.normalized("Cafe\u{301}", .nfc)          // "Café", four code points
///     Normalizer.normalized("Ｌｅ ﬁn", .nfkc)              // "Le fin"
///     Normalizer.normalized("STRASSE", .nfkcCaseFold)     // "strasse"
///     Normalizer.normalized("Straße", .nfkcCaseFold)      // "strasse"
///
/// A normalizer owns its working memory, so keep one where many texts are normalized.
///
/// **Stream-safe text.** To order the accents on a letter takes time quadratic in their number, and
/// nothing bounds it: some hundred kilobytes of accents would take minutes. Therefore, as UAX #15
/// advises, no more than 30 non-starters follow one another: a COMBINING GRAPHEME JOINER (U+034F,
/// invisible) is put before what would be the thirty-first, in every form. No language needs more
/// than a handful. Case folding removes the joiners of the text, but leaves the ones it puts in.
///
/// **Invalid bytes.** Each byte that is not part of well-formed UTF-8 becomes one U+FFFD.
///
/// Source: K. Whistler, "Unicode Normalization Forms", UAX #15, revision 53 (2022), with
/// section 13, "Stream-Safe Text Format"; the data are libutf8proc's.
public struct Normalizer: Sendable {
  /// A normal form.
  public enum Form: Hashable, Sendable, CaseIterable {
    /// Canonical composition: "é" is one code point.
    case nfc
    /// Canonical decomposition: "é" is two code points.
    case nfd
    /// Compatibility composition: ligatures, full-width and styled letters become plain ones.
    case nfkc
    /// Compatibility decomposition.
    case nfkd
    /// NFKC_Casefold, the form of terms: `nfkc` without differences of case and without code points
    /// that are invisible by default (soft hyphens, joiners, variation selectors).
    case nfkcCaseFold
  }

  /// The largest number of non-starters in a row.
  static let maximumRunLength = 30

  /// COMBINING GRAPHEME JOINER, a starter that nobody sees.
  private static let graphemeJoiner: Int32 = 0x034F

  /// The end of the text so far, as far as what follows can still change it.
  private var segment = Segment()

  /// How many non-starters the text so far ends with, when decomposed.
  private var runLength = 0

  /// Room for what one code point decomposes to: at most 18 code points, U+FDFA's.
  private var decomposition = [Int32](repeating: 0, count: 32)

  /// Creates a normalizer.
  public init() {}
}

// MARK: - Texts

extension Normalizer {
  /// Returns a text in a normal form.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public static func normalized(_ text: String, _ form: Form) -> String {
    var text = text
    var normalizer = Normalizer()
    var output: [UInt8] = []
    text.withUTF8 { normalizer.append($0, form: form, to: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends a text in a normal form to a buffer.
  ///
  /// The buffer's contents are left as they are: what it ends with does not compose with what the
  /// text begins with.
  ///
  /// - Parameters:
  ///   - bytes: A whole text, in UTF-8 or not.
  ///   - form: The normal form.
  ///   - output: The buffer; the bytes appended are always well-formed UTF-8.
  /// - Complexity: O(*n*) in the number of bytes, with working memory that does not depend on it.
  public mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, form: Form, to output: inout [UInt8]
  ) {
    guard let base = bytes.baseAddress else { return }
    runLength = 0
    var position = 0
    while position < bytes.count {
      let end = Self.asciiEnd(base, from: position, count: bytes.count)
      if end > position {
        // ASCII never changes what is before it, but its last character may take an accent.
        let sure = end == bytes.count ? end : end - 1
        segment.finish(composing: form.composes, into: &output)
        append(ascii: UnsafeBufferPointer(rebasing: bytes[position..<sure]), form, to: &output)
        position = sure
        guard position < bytes.count else { return }
      }
      let scalar = UTF8Decoding.scalar(base, at: position, end: bytes.count)
      position += scalar.length
      insert(Int32(truncatingIfNeeded: scalar.value), form, overflowingInto: &output)
    }
    segment.finish(composing: form.composes, into: &output)
  }
}

// MARK: - Code points

extension Normalizer {
  /// Decomposes a code point of the text.
  private mutating func insert(
    _ scalar: Int32, _ form: Form, overflowingInto output: inout [UInt8]
  ) {
    let property = utf8proc_get_property(scalar).pointee
    guard form.mayChange(scalar, property) else {
      return insertUnit(scalar, property.combining_class, form, overflowingInto: &output)
    }
    if form == .nfkcCaseFold {
      guard !Self.isReservedIgnorable(scalar) else { return }
      // What the joiner must separate is the folded text: folding turns U+0345 into a letter.
      for index in 0..<decompose(scalar, form) {
        insertUnit(decomposition[index], form, overflowingInto: &output)
      }
    } else {
      // The standard counts by the compatibility decomposition in every form, and does not cut a
      // code point into two.
      let run = compatibilityRun(scalar)
      if runLength + run.leading > Self.maximumRunLength {
        breakRun(form, overflowingInto: &output)
      }
      runLength = run.isWhole ? runLength + run.leading : run.trailing
      for index in 0..<decompose(scalar, form) {
        let part = decomposition[index]
        let combiningClass = utf8proc_get_property(part).pointee.combining_class
        segment.insert(part, combiningClass, composing: form.composes, overflowingInto: &output)
      }
    }
  }

  /// Inserts a code point that is fully decomposed.
  private mutating func insertUnit(
    _ scalar: Int32, _ combiningClass: Int16, _ form: Form, overflowingInto output: inout [UInt8]
  ) {
    if combiningClass == 0 {
      runLength = 0
    } else {
      if runLength == Self.maximumRunLength { breakRun(form, overflowingInto: &output) }
      runLength += 1
    }
    segment.insert(scalar, combiningClass, composing: form.composes, overflowingInto: &output)
  }

  private mutating func insertUnit(
    _ scalar: Int32, _ form: Form, overflowingInto output: inout [UInt8]
  ) {
    let combiningClass = utf8proc_get_property(scalar).pointee.combining_class
    insertUnit(scalar, combiningClass, form, overflowingInto: &output)
  }

  private mutating func breakRun(_ form: Form, overflowingInto output: inout [UInt8]) {
    segment.insert(Self.graphemeJoiner, 0, composing: form.composes, overflowingInto: &output)
    runLength = 0
  }

  /// True for what NFKC_Casefold drops though it is not assigned yet, which libutf8proc leaves.
  ///
  /// Source: Default_Ignorable_Code_Point in DerivedCoreProperties.txt.
  fileprivate static func isReservedIgnorable(_ scalar: Int32) -> Bool {
    scalar == 0x2065 || (0xFFF0...0xFFF8).contains(scalar) || (0xE0000...0xE0FFF).contains(scalar)
  }

  /// Puts a code point's decomposition into `decomposition` and returns its length.
  private mutating func decompose(_ scalar: Int32, _ form: Form) -> Int {
    let capacity = decomposition.count
    var boundClass: Int32 = 0
    let length = utf8proc_decompose_char(
      scalar, &decomposition, capacity, form.decompositionOptions, &boundClass)
    guard (0...capacity).contains(length) else {
      decomposition[0] = scalar
      return 1
    }
    return length
  }

  /// How many non-starters a code point's compatibility decomposition begins and ends with.
  private struct Run {
    var leading: Int
    var trailing: Int
    /// True if the decomposition is nothing but non-starters.
    var isWhole: Bool
  }

  private mutating func compatibilityRun(_ scalar: Int32) -> Run {
    let length = decompose(scalar, .nfkd)
    let parts = decomposition.prefix(length)
    let isNonStarter = { (part: Int32) in utf8proc_get_property(part).pointee.combining_class != 0 }
    let leading = parts.prefix(while: isNonStarter).count
    let trailing = parts.reversed().prefix(while: isNonStarter).count
    return Run(leading: leading, trailing: trailing, isWhole: leading == length)
  }
}

// MARK: - Forms

extension Normalizer.Form {
  /// True if the form joins letters and accents again after it has taken them apart.
  var composes: Bool { self == .nfc || self == .nfkc || self == .nfkcCaseFold }

  fileprivate var decompositionOptions: utf8proc_option_t {
    let options =
      switch self {
      case .nfc, .nfd: UTF8PROC_DECOMPOSE.rawValue
      case .nfkc, .nfkd: UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue
      case .nfkcCaseFold:
        UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_CASEFOLD.rawValue
          | UTF8PROC_IGNORE.rawValue
      }
    return utf8proc_option_t(rawValue: options | UTF8PROC_STABLE.rawValue)
  }

  /// False if the form's decomposition of a code point is sure to be the code point.
  fileprivate func mayChange(_ scalar: Int32, _ property: utf8proc_property_t) -> Bool {
    // libutf8proc marks "no mapping" by all ones; Hangul syllables are taken apart by arithmetic.
    if property.decomp_seqindex != .max || (0xAC00...0xD7A3).contains(scalar) { return true }
    guard self == .nfkcCaseFold else { return false }
    return property.casefold_seqindex != .max || property.ignorable != 0
      || Normalizer.isReservedIgnorable(scalar)
  }
}
