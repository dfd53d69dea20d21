import ArgumentParser
import FoundationEssentials
import Tokenizing

/// `modelbuilder tagger …`: the weights of the part-of-speech tagger.
struct BuildTagger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagger",
    abstract: "Learn the English part-of-speech tagger.",
    discussion: """
      DIR is the folder of the data, with tagging/masc.train.tsv in it. The words that the tagger is
      told beside the texts are read from Lexicons/en/, so run it in the folder of the sources.

      Example:
        modelbuilder tagger --data "$SENTIVANE_DATA" --out Lexicons/en/tagger.model
      """)

  @Option(help: ArgumentHelp("The folder of the data.", valueName: "dir"))
  var data: String

  @Option(help: ArgumentHelp("Where to write the model.", valueName: "file"))
  var out: String

  @Option(help: ArgumentHelp("The folder of the word lists.", valueName: "dir"))
  var lexicons = "Lexicons/en"

  @Option(help: "What all random choices depend on.")
  var seed: UInt64 = 17

  func run() throws {
    let corpus = PennCorpus(try bytes(data + "/tagging/masc.train.tsv"))
    let list = TaggerWordList(
      words: try bytes(lexicons + "/tagger-words.tsv"),
      valence: try bytes(lexicons + "/valence.tsv"))
    var trainer = TaggerTrainer()
    trainer.seed = seed
    let sentences = TaggerTrainingData.sentences(corpus, list, seed: seed)
    let model = trainer.model(sentences) { print($0) }
    try Data(model).write(to: URL(filePath: out), options: .atomic)
    print("\(out): \(model.count) bytes")
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
  }
}
