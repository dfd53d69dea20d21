import Testing
import Tokenizing

/// What the English tagger says of sentences that were written and tagged for this test.
@Suite("Tagger")
struct TaggerTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var text: String
    var tags: String

    init(_ text: String, _ tags: String) {
      self.text = text
      self.tags = tags
    }

    var testDescription: String { text.debugDescription }
  }

  private func tags(_ text: String) -> String {
    Tagger.english.tags(of: text).map(\.name).joined(separator: " ")
  }

  @Test(
    "tags plain sentences",
    arguments: [
      Example("The battery dies fast.", "DET NOUN VERB ADV PUNCT"),
      Example("She bought a new phone yesterday.", "PRON VERB DET ADJ NOUN NOUN PUNCT"),
      Example("The staff was very friendly!", "DET NOUN AUX ADV ADJ PUNCT"),
      Example("I want to return it.", "PRON VERB PART VERB PRON PUNCT"),
      Example("We went to London.", "PRON VERB ADP PROPN PUNCT"),
      Example("They have never seen it.", "PRON AUX ADV VERB PRON PUNCT"),
      Example("He has two dogs and a cat.", "PRON VERB NUM NOUN CCONJ DET NOUN PUNCT"),
      Example("If you like it, we stay home.", "SCONJ PRON VERB PRON PUNCT PRON VERB ADV PUNCT"),
      Example("Their service is better.", "PRON NOUN AUX ADJ PUNCT"),
      Example("Do you know why?", "AUX PRON VERB ADV PUNCT"),
    ])
  func sentences(example: Example) { #expect(tags(example.text) == example.tags) }

  @Test(
    "gives one tag to a contraction, that of its first word",
    arguments: [
      Example("I don't know.", "PRON AUX VERB PUNCT"),
      Example("I don’t know.", "PRON AUX VERB PUNCT"),
      Example("I don`t know.", "PRON AUX VERB PUNCT"),
      Example("It’s good.", "PRON ADJ PUNCT"),
      Example("You shouldn't've called.", "PRON AUX VERB PUNCT"),
      Example("I dont know.", "PRON AUX VERB PUNCT"),
      Example("We cannot stay.", "PRON AUX VERB PUNCT"),
      Example("I'm gonna call.", "PRON VERB VERB PUNCT"),
      Example("Anna's phone is new.", "PROPN NOUN AUX ADJ PUNCT"),
    ])
  func contractions(example: Example) { #expect(tags(example.text) == example.tags) }

  @Test(
    "knows what is no word",
    arguments: [
      Example("👍", "SYM"),
      Example("see https://example.org", "VERB PROPN"),
      Example("@anna wrote 7 mails", "PROPN VERB NUM NOUN"),
      Example("#sunday", "PROPN"),
      Example("#BestDay ever", "PROPN PROPN PROPN ADV"),
      Example("$ 5", "SYM NUM"),
      Example("anna@example.org", "PROPN"),
      Example("你好", "X"),
    ])
  func others(example: Example) { #expect(tags(example.text) == example.tags) }

  @Test("tells that before a noun from that before a clause and that alone")
  func that() {
    #expect(tags("I like that phone.") == "PRON VERB DET NOUN PUNCT")
    #expect(tags("I know that it works.") == "PRON VERB SCONJ PRON VERB PUNCT")
    #expect(tags("That is true.") == "PRON AUX ADJ PUNCT")
  }

  @Test("takes words as treebanks cut them")
  func forms() {
    let tags = Tagger.english.tags(forWords: ["I", "do", "n’t", "like", "it", "."])
    #expect(tags == [.pronoun, .auxiliary, .particle, .verb, .pronoun, .punctuation])
    #expect(Tagger.english.tags(forWords: [String]()) == [])
    #expect(Tagger.english.tags(forWords: ["", "Anna", ""]) == [.other, .properNoun, .other])
  }

  @Test("has names for all parts of speech, and back")
  func names() {
    for part in PartOfSpeech.allCases { #expect(PartOfSpeech(name: part.name) == part) }
    #expect(PartOfSpeech(name: "noun") == nil)
    #expect(Set(PartOfSpeech.allCases.map(\.name)).count == 17)
  }
}
