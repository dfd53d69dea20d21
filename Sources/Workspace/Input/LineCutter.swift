internal import Glibc

/// What all cutters keep: how far they looked, and how much of it is whole records.
///
/// Offsets count from the beginning of the bytes at hand; `rebase` moves them.
struct CutProgress {
  /// Everything before was looked at.
  var scanned = 0
  /// Everything before is whole records.
  var cut = 0
  /// How many records end before `cut`, since the last chunk.
  var records = 0
}

/// Cuts after lines.
struct LineCutter {
  var progress = CutProgress()
  let lineEnd: UInt8
  private var lineStart = 0

  init(lineEnd: UInt8) { self.lineEnd = lineEnd }

  /// Whether a line has nothing but white space.
  @inline(__always)
  static func isBlank(_ p: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var i = start
    while i < end {
      if !ASCII.isSpace(p[i]) { return false }
      i += 1
    }
    return true
  }

  /// Looks at bytes until at least `target` of them are whole records.
  mutating func scan(_ p: UnsafePointer<UInt8>, to count: Int, target: Int, isLast: Bool) {
    while progress.cut < target, progress.scanned < count {
      let from = progress.scanned
      guard let hit = memchr(p + from, Int32(lineEnd), count - from) else {
        progress.scanned = count
        break
      }
      let stop = UnsafeRawPointer(hit) - UnsafeRawPointer(p)
      if !Self.isBlank(p, lineStart, stop) { progress.records += 1 }
      lineStart = stop + 1
      progress.scanned = stop + 1
      progress.cut = stop + 1
    }
    if isLast, progress.scanned == count, progress.cut < count {
      if !Self.isBlank(p, lineStart, count) { progress.records += 1 }
      lineStart = count
      progress.cut = count
    }
  }

  mutating func rebase(by offset: Int) { lineStart -= offset }
}
