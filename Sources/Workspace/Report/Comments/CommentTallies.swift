internal import Keyphrases
internal import Sentiment
internal import Tokenizing

/// What all records of an input add up to, in bounded memory, and a sample of them.
///
/// Sums are integers; but for groups beyond `groupLimit` and days beyond `dayLimit` they do not depend on the order
/// of the records.
struct CommentTallies: Sendable {
  private(set) var whole = SentimentTally()
  private(set) var valences = ValenceHistogram()
  private(set) var days: [Int: SentimentTally] = [:]
  /// By hour of the week, from Monday's first.
  private(set) var hours = Array(repeating: SentimentTally(), count: 168)
  /// Whether any time tells the hour: where all are midnight, none does.
  private(set) var hasHours = false
  private(set) var undated = 0
  private(set) var ambiguousDates = 0
  private(set) var languages: [String: Int] = [:]
  private(set) var repeated = 0
  /// How many texts are in groups for which there was no room.
  private(set) var ungrouped = SentimentTally()
  private(set) var sample: SmallestKeys<SampledComment>

  private var groupNames = TermTable()
  private var groupTallies: [SentimentTally] = []
  private var seen = TextHashSet()

  /// How many groups are told apart at most, and how many bytes of a name.
  private static let groupLimit = 10_000
  private static let groupNameLimit = 1_024
  /// How many days are told apart at most: more than a century.
  private static let dayLimit = 40_000

  /// Creates sums of nothing.
  ///
  /// - Parameter sampleLimit: How many records the sample has at most.
  init(sampleLimit: Int) { sample = SmallestKeys(limit: sampleLimit) }

  /// Whether texts were too many to tell which of them came again.
  var isRepeatedTooFew: Bool { seen.isOverfull }

  /// The groups in the order of their first records.
  var groups: [(name: String, tally: SentimentTally)] {
    groupTallies.indices.map {
      (groupNames.term(TermID(rawValue: UInt32($0))), groupTallies[$0])
    }
  }
}

// MARK: - Counting

extension CommentTallies {
  /// Counts the records of a block.
  ///
  /// - Complexity: O(*n*) in the number of records.
  mutating func insert(_ block: OutputBlock, isDated: Bool, isGrouped: Bool) {
    for entry in block.entries {
      insert(entry)
      if isDated { insertTime(of: entry) }
      if isGrouped { insertGroup(of: entry, in: block) }
    }
    for comment in block.sampled { sample.insert(comment, key: comment.key) }
  }

  private mutating func insert(_ entry: CommentEntry) {
    whole.insert(entry)
    if entry.label != nil { valences.insert(entry.valenceMillionths) }
    languages[entry.language, default: 0] += 1
    if !seen.insert(entry.textHash) { repeated += 1 }
  }

  private mutating func insertTime(of entry: CommentEntry) {
    guard let reading = entry.time else {
      undated += 1
      return
    }
    if reading.order == .ambiguous { ambiguousDates += 1 }
    let day = reading.date.dayNumber
    guard days.count < Self.dayLimit || days[day] != nil else {
      undated += 1
      return
    }
    days[day, default: SentimentTally()].insert(entry)
    guard entry.hasHour else { return }
    if reading.date.hour > 0 { hasHours = true }
    // Day 0 was a Thursday.
    let weekday = (day + 3) - (day + 3).flooredQuotient(dividingBy: 7) * 7
    hours[weekday * 24 + reading.date.hour].insert(entry)
  }

  private mutating func insertGroup(of entry: CommentEntry, in block: OutputBlock) {
    let range = entry.group ?? 0..<0
    let name = UnsafeBufferPointer(start: UnsafePointer(block.bytes.base), count: block.bytes.count)
    let bytes = UnsafeBufferPointer(rebasing: name[range])
    if bytes.isEmpty {
      return insertGroup(GroupTallies.none, entry)
    }
    guard let known = groupNames.find(bytes) else {
      guard groupNames.count < Self.groupLimit, bytes.count <= Self.groupNameLimit else {
        return ungrouped.insert(entry)
      }
      groupNames.insert(bytes)
      groupTallies.append(SentimentTally())
      return groupTallies[groupTallies.count - 1].insert(entry)
    }
    groupTallies[Int(known.rawValue)].insert(entry)
  }

  private mutating func insertGroup(_ name: String, _ entry: CommentEntry) {
    let place = Int(groupNames.insert(name).rawValue)
    if place == groupTallies.count { groupTallies.append(SentimentTally()) }
    groupTallies[place].insert(entry)
  }
}

extension SentimentTally {
  fileprivate mutating func insert(_ entry: CommentEntry) {
    insert(entry.label, valenceMillionths: entry.valenceMillionths, hasOpinion: entry.hasOpinion)
  }
}
