internal import Headlines

/// What the readings of the sample add up to.
struct PieceSums {
  private var readings: [PieceReading] = []

  /// How many articles a list shows.
  private static let listLimit = 6
  /// The grade above which a text is hard for most adults: beyond what schools teach at 16.
  private static let hardGrade = 12.0

  /// Adds readings, in the order of ids.
  mutating func insert(_ readings: [PieceReading]) { self.readings += readings }

  /// The first elements by a figure, of equal ones the first by their ids.
  private static func first<Element>(
    _ elements: [Element], by figure: (Element) -> Double
  ) -> [Element] {
    elements.enumerated()
      .sorted {
        let (a, b) = (figure($0.element), figure($1.element))
        return a == b ? $0.offset < $1.offset : a > b
      }
      .prefix(listLimit).map(\.element)
  }
}

// MARK: - Readability

extension PieceSums {
  /// How easy the articles are to read; nil if none can be judged.
  var readability: LibraryReadability? {
    let pieces = readings.compactMap { reading in
      reading.ease.map { ease in
        LibraryReadability.Piece(
          piece: reading.piece, words: ease.words, grade: ease.grade, ease: ease.ease,
          easierThan: ease.easierThan)
      }
    }
    guard !pieces.isEmpty else { return nil }
    // Where lists would have the same articles, the hard ones go first.
    let hardest = Self.first(pieces, by: \.grade)
    let named = Set(hardest.prefix((pieces.count + 1) / 2).map(\.piece.id))
    return LibraryReadability(
      judged: pieces.count, notJudged: readings.count - pieces.count,
      grade: FigureDistribution(of: pieces.map(\.grade), in: 0...20, bins: 20),
      easierThan: FigureDistribution(of: pieces.compactMap(\.easierThan), in: 0...1, bins: 10),
      hardGrade: Self.hardGrade,
      hard: MeasuredShare(pieces.count { $0.grade > Self.hardGrade }, of: pieces.count),
      hardest: hardest.filter { named.contains($0.piece.id) },
      easiest: Self.first(pieces.filter { !named.contains($0.piece.id) }) { -$0.grade },
      fewestWords: PieceReading.fewestWords)
  }
}

// MARK: - Headlines

extension PieceSums {
  /// How the headlines are written; nil if none can be judged.
  var headlines: LibraryHeadlines? {
    let judged = readings.filter { $0.headline != nil }
    guard !judged.isEmpty else { return nil }
    let entries = Self.entries(judged)
    let threshold =
      (HeadlineChecker.checks.first { $0.id == "clickbait" }?.threshold?.value ?? 90) / 100
    let bait = entries.filter { $0.clickbait >= threshold }
    let limit = Self.pixelLimit
    let wide = entries.filter { $0.pixels > limit }
    let promising = zip(entries, judged).filter { $0.1.headline?.promisesMore == true }.map(\.0)
    let strongest = Self.first(entries, by: \.score)
    let named = Set(strongest.prefix((entries.count + 1) / 2).map(\.piece.id))
    return LibraryHeadlines(
      judged: entries.count, notJudged: readings.count - entries.count,
      score: FigureDistribution(of: entries.map(\.score), in: -1.5...1.5, bins: 20),
      clickbait: FigureDistribution(of: entries.map(\.clickbait), in: 0...1, bins: 10),
      clickbaitThreshold: threshold, clickbaitShare: MeasuredShare(bait.count, of: entries.count),
      mostClickbait: Self.first(bait, by: \.clickbait), pixelLimit: limit,
      tooLong: MeasuredShare(wide.count, of: entries.count),
      longest: Self.first(wide) { Double($0.pixels) },
      promising: MeasuredShare(promising.count, of: entries.count),
      mostPromising: Self.first(promising) { Double($0.lacking.count) },
      strongest: strongest.filter { named.contains($0.piece.id) },
      weakest: Self.first(entries.filter { !named.contains($0.piece.id) }) { -$0.score })
  }

  private static var pixelLimit: Int {
    if case .pixels(let limit) = HeadlineLimit.search { Int(limit) } else { 580 }
  }

  /// The headlines with their ranks among each other.
  private static func entries(_ judged: [PieceReading]) -> [LibraryHeadlines.Headline] {
    let scores = judged.compactMap(\.headline?.score).sorted()
    return judged.compactMap { reading in
      guard let headline = reading.headline else { return nil }
      let lower = scores.partitioningIndex { $0 >= headline.score }
      return LibraryHeadlines.Headline(
        piece: reading.piece, score: headline.score, rank: Double(lower) / Double(scores.count),
        clickbait: headline.clickbait, pixels: headline.pixels,
        lacking: headline.promisesMore ? headline.lacking : [])
    }
  }
}

extension [Double] {
  /// The first place from which on a condition holds, of numbers that are sorted by it.
  ///
  /// - Complexity: O(log *n*)
  func partitioningIndex(where holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
