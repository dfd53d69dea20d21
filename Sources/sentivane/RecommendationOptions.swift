import ArgumentParser
import Workspace

/// Options of commands that recommend: what counts, and what an editor wants.
struct RecommendationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many articles for each reader. Default: 10.", valueName: "n"))
  var limit = 10

  @Option(
    help: ArgumentHelp(
      """
      What of articles counts: title, text (which has the title's words), tags, phrases. Default: title,text.
      """, valueName: "fields"))
  var fields = "title,text"

  @Option(
    help: ArgumentHelp("Ids that are recommended to nobody; may be repeated.", valueName: "ids"))
  var exclude: [String] = []

  @Option(
    help: ArgumentHelp(
      "How much the articles of a list should differ, from 0 (by score alone) to 1.",
      valueName: "share"))
  var diversity = 0.0

  @Option(
    help: ArgumentHelp(
      "Multiply the scores of articles with a tag, or of the one with an id; may be repeated.",
      valueName: "tag=factor"))
  var boost: [String] = []

  @Option(
    help: ArgumentHelp(
      "Put an article at a fixed place, counted from 1; may be repeated.", valueName: "id@place"))
  var pin: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      In how many days after its publishing an article loses half its score, counted from the newest article; one \
      without a date counts as so old.
      """, valueName: "days"))
  var freshness: Double?

  func validate() throws {
    guard 0...10_000 ~= limit else { throw ValidationError("--limit takes 0 to 10000.") }
    guard 0...1 ~= diversity else {
      throw ValidationError("--diversity takes a number from 0 to 1.")
    }
    if let freshness, !(freshness > 0) {
      throw ValidationError("--freshness takes a number of days above 0.")
    }
    for field in Self.ids([fields]) where RecommendationField(rawValue: field) == nil {
      let names = RecommendationField.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--fields takes \(names), with commas between, and not '\(field)'.")
    }
    _ = try wishes
  }

  /// The fields that count.
  var chosenFields: Set<RecommendationField> {
    Set(Self.ids([fields]).compactMap(RecommendationField.init))
  }

  /// The wishes.
  var wishes: RecommendationWishes {
    get throws {
      var wishes = RecommendationWishes()
      wishes.limit = limit
      wishes.excluded = Self.ids(exclude)
      wishes.diversity = diversity
      wishes.freshness = freshness
      wishes.boosts = try boost.map { text in
        guard let (name, number) = Self.parts(text, "="), let factor = Double(number),
          factor >= 0, factor <= 1000
        else {
          throw ValidationError("--boost takes a tag or id, = and a factor from 0 to 1000.")
        }
        return (name, factor)
      }
      wishes.pins = try pin.map { text in
        guard let (id, number) = Self.parts(text, "@"), let place = Int(number), 1...1000 ~= place
        else { throw ValidationError("--pin takes an id, @ and a place from 1 to 1000.") }
        return (id, place)
      }
      return wishes
    }
  }

  /// The ids of lists with commas between.
  static func ids(_ lists: [String]) -> [String] {
    lists.flatMap { list in
      list.split(separator: ",").map { id in
        String(id.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    }.filter { !$0.isEmpty }
  }

  /// What stands before and after the last separator.
  private static func parts(_ text: String, _ separator: Character) -> (String, String)? {
    guard let place = text.lastIndex(of: separator), place > text.startIndex else { return nil }
    return (String(text[..<place]), String(text[text.index(after: place)...]))
  }
}

/// Options that name the columns of a file of readings.
struct ReadingColumnOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The column or key of readers.", valueName: "column"))
  var userColumn: String?

  @Option(help: ArgumentHelp("The column or key of articles' ids.", valueName: "column"))
  var itemColumn: String?

  @Option(help: ArgumentHelp("The column or key of ratings.", valueName: "column"))
  var ratingColumn: String?

  @Option(help: ArgumentHelp("The column or key of times.", valueName: "column"))
  var timeColumn: String?

  /// The columns that were named.
  var columns: ReadingColumns {
    ReadingColumns(user: userColumn, item: itemColumn, rating: ratingColumn, time: timeColumn)
  }
}
