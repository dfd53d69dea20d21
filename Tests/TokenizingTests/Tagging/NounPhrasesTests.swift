import Testing
import Tokenizing

/// The phrases of texts, as "determiners [core]", with the head after a stroke where it is not the
/// last token, and a star for names.
@Suite("Noun phrases")
struct NounPhrasesTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var text: String
    var phrases: [String]

    init(_ text: String, _ phrases: [String]) {
      self.text = text
      self.phrases = phrases
    }

    var testDescription: String { text.debugDescription }
  }

  private func phrases(_ text: String, joinsOf: Bool = false) -> [String] {
    let bytes = Array(text.utf8)
    var stream = TokenStream()
    Tokenizer().tokenize(bytes.span, into: &stream)
    let tokens = stream.all
    var tags: [PartOfSpeech] = []
    Tagger.english.tag(bytes.span, stream, into: &tags)
    func words(_ range: Range<Int>) -> String {
      range.map { String(decoding: bytes[tokens[$0].range], as: UTF8.self) }.joined(separator: " ")
    }
    return NounPhrases(joinsOf: joinsOf).phrases(in: bytes.span, stream, tags: tags).map { phrase in
      let before = words(phrase.tokens.lowerBound..<phrase.core.lowerBound)
      let head =
        phrase.head == phrase.core.upperBound - 1 ? "" : "/" + words(phrase.head..<phrase.head + 1)
      return (before.isEmpty ? "" : before + " ") + "[\(words(phrase.core))]\(head)"
        + (phrase.isName ? "*" : "")
    }
  }

  @Test(
    "are what a comment speaks of",
    arguments: [
      Example("The delivery guy was rude.", ["The [delivery guy]"]),
      Example("Great customer service!", ["[Great customer service]"]),
      Example("I love the battery life of this phone.", ["the [battery life]", "this [phone]"]),
      Example("My new laptop is slow.", ["My [new laptop]"]),
      Example("We waited two hours.", ["two [hours]"]),
      Example("Food and service were bad.", ["[Food]", "[service]"]),
      Example("She is here.", []),
      Example("Anna's new phone broke.", ["Anna's [new phone]"]),
      Example("We met Anna Smith in Berlin.", ["[Anna Smith]*", "[Berlin]*"]),
      Example("The food. The staff.", ["The [food]", "The [staff]"]),
      Example("I like #sushi", ["[#sushi]"]),
      Example("", []),
    ])
  func comments(example: Example) { #expect(phrases(example.text) == example.phrases) }

  @Test("can be joined by of")
  func joined() {
    #expect(
      phrases("I love the battery life of this phone.", joinsOf: true)
        == ["the [battery life of this phone]/life"])
    #expect(phrases("a friend of mine", joinsOf: true) == ["a [friend]"])
  }

  @Test("take linear time, whatever the text")
  func linear() {
    #expect(phrases(String(repeating: "the ", count: 20_000)).isEmpty)
    #expect(phrases(String(repeating: "#a_b ", count: 5_000)).count == 5_000)
  }
}
