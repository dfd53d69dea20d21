internal import Sentiment

/// What all texts say about one aspect.
struct AspectTally: Sendable {
  private(set) var positive = 0
  private(set) var neutral = 0
  private(set) var negative = 0
  private var valenceMillionths: Int64 = 0
  /// The sum of the valences without their signs: frequency times strength.
  private var strengthMillionths: Int64 = 0
  private var names: [Name] = []
  private var praise = AspectQuotes()
  private var blame = AspectQuotes()

  /// How many mentions may have been forgotten before the first that is counted.
  let missed: Int

  /// A written form, and how many texts have it.
  private struct Name: Sendable {
    var bytes: [UInt8]
    var count: Int
  }

  /// The most written forms that are told apart.
  private static let nameLimit = 8

  init(missed: Int) { self.missed = missed }

  /// How many texts mention it.
  var count: Int { positive + neutral + negative }

  mutating func insert(_ mention: AspectMention) {
    switch mention.label {
    case .positive: positive += 1
    case .neutral: neutral += 1
    case .negative: negative += 1
    }
    valenceMillionths += mention.valenceMillionths
    strengthMillionths += Int64(mention.valenceMillionths.magnitude)
    insert(name: mention.name)
    if mention.label == .positive { praise.insert(mention) }
    if mention.label == .negative { blame.insert(mention) }
  }

  private mutating func insert(name: [UInt8]) {
    if let known = names.firstIndex(where: { $0.bytes == name }) {
      names[known].count += 1
    } else if names.count < Self.nameLimit {
      names.append(Name(bytes: name, count: 1))
    }
  }
}

// MARK: - Reporting

extension AspectTally {
  /// True if it comes before another tally: by strength, count, and bytes of the key.
  func ranksAbove(_ other: AspectTally, keys key: [UInt8], _ otherKey: [UInt8]) -> Bool {
    if strengthMillionths != other.strengthMillionths {
      return strengthMillionths > other.strengthMillionths
    }
    if count != other.count { return count > other.count }
    return key.lexicographicallyPrecedes(otherKey)
  }

  /// The commonest written form; of equally common ones that in small letters.
  private var name: [UInt8] {
    let best = names.min { a, b in
      a.count == b.count ? b.bytes.lexicographicallyPrecedes(a.bytes) : a.count > b.count
    }
    return best?.bytes ?? []
  }

  /// The figures, with a quote of the side that has more texts; one that is not taken, if there is any.
  func summary(avoiding used: inout Set<[UInt8]>) -> AspectSummary {
    let first = negative >= positive ? blame : praise
    let second = negative >= positive ? praise : blame
    let quotes = first.entries + second.entries
    let quote = quotes.first { !used.contains($0.bytes) } ?? quotes.first
    if let quote { used.insert(quote.bytes) }
    return AspectSummary(
      aspect: String(decoding: name, as: UTF8.self), mentions: count, missed: missed,
      positive: positive, neutral: neutral, negative: negative,
      meanValence: count > 0 ? Double(valenceMillionths) / Double(count) / 1_000_000 : 0,
      quote: quote.map { String(decoding: $0.bytes, as: UTF8.self) })
  }
}

extension AspectTally {
  /// The counts, with the best quotes of both sides.
  func mood(key: [UInt8]) -> AspectTallies.Mood {
    let clauses = { (quotes: AspectQuotes) in
      quotes.entries.filter(\.hasName).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    return AspectTallies.Mood(
      key: key, aspect: String(decoding: name, as: UTF8.self), mentions: count, positive: positive,
      negative: negative, praise: clauses(praise), blame: clauses(blame))
  }
}
