internal import CInput
internal import Glibc

/// Reads the rows of named arrays somewhere in a JSON file, one row at a time.
///
///     {"db":[{"data":{"posts":[{…},{…}],"tags":[{…}]}}]}
///
/// Only brackets and strings are told apart until a row is whole, so a mistake in one row is that
/// row's, and memory holds a block and a row.
final class JSONTableReader {
  /// A row, as the bytes of an object.
  struct Row {
    /// Which of the names its array has.
    var table: Int
    /// The bytes; nil if the row was longer than the limit.
    var bytes: [UInt8]?
  }

  private let source: TextSource
  private let tables: [[UInt8]]
  private let limit: Int
  private let buffer = ByteBuffer(capacity: 64 << 10)
  private var position = 0
  private var isOver = false

  /// An open bracket outside of rows.
  private struct Level {
    var isArray: Bool
    /// The array's place in the names, if its rows are wanted.
    var table: Int?
  }

  private var levels: [Level] = []
  /// The last string that may be a key.
  private var key: [UInt8] = []
  /// How many brackets are open beyond the levels that are kept.
  private var overflow = 0
  /// A row being read: where it begins, and how deep in it reading is.
  private var rowStart: Int?
  private var rowDepth = 0
  private var isInString = false
  private var stringStart = 0
  private var isSkippingRow = false

  private static let levelLimit = 16

  /// Creates a reader of the arrays with these names.
  ///
  /// - Parameter limit: The longest row, in bytes.
  init(_ source: TextSource, tables: [String], limit: Int) {
    self.source = source
    self.tables = tables.map { Array($0.utf8) }
    self.limit = limit
  }

  /// How many places of the file were no text so far.
  var damagedPlaces: Int { source.repairs.reduce(0) { $0 + $1.places } }

  /// The next row; nil at the end. A row that the file breaks off in comes as it is.
  func next() throws(InputError) -> Row? {
    while true {
      if let row = scan() { return row }
      guard !isOver else { return brokenRow() }
      discard()
      isOver = try !source.fill(buffer)
      buffer.clearPadding()
    }
  }

  private func brokenRow() -> Row? {
    guard let start = rowStart, let table = levels.last?.table else { return nil }
    rowStart = nil
    let bytes = UnsafeBufferPointer(start: buffer.base + start, count: buffer.count - start)
    return Row(table: table, bytes: isSkippingRow ? nil : Array(bytes))
  }

  /// Forgets what was read, but for the row or string that is open.
  private func discard() {
    if let start = rowStart, position - start > limit { isSkippingRow = true }
    var keep = position
    if isInString, rowStart == nil, position - stringStart <= 64 { keep = stringStart }
    if let start = rowStart, !isSkippingRow { keep = start }
    guard keep > 0 else { return }
    memmove(buffer.base, buffer.base + keep, buffer.count - keep)
    buffer.count -= keep
    position -= keep
    stringStart = max(-1, stringStart - keep)
    if rowStart != nil { rowStart = 0 }
  }
}

// MARK: - Scanning

extension JSONTableReader {
  private func scan() -> Row? {
    let p = UnsafePointer(buffer.base)
    while position < buffer.count {
      if isInString {
        guard endString(p) else { return nil }
        continue
      }
      let byte = p[position]
      position += 1
      switch byte {
      case ASCII.quote:
        isInString = true
        stringStart = position
      case UInt8(ascii: "{"), UInt8(ascii: "["): open(byte)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if let row = close() { return row }
      case ASCII.comma: if rowStart == nil { key = [] }
      default: break
      }
    }
    return nil
  }

  /// Goes to the end of a string; false if it is not there yet.
  private func endString(_ p: UnsafePointer<UInt8>) -> Bool {
    while position < buffer.count {
      position += plain_string_length(p + position, buffer.count - position)
      guard position < buffer.count else { return false }
      switch p[position] {
      case ASCII.quote:
        isInString = false
        if rowStart == nil, stringStart >= 0, position - stringStart <= 64 {
          key = Array(
            UnsafeBufferPointer(start: p + stringStart, count: position - stringStart))
        } else if rowStart == nil {
          key = []
        }
        position += 1
        return true
      case ASCII.backslash:
        guard position + 1 < buffer.count || isOver else { return false }
        position = min(position + 2, buffer.count)
      default: position += 1
      }
    }
    return false
  }

  private func open(_ byte: UInt8) {
    if rowStart != nil {
      rowDepth += 1
      return
    }
    if levels.last?.table != nil, byte == UInt8(ascii: "{") {
      rowStart = position - 1
      rowDepth = 1
      isSkippingRow = false
      return
    }
    guard levels.count < Self.levelLimit else {
      overflow += 1
      return
    }
    let isArray = byte == UInt8(ascii: "[")
    let isMember = levels.last.map { !$0.isArray } ?? false
    let table = isArray && isMember ? tables.firstIndex(of: key) : nil
    levels.append(Level(isArray: isArray, table: table))
    key = []
  }

  private func close() -> Row? {
    guard let start = rowStart else {
      if overflow > 0 { overflow -= 1 } else { _ = levels.popLast() }
      return nil
    }
    rowDepth -= 1
    guard rowDepth == 0, let table = levels.last?.table else { return nil }
    rowStart = nil
    let bytes = UnsafeBufferPointer(start: buffer.base + start, count: position - start)
    return Row(
      table: table, bytes: isSkippingRow || bytes.count > limit ? nil : Array(bytes))
  }
}
