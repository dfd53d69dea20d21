/// Shows overlaps to a person: how alike, the articles below each other, and what they share.
///
///     0.94  duplicate  council.md     Council backs tram line 7
///                      council-2.md   Council backs tram line 7 (updated)
///
///     0.61  competing  grant.md       Warm Hearth grant opens
///                      money.html     Heat pump money is gone
///                      both: heat pump, grant, installers
struct OverlapView {
  private let style: TerminalStyle
  private let width: Int
  private let idWidth: Int

  /// So many articles of a cluster are shown.
  private static let articleLimit = 10
  /// From which share on common wording is no accident: one may be an excerpt of the other.
  private static let notedWording = 0.1
  /// Where the ids stand.
  private static let indent = 17

  init(style: TerminalStyle, width: Int) {
    self.style = style
    self.width = min(10_000, max(60, width))
    idWidth = min(40, max(12, self.width / 3))
  }

  /// An overlap, and an empty line before it unless it is the first.
  func bytes(_ overlap: ArticleOverlap, isFirst: Bool) -> [UInt8] {
    var bytes: [UInt8] = isFirst ? [] : [ASCII.lf]
    for (place, article) in overlap.articles.prefix(Self.articleLimit).enumerated() {
      var line = TerminalLine(style: style)
      if place == 0 {
        line.append(Self.hundredths(overlap.similarity), .heading, limit: 4)
        line.pad(to: 6)
        line.append(overlap.kind.rawValue, .heading, limit: 9)
      }
      line.pad(to: Self.indent)
      line.append(article.id, limit: idWidth)
      line.pad(to: Self.indent + idWidth + 2)
      line.append(article.title, limit: max(8, width - Self.indent - idWidth - 2))
      bytes += line.bytes + [ASCII.lf]
    }
    if overlap.articles.count > Self.articleLimit {
      bytes += note("and \(overlap.articles.count - Self.articleLimit) more")
    }
    if !overlap.explanation.isEmpty {
      let words = overlap.explanation.map(\.text).joined(separator: ", ")
      bytes += note("both: \(words)")
    }
    if overlap.kind == .competing, overlap.wording >= Self.notedWording {
      bytes += note("\(Rounded.percent(overlap.wording)) % of the wording is the same")
    }
    return bytes
  }

  private func note(_ text: String) -> [UInt8] {
    var line = TerminalLine(style: style)
    line.pad(to: Self.indent)
    line.append(text, limit: width - Self.indent)
    return line.bytes + [ASCII.lf]
  }

  /// A share from 0 to 1 with two decimals, below 1 unless it is 1.
  private static func hundredths(_ share: Double) -> String {
    let value = share >= 1 ? 100 : min(99, Int((max(0, share) * 100).rounded()))
    let rest = value % 100
    return "\(value / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
