public import Tokenizing

/// Why a file of gold labels or predictions cannot be evaluated, and where.
///
/// The description has the compilers' form, `file:line: what is wrong; what to do`,
/// and never repeats a value of the file, which may be somebody's text:
///
///     theirs.ndjson:17: "valence" is not a number; write it like 0.7, or null for none
public struct EvaluationError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Error, Hashable, Sendable {
    /// The file cannot be read.
    case unreadable
    /// The file cannot be written.
    case unwritable
    /// The line is not a JSON object in UTF-8.
    case notAnObject
    /// The line of a prediction has no `id`.
    case missingID
    /// The `id` is neither a whole number nor a string.
    case invalidID
    /// The value under the key is not a string.
    case notText(key: String)
    /// The value under the key is not a finite number.
    case notNumber(key: String)
    /// The `probabilities` are not an object of numbers.
    case invalidProbabilities
    /// No line has a label under the key.
    case noLabels(key: String)
    /// The file is not a model of languages.
    case notAModel(LanguageModelError)
    /// The row of a tagged word has no tag.
    case noTag
    /// A file of tagged words has none.
    case noWords
    /// There are more or fewer words than in the gold set.
    case otherWordCount(found: Int, expected: Int)
    /// The file does not hold topics and assignments.
    case notTopics
    /// A word is another one than in the gold set.
    case otherWord(number: Int)
    /// The line has nothing under the key, which it needs.
    case missing(key: String)
    /// The value under the key is neither a string nor a whole number.
    case notAName(key: String)
    /// The value under the key is not an array of the form that is told.
    case notAList(key: String, form: String)
    /// The number under the key is more than another of the line, which it is a part of.
    case moreThan(key: String, limit: String)
    /// There are too few tests to learn from.
    case tooFewTests(found: Int, needed: Int)
    /// Another line has the same name under the key.
    case repeated(key: String)
  }

  /// What is wrong.
  public var reason: Reason

  /// The file's name, as it was given.
  public var file: String

  /// The line from 1; nil where the whole file is meant.
  public var line: Int?

  /// Creates an error from its parts.
  public init(_ reason: Reason, file: String, line: Int? = nil) {
    self.reason = reason
    self.file = file
    self.line = line
  }
}

extension EvaluationError: CustomStringConvertible {
  /// The error as one line for people.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(reason)"
  }
}

extension EvaluationError.Reason: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .unreadable:
      "cannot be read; check that the file exists and may be read"
    case .unwritable:
      "cannot be written; check that the folder exists and may be written to"
    case .notAnObject:
      "is not a JSON object; write one object a line, in UTF-8"
    case .missingID:
      "has no \"id\"; add the number, from 0, of the gold file's line"
    case .invalidID:
      "\"id\" is no whole number; write the number, from 0, of the gold file's line"
    case .notText(let key):
      "\"\(key)\" is not a string; write it in quotes, or null for none"
    case .notNumber(let key):
      "\"\(key)\" is not a number; write it like 0.7, or null for none"
    case .invalidProbabilities:
      "\"probabilities\" are not numbers by label; write them like {\"positive\": 0.7}"
    case .noLabels(let key):
      "no line has a \"\(key)\"; name the key of the labels with --field"
    case .notAModel(let error):
      "\(error)"
    case .noTag:
      "has no tag; write the word, a tab and its tag"
    case .noWords:
      "has no words; write a word, a tab and its tag on each line"
    case .otherWordCount(let found, let expected):
      "has \(found) words instead of \(expected); tag the words of the gold file as they are"
    case .notTopics:
      "has no topics; write {\"topics\": [{\"terms\": […]}], \"assignments\": {id: number}}"
    case .otherWord(let number):
      "word \(number) is another one; tag the words of the gold file as they are"
    case .missing(let key):
      "has no \"\(key)\"; add it to the line"
    case .notAName(let key):
      "\"\(key)\" is neither a string nor a whole number; write it like \"a17\" or 17"
    case .notAList(let key, let form):
      "\"\(key)\" is not a list; write it like \(form)"
    case .moreThan(let key, let limit):
      "\"\(key)\" are more than \"\(limit)\"; write the counts of the same time"
    case .tooFewTests(let found, let needed):
      "has \(found) tests that compare headlines; at least \(needed) are needed to learn from"
    case .repeated(let key):
      "the same \"\(key)\" stands in an earlier line; write one line for each"
    }
  }
}
