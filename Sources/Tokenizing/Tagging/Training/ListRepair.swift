/// Mends tags that a list of words contradicts.
///
/// A program that tags a word it does not know calls it a noun; so it did with many adjectives and
/// verbs of the corpus.
struct ListRepair {
  private let list: TaggerWordList
  private var attested: [String: Set<PartOfSpeech>] = [:]

  init(_ list: TaggerWordList, _ sentences: [TaggedSentence]) {
    self.list = list
    for word in sentences.lazy.flatMap(\.words) {
      if let part = word.part { attested[word.form.lowercased(), default: []].insert(part) }
    }
  }

  /// The sentence with what is mended, and without tags where it is not sure.
  func repaired(_ sentence: TaggedSentence) -> TaggedSentence {
    var repaired = sentence
    for index in sentence.words.indices {
      repaired.words[index].part = part(index, in: sentence)
    }
    return repaired
  }

  private func part(_ index: Int, in sentence: TaggedSentence) -> PartOfSpeech? {
    let word = sentence.words[index]
    let parts = list.parts(of: word.form)
    guard let part = word.part, !parts.isEmpty else { return word.part }
    let next = index + 1 < sentence.words.count ? sentence.words[index + 1].part : nil
    if part == .properNoun {
      // The adjective of a name is an adjective: "Supreme Court".
      let isAdjective =
        parts == [.adjective] && next == .properNoun
        && !Self.names.contains(word.form.lowercased())
      return isAdjective ? .adjective : part
    }
    if parts.contains(.adjective), index > 0, !word.form.hasSuffix("ed"),
      !word.form.hasSuffix("ing")
    {
      let before = sentence.words[index - 1].form.lowercased()
      let isBeforeOf =
        index + 1 < sentence.words.count && sentence.words[index + 1].form.lowercased() == "of"
      let changed = adjective(
        part, word.form.lowercased(), after: before, next: next, isBeforeOf: isBeforeOf)
      guard changed == part else { return changed }
    }
    guard part == .noun, !parts.contains(.noun), !parts.contains(.properNoun) else { return part }
    let fits = parts.intersection([.adjective, .verb, .adverb, .interjection])
    // Where the corpus knows the word as what the list says, it knows it well.
    guard fits.isDisjoint(with: attested[word.form.lowercased()] ?? []) else { return part }
    return fits.count == 1 ? fits.first : nil
  }

  /// What a word is that may be an adjective; nil if that is not sure.
  private func adjective(
    _ part: PartOfSpeech, _ word: String, after before: String, next: PartOfSpeech?,
    isBeforeOf: Bool
  ) -> PartOfSpeech? {
    let isPredicate = Self.predicate.contains(before)
    switch part {
    case .verb where Self.verbless.contains(word) && !Self.beforeVerb.contains(before):
      let isAttribute = ["a", "the", "my", "your", "this"].contains(before)
      return isPredicate || isAttribute || next == .noun ? .adjective : nil
    case .noun where isPredicate && next != .noun && !isBeforeOf: return .adjective
    case .adverb where Self.flat.contains(word) && (next == .noun || Self.be.contains(before)):
      return .adjective
    default: return part
    }
  }

  /// Adjectives that are verbs too, but seldom.
  private static let verbless: Set<String> = [
    "clean", "cool", "clear", "complete", "close", "free", "dry", "warm", "slow", "calm", "quiet",
    "smooth", "mean", "prompt", "secure", "correct", "perfect", "dirty", "narrow", "fine", "empty",
    "busy", "humble", "void", "open",
  ]

  /// Adjectives that are adverbs too.
  private static let flat: Set<String> = [
    "fast", "close", "hard", "dear", "late", "early", "deep", "slow", "quick", "long", "high",
    "low", "cheap", "free", "clean", "fine", "clear", "wide", "short", "straight", "tight", "loud",
    "bright",
  ]

  /// Adjectives that are as often part of a name.
  private static let names: Set<String> = [
    "south", "north", "east", "west", "general", "grand", "royal", "great", "old", "golden",
    "white", "black", "red", "blue", "green", "southern", "northern", "western", "eastern",
    "senior", "junior", "rich", "long", "young",
  ]

  private static let be: Set<String> = ["is", "are", "was", "were", "be", "'s", "'re"]

  private static let predicate: Set<String> = be.union([
    "been", "'m", "am", "very", "so", "really", "too", "pretty", "looks", "look", "seems", "feel",
    "feels", "super", "quite",
  ])

  private static let beforeVerb: Set<String> = [
    "to", "n't", "i", "you", "we", "they", "please", "will", "can", "could", "would", "should",
    "may", "might", "must", "'ll", "not", "who", "that", "and", "or", "let", "help", "'d", "do",
    "did",
  ]
}
