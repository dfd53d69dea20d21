import TestSupport
import Testing

@testable import Workspace

@Suite("Reading what was written")
struct RoundTripTests {
  static let pieces = [
    "\"", ",", ";", "\n", "\r\n", "a", "some words", "é", "👍", "1", " ", "'", "\t", "|", "\\", "{",
    "[",
    String(repeating: "long ", count: 30),
  ]

  static func table(seed: UInt64) -> [[String]] {
    var generator = SplitMix64(seed: seed)
    return (0..<60).map { row in
      ["\(row)"]
        + (0..<3).map { _ in
          (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            pieces.randomElement(using: &generator) ?? ""
          }.joined()
        }
    }
  }

  @Test("gives every cell of a table back", arguments: 0..<100)
  func cells(seed: UInt64) throws {
    let rows = Self.table(seed: seed)
    for (delimiter, lineEnd) in [(",", "\n"), (";", "\r\n"), ("\t", "\r\n"), ("|", "\n")] {
      func written(_ cell: String) -> String {
        let isPlain = !cell.utf8.contains {
          [ASCII.quote, ASCII.lf, ASCII.cr].contains($0) || $0 == delimiter.utf8.first
        }
        return isPlain
          ? cell
          : "\""
            + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(
              separator: "\"\"") + "\""
      }
      let header = ["id", "a", "comment", "b"]
      let text = ([header] + rows).map {
        $0.map(written).joined(separator: delimiter) + lineEnd
      }.joined()
      let reading = try Reading(text, options: InputOptions(format: .csv, chunkSize: 200))
      #expect(
        reading.rows.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } },
        "seed \(seed), \(delimiter)")
      #expect(reading.problems == [], "seed \(seed)")
    }
  }

  @Test("gives every value of an object back", arguments: 0..<100)
  func values(seed: UInt64) throws {
    let rows = Self.table(seed: seed)
    func written(_ text: String) -> String {
      "\""
        + text.unicodeScalars.map { scalar in
          switch scalar {
          case "\"": "\\\""
          case "\\": "\\\\"
          case "\n": "\\n"
          case "\r": "\\u000D"
          case "\t": "\\t"
          case "👍": "\\ud83d\\uDC4d"
          default: String(scalar)
          }
        }.joined() + "\""
    }
    let keys = ["id", "a", "comment", "b"]
    let objects = rows.map { row in
      "{" + zip(keys, row).map { " \"\($0)\" : \(written($1)) " }.joined(separator: ",") + "}"
    }
    for text in [objects.joined(separator: "\n"), "[" + objects.joined(separator: " ,\n") + "]"] {
      let reading = try Reading(text, options: InputOptions(chunkSize: 300))
      #expect(
        reading.rows.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } },
        "seed \(seed)")
      #expect(reading.problems == [], "seed \(seed)")
    }
  }
}
