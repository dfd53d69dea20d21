import Sentiment
import Testing
import Tokenizing

extension Lexicon {
  /// A lexicon of a few words and their valences in thousandths.
  init(_ valences: KeyValuePairs<String, Int16>) {
    self.init()
    for (word, valence) in valences {
      update(word) {
        $0.valence = valence
        $0.roles.insert(.opinion)
      }
    }
  }

  /// The same lexicon in which a word has a role as well.
  func adding(_ word: String, _ roles: LexiconEntry.Roles) -> Lexicon {
    adding(word) { $0.roles.formUnion(roles) }
  }

  /// The same lexicon in which a word says something else.
  func adding(_ word: String, _ change: (inout LexiconEntry) -> Void) -> Lexicon {
    var copy = self
    copy.update(word, change)
    return copy
  }

  /// Good is 2, bad is −2.
  static let goodAndBad = Lexicon(["good": 2000, "bad": -2000])
}

/// A text and the evidence that it must have, in thousandths.
struct Example: CustomTestStringConvertible, Sendable {
  var text: String
  var evidence: Int64

  init(_ text: String, _ evidence: Int64) {
    self.text = text
    self.evidence = evidence
  }

  var testDescription: String { "\(text) → \(evidence)" }

  /// The evidence that an analyzer finds.
  func found(_ lexicon: Lexicon, without disabled: Set<RuleName> = []) -> Int64 {
    SentimentAnalyzer(lexicon: lexicon, model: nil, without: disabled).analyze(text)
      .evidenceThousandths
  }
}
