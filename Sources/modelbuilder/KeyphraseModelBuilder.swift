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

  @Option(help: .hidden)
  var dump: String?

  func run() throws {
    var counter = BackgroundCounter()
    for source in try BackgroundSource.all(in: data) {
      try source.forEach { counter.insert($0, language: $1) }
    }
    if let dump { try write(CandidateDump(background: counter), to: dump) }
  }

  private func write(_ dump: consuming CandidateDump, to path: String) throws {
    var rows = Data()
    var names = CandidateDump.featureNames.joined(separator: " ") + "\n"
    for set in try KeyphraseSet.all(in: data) {
      for document in set.documents {
        dump.forEach(title: document.title, text: document.text, language: document.language) {
          text, features in
          let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          names += "\(set.name)\t\(document.id)\t\(name)\n"
          features.withUnsafeBytes { rows.append(contentsOf: $0) }
        }
      }
    }
    try rows.write(to: URL(fileURLWithPath: path + ".f32"))
    try Data(names.utf8).write(to: URL(fileURLWithPath: path + ".tsv"))
  }
}

/// Documents whose keyphrases are known.
struct KeyphraseSet {
  struct Document {
    var id: String
    var title: String
    var text: String
    var language: String?
    var keyphrases: [String]
  }

  var name: String
  var documents: [Document]

  /// The sets of a folder in the order of their names.
  static func all(in folder: String) throws -> [KeyphraseSet] {
    let url = URL(fileURLWithPath: folder).appendingPathComponent("keyphrases")
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
      .filter { $0.contains(".dev.ndjson") }.sorted()
    return try names.compactMap { name in
      let documents = try JSONLines.objects(at: url.appendingPathComponent(name)).compactMap {
        object -> Document? in
        guard let text = object["text"] as? String, let known = object["keyphrases"] as? [String]
        else { return nil }
        return Document(
          id: object["id"].map { "\($0)" } ?? "", title: object["title"] as? String ?? "",
          text: text, language: object["language"] as? String, keyphrases: known)
      }
      return documents.isEmpty
        ? nil : KeyphraseSet(name: String(name.prefix { $0 != "." }), documents: documents)
    }
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
