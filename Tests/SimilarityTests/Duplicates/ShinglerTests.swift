import Testing

@testable import Similarity

@Suite("Shingler")
struct ShinglerTests {
  private func shingles(_ text: String, length: Int = 3) -> [UInt64] {
    var shingler = Shingler(length: length)
    return shingler.shingles(of: text)
  }

  @Test("matches the worked example in the documentation")
  func workedExample() {
    #expect(shingles("The cat sat. The cat sat!").count == 3)
  }

  @Test(
    "does not look at case, marks and forms of letters",
    arguments: [
      "SOLAR panels power the roofs", "“Solar panels”, power — the (roofs)!",
      "solar\tpanels\r\n\r\npower the\u{A0}roofs", "ｓｏｌａｒ panels power the roofs",
      "solar panels pow\u{AD}er the roofs",
    ])
  func forms(text: String) {
    #expect(shingles(text) == shingles("solar panels power the roofs"))
  }

  @Test("gives a short text one shingle and a text without words none")
  func short() {
    #expect(shingles("Solar").count == 1)
    #expect(shingles("solar panels").count == 1)
    #expect(shingles("solar") != shingles("panels"))
    #expect(shingles("solar panels") != shingles("panels solar"))
    #expect(shingles("").isEmpty)
    #expect(shingles(" … !!! \n").isEmpty)
  }

  @Test("is sorted, each once, and the same for a shingler that was used before")
  func order() {
    var shingler = Shingler()
    let first = shingler.shingles(of: "one two three four five six seven")
    _ = shingler.shingles(of: "something else that is longer than the first text was by far")
    #expect(shingler.shingles(of: "one two three four five six seven") == first)
    #expect(first == Array(Set(first)).sorted())
    #expect(first.count == 5)
  }

  @Test("does not depend on where a long text is cut into windows")
  func windows() {
    let words = (0..<40_000).map { "word\($0 % 9973)" }
    let joined = shingles(words.joined(separator: " "))
    #expect(joined.count == 9973)
    #expect(joined == shingles(words.joined(separator: "\n")))
  }

  @Test("takes any bytes", arguments: 0..<20)
  func anyBytes(seed: UInt64) {
    var planted = PlantedBytes(seed: seed)
    var shingler = Shingler()
    _ = shingler.shingles(of: planted.bytes(count: 300).span)
  }
}
