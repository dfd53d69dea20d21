import Testing

@testable import Learning

@Suite("Spherical k-means")
struct SphericalKMeansTests {
  @Test("finds groups of directions, whatever the lengths", arguments: 0..<5)
  func groups(seed: UInt64) {
    let (points, truth) = Self.clouds(count: 4, size: 30, seed: seed)
    let clusters = SphericalKMeans.fit(points, count: 4)
    let agreement = ClusterAgreement(truth, clusters.assignments)
    #expect(agreement.adjustedRandIndex == 1, "seed \(seed)")
  }

  @Test("is the same on any number of threads")
  func threads() {
    let (points, _) = Self.clouds(count: 7, size: 20, seed: 3)
    let one = SphericalKMeans.fit(points, count: 5, threadCount: 1)
    #expect(SphericalKMeans.fit(points, count: 5, threadCount: 4) == one)
  }

  @Test("makes no more groups than there are different points")
  func fewPoints() {
    let points = UnitVectors([1, 0, 2, 0, 0, 1], count: 3, dimension: 2)
    let clusters = SphericalKMeans.fit(points, count: 9)
    #expect(clusters.centers.count == 2)
    #expect(clusters.assignments[0] == clusters.assignments[1])
  }

  @Test("tells how many groups there are")
  func count() {
    #expect(ClusterCount.mostStable(Self.clouds(count: 5, size: 10, seed: 1).points) == 5)
    #expect(ClusterCount.mostStable(UnitVectors([1, 0], count: 1, dimension: 2)) == 1)
    #expect(ClusterCount.mostStable(UnitVectors([], count: 0, dimension: 2)) == 1)
  }

  @Test("mixes directions without negative shares")
  func mixture() {
    let mixture = ConeMixture(UnitVectors([1, 0, 0, 1], count: 2, dimension: 2))
    let shares = mixture.shares(cosines: [0.6, 0.8])
    #expect(abs(shares[0] - 3.0 / 7) < 1e-6)
    #expect(abs(shares[1] - 4.0 / 7) < 1e-6)
    #expect(mixture.shares(cosines: [0.9, -0.4]) == [1, 0])
    #expect(mixture.shares(cosines: [-0.2, -0.1]) == [0, 1])
  }

  @Test("compares groupings as the literature does")
  func agreement() {
    let agreement = ClusterAgreement(["a", "a", "b", "b"], [0, 0, 1, 2])
    #expect(abs(agreement.normalizedMutualInformation - 0.8) < 1e-12)
    #expect(abs(agreement.adjustedRandIndex - 4.0 / 7) < 1e-12)
    #expect(agreement.purity == 1)
    #expect(ClusterAgreement([1, 1], [2, 2]).normalizedMutualInformation == 0)
  }

  /// Points around directions that are at right angles.
  static func clouds(
    count: Int, size: Int, seed: UInt64
  ) -> (points: UnitVectors, truth: [Int]) {
    var generator = SplitMix64(seed: seed)
    var (elements, truth) = ([Float](), [Int]())
    for cloud in 0..<count {
      for _ in 0..<size {
        let length = Float(1 + generator.index(below: 5))
        for place in 0..<count {
          let noise = Float(generator.index(below: 100)) / 400
          elements.append(length * ((place == cloud ? 1 : 0) + noise))
        }
        truth.append(cloud)
      }
    }
    return (UnitVectors(elements, count: truth.count, dimension: count), truth)
  }
}
