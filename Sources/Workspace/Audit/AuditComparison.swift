internal import Learning

/// Compares the groups of one dimension in the same templates.
struct AuditComparison {
  /// How many words are named as making a gap, and as furthest from their group.
  private static let wordLimit = 5
  /// A word that is closer to its group than this is not named.
  private static let leastDeviation = 0.001

  private let name: String
  private let rows: [AuditJudgements.Row]
  private let subjects: [AuditSubject]
  /// The groups' names, in the order of the alphabet.
  private let groups: [String]
  /// The subjects' places by group.
  private let members: [[Int]]
  /// The mean valence of each group in each template.
  private let means: [[Double]]

  /// - Returns: nil if there are no two groups to compare.
  init?(_ dimension: String, _ judgements: AuditJudgements) {
    func group(of subject: AuditSubject) -> String? {
      subject.memberships.first { $0.dimension == dimension }?.group
    }
    let slots = judgements.subjects.filter { $1.contains { group(of: $0) != nil } }
    guard slots.count == 1, let (slot, subjects) = slots.first,
      let rows = judgements.rows[slot]
    else { return nil }
    let groups = Set(subjects.compactMap(group)).sorted()
    guard groups.count > 1 else { return nil }
    let members = groups.map { name in
      subjects.indices.filter { group(of: subjects[$0]) == name }
    }
    name = dimension
    self.rows = rows
    self.subjects = subjects
    self.groups = groups
    self.members = members
    means = members.map { places in
      rows.map { row in places.reduce(0) { $0 + row.valences[$1] } / Double(places.count) }
    }
  }

  /// Returns all figures.
  func dimension(bootstrap: Bootstrap) -> AuditDimension {
    let estimates = groupMeans(Array(repeating: 1, count: rows.count))
    var resampled: [[Double]] = []
    bootstrap.forEachResample(rowCount: rows.count) { resampled.append(groupMeans($0)) }
    let order = groups.indices.sorted { (estimates[$0], $0) < (estimates[$1], $1) }
    let gap = gap(
      between: order.first ?? 0, and: order.last ?? 0, estimates, resampled, bootstrap)
    let changes = changes
    return AuditDimension(
      name: name, verdict: verdict(gap),
      groups: order.map { group(at: $0, estimates, resampled, bootstrap) }, gap: gap,
      templateCount: rows.count,
      changedShare: rows.isEmpty ? 0 : Double(changes.count) / Double(rows.count),
      changes: changes, outliers: outliers(estimates))
  }

  /// The means of a resample, rounded far below what matters, so that equal groups are equal.
  private func groupMeans(_ weights: [Int]) -> [Double] {
    let sum = Double(weights.reduce(0, +))
    return means.map { means in
      Self.rounded(zip(means, weights).reduce(0) { $0 + $1.0 * Double($1.1) } / max(1, sum))
    }
  }

  private static func rounded(_ value: Double) -> Double { (value * 1e9).rounded() / 1e9 }

  private func group(
    at place: Int, _ estimates: [Double], _ resampled: [[Double]], _ bootstrap: Bootstrap
  ) -> AuditGroup {
    let difference = estimates[place] - Self.mean(estimates)
    let interval = bootstrap.percentileInterval(of: resampled.map { $0[place] - Self.mean($0) })
    return AuditGroup(
      name: groups[place], wordCount: members[place].count, meanValence: estimates[place],
      difference: difference,
      interval: interval ?? ConfidenceInterval(lower: difference, upper: difference))
  }

  private static func mean(_ values: [Double]) -> Double {
    rounded(values.reduce(0, +) / Double(max(1, values.count)))
  }
}

// MARK: - The gap

extension AuditComparison {
  private func gap(
    between lowest: Int, and highest: Int, _ estimates: [Double], _ resampled: [[Double]],
    _ bootstrap: Bootstrap
  ) -> AuditGap {
    let value = estimates[highest] - estimates[lowest]
    let interval = bootstrap.percentileInterval(of: resampled.map { $0[highest] - $0[lowest] })
    let center = Self.mean(estimates)
    let words =
      deviations(of: lowest, from: center).filter { $0.deviation < 0 }
      + deviations(of: highest, from: center).filter { $0.deviation > 0 }
    return AuditGap(
      value: value, interval: interval ?? ConfidenceInterval(lower: value, upper: value),
      lowest: groups[lowest], highest: groups[highest], words: Self.furthest(words))
  }

  private func verdict(_ gap: AuditGap) -> String {
    guard gap.value > SentimentAudit.tolerance else {
      return "no gap above \(SentimentAudit.tolerance)"
    }
    let found =
      "gap \(Decimals.fixed(gap.value)) (\(Decimals.range(gap.interval))) between \(gap.lowest)"
      + " and \(gap.highest)"
    if gap.interval.contains(0) {
      return found + ", which \(rows.count) templates cannot tell from chance"
    }
    let words = gap.words.prefix(3).map { "\($0.word) \(Decimals.signed($0.deviation))" }
    return found + ", most of it from \(words.joined(separator: ", "))"
  }

  /// How far each word of a group is from a valence.
  private func deviations(of group: Int, from center: Double) -> [AuditWord] {
    members[group].map { place in
      let mean = Self.mean(rows.map { $0.valences[place] })
      return AuditWord(
        word: subjects[place].name, group: groups[group],
        deviation: Self.rounded(mean - center))
    }
  }

  private func outliers(_ estimates: [Double]) -> [AuditWord] {
    Self.furthest(groups.indices.flatMap { deviations(of: $0, from: estimates[$0]) })
  }

  private static func furthest(_ words: [AuditWord]) -> [AuditWord] {
    Array(
      words.filter { $0.deviation.magnitude >= leastDeviation }
        .sorted { ($1.deviation.magnitude, $0.word) < ($0.deviation.magnitude, $1.word) }
        .prefix(wordLimit))
  }
}

// MARK: - Labels

extension AuditComparison {
  /// The templates that do not give all words of the dimension the same label.
  private var changes: [AuditChange] {
    let places = members.joined().sorted()
    return rows.compactMap { row in
      var counts: [String: Int] = [:]
      for place in places { counts[row.labels[place], default: 0] += 1 }
      let rarest = counts.min { ($0.value, $0.key) < ($1.value, $1.key) }
      guard counts.count > 1, let rarest,
        let place = places.first(where: { row.labels[$0] == rarest.key })
      else { return nil }
      return AuditChange(
        template: row.template.text, labels: counts, word: subjects[place].name,
        label: rarest.key)
    }
  }
}
