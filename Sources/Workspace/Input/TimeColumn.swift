/// Guessing which column holds the time.
enum TimeColumn {
  /// The names that people and their tools give it, likeliest first.
  private static let names = [
    "time", "date", "datetime", "timestamp", "created_at", "createdat", "created", "published",
    "published_at", "publishedat", "posted", "posted_at", "submitted", "submitted_at", "updated_at",
    "day", "week", "month",
  ]

  /// Returns the column's name as the input spells it; for JSON input the likeliest name.
  static func guess(_ layout: InputLayout) -> String? {
    guard !layout.columns.isEmpty else { return "time" }
    for name in names {
      if let column = layout.columns.first(where: { $0.lowercased() == name }) { return column }
    }
    return nil
  }
}
