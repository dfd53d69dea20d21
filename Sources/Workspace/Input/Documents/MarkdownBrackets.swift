/// Finds where a link of Markdown begins and ends in its source, from what is known to be in it.
struct MarkdownBrackets {
  private let p: UnsafePointer<UInt8>
  private let bounds: Range<Int>

  /// How far marks and labels reach at most.
  private static let (markLimit, labelLimit) = (64, 1_000)

  /// Looks for brackets within bounds.
  init(_ p: UnsafePointer<UInt8>, _ bounds: Range<Int>) {
    self.p = p
    self.bounds = bounds
  }

  /// The link's range with its brackets and address.
  ///
  /// - Parameters:
  ///   - first: Where its first word stands, or its address if it has no word.
  ///   - last: The place after its last word; nil if it has no word.
  ///   - target: Where its address stands; nil if that is not known.
  ///   - hint: Where its title stands; nil if it has none or that is not known.
  func range(first: Int, last: Int?, target: Range<Int>?, hint: Range<Int>?) -> Range<Int> {
    let start = start(before: first)
    let words = max(last ?? target?.upperBound ?? first, first)
    guard start < bounds.upperBound, p[start] != UInt8(ascii: "<") else {
      return start..<(end(UInt8(ascii: ">"), from: words) ?? words)
    }
    guard last != nil else {
      return start..<(end(UInt8(ascii: ")"), from: max(words, hint?.upperBound ?? 0)) ?? words)
    }
    guard let label = end(UInt8(ascii: "]"), from: words) else { return start..<words }
    guard label < bounds.upperBound else { return start..<label }
    switch p[label] {
    case UInt8(ascii: "("):
      let known = [target, hint].compactMap { $0?.upperBound }.filter { $0 > label }.max()
      return start..<(end(UInt8(ascii: ")"), from: known ?? label) ?? label)
    case UInt8(ascii: "["):
      return start..<(end(UInt8(ascii: "]"), from: label) ?? label)
    default: return start..<label
    }
  }

  /// The bracket before a place; the place itself if there is none.
  private func start(before place: Int) -> Int {
    var i = min(place, bounds.upperBound)
    while i > bounds.lowerBound, place - i < Self.markLimit {
      i -= 1
      switch p[i] {
      case UInt8(ascii: "["):
        return i > bounds.lowerBound && p[i - 1] == UInt8(ascii: "!") ? i - 1 : i
      case UInt8(ascii: "<"):
        // The brackets of an address: `[…](<address>)`.
        if i == bounds.lowerBound || p[i - 1] != UInt8(ascii: "(") { return i }
      case ASCII.lf: return place
      default: break
      }
    }
    return place
  }

  /// The place after the next bracket of a kind; nil if it is not near.
  private func end(_ bracket: UInt8, from start: Int) -> Int? {
    let limit = min(bounds.upperBound, start + Self.labelLimit)
    guard start < limit else { return nil }
    return (start..<limit).first { p[$0] == bracket }.map { $0 + 1 }
  }
}
