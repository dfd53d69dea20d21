import Sentiment
import Testing

@testable import Workspace

@Suite("A column of languages")
struct LanguageColumnTests {
  @Test(
    "is read in the ways that people write languages",
    arguments: [
      ("pt", "pt"), ("pt-BR", "pt"), ("PT_br", "pt"), ("por", "pt"), ("Portuguese", "pt"),
      ("en", "en"), ("de-CH-1996", "de"), ("zh_Hans", "zh"), ("pl", "pl"),
      // These say nothing: the text has to tell.
      ("und", nil), ("", nil), ("Swift", nil),
      (String(repeating: "de-", count: 1_000), nil),
    ])
  func values(value: String, language: String?) {
    #expect(LanguageColumn.code(value) == language)
  }

  @Test(
    "is found by its name", arguments: ["lang", "Language", "languageCode", "lang_code", "locale"])
  func names(name: String) throws {
    #expect(try Reading("id,text,\(name)\n1,a b,de\n").languageColumn == name)
    #expect(
      try Reading("{\"text\":\"a b\",\"\(name)\":\"de\"}\n").languageColumn == name)
  }

  @Test("decides where a text is too short to tell its language")
  func decides() throws {
    let text = "text,lang\nganz toll,de\nganz toll,\nquite good,pl\n"
    let run = try Scoring(text, format: .csv) {
      $0.output.columns = ["language"]
      $0.analyzer = SentimentAnalyzer()
    }
    #expect(run.lines == ["language", "de", "en", "en"])
    #expect(run.notes.contains { $0.contains("its language in 'lang'") })
  }

  @Test("gives way to a language that was asked for")
  func givesWay() throws {
    let text = "text,lang\nquite good,de\n"
    let run = try Scoring(text, format: .csv) {
      $0.output.columns = ["language"]
      $0.analyzer = SentimentAnalyzer(language: "en")
    }
    #expect(run.lines == ["language", "en"])
  }
}
