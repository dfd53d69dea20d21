/// Words with the parts of speech that they may be: knowledge that the tagged texts lack.
package struct TaggerWordList: Sendable {
  /// A word of the list.
  struct Entry {
    var form: String
    var parts: Set<PartOfSpeech>
  }

  /// The words in the order of the lists, each form once.
  private(set) var entries: [Entry] = []

  /// What a word may be, whatever its case.
  private var parts: [String: Set<PartOfSpeech>] = [:]

  /// Reads lists of words.
  ///
  /// - Parameters:
  ///   - words: Rows of a word and the names of its parts, joined by commas.
  ///   - valence: The list of opinions, of which only the parts are used, for words that are not
  ///     among the others.
  package init(words: [UInt8], valence: [UInt8]) {
    words.withUnsafeBufferPointer { bytes in
      for row in TabSeparatedRows(bytes) {
        insert(
          row.string(0),
          Set(row.string(1).split(separator: ",").compactMap { PartOfSpeech(name: String($0)) }))
      }
    }
    let known = Set(parts.keys)
    valence.withUnsafeBufferPointer { bytes in
      for row in TabSeparatedRows(bytes) {
        let form = row.string(0)
        // Participles may be verbs as well, which that list does not tell.
        guard form.utf8.allSatisfy({ ($0 | 0x20) &- 97 < 26 }), !form.hasSuffix("ed"),
          !form.hasSuffix("ing"), !known.contains(form)
        else { continue }
        insert(form, Set(row.string(1).split(separator: ",").compactMap(Self.part)))
      }
    }
  }

  private mutating func insert(_ form: String, _ parts: Set<PartOfSpeech>) {
    guard !parts.isEmpty else { return }
    entries.append(Entry(form: form, parts: parts))
    self.parts[form.lowercased(), default: []].formUnion(parts)
  }

  /// The part that `valence.tsv` gives a letter.
  private static func part(_ letter: Substring) -> PartOfSpeech? {
    switch letter {
    case "a", "j": .adjective
    case "n", "m": .noun
    case "v": .verb
    case "r": .adverb
    default: nil
    }
  }

  /// What a word may be; empty for one that is not in the lists.
  func parts(of form: String) -> Set<PartOfSpeech> { parts[form.lowercased()] ?? [] }
}
