import ArgumentParser
import Foundation
import Learning
import Tokenizing

/// `modelbuilder languages`: the n-grams of languages from lines of each.
struct LanguageModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "languages",
    abstract: "Learn to tell languages from what Scripts/language-data.py made.")

  @Option(help: "The folder with train/XX.tsv: source, tab, line.")
  var data: String

  @Option(help: "A list of words a language: code, tab, words.")
  var words = "Lexicons/languages.tsv"

  @Option(help: "The file to write.")
  var out: String

  @Option(help: "What all choices depend on.")
  var seed: UInt64 = 17

  @Option(help: "How often all languages are gone through.")
  var epochs = 6

  @Option(help: "How many pieces of lines of each language an epoch has.")
  var pieces = 20_000

  @Option(help: "The slots of Latin n-grams.")
  var slots: UInt32 = 16_000

  @Option(help: "The first step.")
  var rate: Float = 1.5

  /// Languages with too few lines, or not to be told from another one.
  private static let leftOut: Set<String> = ["bs", "la", "mt", "so", "zu"]

  func run() throws {
    var options = LanguageModelTrainer.Options()
    options.epochCount = epochs
    options.pieceCount = pieces
    options.slotCounts[0] = slots
    options.learningRate = rate
    var trainer = LanguageModelTrainer(options, using: SplitMix64(seed: seed))
    let folder = URL(filePath: data).appending(path: "train")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    for file in files where file.hasSuffix(".tsv") {
      let language = String(file.dropLast(4))
      guard !Self.leftOut.contains(language) else { continue }
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
        guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
        trainer.insert(
          String(decoding: line[tab...].dropFirst(), as: UTF8.self), language: language,
          source: String(decoding: line[..<tab], as: UTF8.self))
      }
    }
    try insertWords(into: &trainer)
    let bytes = trainer.modelBytes { print($0) }
    try Data(bytes).write(to: URL(filePath: out))
    print("\(out): \(bytes.count) bytes")
  }

  /// How many lines are made of a language's list of words.
  private static let wordLineCount = 600

  /// Makes lines of a few words each, drawn from the lists.
  private func insertWords(into trainer: inout LanguageModelTrainer) throws {
    var generator = SplitMix64(seed: seed)
    let text = try String(contentsOf: URL(filePath: words), encoding: .utf8)
    for row in text.split(separator: "\n") where !row.hasPrefix("#") {
      let cells = row.split(separator: "\t")
      guard cells.count == 2, cells[0] != "code" else { continue }
      let words = cells[1].split(separator: " ")
      for _ in 0..<Self.wordLineCount {
        let line = (0..<5).map { _ in words[generator.index(below: words.count)] }
        trainer.insert(
          line.joined(separator: " "), language: String(cells[0]), source: "words")
      }
    }
  }
}
