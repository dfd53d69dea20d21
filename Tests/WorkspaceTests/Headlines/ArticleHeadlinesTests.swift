import Headlines
import Testing

@testable import Workspace

@Suite("Headlines of an article")
struct ArticleHeadlinesTests {
  private static let draft = """
    ---
    title: Council rejects 42 tram lines
    ---
    # Council backs tram line 7

    The council voted on Monday to build tram line 7 from the station to the harbor. The line will cost £40 million and
    open in 2028.

    "This is the best news for the harbor in thirty years," said Maria Holm, who runs the ferry office.

    Shops on Mill Street fear two years of roadworks. The city promises to pay them for lost trade. Trams will run every
    eight minutes until midnight.
    """

  private func headlines(
    _ options: ArticleHeadlines.Options = ArticleHeadlines.Options(), _ text: String = draft
  ) throws -> ArticleHeadlines {
    var scorer = try HeadlineScorer(#require(HeadlineModel.english))
    return ArticleHeadlines(PageFile(text: text, name: "draft.md"), options: options, by: &scorer)
  }

  @Test("judge the present one, and say what the text lacks")
  func present() throws {
    let present = try #require(try headlines().headline)
    #expect(present.text == "Council rejects 42 tram lines")
    #expect(present.unsupported.contains { $0.text == "42" })
    #expect(present.promisesMore)
  }

  @Test("are ranked by the model, with win probabilities against the present one")
  func candidates() throws {
    let found = try headlines()
    let scores = found.candidates.map(\.score)
    #expect(!scores.isEmpty)
    #expect(scores == scores.sorted(by: >))
    let present = try #require(found.headline)
    for candidate in found.candidates {
      let expected = HeadlineComparison.winProbability(of: candidate.score, against: present.score)
      #expect(abs(candidate.winProbability - expected) < 1e-3)
      #expect(candidate.headline != present.text)
    }
    #expect(try headlines() == found)
  }

  @Test("fit what they are made for", arguments: HeadlinePurpose.allCases)
  func purposes(purpose: HeadlinePurpose) throws {
    var options = ArticleHeadlines.Options()
    options.purpose = purpose
    options.limit = 3
    let found = try headlines(options)
    #expect(found.candidates.count <= 3)
    #expect(found.candidates.allSatisfy { $0.purposes.contains(purpose) })
  }

  @Test(
    "are none, with a reason, where there is nothing to make them of",
    arguments: ["", "---\n", "# 1"])
  func none(text: String) throws {
    let found = try headlines(ArticleHeadlines.Options(), text)
    #expect(found.candidates.isEmpty)
    #expect(found.silence != nil)
    #expect(!found.table(style: .plain, width: 80).isEmpty)
  }
}
