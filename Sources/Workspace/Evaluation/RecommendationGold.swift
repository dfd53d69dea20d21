import FoundationEssentials
public import Recommendation

/// What readers read before, and what they read after: the one is known to a recommender, the other is
/// to be foretold.
public struct RecommendationGold: Sendable {
  /// What else is known and wanted.
  public struct Options: Hashable, Sendable {
    /// Only what is rated so high is relevant; all where it is nil. Without a rating everything is.
    public var minimumRating: Double?
    /// A file with the `tags` of items, as NDJSON, by which lists are diverse.
    public var items: String?
    /// A file with an `item_id` a line: the catalog, in place of all that was read before.
    public var catalog: String?

    /// Creates options.
    public init(minimumRating: Double? = nil, items: String? = nil, catalog: String? = nil) {
      self.minimumRating = minimumRating
      self.items = items
      self.catalog = catalog
    }
  }

  /// A reader, with what was read before, in the order of the files.
  public struct Reader: Hashable, Sendable {
    /// The reader's name.
    public var user: String
    /// What was read before.
    public var history: [Interaction]
  }

  /// The name of the file of what was read after.
  public var name: String

  /// The readers who then read something relevant, in the order of the file.
  public private(set) var readers: [Reader]

  /// The items that may be recommended, by their names: those that were read before, or the catalog.
  public private(set) var catalog: Set<String>

  /// What is relevant to each of the readers.
  let relevant: [Set<String>]

  /// How many readers read something before.
  let userCount: Int

  /// How many of them read an item, and liked it.
  let popularity: [String: Int]

  /// What items are about, as sorted numbers; nil where that is not known.
  let tags: [String: [Int]]?
}

// MARK: - Reading

extension RecommendationGold {
  /// Reads what was read before and after.
  ///
  /// A line is a JSON object with `user_id` (`userId`, `user`), `item_id` (`itemId`, `item`) and perhaps a
  /// `rating` and a `timestamp` (`time`). What a reader read before is not relevant after.
  ///
  /// - Parameters:
  ///   - test: What was read after.
  ///   - train: What was read before.
  ///   - options: What else is known and wanted.
  /// - Throws: `EvaluationError` for a bad line, and where nothing is relevant.
  public init(
    test: String, train: [String], options: Options = Options()
  ) throws(EvaluationError) {
    var before: [Interaction] = []
    for path in train { before += try Self.interactions(EvaluationFile(path: path)) }
    var catalog: EvaluationFile?
    if let path = options.catalog { catalog = try EvaluationFile(path: path) }
    var items: EvaluationFile?
    if let path = options.items { items = try EvaluationFile(path: path) }
    try self.init(
      test: EvaluationFile(path: test), before: before, catalog: catalog, items: items,
      minimumRating: options.minimumRating)
  }

  init(
    test: EvaluationFile, before: [Interaction], catalog: EvaluationFile? = nil,
    items: EvaluationFile? = nil, minimumRating: Double? = nil
  ) throws(EvaluationError) {
    name = test.name
    let isLiked = { (read: Interaction) in
      minimumRating.map { (read.rating ?? .infinity) >= $0 } ?? true
    }
    var histories: [String: [Interaction]] = [:]
    var popularity: [String: Int] = [:]
    for read in before {
      histories[read.user, default: []].append(read)
      if isLiked(read) { popularity[read.item, default: 0] += 1 }
    }
    userCount = histories.count
    self.popularity = popularity
    let seen = histories.mapValues { Set($0.map(\.item)) }
    var places: [String: Int] = [:]
    var relevant: [Set<String>] = []
    readers = []
    for read in try Self.interactions(test)
    where isLiked(read) && seen[read.user]?.contains(read.item) != true {
      let place = places[read.user] ?? readers.count
      if place == readers.count {
        places[read.user] = place
        readers.append(Reader(user: read.user, history: histories[read.user] ?? []))
        relevant.append([])
      }
      relevant[place].insert(read.item)
    }
    guard !readers.isEmpty else { throw EvaluationError(.noLabels(key: "item_id"), file: name) }
    self.relevant = relevant
    self.catalog = Set(before.map(\.item))
    if let catalog { self.catalog = try Self.names(catalog) }
    tags = try items.map { file throws(EvaluationError) in try Self.tags(file) }
  }

  private static func interactions(_ file: EvaluationFile) throws(EvaluationError) -> [Interaction]
  {
    try file.records(Record.self, configuration: ()).map(\.interaction)
  }

  private static func names(_ file: EvaluationFile) throws(EvaluationError) -> Set<String> {
    Set(try file.records(Item.self, configuration: ()).map(\.id))
  }

  /// The tags as numbers in the order in which they are met.
  private static func tags(_ file: EvaluationFile) throws(EvaluationError) -> [String: [Int]] {
    var numbers: [String: Int] = [:]
    var tags: [String: [Int]] = [:]
    for item in try file.records(Item.self, configuration: ()) {
      let found = item.tags.map { tag in
        let number = numbers[tag] ?? numbers.count
        numbers[tag] = number
        return number
      }
      tags[item.id] = Set(found).sorted()
    }
    return tags
  }

  private struct Record: DecodableWithConfiguration {
    var interaction: Interaction

    init(from decoder: any Decoder, configuration: Void) throws {
      let object = try decoder.container(keyedBy: EvaluationKey.self)
      let time = try object.number("timestamp") ?? object.number("time")
      interaction = Interaction(
        user: try object.required("user_id", try object.name("user_id", "userId", "user")),
        item: try object.required("item_id", try object.name("item_id", "itemId", "item")),
        rating: try object.number("rating"),
        time: time.flatMap { Int64(exactly: $0.rounded(.down)) })
    }
  }

  private struct Item: DecodableWithConfiguration {
    var id: String
    var tags: [String]

    init(from decoder: any Decoder, configuration: Void) throws {
      let object = try decoder.container(keyedBy: EvaluationKey.self)
      id = try object.required("id", try object.name("id", "item_id", "itemId"))
      tags = try object.names("tags") ?? []
    }
  }
}
