/// Turns Penn Treebank tags into universal ones, by the words around where a tag alone does not
/// say.
///
/// The training data has Penn tags, most of them given by a program. The rules do two things: they
/// follow the guidelines of Universal Dependencies (`be` is an auxiliary, `that` without a noun a
/// pronoun, a preposition before a clause a subordinating conjunction …), and they mend what such a
/// program gets wrong. Where neither is sure, a word gets no tag, and the tagger does not learn
/// from it.
///
/// Source: the guidelines at universaldependencies.org; M. Marcus, B. Santorini, M. Marcinkiewicz,
/// "Building a large annotated corpus of English", Computational Linguistics 19 (1993), for the
/// tags.
struct PennConversion {
  /// A word with its tag; both are empty before the first word and after the last one.
  struct Word {
    var form = ""
    /// The form in small letters, with straight apostrophes.
    var lower = ""
    var tag = ""

    /// Whether there is a letter.
    var hasLetter: Bool { form.contains { $0.isLetter } }
    /// Whether the tag is that of a noun or a name.
    var isNoun: Bool { tag.hasPrefix("NN") }
    /// Whether the tag is that of a verb other than a modal one.
    var isVerb: Bool { tag.hasPrefix("VB") }
    /// Whether the word is a form of `be`.
    var isBe: Bool { WordClass.be.contains(lower) }
  }

  /// What a rule says of a word.
  enum Verdict {
    /// The word is this part.
    case part(PartOfSpeech)
    /// The data cannot tell.
    case unsure
    /// There is no rule for the word: its tag decides.
    case byTag

    init(_ part: PartOfSpeech?) { self = part.map { .part($0) } ?? .unsure }
  }

  private let words: [Word]

  /// Words that are verbs somewhere, in small letters.
  let verbs: Set<String>

  /// Takes a sentence.
  ///
  /// - Parameter verbs: Words of the corpus that are base forms of verbs somewhere.
  init(_ words: [PennCorpus.Word], verbs: Set<String> = []) {
    self.verbs = verbs
    self.words = words.map { word in
      let straight = word.form.split(separator: "’", omittingEmptySubsequences: false)
      return Word(
        form: word.form, lower: straight.joined(separator: "'").lowercased(), tag: word.tag)
    }
  }

  /// The number of words.
  var count: Int { words.count }

  /// A word, or none beyond either end.
  subscript(index: Int) -> Word { words.indices.contains(index) ? words[index] : Word() }

  /// The sentence with universal tags.
  var sentence: TaggedSentence {
    TaggedSentence(words.indices.map { TaggedSentence.Word(words[$0].form, part(at: $0)) })
  }
}

// MARK: - One word

extension PennConversion {
  /// The part of a word; nil where the data cannot tell.
  private func part(at index: Int) -> PartOfSpeech? {
    let word = self[index]
    if word.form == "US", words.contains(where: { $0.form.first?.isLowercase ?? false }) {
      return .properNoun
    }
    if let sure = WordClass.closed[word.lower] { return sure }
    if !word.form.contains(where: { $0.isLetter || $0.isNumber }) {
      // All other marks have a tag without a model.
      guard word.lower == "'" else { return nil }
      return word.tag == "POS" ? .particle : .punctuation
    }
    for rule in [repaired, verdict] {
      switch rule(index) {
      case .part(let part): return part
      case .unsure: return nil
      case .byTag: continue
      }
    }
    return byTag(index)
  }

  /// What the rules for single words say.
  private func verdict(_ index: Int) -> Verdict {
    switch self[index].lower {
    case "n't", "nt": .part(.particle)
    // "gonna" and "gotta", cut in two.
    case "na", "ta": self[index].tag == "TO" ? .part(.particle) : .byTag
    case "gon", "wan": self[index + 1].lower == "na" ? .part(.verb) : .byTag
    case "to": Verdict(to(index))
    case "that": Verdict(that(index))
    case "this", "these", "those":
      .part(isBeforeNominal(index) ? .determiner : .pronoun)
    case "what", "which", "whatever", "whichever":
      .part(isBeforeNominal(index, allowsParticiples: false) ? .determiner : .pronoun)
    case "one": .part(one(index))
    case "there":
      .part(self[index].tag == "EX" && isExistential(index) ? .pronoun : .adverb)
    case "'s", "s": Verdict(endingInS(index))
    default: quantifier(index) ?? adverbial(index) ?? .byTag
    }
  }

  /// What the tag says.
  private func byTag(_ index: Int) -> PartOfSpeech? {
    switch self[index].tag {
    case "CC": .coordinatingConjunction
    case "CD": .numeral
    case "DT", "PDT": .determiner
    case "IN": preposition(index)
    case "JJ", "JJR", "JJS": .adjective
    case "MD": .auxiliary
    case "NN", "NNS": .noun
    case "NNP", "NNPS": .properNoun
    case "PRP", "PRP$", "WP", "WP$", "WDT", "EX": .pronoun
    case "RB", "RBR", "RBS", "WRB": .adverb
    case "RP": .adposition
    case "POS", "TO": .particle
    case "UH": .interjection
    case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ": verb(index)
    default: nil
    }
  }
}
