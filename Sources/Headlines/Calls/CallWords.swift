internal import Tokenizing

/// A sentence or the words of a control, in lower case, token by token.
struct CallWords {
  /// The tokens' texts, in lower case, with straight apostrophes.
  let words: [String]
  /// What the tokens are.
  let kinds: [Token.Kind]
  /// Whether the tokens begin with a capital.
  let isCapitalized: [Bool]
  /// The tokens' places in the text that was read.
  let ranges: [Range<Int>]

  private static let tokenizer = Tokenizer()

  /// Takes a text apart.
  init(_ text: String) {
    let tokens = Self.joined(Self.tokenizer.tokens(in: text))
    let bytes = Array(text.utf8)
    words = tokens.map { token in
      String(decoding: bytes[token.range], as: UTF8.self).lowercased().replacing("’", with: "'")
    }
    kinds = tokens.map(\.kind)
    isCapitalized = tokens.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= bytes[Int($0.start)] }
    ranges = tokens.map(\.range)
  }

  /// The tokens with words that hyphens join made one: `e-mail`, `pre-order`.
  private static func joined(_ tokens: [Token]) -> [Token] {
    var joined: [Token] = []
    for token in tokens {
      if token.flags.contains(.hyphenated), let first = joined.last, first.end + 1 == token.start {
        joined[joined.count - 1].end = token.end
      } else {
        joined.append(token)
      }
    }
    return joined
  }

  /// How many tokens there are.
  var count: Int { words.count }

  /// The tokens that people count as words.
  var wordCount: Int {
    kinds.count { $0 != .punctuation && $0 != .symbol }
  }

  /// The word at a place; empty outside.
  subscript(index: Int) -> String { words.indices.contains(index) ? words[index] : "" }

  /// The place of the first word that is not a courtesy or an arrow; the count if there is none.
  var start: Int {
    words.indices.first { index in
      kinds[index] != .punctuation && kinds[index] != .symbol && kinds[index] != .emoji
        && !CallLists.leads.contains(words[index])
    } ?? count
  }

  /// The words from a place on, without marks, with single spaces.
  func phrase(from start: Int = 0) -> String {
    words.indices.dropFirst(start).filter { kinds[$0] != .punctuation && kinds[$0] != .symbol }.map
    { words[$0] }
    .joined(separator: " ")
  }

  /// Whether some of the words follow each other.
  func contains(_ phrase: String) -> Bool {
    let parts = phrase.split(separator: " ").map(String.init)
    guard !parts.isEmpty, parts.count <= count else { return false }
    return (0...(count - parts.count)).contains { start in
      parts.indices.allSatisfy { words[start + $0] == parts[$0] }
    }
  }
}
