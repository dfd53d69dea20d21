internal import Tokenizing

/// The words that children of nine or ten know, with their regular forms.
///
///     EasyWords.english.contains("puppies")      // true: puppy is in the list
///     EasyWords.english.contains("utilization")  // false
///
/// A word is easy if it stands in the list or is made of one that does by a regular ending: plural,
/// possessive, *-ed*, *-ing*, *-er*, *-est*, *-ly*.
public struct EasyWords: Sendable {
  private var words: TermTable

  /// The English list.
  public static let english: EasyWords = {
    let list = EmbeddedFile.all.first { $0.language == "en" && $0.name == "easy-words" }
    return EasyWords((list?.pairs ?? []).map(\.first))
  }()

  /// Creates a list of words in lower case.
  public init(_ words: some Sequence<String>) {
    self.words = TermTable(minimumCapacity: 4096)
    for word in words { self.words.insert(word) }
  }

  /// Whether a word is easy; case does not matter.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public func contains(_ word: String) -> Bool { contains(word.utf8) }

  /// The same for bytes.
  func contains(_ bytes: some Sequence<UInt8>) -> Bool {
    let word = WordLetters(bytes)
    if has(word.bytes[...]) { return true }
    if let apostrophe = word.bytes.firstIndex(of: UInt8(ascii: "'")), apostrophe > 0 {
      let stem = WordLetters(part: word.bytes[..<apostrophe])
      return has(stem.bytes[...]) || hasBase(stem)
    }
    return hasBase(word)
  }

  private func has(_ word: ArraySlice<UInt8>) -> Bool {
    word.withUnsafeBufferPointer { words.find($0) } != nil
  }

  private func hasBase(_ word: WordLetters) -> Bool {
    for ending in Self.endings where word.ends(ending.letters) {
      let stem = word.bytes.dropLast(ending.letters.utf8CodeUnitCount)
      guard stem.count > 1 else { continue }
      if ending.additions.contains(where: { has(stem + Array("\($0)".utf8)) }) { return true }
      let isDoubled = stem.last == stem.dropLast().last
      if ending.doubles, isDoubled, has(stem.dropLast()) { return true }
    }
    return false
  }

  /// An ending, what may stand in its place in the base, and whether it doubles a consonant.
  private static let endings: [(letters: StaticString, additions: [StaticString], doubles: Bool)] =
    [
      ("s", [""], false), ("es", [""], false), ("ies", ["y"], false),
      ("ed", ["", "e"], true), ("ied", ["y"], false), ("ing", ["", "e"], true),
      ("er", ["", "e"], true), ("ier", ["y"], false), ("est", ["", "e"], true),
      ("iest", ["y"], false), ("ly", [""], false), ("ily", ["y"], false),
    ]
}
