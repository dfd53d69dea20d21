import TestSupport
import Testing

@testable import Tokenizing

@Suite("Letter folds")
struct LetterFoldsTests {
  /// Letters, marks and signs of many scripts: capitals, ligatures, full width, jamo, marks that
  /// compose and marks that do not, apostrophes, and what is left out.
  private static let characters: [Unicode.Scalar] =
    Array(
      "aZé´’É\u{301}\u{323}\u{345}ßẞſΣςЙи\u{306}Ёъשׁא\u{5B0}آأا\u{653}ب\u{651}कक़ि\u{93C}्াে\u{9BE}ொ\u{BC6}\u{BBE}"
        .unicodeScalars)
    + Array(
      "가ᄀ\u{1161}\u{11A8}がか\u{3099}Ａｇﬁ①Å中\u{FE0F}\u{200B}\u{200D}\u{34F}\u{AD}ＩİıǅᾳὈ0٣"
        .unicodeScalars)

  @Test("a word folded letter by letter is the word normalized as a whole")
  func sameAsNormalizer() {
    var scratch = TermScratch()
    for a in Self.characters {
      for b in Self.characters {
        for c in Self.characters {
          var word = String.UnicodeScalarView()
          word.append(contentsOf: [a, b, c])
          let bytes = Array(String(word).utf8)
          let folded = bytes.withUnsafeBufferPointer { buffer in
            scratch.normalize(buffer)
            return Array(scratch.term.bytes)
          }
          let visible = word.compactMap { scalar -> Unicode.Scalar? in
            if TermScratch.isApostrophe(scalar.value) { return "'" }
            return TermScratch.isIgnorable(scalar.value) ? nil : scalar
          }
          var whole = String.UnicodeScalarView()
          whole.append(contentsOf: visible)
          let expected = Normalizer.normalized(String(whole), .nfkcCaseFold)
          if folded != Array(expected.utf8) { Issue.record("\(word) → \(folded), not \(expected)") }
        }
      }
    }
  }
}
