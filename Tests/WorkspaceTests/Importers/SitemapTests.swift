import Testing

@testable import Workspace

@Suite("Sitemaps")
struct SitemapTests {
  @Test("give articles where they have titles, and tell how many have none")
  func news() throws {
    let reading = try ImportReading(ImportExamples.newsSitemap, .sitemap)
    #expect(
      reading.articles == [
        Article(
          id: "https://post.example/ferry?a=1&b=2", url: "https://post.example/ferry?a=1&b=2",
          title: "The ferry is late", text: "", tags: ["harbor", "ferries"],
          published: 1_741_944_600, updated: 1_741_996_800, language: "en", source: "export")
      ])
    #expect(reading.omissions == [.empty: 1])
    #expect(reading.repaired == 0)
  }

  @Test("of sitemaps have no articles")
  func index() throws {
    let reading = try ImportReading(
      "<sitemapindex><sitemap><loc>https://x.example/1.xml</loc></sitemap></sitemapindex>", .sitemap
    )
    #expect(reading.articles.isEmpty)
    #expect(reading.omissions == [.empty: 1])
  }
}
