internal import Tokenizing

/// What kinds of words a headline is made of: who is spoken of, what is asked, promised, or left open.
///
/// The classes and their words are data (`Lexicons/en/headline-words.tsv`); a word may be of several.
struct HeadlineWords: Sendable {
  /// The classes, in alphabetical order.
  let classes: [String]

  /// The classes of every term of a table, as bits.
  private let bits: [UInt64]

  /// Looks up a list's words in a table that has them.
  init(_ list: [(word: String, classes: [String])], table: TermTable) {
    classes = Set(list.flatMap(\.classes)).sorted()
    var bits = [UInt64](repeating: 0, count: table.count)
    for (word, names) in list {
      guard let id = table.find(word) else { continue }
      for name in names {
        guard let place = classes.firstIndex(of: name), place < 64 else { continue }
        bits[Int(id.rawValue)] |= 1 << UInt64(place)
      }
    }
    self.bits = bits
  }

  /// The classes of a token's term; none for a stranger.
  @inline(__always)
  func bits(of term: TermID) -> UInt64 {
    Int(term.rawValue) < bits.count ? bits[Int(term.rawValue)] : 0
  }
}

extension HeadlineWords {
  /// The embedded list of English words with their classes.
  static let english: [(word: String, classes: [String])] = {
    let file = EmbeddedFile.all.first { $0.language == "en" && $0.name == "headline-words" }
    return (file?.pairs ?? []).map { ($0.first, $0.second.split(separator: " ").map(String.init)) }
  }()
}
