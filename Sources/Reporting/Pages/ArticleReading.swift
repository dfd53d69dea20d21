internal import Workspace

/// The text of a document as its template shows it.
struct ArticleReading: TemplateValue {
  /// The keyphrases; nil of none.
  var phrases: Phrases?
  /// The paragraphs, headings and items.
  var paragraphs: [Paragraph]
  /// Whether sentences have moods, and the text keyphrases: what the legend explains.
  var hasMoods: Bool
  var hasPhrases: Bool
  /// That only the beginning is shown; nil if it is all.
  var cut: Sentence?

  /// Keyphrases in a row.
  struct Phrases: TemplateValue {
    /// The phrases.
    var items: [Item]

    /// A keyphrase and how often it is there.
    struct Item: TemplateValue {
      var name: String
      var times: String
    }
  }

  /// A paragraph, heading or item.
  struct Paragraph: TemplateValue {
    /// What it is: the class.
    var kind: String
    /// Whether it is a heading.
    var heading: Bool
    /// Whether it is anything else.
    var prose: Bool
    /// Its sentences.
    var sentences: [Reading]
  }

  /// A sentence in pieces.
  struct Reading: TemplateValue {
    /// How it feels: the class.
    var kind: String
    /// The judgement; nil if there is none.
    var mood: Mood?
    /// The words, cut at the ends of marks.
    var pieces: [Piece]
    /// Whether its end is left out.
    var isCut: Bool
  }

  /// A judgement.
  struct Mood: TemplateValue {
    /// The judgement in words, for those who do not see the color.
    var told: String
    /// `+` or `−`; nil of a neutral sentence.
    var sign: String?
  }

  /// Words of a sentence; all but one are nil.
  struct Piece: TemplateValue {
    /// Words that are not marked.
    var plain: String?
    /// Words of a keyphrase.
    var phrase: String?
    /// Words that decided.
    var marked: QuoteView.Mark?
    /// Words of a keyphrase that decided.
    var both: QuoteView.Mark?
  }

  /// Takes the text of a report; nil if it has none.
  init?(_ report: ArticleReport) {
    guard !report.paragraphs.isEmpty else { return nil }
    phrases =
      report.keyphrases.isEmpty
      ? nil
      : Phrases(
        items: report.keyphrases.map {
          Phrases.Item(
            name: LibrarySections.shortened($0.text, to: 80), times: Numbers.count($0.count))
        })
    paragraphs = report.paragraphs.map(Paragraph.init)
    let sentences = report.paragraphs.flatMap(\.sentences)
    hasMoods = sentences.contains { $0.mood != nil }
    hasPhrases = sentences.contains { !$0.phrases.isEmpty }
    let coverage = report.coverage
    cut =
      coverage.shownSentences < coverage.sentences
      ? """
      These are the first \(Numbers.count(coverage.shownSentences)) of \
      \(Numbers.count(coverage.sentences)) sentences.
      """ : nil
  }
}

extension ArticleReading.Paragraph {
  init(_ paragraph: ArticleReport.Paragraph) {
    kind = paragraph.kind.rawValue
    heading = paragraph.kind == .heading
    prose = !heading
    sentences = paragraph.sentences.map(ArticleReading.Reading.init)
  }
}

extension ArticleReading.Reading {
  init(_ sentence: ArticleReport.Sentence) {
    let kinds = ["positive", "neutral", "negative"]
    kind = sentence.mood.flatMap { kinds.contains($0.label) ? $0.label : nil } ?? "unjudged"
    mood = sentence.mood.map { mood in
      ArticleReading.Mood(
        told: "\(mood.label), \(Numbers.net(mood.valence))",
        sign: mood.label == "positive" ? "+" : mood.label == "negative" ? Numbers.minus : nil)
    }
    pieces = Self.pieces(of: sentence)
    isCut = sentence.isCut
  }

  /// Cuts a sentence at the ends of its marks and keyphrases, which may overlap each other.
  private static func pieces(of sentence: ArticleReport.Sentence) -> [ArticleReading.Piece] {
    let bytes = Array(sentence.text.utf8)
    let isEnd = { (place: Int) in
      0...bytes.count ~= place && (place == bytes.count || bytes[place] & 0xC0 != 0x80)
    }
    // What decided that a sentence is neutral is of no use to a reader.
    let isFelt = sentence.mood.map { $0.label != "neutral" } ?? false
    let marks = sentence.marks.filter {
      isFelt && isEnd($0.start) && isEnd($0.end) && $0.start < $0.end
    }
    let phrases = sentence.phrases.filter { isEnd($0.start) && isEnd($0.end) && $0.start < $0.end }
    let ends = marks.flatMap { [$0.start, $0.end] } + phrases.flatMap { [$0.start, $0.end] }
    let cuts = Set(ends + [0, bytes.count]).sorted()
    var (mark, phrase) = (0, 0)
    return zip(cuts, cuts.dropFirst()).map { start, end in
      while mark < marks.count, marks[mark].end <= start { mark += 1 }
      while phrase < phrases.count, phrases[phrase].end <= start { phrase += 1 }
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      let isPhrase = phrase < phrases.count && phrases[phrase].start <= start
      guard mark < marks.count, marks[mark].start <= start else {
        return ArticleReading.Piece(plain: isPhrase ? nil : text, phrase: isPhrase ? text : nil)
      }
      let marked = QuoteView.Mark(
        text: text, kind: marks[mark].weight < 0 ? "negative" : "positive")
      return ArticleReading.Piece(
        marked: isPhrase ? nil : marked, both: isPhrase ? marked : nil)
    }
  }
}
