internal import CInput
internal import Glibc

/// Cuts after rows of a table, and decides which quotes are damage.
///
/// A quote that opens a cell and is not closed would swallow the rest of the file. It is taken for
/// text, and the rows after it are read as rows, in three cases:
///
/// - no quote closes it before the end of the input;
/// - none does within `cellLimit` bytes;
/// - the one that does is on a later line and looks like an opening quote itself: it follows a
///   delimiter or a line end, and text follows it.
struct CSVCutter {
  var progress = CutProgress()
  /// Opening quotes that are text, by their offsets.
  var literalQuotes: [Int] = []

  private let delimiter: UInt8
  private let lineEnd: UInt8
  private let cellLimit: Int
  private var isQuoted = false
  private var opening = 0
  private var rowStart = 0

  init(dialect: CSVDialect, cellLimit: Int) {
    delimiter = dialect.delimiter
    lineEnd = dialect.lineEnd
    self.cellLimit = cellLimit
  }

  /// Looks at bytes until at least `target` of them are whole rows.
  mutating func scan(_ p: UnsafePointer<UInt8>, to count: Int, target: Int, isLast: Bool) {
    while progress.cut < target, progress.scanned < count || isLast && isQuoted {
      if progress.scanned >= count {
        takeLiterally()
      } else if !scanBlock(p, count, isLast) {
        return
      }
    }
    if isLast, progress.scanned >= count, !isQuoted, progress.cut < count {
      endRow(p, at: count)
      progress.cut = count
    }
  }

  mutating func rebase(by offset: Int) {
    opening -= offset
    rowStart -= offset
    literalQuotes = literalQuotes.filter { $0 >= offset }.map { $0 - offset }
  }

  /// Looks at up to 64 bytes. Returns false if a decision needs bytes that are not there yet.
  @inline(__always)
  private mutating func scanBlock(
    _ p: UnsafePointer<UInt8>, _ count: Int, _ isLast: Bool
  ) -> Bool {
    let block = progress.scanned
    let width = min(64, count - block)
    let masks = cell_masks_at(p + block, delimiter, lineEnd)
    let all: UInt64 = width == 64 ? ~0 : 1 << UInt64(width) &- 1
    var quotes = masks.quote & all
    var ends = masks.end & all
    while quotes != 0 {
      let bit = quotes & (0 &- quotes)
      let at = block + bit.trailingZeroBitCount
      quotes &= ~bit
      if isQuoted {
        ends &= ~(bit | (bit &- 1))
        guard at + 1 < count || isLast else {
          progress.scanned = at
          return false
        }
        if at + 1 < count, p[at + 1] == ASCII.quote {
          if bit == 1 << 63 {
            progress.scanned = at + 2
            return true
          }
          quotes &= ~(bit << 1)
        } else if isDamage(p, closing: at, count) {
          takeLiterally()
          return true
        } else {
          isQuoted = false
        }
      } else {
        endRows(p, block, ends & (bit &- 1))
        ends &= ~(bit &- 1)
        if isCellStart(p, at) {
          isQuoted = true
          opening = at
        }
      }
    }
    if isQuoted {
      if block + width - opening > cellLimit {
        takeLiterally()
        return true
      }
    } else {
      endRows(p, block, ends)
    }
    progress.scanned = block + width
    return true
  }

  private mutating func endRows(_ p: UnsafePointer<UInt8>, _ block: Int, _ ends: UInt64) {
    var ends = ends
    while ends != 0 {
      endRow(p, at: block + ends.trailingZeroBitCount)
      ends &= ends &- 1
    }
  }

  private mutating func endRow(_ p: UnsafePointer<UInt8>, at end: Int) {
    var (start, stop) = (rowStart, end)
    if lineEnd == ASCII.cr, start < stop, p[start] == ASCII.lf { start += 1 }
    if lineEnd == ASCII.lf, start < stop, p[stop - 1] == ASCII.cr { stop -= 1 }
    if start < stop { progress.records += 1 }
    rowStart = end + 1
    progress.cut = end + 1
  }

  @inline(__always)
  private func isCellStart(_ p: UnsafePointer<UInt8>, _ at: Int) -> Bool {
    guard at > rowStart else { return at == rowStart }
    let before = p[at - 1]
    return before == delimiter
      || lineEnd == ASCII.cr && before == ASCII.lf && at - 1 == rowStart
  }

  private func isDamage(_ p: UnsafePointer<UInt8>, closing: Int, _ count: Int) -> Bool {
    if closing - opening > cellLimit { return true }
    guard closing + 1 < count else { return false }
    let (before, after) = (p[closing - 1], p[closing + 1])
    guard after != delimiter, after != ASCII.lf, after != ASCII.cr else { return false }
    guard before == delimiter || before == lineEnd else { return false }
    return memchr(p + opening, Int32(lineEnd), closing - opening) != nil
  }

  /// Goes back to the byte after the opening quote, outside quotes.
  private mutating func takeLiterally() {
    literalQuotes.append(opening)
    isQuoted = false
    progress.scanned = opening + 1
  }
}
