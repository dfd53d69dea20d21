/// All that the English tagger learns from.
package enum TaggerTrainingData {
  /// Returns sentences to learn from: the corpus with universal tags, mended, with variants, and
  /// examples for the words of a list.
  ///
  /// - Parameter seed: What all random choices depend on.
  package static func sentences(
    _ corpus: PennCorpus, _ list: TaggerWordList, seed: UInt64 = 17
  ) -> [TaggedSentence] {
    var generator = TrainingGenerator(seed: seed)
    let verbs = corpus.verbs
    var sentences = corpus.sentences.map { PennConversion($0, verbs: verbs).sentence }
    let cases = CaseRepair(sentences)
    sentences = sentences.map(cases.repaired)
    let repair = ListRepair(list, sentences)
    sentences = sentences.map(repair.repaired)
    return sentences + SentenceVariants.variants(of: sentences, &generator)
      + ListExamples.sentences(for: list, beside: sentences, &generator)
  }
}
