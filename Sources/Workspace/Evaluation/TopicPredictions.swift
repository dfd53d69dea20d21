import FoundationEssentials
import Keyphrases

/// Topics and assignments: ours, or another system's from a file.
///
///     {"topics": [{"terms": ["growth", {"text": "economy"}, …]}], "assignments": {"a9": 0, "a10": null}}
public struct TopicPredictions: Sendable {
  /// The topics' terms, best first, in lower case.
  var terms: [[String]]
  /// The topic of each document by its id, as any name.
  var assignments: [String: String]

  /// Reads a file.
  ///
  /// - Throws: `EvaluationError` if it cannot be read or has another form.
  public init(path: String) throws(EvaluationError) {
    let data: Data
    do { data = try Data(contentsOf: URL(filePath: path)) } catch {
      throw EvaluationError(.unreadable, file: path)
    }
    do {
      let file = try JSONDecoder().decode(File.self, from: data)
      self.init(file)
    } catch {
      throw EvaluationError(.notTopics, file: path)
    }
  }

  /// Takes over what was found in a corpus.
  public init(_ report: TopicReport) {
    terms = report.topics.map { $0.terms.map(\.text) }
    assignments = Dictionary(
      (report.assignments ?? []).compactMap { document in
        document.main.map { (document.id, String($0)) }
      }, uniquingKeysWith: { $1 })
  }

  private init(_ file: File) {
    terms = file.topics.map { $0.terms.map { $0.text.lowercased() } }
    assignments = (file.assignments ?? [:]).compactMapValues { $0?.name }
  }

  private struct File: Decodable {
    var topics: [Terms]
    var assignments: [String: Name?]?
  }

  private struct Terms: Decodable {
    var terms: [Term]
  }

  private struct Term: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        self.text = text
      } else {
        let object = try decoder.container(keyedBy: EvaluationKey.self)
        text = try object.decode(String.self, forKey: EvaluationKey("text"))
      }
    }
  }

  /// A topic's number or name; a negative number is none.
  private struct Name: Decodable {
    var name: String?

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let number = try? value.decode(Int.self) {
        name = number < 0 ? nil : String(number)
      } else {
        name = try value.decode(String.self)
      }
    }
  }
}
