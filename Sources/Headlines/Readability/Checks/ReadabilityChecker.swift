internal import Tokenizing

/// Runs the checks over pages, one after another. Each thread has its own.
///
///     var checker = ReadabilityChecker()
///     for finding in checker.findings(in: page) {
///       print(finding.position.line, finding.check, finding.message)
///     }
///
/// Paragraphs, items, quotes and captions of the main text are read; headings, tables and code are
/// not. What a silence covers is left out. A block of more than 64 KB is read in windows.
public struct ReadabilityChecker: ~Copyable {
  private var reader = SentenceReader()
  private let settings: ReadabilityCheckSettings

  /// Creates a checker.
  public init(settings: ReadabilityCheckSettings = ReadabilityCheckSettings()) {
    self.settings = settings
  }

  /// Returns the findings in a page, by their place.
  ///
  /// - Complexity: O(*n* + *f* log *f*) for a text of *n* bytes and *f* findings.
  public mutating func findings(in page: Page) -> [Finding] {
    var findings: [Finding] = []
    for block in page.blocks where block.isProse && block.isMain {
      let range = block.text.clamped(to: 0..<page.text.count)
      page.text.withUnsafeBufferPointer { text in
        let block = UnsafeBufferPointer(rebasing: text[range])
        var start = 0
        while start < block.count {
          let end = TextWindows.end(of: block, from: start)
          check(block[start..<end], at: range.lowerBound + start, of: page, &findings)
          start = end
        }
      }
    }
    return findings.enumerated().sorted {
      ($0.element.source.lowerBound, $0.offset) < ($1.element.source.lowerBound, $1.offset)
    }.map(\.element)
  }

  /// Adds what is found in a block, or in a window of a very long one.
  private mutating func check(
    _ text: some Collection<UInt8>, at start: Int, of page: Page, _ findings: inout [Finding]
  ) {
    _ = reader.book.makeRoom()
    let silences = Silences(page.silences)
    let prose = ProseBlock(Array(text), &reader)
    for type in ReadabilityCheck.checks where settings.isOn(type.check) {
      for found in type.findings(in: prose, settings) {
        let span = start + found.span.lowerBound..<start + found.span.upperBound
        let source = page.source(of: span)
        guard !silences.cover(source.lowerBound, type.check.id) else { continue }
        findings.append(
          Finding(
            check: type.check.id, evidence: type.check.evidence, source: source,
            position: page.places.position(ofSource: source.lowerBound),
            excerpt: prose.string(found.span), message: found.message,
            suggestions: found.suggestions))
      }
    }
  }
}

/// The parts of a page in which checks are silent.
private struct Silences {
  private let silences: [PageSilence]

  init(_ silences: [PageSilence]) { self.silences = silences }

  func cover(_ offset: Int, _ check: String) -> Bool {
    silences.contains { ($0.check == nil || $0.check == check) && $0.source.contains(offset) }
  }
}

extension PageBlock {
  /// Whether checks of prose read it.
  var isProse: Bool {
    switch kind {
    case .paragraph, .listItem, .quote, .caption: true
    case .heading, .code, .tableCell: false
    }
  }
}

extension Page {
  /// The source of bytes of the text.
  func source(of text: Range<Int>) -> Range<Int> {
    let start = places.sourceOffset(ofText: text.lowerBound)
    let last = places.sourceOffset(ofText: max(text.lowerBound, text.upperBound - 1))
    return start..<max(start, last + (text.isEmpty ? 0 : 1))
  }

  /// The prose of the main text, two line feeds between blocks: what formulas count.
  public var prose: [UInt8] {
    var prose: [UInt8] = []
    for block in blocks where block.isProse && block.isMain {
      if !prose.isEmpty { prose += [0x0A, 0x0A] }
      prose += text[block.text.clamped(to: 0..<text.count)]
    }
    return prose
  }
}
