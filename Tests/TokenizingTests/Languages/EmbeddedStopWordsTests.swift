import Testing

@testable import Tokenizing

@Suite("The embedded stop words")
struct EmbeddedStopWordsTests {
  @Test("have the small words of English and no others")
  func english() {
    #expect(StopWords.english.count >= 180)
    #expect(StopWords.english.contains("the"))
    #expect(StopWords.english.contains("don't"))
    #expect(!StopWords.english.contains("kettle"))
  }

  @Test("are none for a language without a list")
  func unknown() {
    #expect(StopWords(embedded: "xx").count == 0)
  }
}
