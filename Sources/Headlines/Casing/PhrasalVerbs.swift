internal import Tokenizing

/// Tells particles of verbs (`back up`, `turn the lights off`) from prepositions (`up the hill`).
///
/// `up`, `out`, `off`, `down` after a verb are particles, unless the verb is one of motion and a
/// place follows. `in`, `on`, `over` are where nothing that they could govern follows, or where
/// verb and particle are a known pair.
enum PhrasalVerbs {
  /// Whether the word at a place is a particle.
  static func isParticle(_ index: Int, _ words: [ReadWord]) -> Bool {
    let word = words[index].lower
    guard particles.contains(word) || weak.contains(word), index > 0 else { return false }
    let governs = governsNext(index, words)
    guard let verb = verb(before: index, words) else {
      return particles.contains(word) && !governs
    }
    if pairs[word]?.contains(verb.lower) == true || pairs[word]?.contains(base(verb.lower)) == true
    {
      return true
    }
    guard particles.contains(word) else { return !governs }
    return !governs || !motion.contains(base(verb.lower))
  }

  /// The verb right before a place, or before an object of a word or two: `turn it on`.
  private static func verb(before index: Int, _ words: [ReadWord]) -> ReadWord? {
    if words[index - 1].part == .verb || isKnown(words[index - 1]) { return words[index - 1] }
    guard index > 1, words[index - 1].part == .pronoun, words[index - 2].part == .verb else {
      return nil
    }
    return words[index - 2]
  }

  private static func isKnown(_ word: ReadWord) -> Bool {
    pairs.values.contains { $0.contains(word.lower) || $0.contains(base(word.lower)) }
  }

  /// Whether a noun phrase follows.
  private static func governsNext(_ index: Int, _ words: [ReadWord]) -> Bool {
    guard index + 1 < words.count else { return false }
    switch words[index + 1].part {
    case .determiner, .noun, .properNoun, .pronoun, .numeral, .adjective, .symbol: return true
    default: return false
    }
  }

  /// The bare form, as far as the end of the word tells.
  private static func base(_ verb: String) -> String {
    if let base = VerbForms.base(ofIrregular: verb) ?? VerbForms.base(ofPast: verb) { return base }
    for ending in ["ing", "es", "ed", "s"]
    where verb.hasSuffix(ending) && verb.utf8.count > ending.utf8.count + 1 {
      let stem = String(verb.dropLast(ending.utf8.count))
      if pairs.values.contains(where: { $0.contains(stem) }) || motion.contains(stem) {
        return stem
      }
      let doubled = String(stem.dropLast())
      if let last = stem.last, doubled.last == last,
        pairs.values.contains(where: { $0.contains(doubled) }) || motion.contains(doubled)
      {
        return doubled
      }
      if pairs.values.contains(where: { $0.contains(stem + "e") }) || motion.contains(stem + "e") {
        return stem + "e"
      }
    }
    return verb
  }

  private static let particles: Set<String> = ["up", "out", "off", "down"]
  private static let weak: Set<String> = ["in", "on", "over", "by"]

  private static let motion: Set<String> = [
    "walk", "climb", "run", "go", "come", "drive", "ride", "roll", "sail", "move", "travel", "fly",
    "hike",
    "fall", "race", "slide", "jump", "swim", "march", "cycle",
  ]

  private static let pairs: [String: Set<String>] = [
    "in": [
      "log", "sign", "give", "check", "cave", "turn", "hand", "break", "tune", "opt", "kick",
      "settle", "plug", "chip", "weigh", "zoom", "phase",
    ],
    "on": [
      "turn", "switch", "carry", "take", "hold", "put", "try", "move", "hang", "log", "cheer",
      "pass", "catch", "sign", "bring",
    ],
    "over": ["take", "hand", "start", "think", "turn", "roll", "boil", "sign", "win"],
    "by": ["stand", "get", "drop"],
    "up": [
      "back", "set", "give", "take", "wake", "grow", "sign", "end", "break", "make", "clean",
      "pick", "turn", "speed", "open", "shake", "call", "bring", "show", "speak", "start", "sum",
      "team", "warm", "light", "mix", "stand",
    ],
    "out": [
      "find", "check", "work", "carry", "run", "sell", "figure", "roll", "drop", "opt", "try",
      "burn", "miss", "hand", "rule", "point", "lose", "turn", "reach", "stand", "pull",
    ],
    "off": [
      "take", "turn", "switch", "pay", "cut", "lay", "kick", "put", "show", "call", "set", "sell",
      "shut", "write", "finish", "ward", "drop", "fend",
    ],
    "down": [
      "shut", "break", "slow", "turn", "calm", "cut", "close", "step", "track", "back", "crack",
      "settle", "sit", "write", "boil", "bring", "knock", "stand", "melt", "scale",
    ],
  ]
}
