/// Something that limits the figures of a summary and that its reader should know.
enum SummaryNote: Hashable {
  /// More different texts than can be remembered.
  case tooManyTexts(remembered: Int)
  /// More cells than are listed; so many texts are under `(other)`.
  case tooManyCells(limit: Int, texts: Int)
  /// Times that are not empty and no time; the first stands on this line.
  case unreadableTimes(Int, firstLine: Int)
  /// Dates like 3/4/2025, and whether the day was taken for the first part.
  case ambiguousDates(Int, isDayFirst: Bool, contradicting: Int)

  /// The note as a sentence.
  var sentence: String {
    switch self {
    case .tooManyTexts(let remembered):
      return "only the first \(remembered) different texts could be remembered;"
        + " copies of later ones were counted"
    case .tooManyCells(let limit, let texts):
      return "at most \(limit) cells are listed; \(counted(texts, "text")) of later ones, or of"
        + " groups with very long names, \(texts == 1 ? "is" : "are") under (other)"
    case .unreadableTimes(let count, let firstLine):
      return "\(counted(count, "time")) could not be read, the first on line \(firstLine);"
        + " \(count == 1 ? "its text is" : "their texts are") under (none)"
    case .ambiguousDates(let count, let isDayFirst, let contradicting):
      let reading = isDayFirst ? "day first" : "month first"
      let start = "\(counted(count, "date")) like 3/4/2025 \(count == 1 ? "was" : "were") read"
      guard contradicting > 0 else { return "\(start) \(reading)" }
      return "\(start) \(reading), but \(contradicting) can only be read the other way round;"
        + " check the order"
    }
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
