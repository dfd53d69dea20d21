/// Places on paper for things of which is known how alike they are.
///
/// Alike things lie near each other: classical scaling finds the plane in which their distances are
/// kept best, then boxes (a circle and its label) are pushed apart until none touches another. Nothing
/// is left to chance, so the same things always lie at the same places.
///
/// Source: W. S. Torgerson, "Multidimensional scaling: I. Theory and method", Psychometrika 17 (1952),
/// doi:10.1007/BF02288916.
public struct MapLayout: Hashable, Sendable {
  /// How much room one thing needs.
  public struct Box: Hashable, Sendable {
    /// How wide it is.
    public var width: Double
    /// How high it is.
    public var height: Double

    /// Creates a box.
    public init(width: Double, height: Double) {
      self.width = width
      self.height = height
    }
  }

  /// The middles of the boxes.
  public let centers: [Point]
  /// How high the paper is.
  public let height: Double

  /// Lays boxes out.
  ///
  /// - Parameters:
  ///   - similarities: How alike each is to each, in 0…1; what is missing or not finite is 0.
  ///   - boxes: The room that each needs.
  ///   - width: How wide the paper is.
  public init(similarities: [[Double]], boxes: [Box], width: Double) {
    let fitted = boxes.map { box in
      Box(
        width: min(max(box.width.isFinite ? box.width : 0, 1), width),
        height: min(max(box.height.isFinite ? box.height : 0, 1), width))
    }
    let area = fitted.reduce(0) { $0 + ($1.width + 8) * ($1.height + 8) }
    let tallest = fitted.map(\.height).max() ?? 1
    let least = max(area * 1.8 / max(width, 1), tallest * 1.2, width * 0.3)
    let places = Self.plane(similarities, count: fitted.count)
    for growth in [0.75, 0.9, 1.1, 1.3, 1.6, 2] {
      let tried = max(least * growth, tallest)
      var separation = BoxSeparation(boxes: fitted, width: width, height: tried)
      separation.place(places)
      guard separation.pushApart() else { continue }
      centers = separation.centers
      height = tried
      return
    }
    let shelves = BoxSeparation.shelves(fitted, order: places, width: width)
    centers = shelves.centers
    height = shelves.height
  }
}

// MARK: - Classical scaling

extension MapLayout {
  /// The coordinates of each thing along the two directions in which they differ most.
  static func plane(_ similarities: [[Double]], count: Int) -> [Point] {
    let matrix = centered(similarities, count: count)
    let directions = PrincipalDirections(of: matrix).scaled(first: 2)
    return (0..<count).map { index in
      Point(
        x: directions.first?[index] ?? 0, y: directions.count > 1 ? directions[1][index] : 0)
    }
  }

  /// Minus half the squared distances, less the means of rows and columns.
  private static func centered(_ similarities: [[Double]], count: Int) -> [[Double]] {
    func similarity(_ row: Int, _ column: Int) -> Double {
      guard similarities.indices.contains(row), similarities[row].indices.contains(column) else {
        return 0
      }
      let value = similarities[row][column]
      return value.isFinite ? min(max(value, 0), 1) : 0
    }
    var matrix = (0..<count).map { row in
      (0..<count).map { column in
        if row == column { return 0.0 }
        let distance = 1 - (similarity(row, column) + similarity(column, row)) / 2
        return -distance * distance / 2
      }
    }
    let means = matrix.map { $0.reduce(0, +) / Double(max(count, 1)) }
    let mean = means.reduce(0, +) / Double(max(count, 1))
    for row in 0..<count {
      for column in 0..<count { matrix[row][column] += mean - means[row] - means[column] }
    }
    return matrix
  }
}
