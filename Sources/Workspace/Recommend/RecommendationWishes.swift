internal import Recommendation

/// What an editor wants of all recommendations, with articles by their ids.
public struct RecommendationWishes: Sendable {
  /// How many articles are recommended at most.
  public var limit = 10
  /// The ids of articles that are recommended to nobody.
  public var excluded: [String] = []
  /// The ids of the only articles that are recommended; nil for all.
  public var candidates: [String]?
  /// What scores are multiplied by: of articles with a tag, or of the one with an id.
  public var boosts: [(name: String, factor: Double)] = []
  /// The ids of articles with fixed places, counted from 1.
  public var pins: [(id: String, place: Int)] = []
  /// How much the articles of a list should differ, from 0 to 1.
  public var diversity = 0.0
  /// In how many days after its publishing an article loses half its score; nil for never.
  public var freshness: Double?

  /// Creates wishes for ten articles each, by score alone.
  public init() {}
}

extension LibraryRecommender {
  /// Returns rules that say of items what was said of ids; what is not known is told.
  func rules(_ wishes: RecommendationWishes) throws -> RankingRules {
    var rules = RankingRules(itemCount: texts.count)
    rules.limit = wishes.limit
    rules.diversity = Float(wishes.diversity)
    if let candidates = wishes.candidates {
      rules.restrict(to: Set(try candidates.compactMap { try item(id: $0) }))
    }
    for (name, factor) in wishes.boosts { try boost(name, by: factor, &rules) }
    for id in wishes.excluded {
      if let item = try known(id, in: "--exclude") { rules.exclude(item) }
    }
    for (id, place) in wishes.pins {
      guard let item = try known(id, in: "--pin") else { continue }
      if !rules.pin(item, at: place) { warn("--pin: place \(place) is taken or out of range") }
    }
    if let days = wishes.freshness {
      rules.preferFresh(try publishingTimes(), halfLife: days * 86_400)
    }
    return rules
  }

  private func boost(_ name: String, by factor: Double, _ rules: inout RankingRules) throws {
    let tagged = try items(withTag: name)
    for item in tagged { rules.boost(item, by: factor) }
    guard tagged.isEmpty else { return }
    if let item = try item(id: name) {
      rules.boost(item, by: factor)
    } else {
      warn("--boost: no article has the tag or the id '\(displayed(name))'")
    }
  }

  private func known(_ id: String, in option: String) throws -> Int? {
    let item = try item(id: id)
    if item == nil { warn("\(option): there is no article '\(displayed(id))'") }
    return item
  }

  /// When each item was published.
  private func publishingTimes() throws -> [Int64?] {
    var times = [Int64?](repeating: nil, count: texts.count)
    try library.forEachSummary { summary in
      if let item = try item(id: summary.head.id) { times[item] = summary.head.published }
      return true
    }
    return times
  }
}
