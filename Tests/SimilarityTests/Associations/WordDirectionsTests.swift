import Testing
import TestSupport

@testable import Similarity

@Suite("Word directions")
struct WordDirectionsTests {
  @Test(
    "have the products of each word alone, to the bit", arguments: [0, 1, 15, 16, 17, 40])
  func products(count: Int) {
    var generator = SplitMix64(seed: UInt64(count))
    func direction() -> [Float] {
      (0..<7).map { _ in Float.random(in: -1...1, using: &generator) }
    }
    let words = (0..<count).map { _ in direction() }
    let other = direction()
    var directions = WordDirections(rank: 7)
    for word in words { directions.append(word[...]) }
    var products: [Float] = []
    directions.multiply(by: other, into: &products)
    #expect(directions.count == count)
    #expect(
      products.prefix(count).elementsEqual(
        words.map { word in zip(word, other).reduce(0) { $0 + $1.0 * $1.1 } }))
  }

  @Test("can be filled again")
  func refilling() {
    var directions = WordDirections(rank: 2)
    directions.append([1, 2])
    directions.removeAll()
    directions.append([3, 4])
    var products: [Float] = []
    directions.multiply(by: [1, 1], into: &products)
    #expect(products.first == 7)
  }

  @Test("without numbers have no products")
  func empty() {
    var directions = WordDirections(rank: 0)
    directions.append([])
    var products: [Float] = [1]
    directions.multiply(by: [], into: &products)
    #expect(products.isEmpty)
  }
}
