import Learning

@testable import Reporting
@testable import Workspace

/// Reports that are made up, with something in every part.
///
/// Every text in them that would come from outside is `text` handed what it is, so that a test can
/// put something else there.
struct SampleReports {
  /// Makes a foreign text of what would stand there.
  var text: (String) -> String = { $0 }

  static let interval = ConfidenceInterval(lower: -0.02, upper: 0.1)

  func figures(_ positive: Int, _ neutral: Int, _ negative: Int) -> SentimentFigures {
    let count = positive + neutral + negative
    let share = { (part: Int) in count > 0 ? Double(part) / Double(count) : 0 }
    let net = share(positive) - share(negative)
    let half = count > 0 ? 1.6 / Double(count).squareRoot() : 1
    return SentimentFigures(
      count: count, positive: positive, neutral: neutral, negative: negative, unsupported: 0,
      withoutOpinion: 3,
      shares: PerLabel(
        positive: share(positive), neutral: share(neutral), negative: share(negative)),
      shareIntervals: PerLabel(
        positive: .wilson(positive, of: count), neutral: .wilson(neutral, of: count),
        negative: .wilson(negative, of: count)),
      net: net,
      netInterval: ConfidenceInterval(lower: max(net - half, -1), upper: min(net + half, 1)),
      meanValence: net / 2)
  }

  func part(_ name: String, _ figures: SentimentFigures, isDifferent: Bool = false)
    -> PartSentiment
  {
    let difference = (figures.net ?? 0) - 0.04
    return PartSentiment(
      name: name, figures: figures, difference: difference,
      differenceInterval: ConfidenceInterval(lower: difference - 0.1, upper: difference + 0.1),
      q: isDifferent ? 0.004 : 0.4, isDifferent: isDifferent, isSmall: figures.count < 30)
  }

  func quote(_ body: String, line: Int, label: String, valence: Double, marked: Range<Int>? = nil)
    -> ReportQuote
  {
    let body = text(body)
    // The mark ends with a character, whatever the text is.
    let end = body.indices.map { body.utf8.distance(from: body.startIndex, to: $0) }
      .first { $0 >= marked?.upperBound ?? 0 }
    let marks = marked.map { range in
      [
        ReportQuote.Mark(
          start: range.lowerBound, end: end ?? body.utf8.count, weight: valence)
      ]
    }
    return ReportQuote(
      record: line, line: line, text: body, isCutBefore: line.isMultiple(of: 2), isCutAfter: true,
      marks: marks ?? [], label: label, valence: valence, probabilities: nil,
      time: text("2025-03-0\(line % 9 + 1)T04:40:29Z"), group: text("Marlo Air"),
      author: text("reader-\(line)"))
  }

  var coverage: ReportCoverage {
    ReportCoverage(
      file: text("comments.csv"), read: 690, repaired: 2, rejected: 1, repeated: 4,
      withoutOpinion: 120, unsupported: 9,
      languages: [
        .init(language: text("en"), count: 640, isSupported: true),
        .init(language: "pl", count: 9, isSupported: false),
      ],
      textColumn: text("text"), timeColumn: text("time"), groupColumn: text("product"),
      personalColumns: [text("author"), text("e-mail")], personal: .hide, undated: 3,
      firstDay: "2025-03-03",
      lastDay: "2025-04-27", sample: .init(count: 500, isComplete: false),
      notes: [text("The group column was guessed; name another with --by.")])
  }

  var method: ReportMethod {
    ReportMethod(
      version: text("1.4.0"),
      models: [
        .init(name: text("en/sentiment.model"), checksum: text("00d1f2a3b4c5e697")),
        .init(name: "en/emotions.model", checksum: "10d1f2a3b4c5e697"),
      ],
      falseDiscoveryRate: 0.05, confidence: 0.95, smallestCell: 20)
  }

  var phrases: [OutlierDay.Phrase] {
    [
      .init(
        text: text("gate change"), count: 12, share: 0.4, usualShare: 0.01, logOdds: 3, z: 5.1,
        q: 0.0004)
    ]
  }
}
