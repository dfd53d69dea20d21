internal import Glibc

/// Makes well-formed XML of what people call XML, so that a strict parser loses none of its text.
///
/// libxml2 stops for good at a lone `<`, after an end tag too many and at some control characters,
/// and once it has seen one mistake it drops every further reference, `&amp;` too. So mistakes are
/// mended before it sees them:
///
/// | what stands there | what the parser gets |
/// |---|---|
/// | control characters, U+FFFE, U+FFFF, references to them | a space |
/// | `&nbsp;` and all other names of HTML | the character |
/// | an unknown `&name;`, a bare `&`, a `<` that begins no tag | the same as text |
/// | an end tag that closes nothing | nothing |
/// | elements that are still open where an outer one ends | their end tags |
/// | an entry that begins in an entry | the end of the first |
/// | attributes without quotes or value | with quotes |
/// | document type, comments, processing instructions | nothing: no entity is ever declared |
/// | several roots, none, text around them | all in one root |
///
/// Memory is bounded: what has to be seen as a whole is at most `reach` long, and depth, names and
/// attributes have limits. Whatever the bytes, time is linear.
final class XMLRepair {
  /// What is to be mended; valid UTF-8, appended by the owner.
  let input = ByteBuffer(capacity: 64 << 10)
  /// What was mended; emptied by the owner.
  let output = ByteBuffer(capacity: 64 << 10)
  /// How many places were mended.
  var repairedCount = 0

  /// The longest tag, comment or declaration that is seen as a whole.
  static let reach = 256 << 10
  /// The deepest nesting; tags beyond it are left out.
  static let depthLimit = 256
  /// The most attributes of an element.
  static let attributeLimit = 32

  /// What stands at the place of reading.
  enum Place: Equatable {
    case content
    case characterData
    /// The rest of a tag that is too long; in quotes, or 0.
    case longTag(quote: UInt8)
  }

  /// How an attempt to read something ended.
  enum Progress {
    case done
    /// More bytes are needed.
    case starved
  }

  var place = Place.content
  /// Where in the input reading has come to.
  var position = 0
  /// Whether the input ends where it ends.
  var isLast = false
  var stack = XMLElementStack()
  /// How many start tags were left out because they were too deep.
  var overflow = 0
  var names = XMLNameBudget()
  let records: [[UInt8]]
  /// Up to here no comment, instruction or section ends.
  var barren = (comment: 0, instruction: 0, declaration: 0)
  private var hasBegun = false
  /// Whether a document type was passed or can no longer come.
  var isPastDocumentType = false

  /// Creates a repair.
  ///
  /// - Parameter records: The names of elements that never stand in one another.
  init(records: [String]) { self.records = records.map { Array($0.utf8) } }

  /// Mends the input as far as it can be told, and all of it at the end.
  ///
  /// - Complexity: O(*n*) for *n* bytes in all, if blocks are not much smaller than `reach`.
  func run(isLast: Bool) {
    self.isLast = isLast
    input.clearPadding()
    if !hasBegun { output.append("<articles>") }
    hasBegun = true
    if place == .characterData { output.append(Self.sectionStart) }
    reading: while position < input.count {
      let progress =
        switch place {
        case .content: content()
        case .characterData: characterData()
        case .longTag(let quote): longTag(quote)
        }
      if case .starved = progress { break reading }
    }
    // A section is closed with each block: the parser would search an open one again and again.
    if place == .characterData { output.append(Self.sectionEnd) }
    if isLast { finish() }
    discard()
  }

  private func finish() {
    if place != .content || stack.depth > 0 { repairedCount += 1 }
    place = .content
    close(stack.depth)
    output.append("</articles>")
  }

  /// Forgets what was read.
  private func discard() {
    let rest = input.count - position
    memmove(input.base, input.base + position, rest)
    input.count = rest
    barren.comment = max(0, barren.comment - position)
    barren.instruction = max(0, barren.instruction - position)
    barren.declaration = max(0, barren.declaration - position)
    position = 0
  }

  static let sectionStart: StaticString = "<![CDATA["
  static let sectionEnd: StaticString = "]]>"
}

// MARK: - Text

extension XMLRepair {
  /// What a byte of text needs.
  private enum Care: UInt8 {
    case none, control, markup, reference, bracket, nonCharacter
  }

  private static let care: [Care] = (0..<256).map { byte in
    switch UInt8(byte) {
    case ASCII.tab, ASCII.lf, ASCII.cr: .none
    case 0..<ASCII.space: .control
    case UInt8(ascii: "<"): .markup
    case UInt8(ascii: "&"): .reference
    case UInt8(ascii: ">"): .bracket
    case 0xEF: .nonCharacter
    default: .none
    }
  }

  /// Reads text up to the next tag, and that.
  private func content() -> Progress {
    let end = input.count
    let p = UnsafePointer(input.base)
    Self.care.withUnsafeBufferPointer { care in
      let start = position
      while position < end, care[Int(p[position])] == .none { position += 1 }
      output.append(p + start, position - start)
    }
    guard position < end else { return .done }
    switch Self.care[Int(p[position])] {
    case .none: break
    case .control: replace(1)
    case .markup: return markup()
    case .reference: return reference()
    case .bracket:
      output.append("&#62;")
      position += 1
    case .nonCharacter: appendUnlessNonCharacter()
    }
    return .done
  }

  /// Reads the inside of a CDATA section up to its end or the input's.
  private func characterData() -> Progress {
    let end = input.count
    let p = UnsafePointer(input.base)
    while position < end {
      switch p[position] {
      case UInt8(ascii: "]"):
        guard end - position >= 3 || isLast else { return .starved }
        guard isNext("]]>") else {
          output.append(p[position])
          position += 1
          continue
        }
        output.append(Self.sectionEnd)
        position += 3
        place = .content
        return .done
      case 0xEF: appendUnlessNonCharacter()
      case 0..<ASCII.space where !ASCII.isSpace(p[position]): replace(1)
      default:
        let start = position
        while position < end, p[position] >= ASCII.space || ASCII.isSpace(p[position]),
          p[position] != UInt8(ascii: "]"), p[position] != 0xEF
        {
          position += 1
        }
        output.append(p + start, position - start)
      }
    }
    return .done
  }

  /// Puts a space in the place of bytes that are no XML.
  private func replace(_ count: Int) {
    output.append(ASCII.space)
    position += count
    repairedCount += 1
  }

  /// Passes a character that begins with EF, unless XML does not have it.
  private func appendUnlessNonCharacter() {
    let p = UnsafePointer(input.base) + position
    // The padding makes two bytes readable after the last; what comes in is whole characters.
    if p[1] == 0xBF, p[2] >= 0xBE {
      replace(3)
    } else {
      output.append(p, min(3, input.count - position))
      position = min(position + 3, input.count)
    }
  }

  /// Whether these bytes are next.
  func isNext(_ text: StaticString, ignoringCase: Bool = false) -> Bool {
    guard input.count - position >= text.utf8CodeUnitCount else { return false }
    let mask: UInt8 = ignoringCase ? 0x20 : 0
    return (0..<text.utf8CodeUnitCount).allSatisfy {
      input.base[position + $0] | mask == text.utf8Start[$0] | mask
    }
  }
}
