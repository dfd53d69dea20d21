/// Groups of directions: each point belongs to the center with which it makes the smallest angle.
///
/// The centers are the mean directions of their points. What is made greatest is the sum of cosines
/// between points and centers, from several seedings, of which the best is kept. Equal points in equal
/// order give equal bits on any number of threads.
///
///     let clusters = SphericalKMeans.fit(points, count: 5)
///     clusters.assignments  // one number a point
///
/// Source: I. S. Dhillon, D. S. Modha, "Concept decompositions for large sparse text data using
/// clustering", Machine Learning 42 (2001); seeding: D. Arthur, S. Vassilvitskii, "k-means++" (2007), in
/// its greedy form.
public struct SphericalKMeans: Hashable, Sendable {
  /// The centers.
  public private(set) var centers: UnitVectors

  /// The center of each point; points without a direction are at the first one.
  public private(set) var assignments: [Int]

  /// The sum of the cosines.
  public private(set) var objective: Double

  /// How many candidates a seed is the best of.
  private static let candidateCount = 8
  private static let iterationLimit = 60
}

// MARK: - Fitting

extension SphericalKMeans {
  /// Finds groups.
  ///
  /// - Parameters:
  ///   - points: What is grouped.
  ///   - count: How many groups; no more are made than there are different points.
  ///   - restarts: How many seedings are tried.
  ///   - seed: What the seedings depend on.
  ///   - threadCount: How many threads share the work.
  /// - Complexity: O(*n* · *k* · *d*) a step.
  public static func fit(
    _ points: UnitVectors, count: Int, restarts: Int = 10, seed: UInt64 = 17, threadCount: Int = 2
  ) -> SphericalKMeans {
    precondition(count > 0 && restarts > 0, "there must be a group and a seeding")
    var best: SphericalKMeans?
    for restart in 0..<restarts {
      var generator = SplitMix64(seed: seed &+ UInt64(restart) &* 0x9E37_79B9)
      let centers = seeds(points, count: count, using: &generator)
      var fit = SphericalKMeans(
        centers: centers, assignments: Array(repeating: -1, count: points.count), objective: 0)
      for _ in 0..<iterationLimit where fit.assign(points, threadCount: threadCount) {
        fit.moveCenters(points)
      }
      if fit.objective > (best?.objective ?? -.infinity) { best = fit }
    }
    return best ?? SphericalKMeans(centers: points, assignments: [], objective: 0)
  }

  /// Gives each point to its nearest center.
  ///
  /// - Returns: Whether any point changed its center.
  private mutating func assign(_ points: UnitVectors, threadCount: Int) -> Bool {
    let blocks = FixedBlocks(length: points.count, threadCount: threadCount)
    let (dimension, centers) = (points.dimension, centers)
    var nearestCenters = assignments
    assignments = []
    let sums = nearestCenters.withUnsafeMutableBufferPointer { nearestCenters in
      nonisolated(unsafe) let nearestCenters = nearestCenters
      return points.elements.withUnsafeBufferPointer { points in
        centers.elements.withUnsafeBufferPointer { directions in
          blocks.sums(2) { range, sums in
            for point in range {
              var (best, nearest) = (-Float.infinity, 0)
              for center in 0..<centers.count {
                let cosine = UnitVectors.dot(
                  points, point &* dimension, directions, center &* dimension, dimension)
                if cosine > best { (best, nearest) = (cosine, center) }
              }
              sums[0] += Double(best)
              if nearestCenters[point] != nearest { sums[1] += 1 }
              nearestCenters[point] = nearest
            }
          }
        }
      }
    }
    assignments = nearestCenters
    objective = sums[0]
    return sums[1] > 0
  }

  /// Turns each center to the mean direction of its points; one without points stays where it is.
  private mutating func moveCenters(_ points: UnitVectors) {
    let dimension = points.dimension
    var sums = Array(repeating: 0.0, count: centers.count * dimension)
    for point in 0..<points.count {
      let start = assignments[point] * dimension
      for (place, value) in points[point].enumerated() { sums[start + place] += Double(value) }
    }
    for center in 0..<centers.count {
      let range = center * dimension..<(center + 1) * dimension
      guard sums[range].allSatisfy({ $0 == 0 }) else { continue }
      for (place, value) in zip(range, centers[center]) { sums[place] = Double(value) }
    }
    centers = UnitVectors(sums.map(Float.init), count: centers.count, dimension: dimension)
  }
}

// MARK: - Seeding

extension SphericalKMeans {
  /// Picks points that are far from each other: each is likelier the farther it is from those before it,
  /// and the best of a few.
  private static func seeds(
    _ points: UnitVectors, count: Int, using generator: inout SplitMix64
  ) -> UnitVectors {
    guard points.count > 0 else { return points }
    var chosen = [generator.index(below: points.count)]
    var distances = distances(points, to: chosen[0], atMost: nil)
    while chosen.count < min(count, points.count) {
      let total = distances.reduce(0, +)
      // Nothing is left that is not where a seed is.
      guard total > 1e-5 * Double(points.count) else { break }
      var best: (index: Int, sum: Double, distances: [Double])?
      for candidate in candidates(distances, total: total, using: &generator) {
        let after = Self.distances(points, to: candidate, atMost: distances)
        let sum = after.reduce(0, +)
        if sum < best?.sum ?? .infinity { best = (candidate, sum, after) }
      }
      guard let best else { break }
      chosen.append(best.index)
      distances = best.distances
    }
    return points.selecting(chosen)
  }

  private static func candidates(
    _ distances: [Double], total: Double, using generator: inout SplitMix64
  ) -> [Int] {
    let targets = (0..<candidateCount).map { _ in
      Double(generator.next() >> 11) / 9_007_199_254_740_992 * total
    }.sorted()
    var (picks, sum, next) = ([Int](), 0.0, 0)
    for (index, distance) in distances.enumerated() where next < targets.count {
      sum += distance
      while next < targets.count, sum > targets[next] {
        if picks.last != index { picks.append(index) }
        next += 1
      }
    }
    return picks
  }

  /// One less the cosine to a point, or what is known if that is less.
  private static func distances(
    _ points: UnitVectors, to seed: Int, atMost known: [Double]?
  ) -> [Double] {
    points.elements.withUnsafeBufferPointer { elements in
      (0..<points.count).map { index in
        let cosine = UnitVectors.dot(
          elements, index * points.dimension, elements, seed * points.dimension, points.dimension)
        let distance = max(0, 1 - Double(cosine))
        return min(distance, known?[index] ?? distance)
      }
    }
  }
}

// MARK: - Other points

extension SphericalKMeans {
  /// Returns the nearest center of each point.
  ///
  /// - Complexity: O(*n* · *k* · *d*)
  public func assignments(of points: UnitVectors, threadCount: Int = 2) -> [Int] {
    var copy = SphericalKMeans(
      centers: centers, assignments: Array(repeating: 0, count: points.count), objective: 0)
    _ = copy.assign(points, threadCount: threadCount)
    return copy.assignments
  }
}
