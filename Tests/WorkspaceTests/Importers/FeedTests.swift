import Testing

@testable import Workspace

@Suite("Feeds")
struct FeedTests {
  @Test("give articles with all that RSS knows of them")
  func rssItems() throws {
    let reading = try ImportReading(ImportExamples.feed, .feed)
    #expect(
      reading.articles == [
        Article(
          id: "post-17", url: "https://post.example/ferry",
          title: "The ferry is late & nobody minds",
          text: "The ferry left two hours late.\nPeople sang…", author: "Ines Duarte",
          tags: ["Harbor", "Ferries & boats"], published: 1_741_941_000, language: "en",
          source: "export"),
        Article(
          id: "https://post.example/gulls", url: "https://post.example/gulls",
          title: "What the gulls eat", text: "Mostly chips, says a baker.\nSometimes fish.",
          author: "The Desk", language: "en", source: "export"),
      ])
    #expect(reading.repaired == 0)
  }

  @Test("may be RSS 1.0")
  func rdf() throws {
    let reading = try ImportReading(ImportExamples.rdf, .feed)
    #expect(
      reading.articles == [
        Article(
          id: "https://old.example/1", url: "https://old.example/1", title: "Der Hafen ruht",
          text: "Kein Schiff kam an.", tags: ["Hafen"], published: 1_078_096_500, language: "de",
          source: "export")
      ])
  }

  @Test("may be Atom")
  func atom() throws {
    let reading = try ImportReading(ImportExamples.atom, .feed)
    #expect(
      reading.articles == [
        Article(
          id: "tag:notes.example,2025:1", url: "https://notes.example/1", title: "Rain & shine",
          text: "It rained <a lot>.\nAt one\nAt two", author: "Mara Voss",
          tags: ["Weather", "spring"], published: 1_741_941_000, updated: 1_742_032_800,
          language: "en", source: "export"),
        Article(
          id: "https://notes.example/2", url: "https://notes.example/2", title: "a <b> c",
          text: "Il a plu.", author: "Jean, Lu", language: "fr", source: "export"),
      ])
    #expect(reading.repaired == 0)
  }

  @Test(
    "name an article by guid, else link, else its number",
    arguments: [
      ("<guid>https://x.example/1</guid>", "https://x.example/1", "https://x.example/1"),
      ("<guid isPermaLink='false'>https://x.example/1</guid>", "https://x.example/1", nil),
      ("<guid>17</guid><link>https://x.example/1</link>", "17", "https://x.example/1"),
      (
        "<guid> </guid><link>https://x.example/1</link>", "https://x.example/1",
        "https://x.example/1"
      ),
      (
        "<link rel='self' href='https://x.example/f'/><link href='https://x.example/1'/>",
        "https://x.example/1", "https://x.example/1"
      ),
      ("", "export#1", nil),
    ])
  func identity(fields: String, id: String, url: String?) throws {
    let article = try ImportReading(rss("<item><title>T</title>\(fields)</item>"), .feed).articles
      .first
    #expect(article?.id == id)
    #expect(article?.url == url)
  }

  @Test(
    "have titles with marks, references and brackets",
    arguments: [
      ("A &lt;em&gt;good&lt;/em&gt; day", "A good day"), ("Tom &amp;amp; Kim", "Tom & Kim"),
      ("<![CDATA[Tom &#8217; Kim]]>", "Tom ’ Kim"), ("How &lt;div&gt; works", "How <div> works"),
      ("1 &lt; 2", "1 < 2"), ("\n a\n b ", "a b"), ("<b>Bold</b> move", "Bold move"),
    ])
  func titles(source: String, title: String) throws {
    let reading = try ImportReading(rss("<item><title>\(source)</title></item>"), .feed)
    #expect(reading.articles.map(\.title) == [title])
  }

  @Test("take no comment of a saved blog for an article")
  func blog() throws {
    let kind = "http://schemas.google.com/g/2005#kind"
    let entries = ["post", "comment", "settings"].map { name in
      """
      <entry><id>\(name)</id><title>T</title><category scheme="\(kind)" term="http://x.example#\(name)"/>
      <category scheme="http://x.example/ns#" term="sea"/></entry>
      """
    }
    let reading = try ImportReading(
      "<feed xmlns='http://www.w3.org/2005/Atom'>\(entries.joined())</feed>", .feed)
    #expect(reading.articles.map(\.id) == ["post"])
    #expect(reading.articles.map(\.tags) == [["sea"]])
    #expect(reading.omissions == [.otherKind: 2])
  }

  @Test("reject an entry beyond the limit and go on")
  func limit() throws {
    let long = String(repeating: "word ", count: 1000)
    let source = rss(
      "<item><title>A</title><description>\(long)</description></item><item><title>B</title></item>"
    )
    let reading = try ImportReading(source, .feed, options: ImportOptions(entryLimit: 2000))
    #expect(reading.articles.map(\.title) == ["B"])
    #expect(reading.rejected == 1)
  }
}
