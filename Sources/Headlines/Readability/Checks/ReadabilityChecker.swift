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
  private let settings: PageCheckSettings

  /// Creates a checker.
  public init(settings: PageCheckSettings = PageCheckSettings()) { self.settings = settings }

  /// All checks, in the order in which they are listed.
  public static let checks: [PageCheck] = proseChecks.map { $0.check }

  private static let proseChecks: [any ProseCheck.Type] = [
    HardSentenceCheck.self, VeryLongSentenceCheck.self, LongParagraphCheck.self,
    PassiveVoiceCheck.self, RepeatedStartCheck.self, WeakOpeningCheck.self,
    DoubleNegativeCheck.self, HedgingCheck.self, AdverbPileCheck.self, NominalizationCheck.self,
    PlainWordCheck.self, LongWordCheck.self, WordyPhraseCheck.self,
  ]

  /// Returns the findings in a page, by their place.
  ///
  /// - Complexity: O(*n* + *f* log *f*) for a text of *n* bytes and *f* findings.
  public mutating func findings(in page: Page) -> [Finding] {
    var findings = PageFindings(page, settings)
    for block in page.blocks where block.isProse && block.isMain {
      _ = reader.book.makeRoom()
      let range = block.text.clamped(to: 0..<page.text.count)
      let prose = ProseBlock(Array(page.text[range]), &reader)
      for type in Self.proseChecks where settings.isOn(type.check) {
        for found in type.findings(in: prose, settings) {
          let span =
            found.span.lowerBound + range.lowerBound..<found.span.upperBound
            + range.lowerBound
          findings.add(
            type.check, at: page.source(of: span), excerpt: prose.string(found.span),
            found.message, suggestions: found.suggestions)
        }
      }
    }
    return findings.sorted()
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
