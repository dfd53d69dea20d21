/// What a site has published, for its editor: mood, topics, readability, headlines and what is there twice.
///
/// As JSON the keys are those below, with `"kind": "library"`. Who wrote an article is nowhere in it.
public struct LibraryReport: Hashable, Encodable, Sendable {
  /// What kind of report it is.
  public var kind = "library"
  /// What the report is called.
  public var title: String
  /// What it is based on.
  public var coverage: LibraryCoverage
  /// The sentiment of all articles.
  public var sentiment: SentimentFigures
  /// How their valences are spread.
  public var valence: ValenceDistribution
  /// The positive articles of the highest valence.
  public var mostPositive: [FeltPiece]
  /// The negative articles of the lowest valence.
  public var mostNegative: [FeltPiece]
  /// The sentiment by the time of publication; nil without dates.
  public var time: SentimentOverTime?
  /// The topics of the sample; their quotes are titles.
  public var topics: TopicsReport
  /// What came and went; nil if all dates lie in one stretch of time.
  public var trends: LibraryTrends?
  /// How easy the articles of the sample are to read; nil if there is none that can be judged.
  public var readability: LibraryReadability?
  /// How the headlines of the sample are written; nil if there is none that can be judged.
  public var headlines: LibraryHeadlines?
  /// Articles that say the same or compete; nil if nobody looked.
  public var overlaps: LibraryOverlaps?
  /// How it was made.
  public var method: ReportMethod

  /// An article and how it feels.
  public struct FeltPiece: Hashable, Encodable, Sendable {
    /// The article.
    public var piece: LibraryPiece
    /// Its valence, in −1…1.
    public var valence: Double
  }
}

/// An article of a library, as a report names it.
public struct LibraryPiece: Hashable, Encodable, Sendable {
  /// Its id.
  public var id: String
  /// Its title on one line, of a very long one the beginning and `…`; empty if it has none.
  public var title: String
  /// Where it is published.
  public var url: String?
  /// The day on which it was published, like `2025-03-03`.
  public var day: String?

  /// So many Unicode scalars of a title are shown.
  static let titleLimit = 200

  /// Takes what a report shows of an article.
  init(_ article: Article) {
    id = article.id
    title = OneLine.text(article.title, limit: Self.titleLimit)
    url = article.url
    day = article.published.flatMap { CivilDate(unixSeconds: Int($0)) }.map { date in
      Period.day.name(of: date.dayNumber) ?? ""
    }
  }
}

/// What a report about a library is based on.
public struct LibraryCoverage: Hashable, Encodable, Sendable {
  /// How many articles there are.
  public var articles: Int
  /// How many words they have together.
  public var words: Int
  /// The median number of words of an article; 0 without articles.
  public var medianWords: Int
  /// The languages, the commonest first.
  public var languages: [ReportCoverage.Language]
  /// How many articles have no title.
  public var untitled: Int
  /// How many have no text.
  public var withoutText: Int
  /// How many have no date of publication.
  public var undated: Int
  /// How many have no label, because their language is not supported.
  public var unsupported: Int
  /// The first day of publication, like `2025-03-03`; nil without dates.
  public var firstDay: String?
  /// The last one.
  public var lastDay: String?
  /// The articles from which topics, readability and headlines are taken.
  public var sample: ReportCoverage.Sample
  /// Sentences about what limits the report.
  public var notes: [String]
}

/// A text on one line, of a long one its beginning.
enum OneLine {
  /// Returns a text without line ends, tabs and other control characters, and cut with `…` after so many
  /// scalars.
  ///
  /// - Complexity: O(*n*) in the scalars up to the limit.
  static func text(_ text: String, limit: Int) -> String {
    var line = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < limit else { return String(line) + "…" }
      let isControl = scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value
      let isSpace = isControl || scalar == " " || scalar == "\u{2028}" || scalar == "\u{2029}"
      if isSpace, line.isEmpty || line.last == " " { continue }
      line.append(isSpace ? " " : scalar)
      count += 1
    }
    if line.last == " " { line.removeLast() }
    return String(line)
  }
}
