import Testing

@testable import Learning

/// Except for the authors' own output, the expected numbers are those of CPython 3.11's `random.Random`.
@Suite("Mersenne Twister")
struct MersenneTwisterTests {
  @Test("gives the words of the authors' mt19937ar.out")
  func authorsOutput() {
    var generator = MersenneTwister(key: [0x123, 0x234, 0x345, 0x456])
    let words = (0..<5).map { _ in generator.nextWord() }
    #expect(words == [1_067_595_299, 955_945_823, 477_289_528, 4_107_218_783, 4_228_976_476])
  }

  struct Seeded: CustomTestStringConvertible {
    var seed: UInt64
    var numbers: [Double]
    var testDescription: String { "seed \(seed)" }
  }

  @Test(
    "gives Python's random numbers",
    arguments: [
      Seeded(seed: 0, numbers: [0.8444218515250481, 0.7579544029403025, 0.420571580830845]),
      Seeded(seed: 17, numbers: [0.5219839097124932, 0.8066907771186791, 0.9604947743238768]),
      Seeded(
        seed: 5_000_000_000,
        numbers: [0.08666010167354754, 0.6067949299845908, 0.015038337409537528]),
    ])
  func random(example: Seeded) {
    var generator = MersenneTwister(seed: example.seed)
    #expect(example.numbers.map { _ in generator.random() } == example.numbers)
  }

  @Test("gives Python's random bits")
  func bits() {
    var generator = MersenneTwister(seed: 17)
    let drawn = [1, 5, 32, 33, 64].map { generator.bits($0) }
    #expect(drawn == [1, 13, 3_464_710_496, 5_598_161_286, 5_342_645_310_103_060_503])
  }

  @Test("shuffles as Python does")
  func shuffle() {
    var generator = MersenneTwister(seed: 17)
    var ten = Array(0..<10)
    generator.shuffle(&ten)
    #expect(ten == [7, 3, 0, 5, 1, 9, 2, 4, 6, 8])

    generator = MersenneTwister(seed: 17)
    var thousand = Array(0..<1000)
    generator.shuffle(&thousand)
    #expect(thousand.prefix(10) == [870, 171, 759, 114, 575, 590, 717, 339, 829, 775])
    #expect(generator.random() == 0.20236467017266468, "after more than 624 words")
  }

  @Test("loses and repeats nothing when it shuffles", arguments: 0..<50)
  func permutation(seed: UInt64) {
    var generator = MersenneTwister(seed: seed)
    var numbers = Array(0..<Int(seed))
    generator.shuffle(&numbers)
    #expect(numbers.sorted() == Array(0..<Int(seed)), "seed: \(seed)")
  }
}
