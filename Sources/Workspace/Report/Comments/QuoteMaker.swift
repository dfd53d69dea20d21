internal import Sentiment

/// Makes quotes of texts: cut to what matters, contacts masked, the words that decided marked.
final class QuoteMaker {
  private let personal: ReportOptions.Personal
  private let redactor: Redactor?
  private var scorer: SentimentScorer
  private var pseudonyms: [String: String] = [:]

  /// The longest quote, in bytes.
  private static let length = 480
  /// How many words are marked at most.
  private static let markLimit = 12
  /// What weighs less than this, in thousandths, did not decide.
  private static let leastWeight: UInt64 = 400
  /// Nor did what weighs less than this part of the heaviest.
  private static let leastPart: UInt64 = 5

  init(analyzer: SentimentAnalyzer, personal: ReportOptions.Personal) {
    self.personal = personal
    redactor = personal == .show ? nil : Redactor()
    scorer = SentimentScorer(analyzer, tellingEmotions: false)
  }

  /// Returns the quote of a text.
  func quote(_ comment: SampledComment) -> ReportQuote {
    comment.text.withUnsafeBufferPointer { text in
      guard let redactor else { return quote(comment, text) }
      return redactor.withRedacted(text) { quote(comment, $0) }
    }
  }

  /// A text with contacts masked, unless they were asked for.
  func masked(_ text: String) -> String { redactor?.redacted(text) ?? text }

  private func quote(
    _ comment: SampledComment, _ text: UnsafeBufferPointer<UInt8>
  ) -> ReportQuote {
    let sentiment = scorer.score(text, in: comment.language, explaining: true)
    let reasons = Self.marks(sentiment.explanation)
    let heaviest = reasons.max { $0.weightThousandths.magnitude < $1.weightThousandths.magnitude }
    let range = QuoteCut.range(
      of: text, around: heaviest.map { $0.start..<$0.end }, length: Self.length)
    return ReportQuote(
      record: comment.number, line: comment.line,
      text: String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self),
      isCutBefore: range.lowerBound > 0, isCutAfter: range.upperBound < text.count || comment.isCut,
      marks: reasons.filter { range.contains($0.start) && $0.end <= range.upperBound }.map {
        ReportQuote.Mark(
          start: $0.start - range.lowerBound, end: $0.end - range.lowerBound, weight: $0.weight)
      }, label: comment.label?.rawValue,
      valence: comment.valenceMillionths.map { Double($0) / 1_000_000 },
      probabilities: comment.probabilities.map { p in
        PerLabel(positive: p[.positive], neutral: p[.neutral], negative: p[.negative])
      }, time: comment.time.map(Self.short), group: comment.group.map(Self.short),
      author: comment.author.map { Self.short(signature($0)) })
  }

  /// A value that stands beside a quote, which should be short.
  private static func short(_ value: String) -> String { OneLine.text(value, limit: 80) }

  /// The reasons that weigh most, none over another, in the order of the text.
  private static func marks(_ reasons: [Sentiment.Reason]) -> [Sentiment.Reason] {
    let heaviest = reasons.map(\.weightThousandths.magnitude).max() ?? 0
    let least = max(leastWeight, heaviest / leastPart)
    let heavy = reasons.filter { $0.weightThousandths.magnitude >= least }
      .sorted { a, b in
        a.weightThousandths.magnitude == b.weightThousandths.magnitude
          ? a.start < b.start : a.weightThousandths.magnitude > b.weightThousandths.magnitude
      }
    var chosen: [Sentiment.Reason] = []
    for reason in heavy where chosen.count < markLimit && reason.end > reason.start {
      if chosen.allSatisfy({ $0.end <= reason.start || reason.end <= $0.start }) {
        chosen.append(reason)
      }
    }
    return chosen.sorted { $0.start < $1.start }
  }

  /// The author's name, or what it is called here.
  private func signature(_ author: String) -> String {
    guard personal == .pseudonyms else { return author }
    if let known = pseudonyms[author] { return known }
    let name = "Person \(pseudonyms.count + 1)"
    pseudonyms[author] = name
    return name
  }
}

/// Finds the part of a text that is shown.
enum QuoteCut {
  /// How far from its place a cut is moved to fall between words.
  private static let wordLimit = 40

  /// Returns a range of so many bytes at most, with a place in its middle, that begins and ends between words, or where
  /// those are very long, between characters.
  static func range(
    of text: UnsafeBufferPointer<UInt8>, around place: Range<Int>?, length: Int
  ) -> Range<Int> {
    guard text.count > length else { return 0..<text.count }
    let place = place ?? 0..<0
    let middle = place.lowerBound + place.count / 2
    let start = max(0, min(middle - length / 2, text.count - length))
    let first = beginning(
      in: text, from: start, to: max(start, min(place.lowerBound, start + wordLimit)))
    let last = start + length
    return
      first..<max(
        first, end(in: text, from: last, to: min(last, max(place.upperBound, last - wordLimit))))
  }

  private static func beginning(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int
  ) -> Int {
    guard start > 0 else { return 0 }
    let word = (start...limit).first { text[$0 - 1] <= ASCII.space }
    return word ?? (start..<text.count).first { text[$0] & 0xC0 != 0x80 } ?? text.count
  }

  private static func end(
    in text: UnsafeBufferPointer<UInt8>, from end: Int, to limit: Int
  ) -> Int {
    guard end < text.count else { return text.count }
    let word = (limit...end).last { text[$0] <= ASCII.space }
    return word ?? (0...end).last { text[$0] & 0xC0 != 0x80 } ?? 0
  }
}
