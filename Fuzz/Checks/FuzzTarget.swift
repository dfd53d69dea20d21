internal import Workspace

/// A part of the program that reads bytes from outside, and what must hold whatever they are.
///
/// The same checks run in two places: a fuzzer feeds them inputs that it makes up, and the tests
/// feed them every input that was ever worth keeping (`Fuzz/corpus/<target>/`).
///
///     try FuzzTarget.csv.check(Array("id,comment\n1,\"good\n".utf8))
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// Tokens, terms and sentiment of a text.
  case text
  /// Keyphrases of a document.
  case document
  /// Tables, from the input's bytes to every form of output.
  case csv
  /// JSON objects, from the input's bytes to every form of output.
  case ndjson
  /// Word lists of a user's own.
  case lexicon
  /// Feeds, sitemaps and exports of WordPress and Ghost.
  case export
  /// Drafts as pages, what is found in them, and headlines.
  case page

  /// Checks all that must hold for an input.
  ///
  /// - Throws: `Violation` naming the first thing that does not.
  public func check(_ bytes: [UInt8]) throws {
    switch self {
    case .text: try TextCheck.check(bytes)
    case .document: try DocumentCheck.check(bytes)
    case .csv: try RecordCheck(format: .csv).check(bytes)
    case .ndjson: try RecordCheck(format: .ndjson).check(bytes)
    case .lexicon: try LexiconCheck.check(bytes)
    case .export: try ExportCheck.check(bytes)
    case .page: try PageCheck.check(bytes)
    }
  }

  /// Checks an input as a fuzzer hands it over, and ends the process if something does not hold.
  public func checkOrTrap(_ bytes: UnsafePointer<UInt8>?, count: Int) {
    do {
      try check(Array(UnsafeBufferPointer(start: bytes, count: count)))
    } catch {
      fatalError("\(error)")
    }
  }
}
