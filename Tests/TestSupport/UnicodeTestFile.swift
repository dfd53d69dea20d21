import Foundation

/// One line of a Unicode break-test file: a text and where it may be broken.
public struct BreakExample: Sendable {
  /// The text as UTF-8.
  public var text: [UInt8]
  /// The end of each segment, in bytes.
  public var ends: [UInt32]
  /// The line as it stands in the file.
  public var rule: String
}

/// Reads the break-test files of Debian's `unicode-data` package (`÷ 0061 × 0308 ÷`).
public enum UnicodeTestFile {
  /// The folder of the Unicode Character Database.
  public static let folder = "/usr/share/unicode"

  /// Returns the examples of one file; empty only if it is missing, which the caller has to refuse.
  public static func breakExamples(_ name: String) -> [BreakExample] {
    guard let contents = try? String(contentsOfFile: "\(folder)/auxiliary/\(name)", encoding: .utf8)
    else { return [] }
    return contents.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("÷") else { return nil }
      let rule = line.prefix { $0 != "#" }
      var example = BreakExample(text: [], ends: [], rule: String(rule))
      for word in rule.split(whereSeparator: \.isWhitespace).dropFirst() {
        if word == "÷" {
          example.ends.append(UInt32(example.text.count))
        } else if let value = UInt32(word, radix: 16), let scalar = Unicode.Scalar(value) {
          example.text += Array(String(Character(scalar)).utf8)
        }
      }
      return example
    }
  }
}
