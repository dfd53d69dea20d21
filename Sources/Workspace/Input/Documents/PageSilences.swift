internal import Headlines

/// Comments that switch checks off and on.
///
///     <!-- sentivane off: passive-voice, long-paragraph -->
///     …
///     <!-- sentivane on -->
///
/// `off` without a name, or with `all`, is for all checks. What is not switched on again stays off to
/// the end of the document.
struct PageSilences {
  /// The silences, in the order in which they begin.
  private(set) var silences: [PageSilence] = []
  private var open: [Int] = []

  /// More than this many at once are left out: nobody writes them, and each is looked at again.
  private static let limit = 64

  /// Reads a comment's content, if it is addressed to us.
  mutating func read(_ p: UnsafePointer<UInt8>, _ content: Range<Int>, at place: Range<Int>) {
    guard content.count < 1_000 else { return }
    let bytes = UnsafeBufferPointer(start: p + content.lowerBound, count: content.count)
    let words = bytes.split { ASCII.isSpace($0) || $0 == ASCII.comma || $0 == UInt8(ascii: ":") }
      .map { String(decoding: $0, as: UTF8.self).lowercased() }
    guard words.first == "sentivane", words.count > 1 else { return }
    let names: [String?] =
      words.count == 2 || words.contains("all") ? [nil] : words.dropFirst(2).map { $0 }
    for name in names {
      switch words[1] {
      case "off" where open.count < Self.limit:
        open.append(silences.count)
        silences.append(PageSilence(check: name, source: place))
      case "on": close(name, at: place.upperBound)
      default: break
      }
    }
  }

  /// Ends what is still switched off.
  mutating func finish(at end: Int) { close(nil, at: end) }

  private mutating func close(_ check: String?, at end: Int) {
    open.removeAll { index in
      guard check == nil || silences[index].check == check else { return false }
      let start = silences[index].source.lowerBound
      silences[index].source = start..<max(start, end)
      return true
    }
  }
}
