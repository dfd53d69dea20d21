import Testing

@testable import Sentiment
@testable import Workspace

@Suite("A row of a score table")
struct ScoreRowFormatterTests {
  private static let text = "The handle broke, but I love the color"

  private let scored = ScoredText.example(
    0, valence: -523_000, text: text,
    reasons: [
      .words("broke", in: text, weight: -1900), .words("love", in: text, weight: 850),
      .words("color", in: text, weight: 0),
      Sentiment.Reason(
        start: 500, end: 510, source: .lexicon, weightThousandths: 3000, ruleBits: 0),
    ])

  private func row(_ formatter: ScoreRowFormatter, _ scored: ScoredText) -> String {
    var output: [UInt8] = []
    formatter.append(scored, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test("gives the reasons beside the text without color")
  func plain() {
    let formatter = ScoreRowFormatter(style: .plain, width: 100)
    #expect(
      String(decoding: formatter.header, as: UTF8.self) + row(formatter, scored) == """
        label     valence  text                                                  why
        negative    -0.52  The handle broke, but I love the color                \
        broke -1.90, love +0.85

        """)
  }

  @Test("marks the reasons in the text in color")
  func color() {
    let formatter = ScoreRowFormatter(style: TerminalStyle(usesColor: true), width: 100)
    #expect(
      row(formatter, scored)
        == "\u{1B}[31mnegative\u{1B}[0m    \u{1B}[31m-0.52\u{1B}[0m  The handle "
        + "\u{1B}[1;4;31mbroke\u{1B}[0m, but I \u{1B}[1;32mlove\u{1B}[0m the color\n")
  }

  @Test("has no reasons where there is no room for them")
  func narrow() {
    let formatter = ScoreRowFormatter(style: .plain, width: 10)
    #expect(row(formatter, scored) == "negative    -0.52  The handle broke, bu…\n")
  }

  @Test("has neither label nor valence in a language that is not supported")
  func unsupported() {
    let formatter = ScoreRowFormatter(style: .plain, width: 40)
    #expect(row(formatter, .example(0, valence: nil, text: "Καλό")) == "-                  Καλό\n")
  }

  @Test("is one line within the width, whatever the text", arguments: [40, 79, 80, 100, 237])
  func oneLine(width: Int) {
    let text = "\u{1B}[2J bad\r\n日本語👍 " + String(repeating: "\u{202E}awful ❤\u{FE0F}\n", count: 60)
    let scored = ScoredText.example(
      0, valence: -999_999, text: text,
      reasons: [.words("bad\r\n日本", in: text, weight: -900), .words("👍", in: text, weight: 2000)])
    let row = row(ScoreRowFormatter(style: .plain, width: width), scored)
    #expect(row.unicodeScalars.filter { $0.properties.generalCategory == .control } == ["\n"])
    #expect(DisplayWidth.width(of: String(row.dropLast())) <= width)
  }
}
