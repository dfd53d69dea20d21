internal import Keyphrases
internal import Tokenizing

/// A keyphrase that can stand before a colon and say what the rest is about: `Heat pumps:`.
struct Kicker: Sendable {
  /// The phrase, with a capital.
  var text: String
  /// Where it stands first.
  var span: Range<Int>
  /// The places of the blocks that speak of it.
  var blocks: Set<Int>
  /// The stems of its words.
  var stems: Set<UInt64>
  /// Whether `they` would stand for it.
  var isPlural: Bool
  /// How likely an editor would keep it as a tag.
  var score: Double
}

extension Kicker {
  /// The most kickers of an article.
  private static let limit = 4
  /// The fewest places at which an article speaks of what it is about.
  private static let places = 3

  /// Returns the keyphrases that can be kickers, the best first.
  static func kickers(_ keyphrases: [Keyphrase], in reading: ArticleReading) -> [Kicker] {
    var kickers: [Kicker] = []
    let table = BlockTable(reading)
    for keyphrase in keyphrases.prefix(12) where kickers.count < limit {
      guard keyphrase.spans.count >= places, keyphrase.text.utf8.count <= 28,
        let span = keyphrase.spans.first(where: { isName(table.words(in: $0)) })
      else { continue }
      let words = table.words(in: span)
      guard let last = words.last, !units.contains(last.lower) else { continue }
      let text = SentenceDraft.capitalized(SentenceDraft.written(words))
      kickers.append(
        Kicker(
          text: text, span: span, blocks: Set(keyphrase.spans.compactMap { table.block(of: $0) }),
          stems: StemKeys.keys(of: words), isPlural: isPlural(last), score: keyphrase.score))
    }
    return kickers
  }

  /// Whether words are a noun phrase without anything before or after it that it needs.
  private static func isName(_ words: ArraySlice<ReadWord>) -> Bool {
    guard (1...3).contains(words.count), let last = words.last, last.isNominal, !last.isQuoted,
      !last.lower.hasSuffix("'s"), !last.lower.hasSuffix("ing") || words.count > 1
    else { return false }
    return words.dropLast().allSatisfy { $0.isNominal || $0.part == .adjective }
  }

  private static func isPlural(_ word: ReadWord) -> Bool {
    word.lower.hasSuffix("s") && !word.lower.hasSuffix("ss") && word.part == .noun
  }

  /// Nouns that measure or count: nothing is about them.
  private static let units: Set<String> = [
    "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year",
    "years", "cent", "per", "kilometre", "kilometres", "metre", "metres", "afternoon", "morning",
    "evening", "night", "time", "times", "way", "thing", "things", "people", "number", "numbers",
    "percent", "part", "end", "half", "lot", "man", "woman", "men", "women", "statement", "home",
    "place", "side", "steps", "page", "pages", "street", "road", "interval", "version", "section",
    "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "january", "february", "march", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "decision", "kilos", "condition", "rate", "point", "points", "dollars",
    "pounds", "euros", "miles", "million", "billion", "kilometers", "meters", "decade", "decades",
  ]
}

/// Finds words and blocks by their bytes.
private struct BlockTable {
  let reading: ArticleReading

  init(_ reading: ArticleReading) { self.reading = reading }

  /// The words within a span.
  func words(in span: Range<Int>) -> ArraySlice<ReadWord> {
    let words = reading.words
    let start = first(words.count) { words[$0].range.lowerBound >= span.lowerBound }
    var end = start
    while end < words.count, words[end].range.lowerBound < span.upperBound { end += 1 }
    return words[start..<end]
  }

  /// The block that a span is in.
  func block(of span: Range<Int>) -> Int? {
    let index = first(reading.blocks.count) { place in
      reading.words[reading.blocks[place].words.lowerBound].range.lowerBound > span.lowerBound
    }
    return index > 0 ? index - 1 : nil
  }

  private func first(_ count: Int, where isLater: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isLater(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
