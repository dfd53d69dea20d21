@testable import Headlines
import Testing

@Suite("Rules of shortening")
struct ShorteningRuleTests {
  /// What a rule makes of a sentence; nil if it leaves it alone.
  private func shortened(_ sentence: String, _ rule: ShorteningRule) -> String? {
    var draft = SentenceDraft(WordReader.words(of: sentence))
    return rule.shorten(&draft) ? draft.text : nil
  }

  @Test("leave out what they name", arguments: ShorteningTable.changed)
  func changes(row: ShorteningTable.Row) throws {
    let rule = try #require(ShorteningTable.rule(row.rule))
    #expect(shortened(row.sentence, rule) == row.expected)
  }

  @Test("leave alone what limits or turns a statement", arguments: ShorteningTable.unchanged)
  func leaves(row: ShorteningTable.Row) throws {
    let rule = try #require(ShorteningTable.rule(row.rule))
    #expect(shortened(row.sentence, rule) == nil)
  }

  @Test("have a table each")
  func complete() {
    let tested = Set(ShorteningTable.changed.map(\.rule))
    #expect(tested == Set(ShorteningRule.Name.allCases))
    #expect(ShorteningRule.cleaning.count + ShorteningRule.cutting.count == tested.count)
  }

  @Test("keep quoted words", arguments: ShorteningRule.cutting.map(\.name))
  func quotes(name: ShorteningRule.Name) throws {
    let rule = try #require(ShorteningTable.rule(name))
    var words = WordReader.words(
      of: "“The tram is late, and the bus is full, which is bad because it rains”")
    QuotationMarks.mark(&words, in: words.indices)
    var draft = SentenceDraft(words)
    #expect(!rule.shorten(&draft))
  }
}

/// Sentences and what a rule makes of them.
enum ShorteningTable {
  struct Row: Sendable {
    var rule: ShorteningRule.Name
    var sentence: String
    var expected: String?
  }

  static func rule(_ name: ShorteningRule.Name) -> ShorteningRule? {
    (ShorteningRule.cleaning + ShorteningRule.cutting).first { $0.name == name }
  }

  static let changed: [Row] = [
    Row(
      rule: .dateline, sentence: "ORLEY, 3 May — The council has voted for trams.",
      expected: "The council has voted for trams"),
    Row(
      rule: .connective, sentence: "But a bag of beans costs two pounds.",
      expected: "A bag of beans costs two pounds"),
    Row(
      rule: .connective, sentence: "However, the plan has failed.", expected: "The plan has failed"),
    Row(
      rule: .connective, sentence: "In addition, the plan has failed.",
      expected: "The plan has failed"),
    Row(
      rule: .connective, sentence: "Spotify, for example, lost a lot of money.",
      expected: "Spotify lost a lot of money"),
    Row(
      rule: .connective, sentence: "The plan has also failed.", expected: "The plan has failed"),
    Row(
      rule: .timeOpener, sentence: "On Tuesday night, the council voted for trams.",
      expected: "The council voted for trams"),
    Row(
      rule: .timeOpener, sentence: "In March the grant ran out of money.",
      expected: "The grant ran out of money"),
    Row(
      rule: .brackets, sentence: "The Heating Council (HTC) has closed its office.",
      expected: "The Heating Council has closed its office"),
    Row(
      rule: .brackets, sentence: "The fund – set up in May – is empty.",
      expected: "The fund is empty"),
    Row(
      rule: .decided,
      sentence: "Rubbish will be picked up every three weeks, the town council has decided.",
      expected: "Rubbish will be picked up every three weeks"),
    Row(
      rule: .attribution,
      sentence: "The grant has closed early, the minister said in a written statement.",
      expected: "The grant has closed early, the minister said"),
    Row(
      rule: .apposition, sentence: "Petra Wyndlass, the energy minister, closed the grant.",
      expected: "Petra Wyndlass closed the grant"),
    Row(
      rule: .relativeClause, sentence: "The tip is on Quarry Lane, which closes on Mondays.",
      expected: "The tip is on Quarry Lane"),
    Row(
      rule: .relativeInside, sentence: "Pedalo, which runs the bikes, is leaving the city.",
      expected: "Pedalo is leaving the city"),
    Row(
      rule: .participle, sentence: "The government closed the fund, leaving 400 households behind.",
      expected: "The government closed the fund"),
    Row(
      rule: .coordination, sentence: "The grant is gone, and the installers are angry.",
      expected: "The grant is gone"),
    Row(
      rule: .laterClause,
      sentence: "The government closed the scheme after the fund was exhausted.",
      expected: "The government closed the scheme"),
    Row(
      rule: .weekday, sentence: "Councillors adopted the plan on Tuesday night by 14 votes to 9.",
      expected: "Councillors adopted the plan by 14 votes to 9"),
    Row(
      rule: .insertion,
      sentence: "Brightflue Renewables, one of the largest firms, with 131 staff, said no.",
      expected: "Brightflue Renewables said no"),
    Row(
      rule: .trailingPhrase,
      sentence: "The bank has paid 4.3 per cent today, compared with 4.9 last year.",
      expected: "The bank has paid 4.3 per cent today"),
    Row(
      rule: .secondVerb, sentence: "The report is dated 6 May and runs to nine pages.",
      expected: "The report is dated 6 May"),
    Row(
      rule: .explanation, sentence: "Rovers sold tickets to all their friends: to 400 people.",
      expected: "Rovers sold tickets to all their friends"),
    Row(
      rule: .afterthought, sentence: "Rates follow the base rate down on the same day, and up.",
      expected: "Rates follow the base rate down on the same day"),
    Row(
      rule: .cause, sentence: "The city closed the bridge because of the storm.",
      expected: "The city closed the bridge"),
  ]

  static let unchanged: [Row] = [
    Row(rule: .dateline, sentence: "NASA said on Monday — again — that it had failed."),
    Row(rule: .connective, sentence: "The plan has failed."),
    Row(rule: .timeOpener, sentence: "Until June, the test took six days."),
    Row(rule: .timeOpener, sentence: "In June the sun sets late."),
    Row(rule: .timeOpener, sentence: "In Orley the sun sets late."),
    Row(rule: .decided, sentence: "Rubbish is a problem everywhere, the town council has claimed."),
    Row(rule: .apposition, sentence: "Anna, the mayor and her son came."),
    Row(rule: .relativeClause, sentence: "Bins may be left out, which only holds if it is dry."),
    Row(rule: .participle, sentence: "The firm sells three things, including bread."),
    Row(rule: .coordination, sentence: "The pool may open, but only if the council pays."),
    Row(rule: .coordination, sentence: "They sell bread, butter, and jam."),
    Row(rule: .laterClause, sentence: "The pool will open if the council pays."),
    Row(rule: .laterClause, sentence: "The pool opened two days after the council had paid."),
    Row(rule: .weekday, sentence: "The tip is closed on Mondays."),
    Row(rule: .trailingPhrase, sentence: "The test has failed, according to the minister."),
    Row(rule: .trailingPhrase, sentence: "The test has failed, in the view of the minister."),
    Row(rule: .secondVerb, sentence: "The firm can bake and deliver bread."),
    Row(rule: .explanation, sentence: "The council has three options: to pay or to leave."),
    Row(rule: .cause, sentence: "The bridge did not close because of the storm."),
  ]
}
