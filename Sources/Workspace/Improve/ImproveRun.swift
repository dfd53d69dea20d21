internal import Headlines

/// Looks at documents, one after the other, and writes what could be better.
public struct ImproveRun: Sendable {
  /// Which checks speak.
  public var checks = ImproveChecks()
  /// How reports are written: as a table, NDJSON or JSON.
  public var format = OutputFormat.table

  /// Creates a run.
  public init() {}

  /// Writes a report of each document.
  ///
  /// - Returns: What was wrong with the documents' bytes, and those that could not be read.
  /// - Throws: `OutputError` if the reports cannot be written.
  public func run(paths: [String], to sink: ByteSink) throws(OutputError) -> [DocumentProblem] {
    var problems: [DocumentProblem] = []
    var number = 0
    var checks = checks.checkers()
    for path in paths {
      guard let file = file(path, &problems) else { continue }
      try sink.write(bytes(ImproveReport(file, checks: &checks), number))
      number += 1
    }
    if format == .json { try sink.write(Array((number == 0 ? "[]\n" : "\n]\n").utf8)) }
    return problems
  }

  private func file(_ path: String, _ problems: inout [DocumentProblem]) -> PageFile? {
    do throws(DocumentProblem) {
      let file = try PageFile(path: path)
      problems += file.problems
      return file
    } catch {
      problems.append(error)
      return nil
    }
  }

  private func bytes(_ report: ImproveReport, _ number: Int) -> [UInt8] {
    let out = ByteBuffer(capacity: 4 << 10)
    switch format {
    case .table, .csv: return Array(((number > 0 ? "\n" : "") + report.text()).utf8)
    case .ndjson:
      report.appendJSON(to: out)
      out.append(ASCII.lf)
    case .json:
      out.append(number == 0 ? "[\n" : ",\n")
      report.appendJSON(to: out)
    }
    return out.array
  }
}
