public import Learning

/// How well calls to action were found.
public struct CallReport: Hashable, Codable, Sendable {
  /// The figures of one kind of call, or one problem.
  public struct Figure: Hashable, Codable, Sendable {
    /// Its name.
    public var name: String
    /// How many were labeled.
    public var count: Int
    /// Which share of those that were found are labeled so.
    public var precision: Double?
    /// Which share of those that are labeled was found.
    public var recall: Double?
  }

  /// The set's name.
  public var name: String
  /// How many pages there are.
  public var n: Int
  /// How many calls are labeled.
  public var calls: Int
  /// How many were found, right or wrong.
  public var found: Int
  /// Which share of what was found is labeled.
  public var precision: Double?
  /// Which share of what is labeled was found.
  public var recall: Double?
  /// The harmonic mean of both.
  public var f1: Double?
  /// The interval of F1 from resampled pages.
  public var interval: ConfidenceInterval?
  /// The figures of each kind. A sentence and the link in it may stand for each other.
  public var kinds: [Figure]
  /// How well problems are told, of calls that were found.
  public var problems: [Figure]
}

extension CallReport: CustomStringConvertible {
  /// The figures as tables, without a line end after the last.
  public var description: String {
    var all = TerminalTable(titles: ["figure", "value"])
    all.append(["pages", "\(n)"])
    all.append(["calls", "\(calls)"])
    all.append(["found", "\(found)"])
    all.append(["precision", Decimals.fixed(precision)])
    all.append(["recall", Decimals.fixed(recall)])
    let range = interval.map { " (\(Decimals.range($0)))" } ?? ""
    all.append(["F1", Decimals.fixed(f1) + range])
    return [all, Self.table("kind", kinds), Self.table("problem", problems)]
      .map(\.plainText).joined(separator: "\n\n")
  }

  private static func table(_ title: String, _ figures: [Figure]) -> TerminalTable {
    var table = TerminalTable(titles: [title, "calls", "precision", "recall"])
    for figure in figures {
      table.append([
        figure.name, "\(figure.count)", Decimals.fixed(figure.precision),
        Decimals.fixed(figure.recall),
      ])
    }
    return table
  }
}
