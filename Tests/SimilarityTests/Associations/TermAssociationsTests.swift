import TestSupport
import Testing

@testable import Similarity

@Suite("Associations")
struct TermAssociationsTests {
  private func learned() throws -> TermAssociations {
    var reader = ArticleTermReader()
    var builder = SegmentBuilder(weighting: .bm25(k1: 1.5, b: 0.7), pivot: 4)
    let texts = [
      "car engine road driver", "vehicle engine road driver", "car road engine wheel",
      "vehicle wheel road engine", "soup bean garlic onion", "broth bean garlic onion",
      "soup garlic spoon bean", "broth spoon onion garlic",
    ]
    for (number, text) in texts.enumerated() {
      try builder.add(IndexableArticle(id: "a\(number)", text: text), using: &reader)
    }
    let collected = Collected()
    try builder.finish { collected.bytes.append(contentsOf: $0) }
    return try .learned(
      from: Index([IndexPart(try Segment(SegmentStorage(copying: collected.bytes)))]))
  }

  private func cosine(_ one: String, _ other: String, _ known: TermAssociations) throws -> Float {
    func direction(_ word: String) throws -> [Float] {
      let key = Array(word.utf8)
      let term = try #require(key.withUnsafeBytes { known.term($0) })
      var sum = Array(repeating: Float(0), count: known.rank)
      known.add(term, times: 1, to: &sum)
      return sum
    }
    let (a, b) = (try direction(one), try direction(other))
    let product = zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    return product / (a.map { $0 * $0 }.reduce(0, +) * b.map { $0 * $0 }.reduce(0, +)).squareRoot()
  }

  @Test("words that keep the same company are near, though they never meet")
  func company() throws {
    let known = try learned()
    #expect(try cosine("car", "vehicl", known) > cosine("car", "soup", known) + 0.5)
    #expect(try cosine("soup", "broth", known) > cosine("soup", "vehicl", known) + 0.5)
  }

  @Test("come back from their bytes, the same again")
  func file() throws {
    let known = try learned()
    let contents = known.contents(articleCount: 8)
    #expect(TermAssociations.articleCount(ofContents: contents) == 8)
    let read = try TermAssociations(contents: contents)
    #expect(read.count == known.count && read.rank == known.rank)
    #expect(try cosine("car", "vehicl", read) - cosine("car", "vehicl", known) < 0.02)
    #expect(try learned().contents(articleCount: 8) == contents)
  }

  @Test("damage is an error")
  func damage() throws {
    let contents = try learned().contents(articleCount: 8)
    for place in contents.indices {
      var damaged = contents
      damaged[place] ^= 1 << UInt8(place & 7)
      #expect(throws: IndexError.damaged) { try TermAssociations(contents: damaged) }
    }
    for count in [0, 7, 23, 40, contents.count - 1] {
      #expect(throws: IndexError.damaged) {
        try TermAssociations(contents: Array(contents.prefix(count)))
      }
    }
  }
}

private final class Collected {
  var bytes: [UInt8] = []
}
