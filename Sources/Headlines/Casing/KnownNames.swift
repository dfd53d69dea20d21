internal import Tokenizing

/// Words that are written with a capital wherever they stand: days, months, and what the tagger
/// learned as names.
enum KnownNames {
  /// Whether a word is a name by itself.
  static func contains(_ word: ReadWord, after before: ReadWord? = nil) -> Bool {
    if WordForms.weekdays.contains(word.core) { return true }
    if WordForms.months.contains(word.core) {
      return !["march", "may"].contains(word.core) || word.part == .properNoun
        || openers.contains(before?.lower ?? "")
    }
    return nationalities.contains(word.core)
  }

  /// What stands before a month and not before a verb.
  private static let openers: Set<String> = [
    "in", "by", "since", "until", "from", "of", "last", "next", "early", "late", "before", "after",
  ]

  private static let nationalities: Set<String> = [
    "english", "british", "american", "french", "german", "spanish", "italian", "chinese",
    "japanese",
    "russian", "indian", "african", "european", "asian", "australian", "canadian", "mexican",
    "irish",
    "scottish", "welsh", "dutch", "polish", "greek", "turkish", "arab", "jewish", "muslim",
    "christian",
    "brazilian", "swedish", "norwegian", "danish", "finnish", "swiss", "ukrainian", "christmas",
    "easter",
    "london", "paris", "berlin", "america", "europe", "africa", "asia", "england", "britain",
    "france",
    "germany", "china", "japan", "russia", "india", "australia", "canada", "ireland", "scotland",
    "wales",
    "monday", "google", "facebook", "amazon's", "microsoft", "netflix",
  ]
}
