/// Posts over weeks about known topics, some of which burst in known weeks; from a seed.
public struct PostStream: Sendable {
  /// One post: its text, its week from 0, and its topic.
  public struct Post: Sendable {
    /// The week, from 0.
    public var week: Int
    /// The topic, from 0.
    public var topic: Int
    fileprivate var seed: UInt64

    /// The text, which is made when it is asked for.
    public var text: String {
      var generator = SplitMix64(seed: seed)
      return PostStream.text(topic, using: &generator)
    }
  }

  /// A topic that is written about more often for some weeks.
  public struct PlantedBurst: Sendable {
    /// The topic, from 0.
    public var topic: Int
    /// The weeks of the burst.
    public var weeks: ClosedRange<Int>
    /// How many times as likely as usual the topic is.
    public var factor: Int
  }

  /// How many topics there are.
  public let topicCount: Int
  /// How many weeks there are.
  public let weekCount: Int
  /// The bursts that have to be found.
  public let bursts: [PlantedBurst]
  /// The posts, week after week.
  public let posts: [Post]

  /// Makes a stream.
  ///
  /// - Parameters:
  ///   - seed: What everything depends on.
  ///   - topicCount: How many topics there are.
  ///   - weekCount: How many weeks there are.
  ///   - weeklyCount: How many posts a week has.
  ///   - burstCount: How many topics burst, each once, for one to three weeks.
  public init(
    seed: UInt64, topicCount: Int = 8, weekCount: Int = 40,
    weeklyCount: ClosedRange<Int> = 60...240, burstCount: Int = 3
  ) {
    var generator = SplitMix64(seed: seed)
    self.topicCount = topicCount
    self.weekCount = weekCount
    bursts = (0..<burstCount).map { topic in
      let start = Int.random(in: 3..<(weekCount - 4), using: &generator)
      return PlantedBurst(
        topic: topic, weeks: start...(start + Int.random(in: 0...2, using: &generator)), factor: 4)
    }
    var posts: [Post] = []
    for week in 0..<weekCount {
      for _ in 0..<Int.random(in: weeklyCount, using: &generator) {
        var weights = Array(repeating: 1, count: topicCount)
        for burst in bursts where burst.weeks.contains(week) { weights[burst.topic] = burst.factor }
        var pick = Int.random(in: 0..<weights.reduce(0, +), using: &generator)
        let topic = weights.firstIndex { weight in
          pick -= weight
          return pick < 0
        }
        posts.append(
          Post(week: week, topic: topic ?? 0, seed: generator.next()))
      }
    }
    self.posts = posts
  }

  /// Twelve words of the topic and twelve that all topics share.
  fileprivate static func text(_ topic: Int, using generator: inout SplitMix64) -> String {
    let own = (0..<12).map { _ in word(topic + 1, Int.random(in: 0..<40, using: &generator)) }
    let common = (0..<12).map { _ in word(0, Int.random(in: 0..<120, using: &generator)) }
    return (own + common).joined(separator: " ")
  }

  /// A word that no stemmer changes and no list holds.
  private static func word(_ group: Int, _ number: Int) -> String {
    let letters = Array("bcdfghjklmnpqrtv")
    let place = { (digit: Int) in String(letters[digit % letters.count]) }
    return place(group) + "a" + place(number) + "u" + place(number / 16) + "ok"
  }

  /// How often each topic comes up, week after week, by the true topics.
  public func counts(of topic: Int) -> [Int] {
    var counts = Array(repeating: 0, count: weekCount)
    for post in posts where post.topic == topic { counts[post.week] += 1 }
    return counts
  }

  /// How many posts each week has.
  public var totals: [Int] {
    var totals = Array(repeating: 0, count: weekCount)
    for post in posts { totals[post.week] += 1 }
    return totals
  }

  /// The same posts with their weeks dealt out anew.
  public func shuffled(seed: UInt64) -> [Post] {
    var generator = SplitMix64(seed: seed)
    let weeks = posts.map(\.week).shuffled(using: &generator)
    return zip(posts, weeks).map { Post(week: $1, topic: $0.topic, seed: $0.seed) }
  }
}
