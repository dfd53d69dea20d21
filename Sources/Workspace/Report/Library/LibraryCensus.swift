internal import Tokenizing

/// What all articles of a library add up to, from what the library has stored of each: read once.
///
/// Memory: some forty bytes an article, and the keyphrases that are different.
struct LibraryCensus {
  private(set) var count = 0
  private(set) var moods = SentimentTally()
  private(set) var moodsByDay: [Int: SentimentTally] = [:]
  private(set) var wordCounts: [Int] = []
  private(set) var untitled = 0
  private(set) var withoutText = 0
  private(set) var positive = ExtremePieces(isHighest: true)
  private(set) var negative = ExtremePieces(isHighest: false)
  private(set) var sample: LibrarySample
  private(set) var phrases = PhraseDays()
  /// The days of publication, in the order of ids.
  private(set) var days: [Int] = []
  private var valences: [Double] = []
  private var languages = TermTable()
  private var languageCounts: [Int] = []

  /// Reads a library.
  ///
  /// - Parameter sampleLimit: How many articles the sample has at most.
  /// - Throws: `LibraryError`.
  init(_ library: Library, sampleLimit: Int) throws {
    sample = LibrarySample(limit: sampleLimit)
    try library.forEachArticle { article in
      insert(article)
      return true
    }
  }

  private mutating func insert(_ article: LibraryArticle) {
    let (head, analysis) = (article.article, article.analysis)
    count += 1
    moods.insert(analysis)
    wordCounts.append(max(0, analysis.wordCount))
    if head.title.isEmpty { untitled += 1 }
    if head.text.isEmpty { withoutText += 1 }
    count(analysis.language)
    if let day = head.day {
      days.append(day)
      moodsByDay[day, default: SentimentTally()].insert(analysis)
      phrases.insert(analysis.keyphrases.map(\.text), day: day)
    }
    if let valence = analysis.valence, valence.isFinite, analysis.label != nil {
      valences.append(max(-1, min(1, valence)))
      if analysis.label == "positive" { positive.insert(head, valence) }
      if analysis.label == "negative" { negative.insert(head, valence) }
    }
    sample.insert(key: article.key, id: head.id)
  }

  private mutating func count(_ language: String) {
    guard languages.count < TermTable.maximumCount - 1 || languages.find(language) != nil else {
      return
    }
    let place = Int(languages.insert(language).rawValue)
    if place == languageCounts.count { languageCounts.append(0) }
    languageCounts[place] += 1
  }
}

extension Article {
  /// The day of publication, counted from 1970-01-01; nil without a date in the years 1 to 9999.
  var day: Int? { published.flatMap { CivilDate(unixSeconds: Int($0)) }?.dayNumber }
}

// MARK: - Reporting

extension LibraryCensus {
  /// How many languages are told one by one.
  private static let languageLimit = 30

  /// What the report is based on.
  func coverage(sampled: Int, notes: [String]) -> LibraryCoverage {
    let name = { (day: Int) in Period.day.name(of: day) }
    let medianWords = FigureDistribution.quantile(0.5, of: wordCounts.map(Double.init).sorted())
    return LibraryCoverage(
      articles: count, words: wordCounts.reduce(0) { $0.addingClamped($1) },
      medianWords: Int((medianWords ?? 0).rounded()), languages: languageList,
      untitled: untitled, withoutText: withoutText, undated: count - days.count,
      unsupported: moods.unsupported, firstDay: days.min().flatMap(name),
      lastDay: days.max().flatMap(name),
      sample: ReportCoverage.Sample(count: sampled, isComplete: sampled == count), notes: notes)
  }

  private var languageList: [ReportCoverage.Language] {
    let all = languageCounts.indices.map { place in
      let language = languages.term(TermID(rawValue: UInt32(place)))
      return ReportCoverage.Language(
        language: OneLine.text(language, limit: 35), count: languageCounts[place],
        isSupported: LanguageSupport.isJudged(language))
    }
    let sorted = all.sorted {
      $0.count == $1.count
        ? $0.language.utf8.lexicographicallyPrecedes($1.language.utf8) : $0.count > $1.count
    }
    return Array(sorted.prefix(Self.languageLimit))
  }

  /// How the valences are spread, exactly.
  var valence: ValenceDistribution {
    let spread = FigureDistribution(of: valences, in: -1...1, bins: 20)
    return ValenceDistribution(
      bins: spread.bins.map {
        ValenceDistribution.Bin(lower: $0.lower, upper: $0.upper, count: $0.count)
      },
      quantiles: spread.quantiles.map {
        ValenceDistribution.Quantile(share: $0.share, valence: $0.value)
      }, quantileError: 0)
  }
}

extension Int {
  /// The sum, or the greatest number where it would be beyond.
  func addingClamped(_ other: Int) -> Int {
    let (sum, isBeyond) = addingReportingOverflow(other)
    return isBeyond ? .max : sum
  }
}

/// The articles of the most extreme valence, a few of them.
struct ExtremePieces {
  private(set) var pieces: [LibraryReport.FeltPiece] = []
  private let isHighest: Bool

  /// How many are kept.
  static let limit = 6

  init(isHighest: Bool) { self.isHighest = isHighest }

  /// Keeps an article if it is more extreme than one that was kept; of equal ones the first stays.
  mutating func insert(_ article: Article, _ valence: Double) {
    let isHighest = isHighest
    let place =
      pieces.firstIndex { isHighest ? $0.valence < valence : $0.valence > valence }
      ?? pieces.endIndex
    guard place < Self.limit else { return }
    pieces.insert(
      LibraryReport.FeltPiece(piece: LibraryPiece(article), valence: valence), at: place)
    if pieces.count > Self.limit { pieces.removeLast() }
  }
}
