/// Boxes on paper that are pushed apart until none touches another.
struct BoxSeparation {
  /// The least distance between two boxes.
  static let gap: Double = 4

  let boxes: [MapLayout.Box]
  let width: Double
  let height: Double
  private(set) var centers: [Point]

  init(boxes: [MapLayout.Box], width: Double, height: Double) {
    self.boxes = boxes
    self.width = width
    self.height = height
    centers = boxes.map { _ in Point(x: width / 2, y: height / 2) }
  }

  /// Spreads the boxes over the paper as their coordinates are spread.
  mutating func place(_ coordinates: [Point]) {
    guard coordinates.count == boxes.count, !boxes.isEmpty else { return }
    let horizontal = Self.spread(coordinates.map(\.x))
    let vertical = Self.spread(coordinates.map(\.y))
    for index in boxes.indices {
      centers[index] = Point(x: horizontal[index] * width, y: vertical[index] * height)
    }
    keepInside()
  }

  /// Values as shares of the way from the least to the greatest, with a margin.
  ///
  /// Half of a share is the value's rank, so that crowds thin out and little has to be pushed.
  private static func spread(_ values: [Double]) -> [Double] {
    let least = values.min() ?? 0
    let most = values.max() ?? 0
    // Rounded, so that equal values keep the order in which they came.
    let rounded = values.map { ($0 * 1e6).rounded() }
    let order = values.indices.sorted { (rounded[$0], $0) < (rounded[$1], $1) }
    var shares = values
    for (rank, index) in order.enumerated() {
      let place = (Double(rank) + 0.5) / Double(values.count)
      let share = most - least > 1e-6 ? (values[index] - least) / (most - least) : place
      shares[index] = 0.08 + 0.84 * (share + place) / 2
    }
    return shares
  }

  /// Pushes the boxes apart; whether none touches another afterwards.
  mutating func pushApart() -> Bool {
    for _ in 0..<600 {
      var isApart = true
      for first in boxes.indices {
        for second in boxes.indices where second > first {
          if separate(first, second) { isApart = false }
        }
      }
      keepInside()
      if isApart { return true }
    }
    return boxes.indices.allSatisfy { first in
      boxes.indices.allSatisfy { $0 <= first || !overlaps(first, $0, by: Self.gap / 2) }
    }
  }

  private func overlaps(_ first: Int, _ second: Int, by slack: Double) -> Bool {
    let x = (boxes[first].width + boxes[second].width) / 2 + slack
    let y = (boxes[first].height + boxes[second].height) / 2 + slack
    return abs(centers[first].x - centers[second].x) < x
      && abs(centers[first].y - centers[second].y) < y
  }

  /// Moves two boxes apart along the way that is shorter; whether they had to be moved.
  private mutating func separate(_ first: Int, _ second: Int) -> Bool {
    let away = Point(
      x: centers[second].x - centers[first].x, y: centers[second].y - centers[first].y)
    let x = (boxes[first].width + boxes[second].width) / 2 + Self.gap - abs(away.x)
    let y = (boxes[first].height + boxes[second].height) / 2 + Self.gap - abs(away.y)
    guard x > 0.01, y > 0.01 else { return false }
    if x < y {
      let move = (x / 2 + 0.01) * (away.x < 0 ? -1 : 1)
      centers[first].x -= move
      centers[second].x += move
    } else {
      let move = (y / 2 + 0.01) * (away.y < 0 ? -1 : 1)
      centers[first].y -= move
      centers[second].y += move
    }
    return true
  }

  private mutating func keepInside() {
    for index in boxes.indices {
      let half = Point(x: boxes[index].width / 2, y: boxes[index].height / 2)
      centers[index].x = min(max(centers[index].x, half.x), max(width - half.x, half.x))
      centers[index].y = min(max(centers[index].y, half.y), max(height - half.y, half.y))
    }
  }
}

// MARK: - Shelves

extension BoxSeparation {
  /// Returns places in rows, for boxes that are too many to be pushed apart.
  static func shelves(
    _ boxes: [MapLayout.Box], order coordinates: [Point], width: Double
  ) -> (centers: [Point], height: Double) {
    var centers = boxes.map { _ in Point(x: 0, y: 0) }
    let order = boxes.indices.sorted { first, second in
      guard coordinates.indices.contains(first), coordinates.indices.contains(second) else {
        return first < second
      }
      return (coordinates[first].y, first) < (coordinates[second].y, second)
    }
    var x = 0.0
    var y = 0.0
    var row = 0.0
    for index in order {
      if x > 0, x + boxes[index].width > width {
        x = 0
        y += row + gap
        row = 0
      }
      centers[index] = Point(x: x + boxes[index].width / 2, y: y + boxes[index].height / 2)
      x += boxes[index].width + gap
      row = max(row, boxes[index].height)
    }
    return (centers, y + row)
  }
}
