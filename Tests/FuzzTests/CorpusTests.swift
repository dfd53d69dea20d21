import Foundation
import FuzzChecks
import Testing

@Suite("Inputs that a fuzzer found or began with")
struct CorpusTests {
  /// One file of the corpus.
  struct Input: CustomTestStringConvertible {
    var target: FuzzTarget
    var file: URL
    var testDescription: String { "\(target)/\(file.lastPathComponent)" }
  }

  static let corpus = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fuzz/corpus")

  static let inputs = FuzzTarget.allCases.flatMap { target in
    let folder = corpus.appending(path: target.rawValue)
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).sorted { $0.path < $1.path }.map { Input(target: target, file: $0) }
  }

  @Test("pass every check", arguments: inputs)
  func passes(_ input: Input) throws {
    try input.target.check(Array(Data(contentsOf: input.file)))
  }

  @Test("are there for every target", arguments: FuzzTarget.allCases)
  func isThere(target: FuzzTarget) {
    #expect(Self.inputs.count { $0.target == target } >= 5)
  }
}
