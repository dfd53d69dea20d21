/// Short sentences with the words of a list, for words that the corpus has seldom or never.
struct ListExamples {
  /// How often a word should be seen as each of its parts, and how many sentences it gets at least.
  private static let enough = 5
  private static let least = 4
  /// A word seen as often needs no sentences.
  private static let frequent = 100

  /// Sentences with a star for the word.
  private static let frames: [(part: PartOfSpeech, sentences: [String])] = [
    (
      .adjective,
      [
        "it/PRON was/AUX * ./PUNCT", "a/DET * thing/NOUN", "the/DET * one/NOUN is/AUX here/ADV",
        "they/PRON are/AUX * and/CCONJ good/ADJ", "so/ADV *",
      ]
    ),
    (.adverb, ["they/PRON went/VERB * ./PUNCT", "it/PRON was/AUX *"]),
    (.interjection, ["* ,/PUNCT I/PRON know/VERB", "*", "* !/PUNCT"]),
    (
      .noun,
      [
        "the/DET * is/AUX good/ADJ ./PUNCT", "of/ADP the/DET * in/ADP", "my/PRON * was/AUX",
        "a/DET good/ADJ *",
      ]
    ),
    (
      .properNoun,
      [
        "* is/AUX here/ADV ./PUNCT", "with/ADP * ./PUNCT", "* ,/PUNCT", "*",
        "from/ADP * and/CCONJ", "thanks/NOUN * !/PUNCT", "I/PRON like/VERB *",
      ]
    ),
    (
      .verb,
      [
        "I/PRON want/VERB to/PART * it/PRON ./PUNCT", "they/PRON * the/DET thing/NOUN",
        "you/PRON can/AUX * that/PRON", "please/INTJ * us/PRON",
      ]
    ),
  ]

  /// Returns the sentences for a list.
  static func sentences(
    for list: TaggerWordList, beside corpus: [TaggedSentence], _ generator: inout TrainingGenerator
  ) -> [TaggedSentence] {
    var counts: [String: [PartOfSpeech: Int]] = [:]
    for word in corpus.lazy.flatMap(\.words) {
      if let part = word.part {
        counts[word.form.lowercased(), default: [:]][part, default: 0] += 1
      }
    }
    let frames = frames.map { ($0.part, $0.sentences.map(Frame.init)) }
    var sentences: [TaggedSentence] = []
    for entry in list.entries {
      for (part, frames) in frames where entry.parts.contains(part) {
        let count = counts[entry.form.lowercased()]?[part] ?? 0
        for number in 0..<max(count < frequent ? least : 0, enough - count) {
          // People write names in small letters too.
          let isSmall = part == .properNoun && number % 4 == 3
          let form = isSmall ? entry.form.lowercased() : entry.form
          sentences.append(frames[generator.index(below: frames.count)].sentence(with: form, part))
        }
      }
    }
    return sentences
  }

  /// A sentence with a place for a word.
  private struct Frame {
    private let words: [TaggedSentence.Word?]

    init(_ text: String) {
      words = text.split(separator: " ").map { cell in
        let halves = cell.split(separator: "/")
        guard halves.count == 2 else { return nil }
        return TaggedSentence.Word(String(halves[0]), PartOfSpeech(name: String(halves[1])))
      }
    }

    func sentence(with form: String, _ part: PartOfSpeech) -> TaggedSentence {
      TaggedSentence(words.map { $0 ?? TaggedSentence.Word(form, part) })
    }
  }
}
