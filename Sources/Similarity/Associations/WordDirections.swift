/// The directions of some words side by side, so that the products of all of them with another direction are found
/// together.
///
/// Sixteen words make a group, in which the first numbers of all stand before the second numbers. A product is
/// added up in the order of the numbers, so it has the same bits as if it had been found alone.
struct WordDirections {
  /// How many numbers tell a direction.
  let rank: Int
  /// How many words there are.
  private(set) var count = 0

  private var groups: [SIMD16<Float>] = []

  private static let width = 16

  init(rank: Int) { self.rank = rank }

  mutating func removeAll() {
    count = 0
    groups.removeAll(keepingCapacity: true)
  }

  /// Adds a word's direction.
  mutating func append(_ direction: ArraySlice<Float>) {
    assert(direction.count == rank)
    let lane = count % Self.width
    if lane == 0 { groups.append(contentsOf: repeatElement(.zero, count: rank)) }
    let start = groups.count - rank
    for (place, number) in direction.enumerated() { groups[start + place][lane] = number }
    count += 1
  }

  /// Multiplies a direction by those of all words.
  ///
  /// - Parameter products: Takes the products in the order of the words; what stands after them means nothing.
  /// - Complexity: O(*n* · rank), sixteen at a time.
  func multiply(by direction: [Float], into products: inout [Float]) {
    assert(direction.count == rank)
    products.removeAll(keepingCapacity: true)
    guard rank > 0 else { return }
    groups.withUnsafeBufferPointer { groups in
      direction.withUnsafeBufferPointer { direction in
        for start in stride(from: 0, to: groups.count, by: rank) {
          var sum = SIMD16<Float>.zero
          for place in 0..<rank { sum += groups[start + place] * direction[place] }
          withUnsafeBytes(of: sum) { products.append(contentsOf: $0.bindMemory(to: Float.self)) }
        }
      }
    }
  }
}
