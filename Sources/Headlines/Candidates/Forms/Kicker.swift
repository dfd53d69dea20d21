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
  /// The numbers of the sentences that have it.
  var sentences: Set<Int>
  /// The stems of its words.
  var stems: Set<UInt64>
  /// Whether the present headline has it.
  var isInHeadline: Bool
  /// Whether it may be someone who speaks: then what follows the colon would be said by them.
  var maySpeak: Bool
  /// Whether `they` would stand for it.
  var isPlural: Bool
  /// How much the article comes back to it.
  var score: Double
}

extension Kicker {
  /// The most kickers of an article.
  private static let limit = 2
  /// The fewest places at which an article speaks of what it is about, and where its headline does
  /// too.
  private static let places = (alone: 3, inHeadline: 2)

  /// In so large a share of its places a keyphrase is a noun phrase: `cool` is not.
  private static let leastNominal = 0.7

  /// What is spoken of less is not what the article is about.
  private static let leastScore = 0.4

  /// Returns the keyphrases that can be kickers, the best first: those in the headline, then by how
  /// often the article comes back to them.
  static func kickers(
    _ keyphrases: [Keyphrase], in reading: ArticleReading
  ) -> [Kicker] {
    let table = BlockTable(reading)
    var kickers: [Kicker] = []
    for keyphrase in keyphrases {
      let places = keyphrase.titleSpans.isEmpty ? places.alone : places.inHeadline
      guard keyphrase.spans.count >= places, keyphrase.text.utf8.count <= 28,
        let kicker = kicker(keyphrase, table)
      else { continue }
      kickers.append(kicker)
    }
    kickers = kickers.filter { $0.score >= leastScore }
    kickers.sort { $0.score > $1.score }
    return Array(longest(kickers).prefix(limit))
  }

  private static func kicker(_ keyphrase: Keyphrase, _ table: BlockTable) -> Kicker? {
    let written = keyphrase.text
    let names = keyphrase.spans.count { isName(table.words(in: $0)) }
    guard Double(names) >= leastNominal * Double(keyphrase.spans.count),
      let span = keyphrase.spans.first(where: { span in
        let words = table.words(in: span)
        return isName(words) && SentenceDraft.written(words) == written
      }), let last = table.words(in: span).last, !units.contains(last.lower)
    else { return nil }
    let weight = Double(keyphrase.spans.count) * (keyphrase.titleSpans.isEmpty ? 1 : 3)
    return Kicker(
      text: SentenceDraft.capitalized(written), span: span,
      blocks: Set(keyphrase.spans.compactMap { table.block(of: $0) }),
      sentences: Set(keyphrase.spans.compactMap { table.sentence(of: $0) }),
      stems: StemKeys.keys(of: table.words(in: span)),
      isInHeadline: !keyphrase.titleSpans.isEmpty,
      maySpeak: last.part == .properNoun || last.isShouted || Self.speaks(last.lower),
      isPlural: isPlural(last), score: keyphrase.score * weight)
  }

  /// Of `cough` and `whooping cough` the longer, in the place of the better one.
  private static func longest(_ kickers: [Kicker]) -> [Kicker] {
    var chosen: [Kicker] = []
    for kicker in kickers where chosen.allSatisfy({ $0.stems.isDisjoint(with: kicker.stems) }) {
      let longer = kickers.first { $0.stems.isStrictSuperset(of: kicker.stems) }
      chosen.append(longer ?? kicker)
    }
    return chosen
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

  /// Whether a noun is one for persons or bodies.
  private static func speaks(_ noun: String) -> Bool {
    ["ers", "ors", "ists", "ians", "men", "women"].contains(where: noun.hasSuffix)
      || WordForms.persons.contains(noun) || bodies.contains(noun)
  }

  private static let bodies: Set<String> = [
    "council", "government", "police", "company", "bank", "banks", "court", "club", "team", "union",
    "department", "university", "regulator", "committee", "board", "charity", "firm", "firms",
    "companies", "member", "user", "researcher", "scientist", "installer", "household",
    "households",
    "children", "people", "residents", "patients", "students", "parents", "family", "families",
    "industry", "authority", "authorities", "agency", "ministry", "opposition", "parliament",
    "church",
    "party", "hospital", "staff", "crew", "landlord", "landlords", "media", "press", "report",
    "study", "survey", "poll", "analysis", "research", "inquiry", "judge", "spokesman",
  ]

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

  /// The number of the sentence that a span is in.
  func sentence(of span: Range<Int>) -> Int? {
    let index = first(reading.sentences.count) { number in
      reading.words[reading.sentences[number].words.lowerBound].range.lowerBound > span.lowerBound
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
