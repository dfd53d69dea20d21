import Similarity
import TestSupport
import Testing

@Suite("Competing articles")
struct CompetingArticleFinderTests {
  /// An index with the articles in so many segments.
  static func index(
    _ articles: [IndexableArticle], segments: Int = 1, removing removed: Set<String> = []
  ) throws -> Index {
    var reader = ArticleTermReader()
    let sorted = articles.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    return try Index(
      (0..<segments).map { segment in
        var builder = SegmentBuilder(weighting: .bm25(k1: 1.5, b: 0.7), pivot: 40)
        let own = sorted.enumerated().filter { $0.offset % segments == segment }.map(\.element)
        for article in own { try builder.add(article, using: &reader) }
        var bytes: [UInt8] = []
        try builder.finish { bytes += $0 }
        var out = DocumentSet()
        for (number, article) in own.enumerated() where removed.contains(article.id) {
          out.insert(number)
        }
        return IndexPart(try Segment(SegmentStorage(copying: bytes)), removed: out)
      })
  }

  static func pairs(_ index: Index, threshold: Double = 0.3) throws -> [String] {
    let finder = try CompetingArticleFinder(index, threshold: threshold)
    return try finder.pairs(among: finder.neighbors(of: 0..<finder.count)).map { pair in
      let ids = try [pair.first, pair.second].map {
        String(decoding: try finder.identifier(of: $0), as: UTF8.self)
      }
      return "\(ids[0]) \(ids[1]) \(pair.similarity)"
    }
  }

  /// Articles of twenty topics, three of each, in words that a topic has for itself and words that all have.
  static let planted: [IndexableArticle] = {
    var generator = SplitMix64(seed: 5)
    func word(_ number: Int) -> String {
      let syllables = ["ba", "do", "fi", "gu", "ha", "je", "ko", "lu", "mi", "na"]
      return [number / 100 % 10, number / 10 % 10, number % 10, number / 1000 % 10]
        .map { syllables[$0] }.joined()
    }
    return (0..<60).map { number in
      let topic = number / 3
      let words = (0..<80).map { place in
        place % 2 == 0
          ? word(1_000 + topic * 30 + Int.random(in: 0..<30, using: &generator))
          : word(Int.random(in: 0..<900, using: &generator))
      }
      return IndexableArticle(
        id: "t\(topic)-\(number % 3)", title: words[0], text: words.joined(separator: " "))
    }
  }()

  @Test("are those of one topic, and no others")
  func topics() throws {
    let found = try Self.pairs(Self.index(Self.planted), threshold: 0.2)
    #expect(found.count == 60)
    for pair in found {
      let topics = pair.split(separator: " ").prefix(2).map { $0.prefix { $0 != "-" } }
      #expect(topics[0] == topics[1], "\(pair)")
    }
  }

  @Test("are the same whatever the segments and the stretches", arguments: [2, 3, 7])
  func segments(count: Int) throws {
    let whole = try Self.pairs(Self.index(Self.planted), threshold: 0.05)
    let index = try Self.index(Self.planted, segments: count)
    #expect(try Self.pairs(index, threshold: 0.05) == whole)
    let finder = try CompetingArticleFinder(index, threshold: 0.05)
    let stretches = try (0..<60).flatMap { try finder.neighbors(of: $0..<($0 + 1)) }
    #expect(stretches == (try finder.neighbors(of: 0..<60)))
  }

  @Test("are found among those that were not removed")
  func removed() throws {
    let index = try Self.index(Self.planted, segments: 2, removing: ["t4-1", "t5-0", "t5-2"])
    let found = try Self.pairs(index, threshold: 0.2)
    #expect(found.count == 55)
    #expect(found.allSatisfy { !$0.contains("t4-1") && !$0.contains("t5-") })
  }

  @Test("need something in common", arguments: [0, 1, 2])
  func nothing(count: Int) throws {
    let articles = (0..<count).map { IndexableArticle(id: "\($0)", text: ["tea", "kite"][$0]) }
    #expect(try Self.pairs(Self.index(articles)) == [])
    let empty = (0..<count).map { IndexableArticle(id: "\($0)", text: "") }
    #expect(try Self.pairs(Self.index(empty)) == [])
  }

  @Test("may be the only two there are")
  func two() throws {
    let articles = [
      IndexableArticle(
        id: "a", title: "Heat pumps", text: "Heat pumps warm a house without a boiler."),
      IndexableArticle(
        id: "b", title: "Which heat pump?", text: "A heat pump is quieter than any boiler."),
    ]
    #expect(try Self.pairs(Self.index(articles)).count == 1)
  }

  @Test("tell what they share as it stands in the first text")
  func explanation() throws {
    let articles = [
      IndexableArticle(
        id: "a", title: "Heat Pumps in winter",
        text: "Old heat pumps froze. New heat pumps do not, say the\nCaretakers of the “Trams”.",
        tags: ["Energy "]),
      IndexableArticle(
        id: "b", title: "Winters", text: "A heat pump saves money. The caretaker likes trams.",
        tags: ["energy"]),
    ]
    let finder = try CompetingArticleFinder(Self.index(articles), threshold: 0.01)
    let pair = try #require(finder.pairs(among: finder.neighbors(of: 0..<2)).first)
    let reader = SharedTopicReader(finder)
    let topics = try reader.topics(
      of: pair, first: articles[0], second: articles[1], limit: 100)
    #expect(topics.first?.text == "heat pumps")
    #expect(Set(topics.map(\.text)) == ["heat pumps", "winter", "Caretakers", "Trams", "Energy "])
    #expect(abs(topics.reduce(0) { $0 + $1.weight } - pair.similarity) < 10)
    #expect(zip(topics, topics.dropFirst()).allSatisfy { $0.weight >= $1.weight })
    #expect(
      try reader.topics(of: pair, first: articles[0], second: articles[1], limit: 2)
        == Array(topics.prefix(2)))
    // Texts that changed in between: stems stand for the words.
    let blank = IndexableArticle(id: "a", text: "")
    let stems = try reader.topics(of: pair, first: blank, second: blank, limit: 100)
    #expect(Set(stems.map(\.text)) == ["heat", "pump", "winter", "caretak", "tram", "energy"])
  }
}
