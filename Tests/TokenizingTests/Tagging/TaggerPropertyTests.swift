import TestSupport
import Testing

@testable import Tokenizing

@Suite("Tagger, on any bytes")
struct TaggerPropertyTests {
  /// Pieces of which hostile texts are made.
  private static let pieces: [[UInt8]] = [
    Array("don’t".utf8), Array("'s".utf8), Array("’".utf8), [0xE2], [0x80, 0x99], [0xFF], [0],
    Array(" ".utf8), Array("\n".utf8), Array(".".utf8), Array("Mr.".utf8), Array("A.".utf8),
    Array("#OneTwo".utf8), Array("a-b".utf8), Array("n't've".utf8), Array("!!!".utf8),
    Array("👍🏽".utf8), Array("word".utf8), Array("The".utf8), Array("of".utf8), Array("漢字".utf8),
    Array(repeating: 0x61, count: 300), Array("x@y.zz".utf8), Array("\u{AD}".utf8),
  ]

  private func text(seed: UInt64) -> [UInt8] {
    var generator = SplitMix64(seed: seed)
    return (0..<200).flatMap { _ in Self.pieces.randomElement(using: &generator) ?? [] }
  }

  @Test("gives every token a tag, the same each time", arguments: 0..<40)
  func anyBytes(seed: UInt64) {
    let text = text(seed: seed)
    var stream = TokenStream()
    Tokenizer().tokenize(text.span, into: &stream)
    var tags: [PartOfSpeech] = []
    Tagger.english.tag(text.span, stream, into: &tags)
    #expect(tags.count == stream.count)
    var again: [PartOfSpeech] = [.noun]
    Tagger.english.tag(text.span, stream, into: &again)
    #expect(again == tags)
    let phrases = NounPhrases().phrases(in: text.span, stream, tags: tags)
    for (index, phrase) in phrases.enumerated() {
      #expect(phrase.tokens.contains(phrase.head))
      #expect(phrase.core.lowerBound >= phrase.tokens.lowerBound)
      #expect(phrase.core.upperBound <= phrase.tokens.upperBound)
      #expect(phrase.tokens.upperBound <= stream.count)
      if index > 0 { #expect(phrases[index - 1].tokens.upperBound <= phrase.tokens.lowerBound) }
    }
  }

  @Test("tags a text as its words one by one")
  func pathsAgree() {
    let words = ["The", "old", "phone", "did", "n't", "ring", "in", "the", "room", "."]
    let whole = Tagger.english.tags(of: "The old phone didn't ring in the room.")
    var expected = Tagger.english.tags(forWords: words)
    // "didn't" is one token of the text.
    expected.remove(at: 4)
    #expect(whole == expected)
  }

  @Test("takes a sentence of any length")
  func longSentence() {
    let text = Array(String(repeating: "very ", count: 20_000).utf8)
    var stream = TokenStream()
    Tokenizer().tokenize(text.span, into: &stream)
    var tags: [PartOfSpeech] = []
    Tagger.english.tag(text.span, stream, into: &tags)
    #expect(tags.count == 20_000)
    #expect(Set(tags) == [.adverb])
    #expect(Tagger.english.tags(forWords: Array(repeating: "the", count: 1_000)).count == 1_000)
  }

  @Test("adds up packed weights as one by one", arguments: 0..<20)
  func sums(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var sums = FeatureTable.Sums()
    var expected = Array(repeating: 0, count: 16)
    for _ in 0..<TaggerFeatures.contextCount {
      let row = generator.next()
      let factor = FeatureTable.factor(generator.next() % (FeatureTable.greatestScale + 1))
      sums.add(row, scale: factor)
      for tag in 0..<16 { expected[tag] += Int(row >> UInt64(tag * 4) & 15) * Int(factor) }
    }
    let greatest = expected.max() ?? 0
    let first = expected.firstIndex(of: greatest) ?? 0
    var rest = expected
    rest[first] = -1
    let next = rest.max() ?? 0
    let best = sums.best
    #expect(best.first == UInt8(first))
    #expect(best.second == UInt8(rest.firstIndex(of: next) ?? 0))
    #expect(best.margin == UInt64(greatest - next))
  }

  @Test("finds the features of a table and no others")
  func table() {
    var generator = SplitMix64(seed: 5)
    let rows: [FeatureTable.Row] = (0..<300).map { number in
      (generator.next(), (0..<16).map { $0 == number % 16 ? 3 : -1 })
    }
    let chosen = FeatureTable.choose(
      rows, importance: rows.map { _ in 1 }, bucketCount: 64)
    let kept = rows.filter { chosen.contains($0.key) }
    #expect(kept.count > 250)
    let bytes = FeatureTable.pack(kept, bucketCount: 64, unit: FeatureTable.unit(kept))
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      let table = FeatureTable(base: base, bucketCount: 64)
      for (number, row) in rows.enumerated() where chosen.contains(row.key) {
        var sums = FeatureTable.Sums()
        table.add(row.key, to: &sums)
        #expect(sums.best.first == UInt8(number % 16))
      }
    }
  }
}
