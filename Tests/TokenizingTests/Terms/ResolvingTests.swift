import Testing

@testable import Tokenizing

/// Which entry of a lexicon a spelling leads to.
@Suite("Resolving")
struct ResolvingTests {
  static let lexicon: Lexicon = {
    var lexicon = Lexicon()
    for word in [
      "good", "so", "don't", "movie", "loss", "café", "❤", "👍", "👨\u{200D}🚀", "10",
      "extraordinarily-long",
    ] {
      lexicon.update(word) { _ in }
    }
    return lexicon
  }()

  @Test(
    "leads to",
    arguments: [
      ("GOOD", "good"), ("ｇｏｏｄ", "good"), ("𝗴𝗼𝗼𝗱", "good"), ("g\u{200B}ood", "good"),
      ("go\u{AD}od", "good"),
      ("goood", "good"), ("GOOOOOD", "good"), ("sooooo", "so"), ("don’t", "don't"),
      ("donʼt", "don't"),
      ("don‘t", "don't"), ("don`t", "don't"), ("movie's", "movie"), ("movie’s", "movie"),
      ("losss", "loss"), ("CAFÉ", "café"), ("cafe\u{301}", "café"), ("❤\u{FE0F}", "❤"), ("👍🏿", "👍"),
      ("👨🏽\u{200D}🚀", "👨\u{200D}🚀"), ("👍\u{200D}🚀", "👍"), ("１０", "10"),
    ])
  func leads(spelling: String, term: String) {
    #expect(Self.term(spelling) == term)
  }

  @Test("leads nowhere", arguments: ["goo", "god", "dont", "@good", "http://good.com", "!", "😀"])
  func unknown(spelling: String) {
    #expect(Self.term(spelling) == nil)
  }

  @Test("notes how a word was written")
  func flags() {
    #expect(Self.first("GOOD").flags.isSuperset(of: [.shouted, .capitalized]))
    #expect(Self.first("Good").flags.contains(.capitalized))
    #expect(!Self.first("Good").flags.contains(.shouted))
    #expect(!Self.first("I").flags.contains(.shouted))
    #expect(Self.first("goood").flags.contains(.elongated))
    #expect(!Self.first("good").flags.contains(.elongated))
    #expect(Self.first("EXTRAORDINARILYLONG").flags.contains(.shouted))
  }

  private static func first(_ text: String) -> Token {
    var stream = TokenStream()
    let bytes = Array(text.utf8)
    lexicon.tokenizer.tokenize(bytes.span, into: &stream)
    stream.resolve(bytes.span, with: lexicon.terms)
    return stream[0]
  }

  private static func term(_ text: String) -> String? {
    let id = first(text).term
    return id == .unknown ? nil : lexicon.terms.term(id)
  }
}
