import Learning
import Testing

@testable import Workspace

@Suite("A report about a library")
struct LibraryReportTests {
  /// The report about the project's articles, made once: finding topics takes a while.
  private static let shared = Result {
    let site = try LibrarySite.corpus()
    return Shared(articles: site.articles, report: try site.report(overlaps: false))
  }

  private struct Shared: Sendable {
    var articles: [(article: Article, analysis: ArticleAnalysis)]
    var report: LibraryReport
  }

  @Test("adds up what the library has stored, and names the extremes")
  func sums() throws {
    let site = try Self.shared.get()
    let report = site.report
    let analyses = site.articles.map(\.analysis)
    let count = { (label: String) in analyses.count { $0.label == label } }
    #expect(report.coverage.articles == 42)
    #expect(report.coverage.words == analyses.reduce(0) { $0 + $1.wordCount })
    #expect(report.coverage.languages.map(\.language) == ["en"])
    #expect(report.coverage.firstDay == "2024-01-19")
    #expect(report.coverage.lastDay == "2025-12-09")
    #expect(report.coverage.undated == 0)
    #expect(report.coverage.sample == ReportCoverage.Sample(count: 42, isComplete: true))
    #expect(report.sentiment.positive == count("positive"))
    #expect(report.sentiment.negative == count("negative"))
    #expect(report.sentiment.neutral == count("neutral"))
    let mean = analyses.compactMap(\.valence).reduce(0, +) / 42
    #expect(abs((report.sentiment.meanValence ?? 9) - mean) < 1e-6)
    #expect(
      report.sentiment.shareIntervals.positive
        == ConfidenceInterval.wilson(count("positive"), of: 42))
    #expect(report.valence.bins.reduce(0) { $0 + $1.count } == 42)
    let highest = analyses.compactMap(\.valence).sorted(by: >).prefix(6)
    #expect(report.mostPositive.map(\.valence) == Array(highest))
    let lowest = analyses.compactMap(\.valence).sorted().prefix(6)
    #expect(report.mostNegative.map(\.valence) == Array(lowest))
    #expect(report.overlaps == nil)
    #expect(report.coverage.notes.contains { $0.contains("not looked for") })
  }

  @Test("tells the mood by the time of publication, and merges stretches with few articles")
  func time() throws {
    let site = try Self.shared.get()
    let report = site.report
    let time = try #require(report.time)
    #expect(time.by == .month)
    #expect(time.points.reduce(0) { $0 + $1.figures.count } == 42)
    #expect(time.points.allSatisfy { $0.figures.count >= 10 })
    #expect(time.points.first?.name.hasPrefix("2024-01–") == true)
    #expect(time.points.last?.name.hasSuffix("–2025-12") == true)
    for point in time.points {
      let own = site.articles.filter { article in
        article.article.day.map { point.firstDay...point.lastDay ~= $0 } ?? false
      }
      #expect(own.count == point.figures.count)
      #expect(own.count { $0.analysis.label == "positive" } == point.figures.positive)
    }
  }

  @Test("tells topics whose articles add up, with figures beside the rest")
  func topics() throws {
    let topics = try Self.shared.get().report.topics
    #expect(topics.count == 42)
    #expect(topics.topics.reduce(topics.withoutTopic) { $0 + $1.share.count } == 42)
    #expect(topics.topics.count > 1)
    for (place, topic) in topics.topics.enumerated() {
      #expect(!topic.sentiment.name.isEmpty)
      #expect(topic.counts.reduce(0, +) == topic.share.count)
      #expect(topic.counts.count == topics.periods.count)
      #expect(topic.similarities.count == topics.topics.count)
      #expect(topic.similarities[place] == 1)
      #expect(topic.similarities.allSatisfy { 0...1 ~= $0 })
      #expect(topic.quotes.count == min(4, topic.share.count))
      #expect(topic.sentiment.isSmall == (topic.share.count < 10))
      #expect(!topic.sentiment.isSmall || !topic.sentiment.isDifferent)
    }
  }

  @Test("tells how hard texts are and how headlines are written, with whole distributions")
  func pieces() throws {
    let report = try Self.shared.get().report
    let readability = try #require(report.readability)
    #expect(readability.judged == 42)
    #expect(readability.grade.bins.reduce(0) { $0 + $1.count } == 42)
    #expect(readability.hardest.map(\.grade) == readability.hardest.map(\.grade).sorted(by: >))
    #expect(readability.easiest.map(\.grade) == readability.easiest.map(\.grade).sorted())
    #expect((readability.hardest.last?.grade ?? 0) >= (readability.easiest.last?.grade ?? 99))
    let headlines = try #require(report.headlines)
    #expect(headlines.judged == 42)
    #expect(headlines.clickbait.bins.reduce(0) { $0 + $1.count } == 42)
    #expect(headlines.tooLong.count >= headlines.longest.count)
    #expect(headlines.longest.allSatisfy { $0.pixels > headlines.pixelLimit })
    #expect(headlines.mostPromising.allSatisfy { !$0.lacking.isEmpty })
    #expect(headlines.strongest.allSatisfy { $0.rank > 0.5 })
  }

  @Test("finds what is there twice")
  func overlaps() throws {
    let site = try LibrarySite(Array(LibrarySite.corpus().articles.prefix(8)))
    let copies = site.articles.prefix(2).map { entry in
      var entry = entry
      entry.article.id += "-copy"
      return entry
    }
    let overlaps = try #require(try LibrarySite(site.articles + copies).report().overlaps)
    #expect(overlaps.clusterCount >= 2)
    #expect(overlaps.duplicated.total == 10)
    #expect(overlaps.hasIndex)
    let clusters = overlaps.clusters.map { Set($0.pieces.map(\.id)) }
    for copy in copies {
      #expect(clusters.contains { $0.contains(copy.article.id) })
    }
  }

  @Test("is the same for any number of threads and any order of adding, to the byte")
  func sameBytes() throws {
    let site = try LibrarySite(Array(LibrarySite.corpus().articles.prefix(14)))
    let expected = try site.report(threads: 1, sample: 10).json()
    #expect(try site.report(threads: 2, sample: 10).json() == expected)
    let reversed = try LibrarySite(site.articles.reversed())
    #expect(try reversed.report(threads: 3, sample: 10).json() == expected)
    #expect(expected.contains(#""isComplete":false"#))
  }

  @Test("names nobody")
  func persons() throws {
    let site = try LibrarySite(
      try LibrarySite.corpus().articles.map { entry in
        var entry = entry
        entry.article.author = "Zebedee Quillfeather"
        return entry
      })
    #expect(try !site.report(overlaps: false).json().contains("Quillfeather"))
  }
}
