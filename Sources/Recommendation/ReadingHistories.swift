internal import Glibc
public import Learning

/// What many readers have read.
///
///     var histories = ReadingHistories()
///     histories.append(reader: "u1".utf8Span.span.bytes, item: texts.item(id), rating: 4)
///     let weights = histories.weights(itemCount: texts.count)  // a row a reader, a column an item
///
/// Readers and items are numbers: readers in the order of their first appearance, items as in `ItemTexts`. An
/// interaction takes 20 bytes.
public struct ReadingHistories: Sendable {
  private var names: NameTable
  private var readers: [UInt32] = []
  private var items: [UInt32] = []
  private var ratings: [Float] = []
  private var times: [Int64] = []

  /// How many interactions were with items that are not known.
  public private(set) var unknownCount = 0

  /// The range of all ratings; nil where nothing is rated.
  private var scale: ClosedRange<Float>?

  /// Creates histories of nobody.
  ///
  /// - Parameter seed: What nobody should be able to foresee who chooses readers' names; no result depends on it.
  public init(seed: UInt64 = 0x2545_F491_4F6C_DD1D) { names = NameTable(seed: seed) }
}

// MARK: - Filling

extension ReadingHistories {
  /// Adds an interaction.
  ///
  /// - Parameters:
  ///   - reader: Who; a reader of unknown items only is one without history.
  ///   - item: What; nil for an item that is not known, which is counted.
  ///   - rating: How much it was liked, on any scale; not a number is as nil.
  ///   - time: When, in seconds.
  public mutating func append(
    reader: RawSpan, item: Int?, rating: Double? = nil, time: Int64? = nil
  ) {
    let number = reader.withUnsafeBytes { names.number(of: $0) }
    guard let item = item.flatMap(UInt32.init(exactly:)) else {
      unknownCount += 1
      return
    }
    let rating = rating.map { Float($0) } ?? .nan
    if rating.isFinite {
      scale = min(scale?.lowerBound ?? rating, rating)...max(scale?.upperBound ?? rating, rating)
    }
    readers.append(UInt32(truncatingIfNeeded: number))
    items.append(item)
    ratings.append(rating.isFinite ? rating : .nan)
    times.append(time ?? .min)
  }

  /// How many readers there are.
  public var readerCount: Int { names.count }

  /// How many interactions with known items there are.
  public var interactionCount: Int { items.count }

  /// The name of a reader.
  ///
  /// - Precondition: There is a reader of this number.
  public func name(ofReader reader: Int) -> [UInt8] { Array(names.name(reader)) }

  /// Returns so many readers at most, chosen by a hash of their names, in the order of their numbers.
  public func sample(limit: Int) -> [Int] {
    guard readerCount > limit else { return Array(0..<readerCount) }
    let keys = (0..<readerCount).map { reader in
      Array(names.name(reader)).withUnsafeBytes { NameTable.hash($0, seed: 17) }
    }
    let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    return order.prefix(max(0, limit)).sorted()
  }
}

// MARK: - Weighing

extension ReadingHistories {
  /// How much each interaction tells: a row a reader, of length 1, a column an item.
  ///
  /// An interaction counts 1. A rating above the reader's mean makes it more, one below it less: at a quarter of
  /// the scale (one star of five) above it counts 2 and at as much below 0; it never counts more than 2 or less
  /// than −½. It counts half as much for each half-life that it is older than the reader's newest: as rows are of
  /// one length, counting from any later moment would give the same. One without time counts in full. Of several
  /// interactions of a reader with an item the newest counts, and of equally new ones the last.
  ///
  /// - Parameters:
  ///   - itemCount: How many items there are; each that was appended is below this.
  ///   - halfLife: In how many seconds an interaction loses half its weight; nil for never.
  /// - Complexity: O(*n* log *m*) for *n* interactions, at most *m* of one reader.
  public func weights(itemCount: Int, halfLife: Double? = nil) -> SparseMatrix {
    precondition(items.allSatisfy { Int($0) < itemCount }, "an item is not below \(itemCount)")
    let (starts, places) = byReader()
    var matrix = SparseMatrix(columnCount: itemCount)
    matrix.reserveCapacity(rowCount: readerCount, nonzeroCount: items.count)
    for reader in 0..<readerCount {
      let row = weights(of: places[starts[reader]..<starts[reader + 1]], halfLife: halfLife)
      matrix.appendRow(row.map(\.item), row.map(\.weight))
    }
    return matrix
  }

  /// The places of interactions, reader after reader, in the order in which they came.
  private func byReader() -> (starts: [Int], places: [Int]) {
    var starts = Array(repeating: 0, count: readerCount + 1)
    for reader in readers { starts[Int(reader) + 1] += 1 }
    for reader in 0..<readerCount { starts[reader + 1] += starts[reader] }
    var (next, places) = (starts, Array(repeating: 0, count: readers.count))
    for (place, reader) in readers.enumerated() {
      places[next[Int(reader)]] = place
      next[Int(reader)] += 1
    }
    return (starts, places)
  }

  private func weights(
    of places: ArraySlice<Int>, halfLife: Double?
  ) -> [(item: UInt32, weight: Float)] {
    let sorted = places.sorted { (items[$0], times[$0], $0) < (items[$1], times[$1], $1) }
    let kept = sorted.indices.filter { index in
      index + 1 == sorted.count || items[sorted[index]] != items[sorted[index + 1]]
    }.map { sorted[$0] }
    let rated = kept.map { ratings[$0] }.filter { !$0.isNaN }
    let mean = rated.isEmpty ? 0 : rated.reduce(0, +) / Float(rated.count)
    let newest = kept.map { times[$0] }.max() ?? .min
    var row = kept.map { place in
      (items[place], like(ratings[place], mean: mean) * recency(times[place], newest, halfLife))
    }
    let square = row.reduce(Float(0)) { $0 + $1.1 * $1.1 }
    guard square > 0 else { return row.map { ($0.0, 0) } }
    for index in row.indices { row[index].1 /= square.squareRoot() }
    return row
  }

  private func like(_ rating: Float, mean: Float) -> Float {
    guard !rating.isNaN, let scale, scale.upperBound > scale.lowerBound else { return 1 }
    let range = scale.upperBound - scale.lowerBound
    return min(2, max(-0.5, 1 + (rating - mean) / (range / 4)))
  }

  private func recency(_ time: Int64, _ newest: Int64, _ halfLife: Double?) -> Float {
    guard let halfLife, halfLife > 0, time != .min else { return 1 }
    return Float(exp2(-(Double(newest) - Double(time)) / halfLife))
  }
}
