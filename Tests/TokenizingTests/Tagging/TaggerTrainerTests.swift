import Testing

@testable import Tokenizing

@Suite("Tagger trainer")
struct TaggerTrainerTests {
  /// A language of four words, in which the last one depends on the first.
  private static let corpus = Array(
    """
    # a document
    the\tDT
    runs\tNNS
    end\tVBP

    they\tPRP
    runs\tVBP
    home\tRB


    """.utf8)

  private func model() -> [UInt8] {
    let corpus = PennCorpus(Self.corpus)
    let list = TaggerWordList(
      words: Array("Anna\tPROPN\n".utf8), valence: Array("good\ta\t2\n".utf8))
    let sentences = Array(
      repeating: TaggerTrainingData.sentences(corpus, list, seed: 3), count: 20
    ).flatMap(\.self)
    var trainer = TaggerTrainer()
    trainer.lexicalBuckets = 16
    trainer.contextBuckets = 64
    return trainer.model(sentences)
  }

  @Test("gives the same bytes each time, and they are a model")
  func deterministic() throws {
    let model = model()
    #expect(model == self.model())
    #expect(model.count == 64 + 80 * 64)
    let tagger = try Tagger(model: model, file: "m")
    #expect(tagger.tags(forWords: ["the", "runs", "end"]) == [.determiner, .noun, .verb])
    #expect(tagger.tags(forWords: ["they", "runs"]) == [.pronoun, .verb])
  }

  @Test("cuts joined words at their hyphens")
  func hyphens() {
    let corpus = PennCorpus(Array("health-care\tNN\nre-do\tVB\nNew-\tNNP\n".utf8))
    #expect(
      corpus.sentences.first?.map { "\($0.form)/\($0.tag)" }
        == ["health/", "-/:", "care/NN", "re-do/VB", "New/NNP", "-/:"])
  }
}
