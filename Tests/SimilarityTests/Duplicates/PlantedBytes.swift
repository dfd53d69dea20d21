import Learning

/// Bytes at random, from a seed.
struct PlantedBytes {
  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  mutating func bytes(count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(generator.index(below: 256)) }
  }
}
