import Testing

@testable import Workspace

@Suite("Ghost exports")
struct GhostTests {
  @Test("give posts with what the tables say of them")
  func posts() throws {
    let reading = try ImportReading(ImportExamples.ghost, .ghost)
    #expect(
      reading.articles == [
        Article(
          id: "p1", title: "Morning bread", text: "The oven was “hot”.\nWe waited.",
          author: "Ines Duarte", tags: ["Bread", "Mornings"], published: 1_741_941_000,
          updated: 1_742_027_400, source: "export"),
        Article(id: "p3", title: "In lexical", text: "One two\nthree", source: "export"),
        Article(
          id: "p4", title: "In mobiledoc", text: "Six seven\nFour\nfive\neight",
          published: 1_420_167_845, source: "export"),
      ])
    #expect(reading.omissions == [.unpublished: 1])
  }

  @Test(
    "may be bare or come from the interface",
    arguments: [
      #"{"data":{"posts":[{"id":1,"title":"T","html":"<p>x</p>","status":"published"}]}}"#,
      #"{"posts":[{"id":1,"title":"T","html":"x","tags":[{"name":"a"}],"posts":[{"id":2}]}]}"#,
      #"{"posts":[{"id":1,"title":"T","plaintext":"x"}],"meta":{"posts":{}}}"#,
      #" [ { "posts" : [ {"id":1,"title":"T","markdown":"*x*"} ] } ] "#,
    ])
  func forms(source: String) throws {
    let reading = try ImportReading(source, .ghost)
    #expect(reading.articles.map(\.id) == ["1"])
    #expect(reading.articles.map(\.text) == ["x"])
  }

  @Test("lose no more than the post that is broken")
  func broken() throws {
    let source =
      #"{"posts":[{"id":1,"title":"A"},{"id":2,"title":x},{"id":3,"title":"C"},{"id":4,"ti"#
    let reading = try ImportReading(source, .ghost)
    #expect(reading.articles.map(\.id) == ["1", "3"])
    #expect(reading.rejected == 2)
  }

  @Test("reject a post beyond the limit and go on")
  func limit() throws {
    let long = String(repeating: "word ", count: 100_000)
    let source = #"{"posts":[{"id":1,"html":"\#(long)"},{"id":2,"title":"B"}]}"#
    let reading = try ImportReading(source, .ghost, options: ImportOptions(entryLimit: 100_000))
    #expect(reading.articles.map(\.id) == ["2"])
    #expect(reading.rejected == 1)
  }

  @Test("can be nested as deeply as they like")
  func deep() throws {
    for part in ["[", "{\"a\":", "[{\"posts\":"] {
      let source = "{\"posts\":[" + String(repeating: part, count: 100_000)
      #expect(try ImportReading(source, .ghost).articles.isEmpty)
    }
  }
}
