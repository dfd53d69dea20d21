import Testing

@testable import Workspace

@Suite("WordPress exports")
struct WordPressTests {
  static let soup = Article(
    id: "https://kitchen.example/?p=17", url: "https://kitchen.example/leek-soup/",
    title: "Leek soup",
    text: "Cut three leeks [sic].\nA leek at rest\nBoil them.\nEat. ]]> Enjoy.",
    author: "Ines Duarte", tags: ["Soups", "leek"], published: 1_741_941_000,
    updated: 1_742_119_200, language: "en", source: "export")

  @Test("give posts and pages that are published")
  func posts() throws {
    let reading = try ImportReading(ImportExamples.wordPress, .wordPress)
    #expect(reading.articles.first == Self.soup)
    #expect(reading.articles.map(\.title) == ["Leek soup", "About"])
    #expect(reading.articles.last?.id == "https://kitchen.example/about/")
    #expect(reading.omissions == [.unpublished: 1, .otherKind: 1])
    #expect(reading.repaired == 0)
  }

  @Test("give drafts if they are asked for")
  func drafts() throws {
    let reading = try ImportReading(
      ImportExamples.wordPress, .wordPress, options: ImportOptions(includesUnpublished: true))
    #expect(reading.articles.map(\.title) == ["Leek soup", "Draft", "About"])
    #expect(reading.articles.map(\.published) == [1_741_941_000, nil, nil])
  }

  @Test(
    "have shortcodes, whose text is kept",
    arguments: [
      ("a [b] c [1] [sic] […]", "a [b] c [1] [sic] […]"),
      ("[quote]a[/quote] b", "a b"),
      ("[vc_row][vc_column width=\"1/2\"]a[/vc_column][/vc_row]", "a"),
      ("[caption caption=\"A ] leek\" id=9]<img>[/caption]b", "A ] leek\nb"),
      ("[[gallery]] is a shortcode", "[gallery] is a shortcode"),
      ("[gallery]a[more /]", "a"), ("[open a", "[open a"), ("[", "["), ("[/", "[/"),
      ("a[/b", "a[/b"),
      ("one\r\n\r\ntwo\nthree", "one\ntwo three"),
      ("<!-- wp:list --><ul><li>a</li></ul><!-- /wp:list -->", "a"),
    ])
  func shortcodes(source: String, text: String) throws {
    let item = "<item><wp:post_type>post</wp:post_type><content:encoded><![CDATA[\(source)]]>"
    let reading = try ImportReading(rss(item + "</content:encoded></item>"), .wordPress)
    #expect(reading.articles.map(\.text) == [text])
  }

  @Test("leave out what has a password")
  func passwords() throws {
    let reading = try ImportReading(
      rss("<item><title>T</title><wp:post_password>x</wp:post_password></item>"), .wordPress)
    #expect(reading.articles.isEmpty)
    #expect(reading.omissions == [.protected: 1])
  }

  @Test("are read as people have them")
  func broken() throws {
    let item = """
      <item><title>Soup & bread</title><guid>1</guid>
      <content:encoded><p>One&nbsp;two\u{1C}three &mdash; <b>four</p><br>five &unknown; six</content:encoded>
      <wp:status>publish</wp:status></b></wp:post_meta>
      <item><title>Tea</title><guid>2</guid><content:encoded><![CDATA[Seven]]></content:encoded></item>
      """
    let reading = try ImportReading(rss(item), .wordPress)
    #expect(reading.articles.map(\.id) == ["1", "2"])
    #expect(reading.articles.map(\.title) == ["Soup & bread", "Tea"])
    #expect(
      reading.articles.map(\.text) == ["One two three — four\nfive &unknown; six", "Seven"])
    #expect(reading.repaired > 5)
  }
}
