import Testing

@testable import Keyphrases

@Suite("A keyphrase extractor")
struct KeyphraseExtractorTests {
  static let article = """
    A village in the hills now keeps its sunlight in sand. The thermal battery, a steel silo filled
    with hot sand, was switched on last week. Sand batteries are cheap, says the European Central
    Bank (ECB), which lent the money. The ECB calls the thermal battery a model for other villages.
    In winter the sand battery heats the school, the pool and forty houses. Mayor Anna Lindholm
    is pleased. Lindholm says that the silo paid for itself.
    """

  @Test("finds what an article is about")
  func article() {
    let phrases = KeyphraseExtractor().keyphrases(in: Self.article).map { $0.text.lowercased() }
    #expect(phrases.contains { $0.hasPrefix("thermal batter") })
    #expect(phrases.contains { $0.hasPrefix("sand batter") })
    #expect(!phrases.contains("the"))
    #expect(Set(phrases).count == phrases.count)
  }

  @Test("gives spans of the original text, in order, and a score between 0 and 1")
  func spans() {
    let bytes = Array(Self.article.utf8)
    for keyphrase in KeyphraseExtractor().keyphrases(in: Self.article) {
      #expect(keyphrase.count > 0)
      #expect((0...1).contains(keyphrase.score))
      var end = 0
      for span in keyphrase.spans {
        #expect(span.lowerBound >= end)
        end = span.upperBound
        #expect(end <= bytes.count)
        #expect(String(validating: bytes[span], as: UTF8.self) != nil)
      }
    }
  }

  @Test("counts inflected forms together, under the commonest")
  func inflections() throws {
    let text = "We like solar panels. A solar panel is cheap. These solar panels last long."
    let keyphrases = KeyphraseExtractor().keyphrases(in: text)
    let panels = try #require(keyphrases.first { $0.text.hasPrefix("solar panel") })
    #expect(panels.text == "solar panels")
    #expect(panels.count == 3)
  }

  @Test("reads the title first and tells its spans apart")
  func title() throws {
    let keyphrases = KeyphraseExtractor().keyphrases(
      in: "The kite rose. People bought a stunt kite.", title: "Stunt kites")
    let kite = try #require(keyphrases.first { $0.text.lowercased().hasPrefix("stunt kite") })
    #expect(kite.titleSpans == [0..<11])
    #expect(kite.spans == [31..<41])
  }

  @Test("gives at most as many as wanted, none for a limit of 0")
  func limit() {
    #expect(KeyphraseExtractor(limit: 3).keyphrases(in: Self.article).count == 3)
    #expect(KeyphraseExtractor(limit: 0).keyphrases(in: Self.article).isEmpty)
  }

  @Test(
    "finds nothing where there are no words",
    arguments: ["", " \n\t", "12 345 6.7", "?!? …", "https://example.com/a", "🙂🙂", "the of and"])
  func nothing(text: String) {
    #expect(KeyphraseExtractor().keyphrases(in: text).isEmpty)
  }

  @Test(
    "reads languages without a tagger, and such as nobody has told it about",
    arguments: [
      ("fr", "La centrale solaire du village chauffe l’école. La centrale solaire coûte peu."),
      ("de", "Das Solarkraftwerk heizt die Schule. Das Solarkraftwerk kostet wenig."),
      ("ru", "Солнечная электростанция греет школу. Солнечная электростанция стоит мало."),
      ("xx", "Blurgo mantika sorpelo tringa. Blurgo mantika velora."),
    ])
  func languages(code: String, text: String) throws {
    let extractor = KeyphraseExtractor(language: code)
    let keyphrases = extractor.keyphrases(in: text)
    let first = try #require(keyphrases.first)
    #expect(first.count > 0)
    #expect(keyphrases.contains { $0.count == 2 })
  }

  @Test("gives reasons only if asked, the weightiest first")
  func reasons() throws {
    let plain = KeyphraseExtractor().keyphrases(in: Self.article)
    #expect(plain.allSatisfy { $0.reasons.isEmpty })
    let told = KeyphraseExtractor(explains: true).keyphrases(in: Self.article)
    let first = try #require(told.first)
    #expect(first.reasons.count == KeyphraseReason.Name.allCases.count)
    let weights = first.reasons.map { abs($0.weight) }
    #expect(weights == weights.sorted(by: >))
    #expect(told.map(\.text) == plain.map(\.text))
  }

  @Test("ranks by frequency and rarity without a model")
  func withoutModel() {
    let keyphrases = KeyphraseExtractor(model: nil).keyphrases(in: Self.article)
    #expect(!keyphrases.isEmpty)
    #expect(keyphrases.allSatisfy { (0...1).contains($0.score) })
  }

  @Test("says the same of a document whatever came before it")
  func independence() {
    var finder = KeyphraseFinder(KeyphraseExtractor())
    let texts = [
      Self.article, "Das ist ein kurzer deutscher Satz über Fahrräder.", "", Self.article,
    ]
    let lists = texts.map { text in
      finder.keyphrases(title: [UInt8]().span, text: Array(text.utf8).span)
    }
    #expect(lists[0] == lists[3])
    #expect(lists[0] == KeyphraseExtractor().keyphrases(in: Self.article))
  }

  @Test("reads a long document to its end")
  func longDocument() {
    let filler = String(
      repeating: "The weather was fine and people went for a walk. ", count: 4_000)
    let end = String(repeating: "The quantum harpsichord plays. ", count: 60)
    let phrases = KeyphraseExtractor().keyphrases(in: filler + end).map(\.text)
    #expect(phrases.contains("quantum harpsichord"))
  }

  @Test("bears more different words than it can tell apart")
  func manyWords() {
    let table = WordTable(language: "xx", background: BackgroundFrequencies())
    var known: UInt32 = 0
    for number in 0..<1_050_000 {
      var word = String(number, radix: 36)
      known = word.withUTF8 { table.number(of: $0) }
    }
    #expect(table.entries[Int(known)].isStop)
    #expect(table.entries.count < 1 << 20)
  }

  @Test(
    "bears bytes that are no text",
    arguments: [
      [0xFF, 0xFE, 0x41], [0xC3], [0x41, 0x27], [0xE2, 0x80], [0x28, 0x41, 0x29, 0x2D],
    ])
  func anyBytes(bytes: [UInt8]) {
    var finder = KeyphraseFinder(KeyphraseExtractor())
    for language in ["en", "fr"] {
      for keyphrase in finder.keyphrases(
        title: bytes.span, text: bytes.span, language: language)
      {
        #expect(keyphrase.spans.allSatisfy { $0.upperBound <= bytes.count })
      }
    }
  }
}
