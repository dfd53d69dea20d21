public import Headlines
internal import Tokenizing

/// Pages whose calls to action people have labeled.
///
/// A folder with the pages and two tables: `pages.tsv` (page, split, …) and `calls.tsv` (page, kind,
/// text, line, problem). Corpora/pages is one.
public struct CallGold: Sendable {
  /// A call that was labeled.
  public struct Call: Hashable, Sendable {
    /// In what form it asks.
    public var kind: CallToAction.Kind
    /// What it says.
    public var text: String
    /// The line where it begins.
    public var line: Int
    /// What is wrong with it.
    public var problems: Set<CallToAction.Problem>
  }

  /// A page and its calls.
  public struct LabeledPage: Sendable {
    /// The page's file, in the folder.
    public var name: String
    /// The page.
    public var page: Page
    /// Its calls.
    public var calls: [Call]
  }

  /// The folder's name.
  public let name: String
  /// The pages, in the order of the table.
  public private(set) var pages: [LabeledPage] = []

  /// Reads the pages of one part of the set, or all.
  ///
  /// - Throws: `EvaluationError` if a table is missing or broken, or a page cannot be read.
  public init(folder: String, split: String? = nil) throws(EvaluationError) {
    name = folder
    let calls = try Self.calls(folder + "/calls.tsv")
    for row in try Self.rows(folder + "/pages.tsv", keys: ["page", "split"])
    where split == nil || split == row.cells[1] {
      do throws(DocumentProblem) {
        let file = try PageFile(path: folder + "/" + row.cells[0])
        pages.append(
          LabeledPage(name: row.cells[0], page: file.page, calls: calls[row.cells[0], default: []]))
      } catch {
        throw EvaluationError(.unreadable, file: error.file)
      }
    }
  }

  private static func calls(_ path: String) throws(EvaluationError) -> [String: [Call]] {
    let keys = ["page", "kind", "text", "line", "problem"]
    var calls: [String: [Call]] = [:]
    for row in try rows(path, keys: keys) {
      guard let kind = CallToAction.Kind(rawValue: row.cells[1]) else {
        throw EvaluationError(.missing(key: "kind"), file: path, line: row.line)
      }
      guard let line = Int(row.cells[3]) else {
        throw EvaluationError(.notNumber(key: "line"), file: path, line: row.line)
      }
      let problems = row.cells[4].split(separator: ",").compactMap {
        CallToAction.Problem(rawValue: String($0))
      }
      calls[row.cells[0], default: []].append(
        Call(kind: kind, text: row.cells[2], line: line, problems: Set(problems)))
    }
    return calls
  }

  /// The rows of a table after its first, the names of its columns.
  private static func rows(
    _ path: String, keys: [String]
  ) throws(EvaluationError) -> [(cells: [String], line: Int)] {
    let bytes: [UInt8]
    do { bytes = try FileContents.bytes(of: path, limit: 64 << 20) } catch {
      throw EvaluationError(.unreadable, file: path)
    }
    let rows = bytes.withUnsafeBufferPointer { bytes in
      TabSeparatedRows(bytes).map { row in
        (
          cells: (0..<row.count).map { row.string($0) },
          line: row.line
        )
      }
    }
    for row in rows where row.cells.count < keys.count {
      throw EvaluationError(.missing(key: keys[row.cells.count]), file: path, line: row.line)
    }
    return Array(rows.dropFirst())
  }
}
