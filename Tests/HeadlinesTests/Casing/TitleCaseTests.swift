import Headlines
import Testing

@Suite("Title case")
struct TitleCaseTests {
  @Test("in the style of the Associated Press", arguments: CasingTable.ap)
  func ap(row: CasingTable.Row) {
    #expect(TitleCase(.ap).apply(to: row.headline) == row.expected)
  }

  @Test("in the style of Chicago", arguments: CasingTable.chicago)
  func chicago(row: CasingTable.Row) {
    #expect(TitleCase(.chicago).apply(to: row.headline) == row.expected)
  }

  @Test("as in a sentence", arguments: CasingTable.sentence)
  func sentence(row: CasingTable.Row) {
    #expect(TitleCase(.sentence).apply(to: row.headline) == row.expected)
  }

  @Test("applied twice is the same as once", arguments: TitleCase.Style.allCases)
  func idempotent(style: TitleCase.Style) {
    let titleCase = TitleCase(style)
    for row in CasingTable.ap + CasingTable.chicago + CasingTable.sentence {
      let once = titleCase.apply(to: row.headline)
      if style != .sentence { #expect(titleCase.apply(to: once) == once) }
    }
  }

  @Test("takes names from the article")
  func names() {
    let article = HeadlineArticle(
      """
      Last year the people of Fennbrook paid more. They say that Brightflue took the money and that the
      council of Fennbrook did nothing. The firm called Keelson, and the iPhone of the mayor rang.
      """)
    let sentence = TitleCase(.sentence, article: article)
    #expect(
      sentence.apply(to: "What Brightflue Owes the People of Fennbrook")
        == "What Brightflue owes the people of Fennbrook")
    #expect(sentence.apply(to: "WHY FENNBROOK PAYS KEELSON") == "Why Fennbrook pays Keelson")
  }

  @Test(
    "survives awkward text",
    arguments: ["", " ", "…", "42", "—", "a", "“", "汉字 标题", "\u{301}", "🙂 ok"])
  func awkward(headline: String) {
    for style in TitleCase.Style.allCases {
      let text = TitleCase(style).apply(to: headline)
      #expect(text.lowercased() == headline.lowercased())
    }
  }
}
