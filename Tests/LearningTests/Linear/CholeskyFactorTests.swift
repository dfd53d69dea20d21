import Testing

@testable import Learning

@Suite("Cholesky factor")
struct CholeskyFactorTests {
  @Test("solves what it factored", arguments: 0..<20)
  func solves(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let count = 1 + generator.index(below: 12)
    let root = (0..<count * count).map { _ in generator.unit() * 2 - 1 }
    var matrix = Array(repeating: 0.0, count: count * count)
    for row in 0..<count {
      for column in 0..<count {
        for inner in 0..<count {
          matrix[row * count + column] += root[row * count + inner] * root[column * count + inner]
        }
      }
      matrix[row * count + row] += 0.1
    }
    let solution = (0..<count).map { _ in Float(generator.unit() * 2 - 1) }
    var vector = (0..<count).map { row in
      (0..<count).reduce(Float(0)) {
        $0 + Float(matrix[row * count + $1]) * solution[$1]
      }
    }
    CholeskyFactor(matrix, count: count).solve(&vector, stride: 1)
    #expect(zip(vector, solution).allSatisfy { abs($0 - $1) < 1e-3 })
  }

  @Test("takes features that say the same, or nothing, without a division by zero")
  func singular() {
    var vector: [Float] = [1, 1, 0]
    CholeskyFactor([2, 0, 0, 2, 2, 0, 0, 0, 0], count: 3).solve(&vector, stride: 1)
    #expect(vector.allSatisfy { $0.isFinite })
    #expect(vector[2] == 0)
  }

  @Test("solves every other element, as outputs stand")
  func stride() {
    var vector: [Float] = [4, 7, 6, 7]
    CholeskyFactor([2, 0, 0, 3], count: 2).solve(&vector, stride: 2)
    #expect(zip(vector, [2, 7, 2, 7]).allSatisfy { abs($0 - $1) < 1e-6 })
  }
}
