internal import CUTF8Proc

/// Some bytes of a text that a terminal shows as one character, and how many of its columns they take.
///
/// A character is a code point with the marks on it. Terminals differ in what they make of emoji
/// sequences, so the width is the most that any of them takes: a line can come out shorter, but it
/// never breaks.
struct DisplayCharacter: Equatable {
  /// What a terminal is given in the character's place.
  enum Form: Equatable {
    /// The character itself.
    case itself
    /// A sign for the end of a line.
    case newline
    /// A space.
    case space
    /// A sign for what would control the terminal, or for bytes that are no text.
    case replacement
    /// Nothing.
    case nothing
  }

  /// The first byte, as an offset into the text.
  var start: Int
  /// The byte after the last that is shown.
  var shownEnd: Int
  /// The number of columns.
  var width: Int
  /// What is shown.
  var form: Form
}

/// The characters of bytes that may be anything, in a form that cannot control a terminal.
///
/// Whatever could move the cursor, change colors, reorder the line or break it has another form:
/// control characters with their escape sequences, line and paragraph separators, and the
/// embeddings, overrides and isolates of bidirectional text, which can make a line read as something
/// else than its bytes. Arabic and Hebrew letters keep their own direction.
///
/// Source: UAX #9 §2, "Directional Formatting Characters"; UAX #11, "East Asian Width".
struct DisplayCharacters<Bytes: Collection<UInt8>>: Sequence, IteratorProtocol {
  /// A code point and its place; nil stands for bytes that are none.
  private struct Decoded {
    var scalar: Unicode.Scalar?
    var start: Int
    var end: Int
  }

  /// How many marks are shown on one character: more would run over the lines above.
  ///
  /// Source: UAX #15 §13 allows 30 in its Stream-Safe Text Format; no language needs 8.
  private static var markLimit: Int { 8 }

  private var bytes: Bytes.Iterator
  private var parser = Unicode.UTF8.ForwardParser()
  private var offset = 0
  private var pending: Decoded?

  /// Begins with the first byte.
  init(_ bytes: Bytes) {
    self.bytes = bytes.makeIterator()
    pending = decode()
  }

  /// Returns the next character; nil after the last.
  mutating func next() -> DisplayCharacter? {
    guard let base = pending else { return nil }
    pending = decode()
    var character = DisplayCharacter(
      start: base.start, shownEnd: base.end, width: 1, form: form(of: base))
    switch character.form {
    case .itself: break
    case .newline, .space, .replacement: return character
    case .nothing:
      character.width = 0
      return character
    }
    character.width = base.scalar.map(DisplayWidth.width(of:)) ?? 1
    addMarks(to: &character)
    return character
  }

  /// Adds the marks that follow, and what a joiner joins.
  private mutating func addMarks(to character: inout DisplayCharacter) {
    var count = 0
    var isJoined = false
    while let mark = pending, let scalar = mark.scalar, form(of: mark) == .itself {
      let width = DisplayWidth.width(of: scalar)
      guard width == 0 || isJoined && width == 2 else { return }
      pending = decode()
      count += 1
      guard count <= Self.markLimit else { continue }
      character.shownEnd = mark.end
      // U+FE0F asks for the wide, colored form of a narrow sign.
      character.width += scalar.value == 0xFE0F && character.width == 1 ? 1 : width
      isJoined = scalar.value == 0x200D && character.width >= 2
    }
  }

  private func form(of decoded: Decoded) -> DisplayCharacter.Form {
    guard let scalar = decoded.scalar else { return .replacement }
    switch scalar.value {
    case 0x0D where pending?.scalar?.value == 0x0A && pending?.start == decoded.end:
      return .nothing
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return .newline
    case 0x09: return .space
    case 0x00...0x1F, 0x7F...0x9F: return .replacement
    case 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB: return .replacement
    case 0xAD: return .nothing
    default: return .itself
    }
  }

  private mutating func decode() -> Decoded? {
    let start = offset
    switch parser.parseScalar(from: &bytes) {
    case .valid(let encoded):
      offset += encoded.count
      return Decoded(scalar: Unicode.UTF8.decode(encoded), start: start, end: offset)
    case .error(let length):
      offset += length
      return Decoded(scalar: nil, start: start, end: offset)
    case .emptyInput:
      return nil
    }
  }
}

/// How many columns of a terminal texts take.
enum DisplayWidth {
  /// Returns the width of a code point: 0 for marks, 2 for wide East Asian characters and emoji.
  static func width(of scalar: Unicode.Scalar) -> Int {
    if 0x20...0x7E ~= scalar.value { return 1 }
    return Int(utf8proc_charwidth(Int32(bitPattern: scalar.value)))
  }

  /// Returns the width of a text in the form in which it is shown.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func width(of text: String) -> Int {
    DisplayCharacters(text.utf8).reduce(0) { $0 + $1.width }
  }
}
