import Testing

@testable import Tokenizing

/// The universal tags of sentences with Penn tags; `-` where the data cannot tell.
@Suite("Penn conversion")
struct PennConversionTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var penn: String
    var universal: String

    init(_ penn: String, _ universal: String) {
      self.penn = penn
      self.universal = universal
    }

    var testDescription: String { penn }
  }

  @Test(
    "follows the guidelines of Universal Dependencies",
    arguments: [
      Example("It/PRP is/VBZ his/PRP$ car/NN", "PRON AUX PRON NOUN"),
      Example("I/PRP have/VBP seen/VBN it/PRP", "PRON AUX VERB PRON"),
      Example("I/PRP have/VBP a/DT dog/NN", "PRON VERB DET NOUN"),
      Example("Do/VBP you/PRP do/VB that/DT ?/.", "AUX PRON VERB PRON -"),
      Example("There/EX is/VBZ no/DT way/NN", "PRON VERB DET NOUN"),
      Example("over/IN there/EX", "ADV ADV"),
      Example("want/VB to/TO go/VB to/TO Rome/NNP", "VERB PART VERB ADP PROPN"),
      Example("forward/RB to/TO meeting/VBG you/PRP", "ADV SCONJ VERB PRON"),
      Example("the/DT phone/NN that/IN rang/VBD", "DET NOUN PRON VERB"),
      Example("the/DT fact/NN that/IN it/PRP rang/VBD", "DET NOUN SCONJ PRON VERB"),
      Example("say/VBP that/IN it/PRP rang/VBD", "VERB SCONJ PRON VERB"),
      Example("this/DT one/CD", "DET NOUN"),
      Example("after/IN lunch/NN", "ADP NOUN"),
      Example("after/IN we/PRP ate/VBD", "SCONJ PRON VERB"),
      Example("by/IN calling/VBG them/PRP", "SCONJ VERB PRON"),
      Example("about/IN 50/CD people/NNS", "ADV NUM NOUN"),
      Example("let/VB 's/PRP go/VB", "VERB PRON VERB"),
      Example("Anna/NNP 's/POS dog/NN", "PROPN PART NOUN"),
      Example("did/VBD n't/RB work/VB", "AUX PART VERB"),
      Example("what/WP time/NN is/VBZ it/PRP", "DET NOUN AUX PRON"),
      Example("what/WP is/VBZ it/PRP", "PRON AUX PRON"),
      Example("someone/NN called/VBD", "PRON VERB"),
    ])
  func guidelines(example: Example) { check(example) }

  @Test(
    "mends what a program takes for nouns and adjectives",
    arguments: [
      Example("they/PRP can/MD liberate/NN it/PRP", "PRON AUX VERB PRON"),
      Example("I/PRP gulped/JJ", "PRON VERB"),
      Example("W./NN Smith/NNP", "PROPN PROPN"),
      Example("the/DT US/PRP is/VBZ", "DET PROPN AUX"),
      Example("go/VB home/NN", "VERB ADV"),
    ])
  func repairs(example: Example) { check(example) }

  private func check(_ example: Example) {
    let words = example.penn.split(separator: " ").map { cell in
      let halves = cell.split(separator: "/")
      return PennCorpus.Word(form: String(halves[0]), tag: String(halves[1]))
    }
    let parts = PennConversion(words).sentence.words.map { $0.part?.name ?? "-" }
    #expect(parts.joined(separator: " ") == example.universal)
  }
}
