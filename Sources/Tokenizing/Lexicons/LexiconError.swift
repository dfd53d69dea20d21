/// Why a word list could not be read, and where.
public struct LexiconError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// A row has another number of cells than the rows before it, or than any list has.
    case columnCount(found: Int, expected: Int)
    /// The cell where the valence should be.
    case invalidValence(String)
    /// A valence beyond the ends of its scale.
    case valenceOutOfRange(String, limit: Int)
    /// A row whose first cell has nothing that a text could have.
    case emptyWord
    /// A list of words alone that says nowhere whether they are good or bad.
    case unknownPolarity
    /// A file without a single entry.
    case noEntries
  }

  /// What is wrong.
  public var reason: Reason
  /// The file, as the caller named it.
  public var file: String
  /// The line, from 1.
  public var line: Int

  /// Creates an error.
  public init(_ reason: Reason, file: String, line: Int) {
    self.reason = reason
    self.file = file
    self.line = line
  }
}

// MARK: - Wording

extension LexiconError: CustomStringConvertible {
  /// The error in one line: `file:line: what is wrong; what to do`.
  public var description: String { "\(file):\(line): \(reason.wording)" }
}

extension LexiconError.Reason {
  fileprivate var wording: String {
    switch self {
    case .columnCount(let found, let expected):
      "\(Self.columns(found)) instead of \(expected); separate a word and its valence by a tab"
    case .invalidValence(let cell):
      "valence '\(Self.quoted(cell))' is not a number; write it like 1.9 or -2.5"
    case .valenceOutOfRange(let cell, let limit):
      "valence '\(Self.quoted(cell))' is beyond -\(limit) to \(limit); write it like 1.9 or -2.5"
    case .emptyWord:
      "no word in the first column; write a word, a phrase or an emoji"
    case .unknownPolarity:
      "words without a valence; add a column of numbers, or a first line '; positive' or '; negative'"
    case .noEntries:
      "no entries; write a word, a tab and its valence on each line"
    }
  }

  private static func columns(_ count: Int) -> String {
    count == 1 ? "1 column" : "\(count) columns"
  }

  /// A cell short enough for a message, without what could disturb a terminal.
  private static func quoted(_ cell: String) -> String {
    let scalars = cell.unicodeScalars.prefix(24).map { $0.properties.isControl ? "\u{FFFD}" : $0 }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return cell.unicodeScalars.count > 24 ? text + "…" : text
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isControl: Bool {
    switch generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }
}
