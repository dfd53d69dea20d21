import ArgumentParser
import Foundation
import Keyphrases

/// `modelbuilder keyphrases`: the model that ranks keyphrases.
struct KeyphraseModelBuilder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keyphrases", abstract: "Learn the model that ranks keyphrases.")

  @Option(help: "The folder with keyphrases/*.ndjson, sentiment/ and headlines/.")
  var data: String

  @Option(help: "The file to write.")
  var out: String?

  @Option(help: "Write the out-of-fold keyphrases of each set to this folder.")
  var predictions: String?

  @Flag(help: "Also leave out one set after another.")
  var sets = false

  @Option(help: "Settings for experiments, name=value, separated by commas.")
  var set = ""

  func run() throws {
    var counter = KeyphraseBackgroundCounter()
    for source in try BackgroundSource.all(in: data) {
      try source.forEach { counter.insert($0.utf8.span, language: $1) }
    }
    var trainer = KeyphraseTrainer(background: counter.background)
    try change(&trainer.options)
    let examples = trainer.examples(try KeyphraseSet.all(in: data))
    let documents = examples.documents
    let folds = (0..<10).map { fold in
      documents.indices.filter { Self.fold(documents[$0].id) == fold }
    }
    let heldOut = trainer.holdOut(examples, parts: folds) { Self.say("fold \($0)") }
    print("out of fold")
    KeyphraseFigures.print(heldOut.lists, documents)
    if let predictions { try write(heldOut.lists, documents, to: predictions) }
    if sets {
      let names = Set(documents.map(\.set)).sorted()
      let parts = names.map { name in documents.indices.filter { documents[$0].set == name } }
      let others = trainer.holdOut(examples, parts: parts) { Self.say("without \(names[$0])") }
      print("leave one set out")
      KeyphraseFigures.print(others.lists, documents)
    }
    if let out {
      try Data(trainer.modelBytes(examples, heldOut: heldOut)).write(to: URL(fileURLWithPath: out))
    }
  }

  private static func say(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// The fold of a document: FNV-1a of its id.
  private static func fold(_ id: String) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int((hash >> 32) % 10)
  }

  private func change(_ options: inout KeyphraseTrainer.Options) throws {
    try TrainingSettings.forEach(set) { name, value in
      switch name {
      case "penalty": options.penalty = Float(value)
      case "bins": options.binCount = Int(value)
      case "negatives": options.mostNegatives = Int(value)
      case "iterations": options.iterations = Int(value)
      case "names": options.mergesNames = value != 0
      case "diversity": options.diversity = value
      default: return false
      }
      return true
    }
  }

  private func write(
    _ lists: [Int: [Keyphrase]], _ documents: [KeyphraseTrainingDocument], to folder: String
  ) throws {
    for set in Set(documents.map(\.set)) {
      var lines = Data()
      for number in documents.indices where documents[number].set == set {
        let phrases = (lists[number] ?? []).map { ["text": $0.text, "score": $0.score] }
        lines += try JSONSerialization.data(
          withJSONObject: ["id": documents[number].id, "keyphrases": phrases])
        lines.append(10)
      }
      try lines.write(to: URL(fileURLWithPath: folder).appendingPathComponent("\(set).ndjson"))
    }
  }
}

/// Sets of documents whose keyphrases are known.
enum KeyphraseSet {
  /// The documents of a folder's sets, in the order of the sets' names.
  static func all(in folder: String) throws -> [KeyphraseTrainingDocument] {
    let url = URL(fileURLWithPath: folder).appendingPathComponent("keyphrases")
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
      .filter { $0.contains(".dev.ndjson") }.sorted()
    return try names.flatMap { name in
      try JSONLines.objects(at: url.appendingPathComponent(name)).compactMap { object in
        guard let text = object["text"] as? String, let known = object["keyphrases"] as? [String]
        else { return nil }
        return KeyphraseTrainingDocument(
          set: String(name.prefix { $0 != "." }), id: object["id"].map { "\($0)" } ?? "",
          title: object["title"] as? String ?? "", text: text,
          language: object["language"] as? String ?? "en", keyphrases: known)
      }
    }
  }
}

/// F1 at ten by set.
enum KeyphraseFigures {
  static func print(_ lists: [Int: [Keyphrase]], _ documents: [KeyphraseTrainingDocument]) {
    for set in Set(documents.map(\.set)).sorted() {
      let numbers = documents.indices.filter { documents[$0].set == set }
      let sum = numbers.reduce(0.0) { $0 + f1(lists[$1] ?? [], documents[$1]) }
      Swift.print(
        "\(set)\t\(numbers.count)\t\((sum / Double(numbers.count) * 1000).rounded() / 10)")
    }
  }

  private static func f1(_ list: [Keyphrase], _ document: KeyphraseTrainingDocument) -> Double {
    let matching = KeyphraseMatching(language: document.language)
    let gold = Set(document.keyphrases.map { matching.key(of: $0) }.filter { !$0.isEmpty })
    var found: [String] = []
    for keyphrase in list where found.count < 10 {
      let key = matching.key(of: keyphrase.text)
      if !key.isEmpty, !found.contains(key) { found.append(key) }
    }
    let hits = Double(found.filter { gold.contains($0) }.count)
    return hits == 0 ? 0 : 2 * hits / Double(found.count + gold.count)
  }
}

/// A file of texts in which words are counted.
struct BackgroundSource {
  var url: URL

  /// The training files of sentiment and headlines, in the order of their names.
  static func all(in folder: String) throws -> [BackgroundSource] {
    try ["headlines", "sentiment"].flatMap { name in
      let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
      return try FileManager.default.contentsOfDirectory(atPath: url.path)
        .filter { $0.hasSuffix("_train.ndjson") && $0 != "sst_phrases_train.ndjson" }.sorted()
        .map { BackgroundSource(url: url.appendingPathComponent($0)) }
    }
  }

  func forEach(_ body: (String, String) -> Void) throws {
    for object in try JSONLines.objects(at: url) {
      let language = object["lang"] as? String ?? "en"
      for key in ["text", "headline", "title"] {
        if let text = object[key] as? String { body(text, language) }
      }
      for variant in object["variants"] as? [[String: Any]] ?? [] {
        if let text = variant["headline"] as? String { body(text, language) }
      }
    }
  }
}

/// Files with a JSON object a line, gzipped or not.
enum JSONLines {
  static func objects(at url: URL) throws -> [[String: Any]] {
    var data = try Data(contentsOf: url)
    if data.starts(with: [0x1F, 0x8B]) {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["gzip", "-dc", url.path]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      data = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
    }
    return try data.split(separator: 10).compactMap {
      try JSONSerialization.jsonObject(with: $0) as? [String: Any]
    }
  }
}
