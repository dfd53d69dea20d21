/// Findings in a page, from which those are kept that are wanted.
struct PageFindings {
  private let page: Page
  private let settings: PageCheckSettings
  private(set) var findings: [Finding] = []

  /// Begins with none.
  init(_ page: Page, _ settings: PageCheckSettings) {
    self.page = page
    self.settings = settings
  }

  /// Adds a finding, unless its check is off.
  mutating func add(
    _ check: PageCheck, at source: Range<Int>, excerpt: String = "", _ message: String,
    suggestions: [String] = []
  ) {
    guard settings.isOn(check) else { return }
    findings.append(
      Finding(
        check: check.id, evidence: check.evidence, source: source,
        position: page.places.position(ofSource: source.lowerBound), excerpt: excerpt,
        message: message, suggestions: suggestions))
  }

  /// The findings by their place, without those that the page asks to be left out.
  ///
  /// - Complexity: O(*f* log *f* + *s* log *s*) for *f* findings and *s* silences of which few
  ///   overlap.
  func sorted() -> [Finding] {
    let sorted = findings.enumerated().sorted {
      ($0.element.source.lowerBound, $0.offset) < ($1.element.source.lowerBound, $1.offset)
    }.map(\.element)
    let silences = page.silences.sorted { $0.source.lowerBound < $1.source.lowerBound }
    var next = 0
    var open: [PageSilence] = []
    return sorted.filter { finding in
      let place = finding.source.lowerBound
      while next < silences.count, silences[next].source.lowerBound <= place {
        open.append(silences[next])
        next += 1
      }
      open.removeAll { $0.source.upperBound <= place }
      return !open.contains { $0.check == nil || $0.check == finding.check }
    }
  }
}

extension Page {
  /// Words of the text on one line, cut where they are many.
  func excerpt(_ range: Range<Int>, limit: Int = 120) -> String {
    cut(text[range.clamped(to: 0..<text.count)], limit: limit)
  }

  /// The beginning of some words on one line.
  func cut(_ bytes: ArraySlice<UInt8>, limit: Int = 120) -> String {
    var end = min(bytes.endIndex, bytes.startIndex + limit)
    while end < bytes.endIndex, end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let words = String(
      decoding: bytes[..<end].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    return end < bytes.endIndex ? words + "…" : words
  }

  /// How many words a range of the text has.
  func wordCount(_ range: Range<Int>) -> Int {
    text[range.clamped(to: 0..<text.count)].split { $0 <= 0x20 }.count
  }
}
