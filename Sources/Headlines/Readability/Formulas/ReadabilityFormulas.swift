/// The published formulas of readability, as functions of counts.
///
///     let counts = ReadabilityCounts(words: 100, sentences: 5, syllables: 150)
///     ReadabilityFormulas.fleschEase(counts)     // 59.635
///     ReadabilityFormulas.fleschKincaid(counts)  // 9.91
///
/// They were fitted to texts for children, pupils and soldiers of their time, and know sentences'
/// and words' lengths only. A text without words or sentences has no value: where one is counted as
/// none, the formulas take it as one, and nothing here traps.
public enum ReadabilityFormulas {
  /// Flesch's reading ease: about 0 (very hard) to 100 (very easy).
  ///
  ///     206.835 − 1.015 · words / sentences − 84.6 · syllables / words
  ///
  /// Source: R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948).
  public static func fleschEase(_ counts: ReadabilityCounts) -> Double {
    206.835 - 1.015 * wordsPerSentence(counts) - 84.6 * syllablesPerWord(counts)
  }

  /// The Flesch–Kincaid grade.
  ///
  ///     0.39 · words / sentences + 11.8 · syllables / words − 15.59
  ///
  /// Source: J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom, "Derivation of new
  /// readability formulas for Navy enlisted personnel", Research Branch Report 8-75 (1975).
  public static func fleschKincaid(_ counts: ReadabilityCounts) -> Double {
    0.39 * wordsPerSentence(counts) + 11.8 * syllablesPerWord(counts) - 15.59
  }

  /// Gunning's fog index.
  ///
  ///     0.4 · (words / sentences + 100 · complex words / words)
  ///
  /// Source: R. Gunning, "The Technique of Clear Writing" (1952).
  public static func gunningFog(_ counts: ReadabilityCounts) -> Double {
    0.4 * (wordsPerSentence(counts) + 100 * share(counts.complexWords, counts))
  }

  /// McLaughlin's SMOG grade; meant for samples of thirty sentences.
  ///
  ///     3.1291 + 1.043 · √(30 · polysyllables / sentences)
  ///
  /// Source: G. H. McLaughlin, "SMOG grading: a new readability formula", Journal of Reading 12
  /// (1969).
  public static func smog(_ counts: ReadabilityCounts) -> Double {
    let perSentence = Double(counts.polysyllables) / Double(max(1, counts.sentences))
    return 3.1291 + 1.043 * (30 * perSentence).squareRoot()
  }

  /// The automated readability index.
  ///
  ///     4.71 · letters and digits / words + 0.5 · words / sentences − 21.43
  ///
  /// Source: R. J. Senter, E. A. Smith, "Automated readability index", AMRL-TR-66-220 (1967).
  public static func automatedReadability(_ counts: ReadabilityCounts) -> Double {
    4.71 * share(counts.characters, counts) + 0.5 * wordsPerSentence(counts) - 21.43
  }

  /// The Coleman–Liau index.
  ///
  ///     0.0588 · letters per 100 words − 0.296 · sentences per 100 words − 15.8
  ///
  /// Source: M. Coleman, T. L. Liau, "A computer readability formula designed for machine scoring",
  /// Journal of Applied Psychology 60 (1975).
  public static func colemanLiau(_ counts: ReadabilityCounts) -> Double {
    5.88 * share(counts.letters, counts) - 29.6 * share(counts.sentences, counts) - 15.8
  }

  /// Linsear Write: a word of one or two syllables counts one, any other three; a sum of more than
  /// 20 a sentence is halved, any other is halved less one.
  ///
  /// Source: J. O'Hayre, "Gobbledygook Has Gotta Go" (1966), as a grade. It was meant for samples
  /// of 100 words; here all words count.
  public static func linsearWrite(_ counts: ReadabilityCounts) -> Double {
    let points = Double(counts.words) + 2 * Double(counts.polysyllables)
    let perSentence = points / Double(max(1, counts.sentences))
    return perSentence > 20 ? perSentence / 2 : perSentence / 2 - 1
  }

  /// The Dale–Chall score of 1948: 4.9 and below is grade 4, 10 and above is college.
  ///
  ///     0.1579 · unfamiliar words in 100 + 0.0496 · words / sentences,
  ///     and 3.6365 more where more than 5 in 100 are unfamiliar
  ///
  /// Which words are familiar is told by our own list, so values differ somewhat from those by the
  /// list of Dale and Chall.
  ///
  /// Source: E. Dale, J. S. Chall, "A formula for predicting readability", Educational Research
  /// Bulletin 27 (1948).
  public static func daleChall(_ counts: ReadabilityCounts) -> Double {
    let unfamiliar = 100 * share(counts.words - counts.easyWords, counts)
    let score = 0.1579 * unfamiliar + 0.0496 * wordsPerSentence(counts)
    return unfamiliar > 5 ? score + 3.6365 : score
  }

  /// The Dale–Chall cloze score of 1995: higher is easier.
  ///
  ///     64 − 0.95 · unfamiliar words in 100 − 0.69 · words / sentences
  ///
  /// Source: J. S. Chall, E. Dale, "Readability Revisited: The New Dale–Chall Readability Formula"
  /// (1995). The list is our own here too.
  public static func newDaleChall(_ counts: ReadabilityCounts) -> Double {
    let unfamiliar = 100 * share(counts.words - counts.easyWords, counts)
    return 64 - 0.95 * unfamiliar - 0.69 * wordsPerSentence(counts)
  }
}

// MARK: - Ratios

extension ReadabilityFormulas {
  private static func wordsPerSentence(_ counts: ReadabilityCounts) -> Double {
    Double(counts.words) / Double(max(1, counts.sentences))
  }

  private static func syllablesPerWord(_ counts: ReadabilityCounts) -> Double {
    share(counts.syllables, counts)
  }

  private static func share(_ count: Int, _ counts: ReadabilityCounts) -> Double {
    Double(count) / Double(max(1, counts.words))
  }
}
