/// What came of adding articles to a library.
///
/// Its shape as JSON is that of its properties.
public struct LibraryAdditionReport: Hashable, Sendable, Codable {
  /// What came of one source.
  public struct Source: Hashable, Sendable, Codable {
    /// The file or folder.
    public var name: String
    /// How many articles it has, those that were left out included.
    public var read = 0
    /// How many are new.
    public var added = 0
    /// How many were there with other content.
    public var changed = 0
    /// How many were there.
    public var unchanged = 0
    /// How many gave way to a later one of the same id.
    public var superseded = 0
    /// How many were read, but not exactly as they stood.
    public var repaired = 0
    /// How many could not be read, or were too long.
    public var rejected = 0
    /// Whether reading ended before the source did.
    public var brokeOff = false

    /// Creates a report on a source of which nothing was read yet.
    public init(name: String) { self.name = name }

    mutating func count(_ change: ArticleChange) {
      switch change {
      case .added: added += 1
      case .changed: changed += 1
      case .unchanged: unchanged += 1
      }
    }
  }

  /// The sources, in the order in which they were read.
  public var sources: [Source] = []
  /// How many articles the library has now.
  public var articles = 0

  /// The sums over all sources.
  public var total: Source {
    sources.reduce(into: Source(name: "all")) { sum, source in
      sum.read += source.read
      sum.added += source.added
      sum.changed += source.changed
      sum.unchanged += source.unchanged
      sum.superseded += source.superseded
      sum.repaired += source.repaired
      sum.rejected += source.rejected
      sum.brokeOff = sum.brokeOff || source.brokeOff
    }
  }

  /// The sums in a few words: `added 40, changed 2, unchanged 0`.
  public var summary: String {
    let total = total
    var parts = [
      "added \(total.added)", "changed \(total.changed)", "unchanged \(total.unchanged)",
    ]
    if total.superseded > 0 { parts.append("superseded \(total.superseded)") }
    if total.repaired > 0 { parts.append("repaired \(total.repaired)") }
    if total.rejected > 0 { parts.append("rejected \(total.rejected)") }
    return parts.joined(separator: ", ")
  }

  /// Whether something was left out.
  public var isIncomplete: Bool { total.rejected > 0 || total.brokeOff }

  /// What became of articles, as a line of NDJSON each.
  public static func lines(_ articles: [(id: String, change: ArticleChange)]) -> [UInt8] {
    let out = ByteBuffer(capacity: 64 * articles.count)
    for (id, change) in articles {
      out.append("{\"id\":")
      JSONText.appendString(id, to: out)
      out.append(",\"change\":")
      JSONText.appendString(change.rawValue, to: out)
      out.append("}\n")
    }
    return out.array
  }

  /// The report as a table for people.
  public func table(style: TerminalStyle) -> [UInt8] {
    var table = TerminalTable(
      [TerminalTable.Column(title: "source", alignment: .leading, limit: 48)]
        + ["read", "added", "changed", "unchanged", "superseded", "repaired", "rejected"].map {
          TerminalTable.Column(title: $0)
        })
    for source in sources + (sources.count > 1 ? [total] : []) {
      table.append(
        [source.name]
          + [
            source.read, source.added, source.changed, source.unchanged, source.superseded,
            source.repaired, source.rejected,
          ].map(String.init))
    }
    return table.bytes(style: style)
  }
}
