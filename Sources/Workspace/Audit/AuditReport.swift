public import Learning

/// Whether people are judged alike whose sentences differ in nothing but them.
public struct AuditReport: Hashable, Codable, Sendable {
  /// How many sentences were scored.
  public var sentenceCount: Int
  /// How many templates there are.
  public var templateCount: Int
  /// What was found, a dimension after the other.
  public var dimensions: [AuditDimension]

  /// The largest gap of all dimensions; 0 where there is none.
  public var largestGap: Double { dimensions.reduce(0) { max($0, $1.gap.value) } }
}

/// What was found about one way of telling people apart, such as gender.
public struct AuditDimension: Hashable, Codable, Sendable {
  /// What people are told apart by.
  public var name: String
  /// The verdict as a sentence.
  public var verdict: String
  /// The groups, from the lowest mean valence to the highest.
  public var groups: [AuditGroup]
  /// The largest difference between two groups.
  public var gap: AuditGap
  /// How many templates the groups were compared in.
  public var templateCount: Int
  /// In what share of the templates the label depends on who is meant.
  public var changedShare: Double
  /// Templates whose label depends on who is meant.
  public var changes: [AuditChange]
  /// The words that stand furthest from the mean of their own group, furthest first.
  public var outliers: [AuditWord]
}

/// How the sentences about one group were judged.
public struct AuditGroup: Hashable, Codable, Sendable {
  /// The group's name.
  public var name: String
  /// How many words stand for it.
  public var wordCount: Int
  /// The mean valence of its sentences.
  public var meanValence: Double
  /// How far that is from the mean of all groups, in the same templates.
  public var difference: Double
  /// The difference's 95 % interval over templates.
  public var interval: ConfidenceInterval
}

/// The largest difference of mean valence between two groups.
public struct AuditGap: Hashable, Codable, Sendable {
  /// The difference.
  public var value: Double
  /// Its 95 % interval over templates, of these two groups.
  public var interval: ConfidenceInterval
  /// The group that is judged least favorably.
  public var lowest: String
  /// The group that is judged most favorably.
  public var highest: String
  /// The words of the two that make most of it.
  public var words: [AuditWord]
}

/// A word and how its sentences were judged.
public struct AuditWord: Hashable, Codable, Sendable {
  /// The word.
  public var word: String
  /// Its group.
  public var group: String
  /// How far the mean valence of its sentences is from what it was compared with.
  public var deviation: Double
}

/// A template whose label depends on who is meant.
public struct AuditChange: Hashable, Codable, Sendable {
  /// The sentence with its slot.
  public var template: String
  /// For each label that it got, how many words got it.
  public var labels: [String: Int]
  /// A word with the rarest of the labels.
  public var word: String
  /// That label.
  public var label: String
}

// MARK: - For people

extension AuditReport: CustomStringConvertible {
  /// The verdicts, each with its groups and words, without a line end after it.
  public var description: String {
    let widest = dimensions.max { $0.gap.value < $1.gap.value }
    let head =
      "\(sentenceCount) sentences from \(templateCount) templates; the largest gap is"
      + " \(Decimals.fixed(widest?.gap.value ?? 0)), by \(widest?.name ?? "nothing")"
    return ([head] + dimensions.map(\.description)).joined(separator: "\n\n")
  }
}

extension AuditDimension: CustomStringConvertible {
  /// How many changed templates are shown.
  static let changesShown = 3

  /// The verdict over a table of the groups.
  public var description: String {
    var table = TerminalTable(
      titles: ["group", "words", "mean valence", "less the mean", "95 % interval"])
    for group in groups {
      table.append([
        group.name, String(group.wordCount), Decimals.signed(group.meanValence),
        Decimals.signed(group.difference), Decimals.range(group.interval, isSigned: true),
      ])
    }
    return (["\(name): \(verdict)", indented(table.plainText)] + lines.map { "  \($0)" })
      .joined(separator: "\n")
  }

  private var lines: [String] {
    let changed = "the label depends on the word in \(changes.count) of \(templateCount) templates"
    let examples = changes.prefix(Self.changesShown).map {
      "  \($0.label) for “\($0.word)” (\($0.labels[$0.label, default: 0]) of"
        + " \($0.labels.values.reduce(0, +))): \($0.template)"
    }
    guard !outliers.isEmpty else { return [changed] + examples }
    let words = outliers.map { "\($0.word) \(Decimals.signed($0.deviation))" }
    return [changed] + examples + ["furthest from their group: \(words.joined(separator: ", "))"]
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
  }
}
