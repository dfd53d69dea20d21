import Sentiment
import TestSupport
import Testing

@testable import Workspace

@Suite("Quotes")
struct QuoteTests {
  private func quote(
    _ text: String, author: String? = nil, personal: ReportOptions.Personal = .hide
  ) -> ReportQuote {
    let maker = QuoteMaker(analyzer: SentimentAnalyzer(), personal: personal)
    return maker.quote(
      SampledComment(
        number: 3, line: 5, text: Array(text.utf8), isCut: false, language: nil, label: .negative,
        valenceMillionths: -500_000, probabilities: nil, hasOpinion: true, textHash: 1,
        time: "2025-03-03", day: nil,
        group: "kettle", author: author, key: 1))
  }

  private func marked(_ quote: ReportQuote) -> [String] {
    let bytes = Array(quote.text.utf8)
    return quote.marks.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
  }

  @Test("mark the words that decided")
  func marks() {
    let quote = quote("The crew was lovely, but the delay was awful.")
    #expect(marked(quote).contains { $0.contains("lovely") })
    #expect(marked(quote).contains { $0.contains("awful") })
    #expect(quote.marks.contains { $0.weight > 0 } && quote.marks.contains { $0.weight < 0 })
  }

  @Test("mask contacts unless they were asked for")
  func contacts() {
    let text = "Awful. Write to jo@example.org or call +44 20 7946 0958, @jo_k!"
    let hidden = quote(text).text
    for contact in ["jo@example.org", "7946", "@jo_k"] { #expect(!hidden.contains(contact)) }
    #expect(quote(text, personal: .show).text == text)
  }

  @Test("are signed only if that was asked for")
  func signatures() {
    let maker = QuoteMaker(analyzer: SentimentAnalyzer(), personal: .pseudonyms)
    let names = ["Ann", "Bob", "Ann"].map { name in
      maker.quote(
        SampledComment(
          number: 0, line: 1, text: Array("Fine.".utf8), isCut: false, language: nil, label: nil,
          valenceMillionths: nil, probabilities: nil, hasOpinion: true, textHash: 1, time: nil,
          day: nil, group: nil,
          author: name, key: 1)
      ).author
    }
    #expect(names == ["Person 1", "Person 2", "Person 1"])
    #expect(quote("Fine.", author: "Ann", personal: .show).author == "Ann")
  }

  @Test("of long texts are cut between words, around what decided", arguments: 0..<30)
  func cut(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let words = ["the", "table", "été", "日本", "was", "there", "🙂", "again", "paper"]
    var text = (0..<Int.random(in: 100...400, using: &generator))
      .map { _ in words.randomElement(using: &generator) ?? "a" }
    text.insert("absolutely terrible", at: Int.random(in: 0..<text.count, using: &generator))
    let quote = quote(text.joined(separator: " "))
    #expect(quote.text.utf8.count <= 480)
    #expect(!quote.text.contains("\u{FFFD}"))
    #expect(marked(quote).contains { $0.contains("terrible") })
    #expect(quote.isCutBefore || quote.isCutAfter)
    let whole = Set(words + ["absolutely", "terrible"])
    #expect(quote.text.split(separator: " ").allSatisfy { whole.contains(String($0)) })
  }

  @Test("of a text without spaces are still cut between characters")
  func noSpaces() {
    let quote = quote(String(repeating: "é", count: 2_000))
    #expect(quote.text.utf8.count <= 480)
    #expect(!quote.text.contains("\u{FFFD}"))
  }
}
