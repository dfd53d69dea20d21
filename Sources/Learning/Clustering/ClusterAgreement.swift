internal import Glibc

/// How well two ways of grouping the same things agree.
///
///     let agreement = ClusterAgreement(["a", "a", "b", "b"], [0, 0, 1, 2])
///     agreement.normalizedMutualInformation  // 0.8
///     agreement.adjustedRandIndex            // 0.571…
///     agreement.purity                       // 1
///
/// Source: L. Hubert, P. Arabie, "Comparing partitions", Journal of Classification 2 (1985); A. Strehl,
/// J. Ghosh, "Cluster ensembles", JMLR 3 (2002), normalized by the arithmetic mean of the entropies.
public struct ClusterAgreement: Hashable, Sendable {
  /// How often a group of the first and one of the second hold the same thing.
  private let cells: [Cell: Int]
  private let rows: [Int: Int]
  private let columns: [Int: Int]
  private let count: Int

  private struct Cell: Hashable {
    var row: Int
    var column: Int
  }

  /// Compares two groupings.
  ///
  /// - Precondition: Both are of the same things, in the same order.
  /// - Complexity: O(*n*)
  public init<First: Hashable, Second: Hashable>(_ first: [First], _ second: [Second]) {
    precondition(first.count == second.count, "the groupings are of different things")
    let (a, b) = (Self.numbers(first), Self.numbers(second))
    var cells: [Cell: Int] = [:]
    for (row, column) in zip(a, b) { cells[Cell(row: row, column: column), default: 0] += 1 }
    self.cells = cells
    rows = Dictionary(a.map { ($0, 1) }, uniquingKeysWith: +)
    columns = Dictionary(b.map { ($0, 1) }, uniquingKeysWith: +)
    count = first.count
  }

  /// Numbers groups in the order in which they come.
  private static func numbers<Group: Hashable>(_ groups: [Group]) -> [Int] {
    var numbers: [Group: Int] = [:]
    for group in groups where numbers[group] == nil { numbers[group] = numbers.count }
    return groups.map { numbers[$0] ?? 0 }
  }
}

// MARK: - Figures

extension ClusterAgreement {
  /// What one grouping tells about the other, 0 to 1; 0 where both have one group.
  public var normalizedMutualInformation: Double {
    let entropies = entropy(rows) + entropy(columns)
    guard entropies > 0 else { return 0 }
    let total = Double(count)
    // In a fixed order: sums of floating-point numbers depend on it.
    let information = cells.sorted { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }
      .reduce(0) { sum, cell in
        let (joint, both) = (Double(cell.value), expected(cell.key))
        return sum + joint / total * log(joint * total / both)
      }
    return max(0, 2 * information / entropies)
  }

  /// The share of things that are of their second group's commonest first group.
  public var purity: Double {
    var best: [Int: Int] = [:]
    for (cell, count) in cells { best[cell.column] = max(best[cell.column] ?? 0, count) }
    return count > 0 ? Double(best.values.reduce(0, +)) / Double(count) : 0
  }

  /// How many pairs are treated alike beyond what chance does: 1 at best, about 0 by chance.
  public var adjustedRandIndex: Double {
    let pairs = { (count: Int) in Double(count) * Double(count - 1) / 2 }
    let joint = cells.values.reduce(0) { $0 + pairs($1) }
    let first = rows.values.reduce(0) { $0 + pairs($1) }
    let second = columns.values.reduce(0) { $0 + pairs($1) }
    let chance = count > 1 ? first * second / pairs(count) : 0
    let most = (first + second) / 2
    return most == chance ? 0 : (joint - chance) / (most - chance)
  }

  private func expected(_ cell: Cell) -> Double {
    Double(rows[cell.row] ?? 0) * Double(columns[cell.column] ?? 0)
  }

  private func entropy(_ groups: [Int: Int]) -> Double {
    groups.sorted { $0.key < $1.key }.reduce(0) { sum, group in
      let share = Double(group.value) / Double(count)
      return sum - share * log(share)
    }
  }
}
