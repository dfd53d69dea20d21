import Keyphrases
import Testing

@Suite("Matching of keyphrases")
struct KeyphraseMatchingTests {
  @Test(
    "ignores case, inflection, hyphens and marks",
    arguments: [
      ("Solar-storage systems", "solar storage system"), ("The ECB's rates", "the ECB s rate"),
      ("networks", "Network"),
    ])
  func same(first: String, second: String) {
    let matching = KeyphraseMatching(language: "en")
    #expect(matching.key(of: first) == matching.key(of: second))
  }

  @Test("has nothing to say of marks alone")
  func empty() { #expect(KeyphraseMatching(language: "xx").key(of: "— …").isEmpty) }
}
