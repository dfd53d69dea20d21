/// A linear classifier that learns from its mistakes, with the mean of its weights over all steps.
///
/// All is done in integers, so the same steps give the same weights on every machine.
///
/// Source: Y. Freund, R. Schapire, "Large margin classification using the perceptron algorithm",
/// Machine Learning 37 (1999); M. Collins, EMNLP (2002).
final class AveragedPerceptron {
  private let index: FeatureIndex
  /// The weights by feature and tag; the sums of all their values so far; and up to which step.
  private var weights: [Int32]
  private var sums: [Int64]
  private var stamps: [Int32]
  private var step: Int32 = 1

  init(index: FeatureIndex) {
    self.index = index
    let count = index.count * FeatureTable.tagCount
    weights = Array(repeating: 0, count: count)
    sums = Array(repeating: 0, count: count)
    stamps = Array(repeating: 0, count: count)
  }

  /// The number of a feature; -1 for one that is not learned.
  @inline(__always)
  func number(of key: UInt64) -> Int32 { index.number(of: key) }

  /// The tag with the greatest sum; the lowest of equal ones. Learns if the true tag is another.
  @inline(__always)
  func classify(_ features: FeatureNumbers, truth: PartOfSpeech?) -> UInt8 {
    var scores = SIMD16<Int32>()
    weights.withUnsafeBytes { weights in
      features.forEach { number in
        scores &+= weights.loadUnaligned(fromByteOffset: number * 64, as: SIMD16<Int32>.self)
      }
    }
    var best = 0
    for tag in 1..<16 where scores[tag] > scores[best] { best = tag }
    if let truth, truth != .other {
      let tag = Int(truth.rawValue)
      if tag != best {
        features.forEach { number in
          update(number * 16 + tag, by: 1)
          update(number * 16 + best, by: -1)
        }
      }
      step &+= 1
    }
    return UInt8(best)
  }

  private func update(_ place: Int, by difference: Int32) {
    sums[place] += Int64(step - stamps[place]) * Int64(weights[place])
    stamps[place] = step
    weights[place] += difference
  }

  /// The mean weights of every feature, by its key.
  var averages: [(key: UInt64, weights: [Double])] {
    index.all.enumerated().map { number, key in
      let row = (0..<16).map { tag in
        let place = number * 16 + tag
        let sum = sums[place] + Int64(step - stamps[place]) * Int64(weights[place])
        return Double(sum) / Double(step)
      }
      return (key, row)
    }
  }
}

/// The numbers of the features of one word.
struct FeatureNumbers {
  private var numbers: InlineArray<32, Int32> = InlineArray(repeating: -1)
  private(set) var count = 0

  @inline(__always)
  mutating func append(_ number: Int32) {
    numbers[count] = number
    count += 1
  }

  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    for index in 0..<count where numbers[index] >= 0 { body(Int(numbers[index])) }
  }
}
