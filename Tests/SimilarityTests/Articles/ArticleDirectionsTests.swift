import Testing

@testable import Similarity

@Suite("Directions of articles")
struct ArticleDirectionsTests {
  @Test("are read as they were kept, and only for the article that they are of")
  func keeping() {
    var directions = ArticleDirections(rank: 2, documentCount: 9, limit: 4)
    var read: [Float] = [0, 0]
    #expect(directions.read(1, into: &read) == nil)
    directions.insert(1, [3, 4], length: 5)
    #expect(directions.read(1, into: &read) == 5)
    #expect(read == [3, 4])
    // Article 5 has the place of article 1.
    #expect(directions.read(5, into: &read) == nil)
    directions.insert(5, [6, 8], length: 10)
    #expect(directions.read(1, into: &read) == nil)
    #expect(directions.read(5, into: &read) == 10)
    #expect(read == [6, 8])
  }

  @Test("without numbers, of no article, are not there")
  func empty() {
    let directions = ArticleDirections(rank: 0, documentCount: 0)
    var read: [Float] = []
    #expect(directions.read(0, into: &read) == nil)
  }
}
