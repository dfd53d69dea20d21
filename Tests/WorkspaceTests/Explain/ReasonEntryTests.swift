import Testing

@testable import Sentiment
@testable import Workspace

@Suite("Entries of an explanation")
struct ReasonEntryTests {
  @Test("are sums of the same reasons, heaviest first")
  func sums() {
    let text = Array("bad, bad pizza".utf8)
    let reasons = [
      Sentiment.Reason(start: 0, end: 3, source: .model, weightThousandths: -100),
      Sentiment.Reason(start: 0, end: 3, source: .lexicon, weightThousandths: -900),
      Sentiment.Reason(start: 5, end: 8, source: .model, weightThousandths: -300),
      Sentiment.Reason(start: 5, end: 8, source: .model, weightThousandths: -50),
      Sentiment.Reason(start: 9, end: 14, source: .model, weightThousandths: 450),
      Sentiment.Reason(start: 5, end: 99, source: .model, weightThousandths: 1),
    ]
    let entries = ReasonEntry.heaviest(of: reasons, in: text)
    #expect(
      entries.map { String(decoding: $0.words, as: UTF8.self) } == ["bad", "bad", "pizza", ""])
    #expect(entries.map(\.thousandths) == [-900, -450, 450, 1])
    #expect(entries.map(\.places.count) == [1, 2, 1, 1])
  }
}
