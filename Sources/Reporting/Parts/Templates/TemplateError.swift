/// Why a template cannot be used, and where.
///
/// The description has the compilers' form, `file:line: what is wrong; what to do`:
///
///     mine/figure.mustache:12: the section ends under another name; close it with the name it has
public struct TemplateError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The folder or file cannot be read.
    case unreadable
    /// The file has more bytes than a template may have.
    case tooLarge(limit: Int)
    /// The file is not UTF-8.
    case notUTF8
    /// A section does not end, or under another name.
    case unbalancedSection
    /// A tag is badly formed.
    case malformedTag
    /// There is no template of the name.
    case missingTemplate(String)
    /// The template is a part of itself.
    case recursion(String)
    /// A value is inserted without being escaped.
    case unescaped(String)
    /// The tag changes how templates are read.
    case forbiddenTag(String)
    /// There are more files than are read.
    case tooMany(limit: Int)
    /// Sections stand too deep in each other.
    case tooDeep(limit: Int)
    /// The template is made of too many parts.
    case tooManyParts(limit: Int)
    /// The text would let a page run or load something.
    case activeContent(String)
    /// The style sheet has text that would end it, or that is no longer XML.
    case unsafeStyleSheet(String)
  }

  /// What is wrong.
  public var reason: Reason
  /// The file.
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

extension TemplateError: CustomStringConvertible {
  /// The error as one line for people.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(reason)"
  }
}

extension TemplateError.Reason: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .tooMany(let limit):
      "there are more than \(limit) files; leave out those that no page needs"
    case .tooDeep(let limit):
      "sections stand more than \(limit) deep in each other; make parts of them"
    case .tooManyParts(let limit):
      "the template is made of more than \(limit) parts; name parts less often"
    case .activeContent(let text):
      "'\(text)' cannot be on a page, which runs and loads nothing; leave it out"
    case .unreadable:
      "cannot be read; name a folder with templates that you may read"
    case .tooLarge(let limit):
      "is larger than \(limit / 1024) KB; keep pictures and fonts out of it"
    case .notUTF8:
      "is not UTF-8; save it as UTF-8"
    case .unbalancedSection:
      "a section does not end, or under another name; close it with {{/name}}"
    case .malformedTag:
      "a tag is badly formed; write it like {{name}}, {{#name}} or {{>name}}"
    case .missingTemplate(let name):
      "there is no template '\(name)'; put \(name).mustache beside it, or name one of ours"
    case .recursion(let name):
      "'\(name)' is a part of itself; take it out of one of the templates"
    case .unescaped(let name):
      "'\(name)' would be inserted unescaped; write {{\(name)}} with two braces"
    case .forbiddenTag(let tag):
      "{{\(tag) would change how templates are read; leave it out"
    case .unsafeStyleSheet(let text):
      "'\(text)' cannot stand in the style sheet of a page; leave it out"
    }
  }
}
