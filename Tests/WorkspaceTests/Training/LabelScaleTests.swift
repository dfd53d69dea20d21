import Sentiment
import Testing

@testable import Workspace

@Suite("Labels")
struct LabelScaleTests {
  @Test(
    "are words in any case, or 1, 0 and -1",
    arguments: [
      ("positive", LabelScale.Reading.label(.positive)), (" Positive\r", .label(.positive)),
      ("POS", .label(.positive)), ("neu", .label(.neutral)), ("NEG", .label(.negative)),
      ("1", .label(.positive)), ("+1", .label(.positive)), ("0.0", .label(.neutral)),
      ("-1", .label(.negative)), ("", .none), (" ", .none), ("-", .none), ("4", .unknown),
      ("nan", .unknown), ("inf", .unknown), ("mixed", .unknown),
      (String(repeating: "positive", count: 1_000), .unknown),
    ])
  func words(value: String, reading: LabelScale.Reading) {
    #expect(LabelScale(column: "label").reading(of: value) == reading)
  }

  @Test(
    "are one to five stars where the name says so",
    arguments: [
      ("1", LabelScale.Reading.label(.negative)), ("2", .label(.negative)), ("3", .label(.neutral)),
      ("3.5", .label(.neutral)), ("4.0", .label(.positive)), ("5", .label(.positive)),
      ("0", .beyondFive), ("8", .beyondFive), ("-1", .beyondFive), ("neutral", .label(.neutral)),
    ])
  func stars(value: String, reading: LabelScale.Reading) {
    for name in ["stars", "Star Rating", "overallRating"] {
      #expect(LabelScale(column: name).reading(of: value) == reading)
    }
  }

  @Test(
    "stand in the column whose name is likeliest",
    arguments: [
      (["id", "text", "Label"], "Label"), (["sentiment", "label", "text"], "label"),
      (["text", "stars", "class"], "class"), (["text", "true_label"], "true_label"),
      (["text", "rating_count", "overall rating"], "overall rating"),
      (["text", "rating_count"], nil), (["text"], nil), ([], nil),
    ] as [([String], String?)])
  func column(names: [String], expected: String?) {
    #expect(LabelScale.column(in: names, besides: "text") == expected)
  }

  @Test("are not the column of the texts")
  func textColumn() {
    #expect(LabelScale.column(in: ["label", "class"], besides: "label") == "class")
  }
}
