/// Takes a direction apart into a mix of a few others, none of them negative.
///
/// The shares *h* make ‖x − Σ hᵢ·cᵢ‖² least with h ≥ 0, one share at a time, and are then scaled to
/// sum to 1.
///
/// Source: V. Franc, V. Hlaváč, M. Navara, "Sequential coordinate-wise algorithm for the non-negative
/// least squares problem" (2005).
public struct ConeMixture: Hashable, Sendable {
  /// What is mixed.
  public let centers: UnitVectors
  private let gram: [Double]

  private static let roundLimit = 100
  private static let tolerance = 1e-7

  /// Prepares mixing some directions.
  ///
  /// - Complexity: O(*k*² · *d*)
  public init(_ centers: UnitVectors) {
    self.centers = centers
    let count = centers.count
    gram = (0..<count * count).map { index in
      Double(centers.cosine(index / max(1, count), to: index % max(1, count), of: centers))
    }
  }

  /// Returns the share of each center in a point, given its cosines to them.
  ///
  /// They sum to 1; all is the nearest center's where no mix comes near the point.
  ///
  /// - Precondition: There are as many cosines as centers.
  /// - Complexity: O(*k*²) a round.
  public func shares(cosines: [Float]) -> [Double] {
    let count = centers.count
    precondition(cosines.count == count, "each center needs its cosine")
    guard let nearest = cosines.indices.max(by: { cosines[$0] < cosines[$1] }) else { return [] }
    var shares = Array(repeating: 0.0, count: count)
    for _ in 0..<Self.roundLimit {
      var change = 0.0
      for center in 0..<count {
        var rest = Double(cosines[center])
        for other in 0..<count where other != center {
          rest -= gram[center * count + other] * shares[other]
        }
        let share = max(0, rest / max(1e-9, gram[center * count + center]))
        change = max(change, (share - shares[center]).magnitude)
        shares[center] = share
      }
      if change < Self.tolerance { break }
    }
    let total = shares.reduce(0, +)
    guard total > 0 else { return (0..<count).map { $0 == nearest ? 1 : 0 } }
    return shares.map { $0 / total }
  }
}
