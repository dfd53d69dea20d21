import Testing

@testable import Workspace

@Suite("An error of a library")
struct LibraryErrorTests {
  static let sentences: [(LibraryError.Reason, String)] = [
    (.missing, "site: no library there; make one with: sentivane library add --library DIR FILE"),
    (
      .newer(version: 9),
      "site: the library has version 9, which is newer than this program; use a newer sentivane"
    ),
    (
      .damaged("an article's row"),
      "site: the library is damaged (an article's row); restore it from a backup, or delete it and"
        + " add its sources again"
    ),
    (
      .busy,
      "site: another process is writing to the library; wait until it has ended"
    ),
    (
      .full,
      "site: no space left on the disk; what was acknowledged is kept, make room and run it again"
    ),
    (.noSuchArticle(id: "a\n7"), "site: there is no article 'a 7'"),
  ]

  @Test("says what is wrong and what to do", arguments: sentences)
  func wording(reason: LibraryError.Reason, sentence: String) {
    #expect(LibraryError(reason, at: "site").description == sentence)
  }
}
