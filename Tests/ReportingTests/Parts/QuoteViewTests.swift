import Testing

@testable import Reporting
@testable import Workspace

@Suite("Quotes on pages")
struct QuoteViewTests {
  /// A text and marks in it, as ranges of bytes.
  struct Example {
    var text: String
    var marks: [Range<Int>]
    var pieces: [String]
  }

  static let examples = [
    Example(text: "good and bad", marks: [0..<4, 9..<12], pieces: ["[good]", " and ", "[bad]"]),
    Example(text: "good", marks: [], pieces: ["good"]),
    Example(text: "", marks: [0..<1], pieces: []),
    Example(text: "näh", marks: [0..<2], pieces: ["näh"]),
    Example(text: "näh", marks: [1..<3], pieces: ["n", "[ä]", "h"]),
    Example(text: "good", marks: [2..<9, 3..<3], pieces: ["good"]),
    Example(text: "good", marks: [0..<3, 1..<4], pieces: ["[goo]", "d"]),
  ]

  @Test("are cut at their marks, and nowhere in a character", arguments: examples)
  func pieces(example: Example) {
    var quote = SampleReports().quote(example.text, line: 1, label: "neutral", valence: 0)
    quote.marks = example.marks.map { .init(start: $0.lowerBound, end: $0.upperBound, weight: 1) }
    let pieces = QuoteView(quote).pieces.map { $0.plain ?? "[\($0.marked?.text ?? "")]" }
    #expect(pieces == example.pieces)
  }
}
