internal import Glibc

/// What an editor wants of all recommendations, whoever reads them.
///
///     var rules = RankingRules(itemCount: texts.count)
///     rules.exclude(advertorial)
///     rules.boost(interview, by: 1.2)
///     rules.pin(election, at: 3)
///     rules.preferFresh(published, halfLife: 14 * 86_400)
public struct RankingRules: Hashable, Sendable {
  /// How many items are recommended at most.
  public var limit = 10

  /// How much the items of a list should differ, from 0, which ranks by score alone, to 1.
  public var diversity: Float = 0

  /// What each item's score is multiplied by; 0 for one that is never recommended.
  public private(set) var factors: [Float]

  /// The places that are given away, and to which items, in the order of places.
  public private(set) var pins: [Pin] = []

  /// An item with a fixed place.
  public struct Pin: Hashable, Sendable {
    /// The place, counted from 1.
    public var place: Int
    /// The item.
    public var item: Int
  }

  /// Creates rules that leave everything as it is.
  public init(itemCount: Int) { factors = Array(repeating: 1, count: itemCount) }
}

// MARK: - Wishes

extension RankingRules {
  /// Recommends an item to nobody, not even if it is pinned.
  public mutating func exclude(_ item: Int) { boost(item, by: 0) }

  /// Recommends no other items than these.
  public mutating func restrict(to items: Set<Int>) {
    for item in factors.indices where !items.contains(item) { factors[item] = 0 }
  }

  /// Multiplies an item's score; several factors of an item are multiplied.
  ///
  /// A factor that is not a number or negative counts as 0, one above 1,000 as that.
  public mutating func boost(_ item: Int, by factor: Double) {
    guard factors.indices.contains(item) else { return }
    factors[item] = min(1000, factors[item] * Float(factor > 0 ? min(1000, factor) : 0))
  }

  /// Gives an item a fixed place in the lists of all readers who have not read it.
  ///
  /// A place that is taken already, or is not in 1...1,000, is left as it is. Where a list is too short to
  /// reach the place, the item comes last.
  ///
  /// - Returns: Whether the item is pinned.
  @discardableResult
  public mutating func pin(_ item: Int, at place: Int) -> Bool {
    guard factors.indices.contains(item), 1...1000 ~= place,
      !pins.contains(where: { $0.place == place || $0.item == item })
    else { return false }
    pins.append(Pin(place: place, item: item))
    pins.sort { $0.place < $1.place }
    return true
  }

  /// Lets items count half as much for each half-life that has passed since they were published.
  ///
  /// - Parameters:
  ///   - published: When each item was published, in seconds; one without a time counts as one half-life old.
  ///   - halfLife: The half-life in seconds; more than 0.
  ///   - now: The time that is now; what was published later is new. Nil for the newest of all times.
  public mutating func preferFresh(_ published: [Int64?], halfLife: Double, at now: Int64? = nil) {
    guard halfLife > 0, let now = now ?? published.compactMap({ $0 }).max() else { return }
    for (item, time) in published.enumerated() {
      let age = time.map { max(0, Double(now) - Double($0)) } ?? halfLife
      // Nothing is so old that it could not be recommended where all is old.
      boost(item, by: max(1e-9, exp2(-age / halfLife)))
    }
  }
}
