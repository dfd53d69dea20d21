public import Learning
public import Sentiment

/// Why nothing can be learned from some files, and what to do.
///
/// The description has the compilers' form and never repeats a value of the file, which may be
/// somebody's text:
///
///     mine.csv: no column seems to hold the labels; choose one with --label: id, comment, note
public struct TrainingError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The file has no record.
    case noRecords
    /// No column seems to hold the text; the columns that are.
    case noTextColumn(columns: [String])
    /// No column seems to hold the labels; the columns that are.
    case noLabelColumn(columns: [String])
    /// Text and labels are the same column.
    case sameColumn(String)
    /// The column is there, but no record has a label in it.
    case noLabels(column: String)
    /// So many labels cannot be understood that the column is probably another one.
    case unknownLabels(column: String, count: Int, of: Int)
    /// All labels are 0 or 1, and 0 can be negative or neutral.
    case onlyZeroAndOne(column: String)
    /// Stars beyond five.
    case starsBeyondFive(column: String)
    /// There are too few different texts with a label.
    case tooFewTexts(Int, needed: Int)
    /// All texts have the same label.
    case oneLabel(Sentiment.Label)
    /// The model would take the place of what it is made from.
    case overwritesInput
    /// There is no model to add to.
    case noBase
    /// What was learned is no model that can be used.
    case unusable(ModelError)
  }

  /// What is wrong.
  public var reason: Reason
  /// The file, as it was named; nil where all files together are meant.
  public var file: String?
  /// The line from 1; nil where the whole file is meant.
  public var line: Int?

  /// Creates an error from its parts.
  public init(_ reason: Reason, file: String? = nil, line: Int? = nil) {
    self.reason = reason
    self.file = file
    self.line = line
  }
}

extension TrainingError: CustomStringConvertible {
  /// The error as one line for people.
  public var description: String {
    let place = [file, line.map(String.init)].compactMap(\.self).joined(separator: ":")
    return place.isEmpty ? reason.sentence : "\(place): \(reason.sentence)"
  }
}

extension TrainingError.Reason {
  /// What is wrong, and what to do.
  var sentence: String {
    switch self {
    case .noRecords:
      "there is no record; give a file with a text and a label in each"
    case .noTextColumn(let columns):
      "no column seems to hold the text; choose one with --text\(Self.list(columns))"
    case .noLabelColumn(let columns):
      "no column seems to hold the labels; choose one with --label\(Self.list(columns))"
    case .sameColumn(let name):
      "'\(displayed(name))' cannot be both text and label; name them with --text and --label"
    case .noLabels(let column):
      "no record has a label under '\(displayed(column))'; name the column with --label"
    case .unknownLabels(let column, let count, let total):
      "\(count) of \(total) labels under '\(displayed(column))' are not known;"
        + " write positive, neutral and negative, or name another column with --label"
    case .onlyZeroAndOne(let column):
      "the labels under '\(displayed(column))' are 0 and 1 alone, so 0 could be negative or neutral;"
        + " write words"
    case .starsBeyondFive(let column):
      "'\(displayed(column))' has a number that is not from 1 to 5 stars;"
        + " write positive, neutral and negative"
    case .tooFewTexts(let count, let needed):
      "\(count) different \(count == 1 ? "text has" : "texts have") a label; at least \(needed) are needed"
    case .oneLabel(let label):
      "all texts are \(label.rawValue); give some of another label too"
    case .overwritesInput:
      "would be overwritten; name another file with --out"
    case .noBase:
      "this edition has no model to add to; name one with --model, or use --from-scratch"
    case .unusable(let error):
      "what was learned cannot be used (\(error)); please report this"
    }
  }

  private static func list(_ columns: [String]) -> String {
    columns.isEmpty ? "" : ": " + columns.map(displayed).joined(separator: ", ")
  }
}
