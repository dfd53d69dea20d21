internal import CInput

/// Cuts after the elements of a JSON array, or after objects that follow one another.
///
/// Brackets are counted, no more: whether an element is spelled well is for the parser to say.
/// A string that holds a raw line end with an opening brace behind it was never closed; the element
/// ends there, so that one broken record does not take the others with it.
struct JSONCutter {
  var progress = CutProgress()
  /// Where the elements are.
  var elements: [Range<Int>] = []
  /// Whether an array was opened and not closed.
  private(set) var isInArray = false

  private enum Place {
    case between
    case scalar
    case nested
    case string
  }

  private var place = Place.between
  private var depth = 0
  private var start = 0

  /// Looks at bytes until at least `target` of them are whole elements.
  mutating func scan(_ p: UnsafePointer<UInt8>, to count: Int, target: Int, isLast: Bool) {
    var i = progress.scanned
    scan: while progress.cut < target, i < count {
      switch place {
      case .string:
        i += plain_string_length(p + i, count - i)
        guard i < count else { break scan }
        switch p[i] {
        case ASCII.quote:
          i += 1
          place = .nested
          if depth == 0 { end(at: i) }
        case ASCII.backslash:
          guard i + 1 < count else {
            if isLast { i = count }
            break scan
          }
          i += 2
        case ASCII.lf:
          var next = i + 1
          while next < count, ASCII.isSpace(p[next]) { next += 1 }
          guard next < count || isLast else { break scan }
          if next < count, p[next] == UInt8(ascii: "{") {
            depth = 0
            end(at: i)
          }
          i = next
        default: i += 1
        }
      case .nested:
        switch p[i] {
        case ASCII.quote: place = .string
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          depth -= 1
          if depth == 0 { end(at: i + 1) }
        default: break
        }
        i += 1
      case .scalar:
        switch p[i] {
        case ASCII.comma, UInt8(ascii: "]"), ASCII.space, ASCII.lf, ASCII.cr, ASCII.tab: end(at: i)
        default: i += 1
        }
      case .between:
        begin(p[i], at: i)
        i += 1
      }
    }
    progress.scanned = i
    guard isLast, i >= count, progress.cut < count else { return }
    if place != .between { end(at: count) }
    progress.cut = count
  }

  mutating func rebase(by offset: Int) {
    start -= offset
    elements.removeAll()
  }

  private mutating func begin(_ byte: UInt8, at offset: Int) {
    start = offset
    switch byte {
    case ASCII.comma, ASCII.space, ASCII.lf, ASCII.cr, ASCII.tab: break
    case UInt8(ascii: "]") where isInArray: isInArray = false
    case UInt8(ascii: "[") where !isInArray: isInArray = true
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      place = .nested
      depth = 1
    case ASCII.quote:
      place = .string
      depth = 0
    default: place = .scalar
    }
  }

  private mutating func end(at offset: Int) {
    elements.append(start..<offset)
    place = .between
    progress.cut = offset
    progress.records += 1
  }
}
