import Testing

@testable import Headlines

@Suite("Counts of a text")
struct ReadabilityCountsTests {
  private func counts(_ text: String) -> ReadabilityCounts {
    var scorer = ReadabilityScorer(model: nil)
    return scorer.readability(of: text, language: "en").counts
  }

  @Test("are those that one counts by hand")
  func example() {
    // 6 + 3 words; the hap-py is two, the rest one: 10 syllables.
    let counts = counts("The cat sat on the mat. It was happy.")
    #expect(counts.words == 9)
    #expect(counts.sentences == 2)
    #expect(counts.syllables == 10)
    #expect(counts.letters == 27)
    #expect(counts.polysyllables == 0)
    #expect(counts.easyWords == 9)
  }

  @Test("take compounds and contractions as one word, and numbers as a syllable")
  func words() {
    let counts = counts("A well-known cat didn’t eat 1,200 mice in 3.5 days.")
    #expect(counts.words == 10)
    #expect(counts.letterWords == 8)
    #expect(counts.sentences == 1)
    // a · well-known 2 · cat · did-n't 2 · eat · 1 · mice · in · 1 · days
    #expect(counts.syllables == 12)
  }

  @Test(
    "know where sentences end",
    arguments: [
      ("Dr. Smith met J. S. Bach. He left.", 2), ("It cost $3.50. Cheap!", 2),
      ("“Stop.” She ran.", 2), ("What? No! Yes…", 3), ("one\n\ntwo", 2), ("***", 0),
      ("He said hello. *** Then he left.", 2), ("1. First.", 1),
      ("This is a long line of words that was wrapped\nby an editor in the middle.", 1),
      ("Short line\nAnother one", 2),
    ])
  func sentences(text: String, count: Int) {
    #expect(counts(text).sentences == count, "\(text)")
  }

  @Test("leave names, compounds and endings out of Gunning's hard words")
  func complexWords() {
    // hospital counts; Alexander is a name, created and three-year-old are not hard.
    let counts = counts("The hospital saw Alexander, a three-year-old boy. It was created.")
    #expect(counts.polysyllables == 4)
    #expect(counts.complexWords == 1)
  }

  @Test(
    "trap on nothing",
    arguments: ["", " ", "42", "1 2 3", "…!?", "日本語のテキスト", "\u{0}\u{1}", "a", "-", "a-", "'"])
  func odd(text: String) {
    var scorer = ReadabilityScorer()
    let readability = scorer.readability(of: text)
    #expect(readability.counts.words >= 0)
    if readability.counts.letterWords == 0 { #expect(readability.grade == nil) }
  }

  @Test("trap on no bytes, whatever they are")
  func bytes() {
    var scorer = ReadabilityScorer(explains: true)
    for seed in 0..<300 {
      let bytes = (0..<(seed * 3)).map {
        UInt8(truncatingIfNeeded: (seed &* 131) ^ ($0 &* 89 >> 1))
      }
      let readability = scorer.readability(of: bytes.span)
      #expect(readability.counts.sentences <= max(1, readability.counts.words))
    }
  }

  @Test("say nothing of other languages")
  func otherLanguage() {
    var scorer = ReadabilityScorer()
    let german = """
      Der Stadtrat hat gestern beschlossen, dass die neue Straßenbahn gebaut wird. Die Kosten
      trägt das Land, und die Arbeiten beginnen im Frühjahr nach den Wahlen.
      """
    let readability = scorer.readability(of: german)
    #expect(!readability.isSupported)
    #expect(readability[.fleschEase] == nil)
    #expect(readability.ease == nil)
    #expect(readability.counts.sentences == 2)
  }

  @Test("of long texts do not depend on windows")
  func windows() {
    let sentence = "The old baker sold nine warm loaves to a boy from the next street. "
    let one = counts(sentence)
    let many = counts(String(repeating: sentence, count: 4_000))
    #expect(many.sentences == 4_000 * one.sentences)
    #expect(many.words == 4_000 * one.words)
    #expect(many.syllables == 4_000 * one.syllables)
  }

  @Test("forget words that are too many without forgetting what was read")
  func manyWords() {
    let words = (0..<11_000).map { "w\($0)x" }.joined(separator: " ")
    var scorer = ReadabilityScorer()
    scorer.reader.book.rowLimit = 100
    let first = scorer.readability(of: words, language: "en")
    _ = scorer.readability(of: "One more.", language: "en")
    let second = scorer.readability(of: words, language: "en")
    var fresh = ReadabilityScorer()
    let third = fresh.readability(of: words, language: "en")
    #expect(first.counts.words == 11_000)
    #expect(first == second && first == third)
  }
}
