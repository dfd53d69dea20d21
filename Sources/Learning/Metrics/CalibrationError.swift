/// How far probabilities are from the shares that come true.
///
/// Of all answers given with probability 0.8, four in five should be right. The
/// answers are sorted by probability and cut into bins of equal count; the
/// *expected calibration error* is the mean distance, over all answers, between
/// a bin's mean probability and its share of hits:
///
///     ECE = Σ_b |Σ_{i∈b} pᵢ − Σ_{i∈b} hitᵢ| / n
///
/// Even perfect probabilities show an error in a finite sample, since hits come
/// by chance. `noise` is the error they would show: its mean over labels drawn
/// from the probabilities themselves. What exceeds it is miscalibration:
///
///     let error = CalibrationError(probabilities: [0.9, 0.8, 0.6], hits: [true, true, false])
///     error.raw        // 0.3: in bins of one answer, (0.1 + 0.2 + 0.6) / 3
///     error.noise()    // what chance alone would give
///     error.corrected  // what is left, not below 0
///
/// Equal probabilities are put in a random order first, so that the order of the
/// input does not decide which of them share a bin. All chance is seeded.
///
/// Source: M. P. Naeini, G. Cooper, M. Hauskrecht, "Obtaining well calibrated
/// probabilities using Bayesian binning", AAAI (2015); the correction: J. Bröcker,
/// L. A. Smith, "Increasing the reliability of reliability diagrams", Weather and
/// Forecasting 22 (2007), who resample in the same way.
public struct CalibrationError: Sendable {
  /// The probability that was given to each answer.
  public let probabilities: [Double]

  /// Whether each answer was right.
  public let hits: [Bool]

  /// How many bins of equal count there are.
  public let binCount: Int

  /// The seed of the order among equals and of the drawn labels.
  public let seed: UInt64

  /// The answers from the least to the most probable, equal ones in random order.
  private let order: [Int]

  /// Prepares the figures of a list of answers.
  ///
  /// - Parameters:
  ///   - probabilities: Each in 0…1.
  ///   - hits: Whether each answer was right; as many as there are probabilities.
  ///   - binCount: The number of bins of equal count.
  ///   - seed: The seed of the order among equals and of the drawn labels.
  /// - Complexity: O(*n* log *n*), where *n* is the number of answers.
  public init(probabilities: [Double], hits: [Bool], binCount: Int = 15, seed: UInt64 = 17) {
    precondition(probabilities.count == hits.count, "each probability needs its outcome")
    precondition(binCount > 0, "there must be a bin")
    self.probabilities = probabilities
    self.hits = hits
    self.binCount = binCount
    self.seed = seed
    order = Self.order(probabilities, seed: seed)
  }

  private static func order(_ probabilities: [Double], seed: UInt64) -> [Int] {
    var generator = MersenneTwister(seed: seed)
    var shuffled = Array(probabilities.indices)
    generator.shuffle(&shuffled)
    return shuffled.enumerated()
      .sorted { left, right in
        let (low, high) = (probabilities[left.element], probabilities[right.element])
        return low == high ? left.offset < right.offset : low < high
      }
      .map(\.element)
  }
}

// MARK: - Figures

extension CalibrationError {
  /// The error as it was found; 0 where there is no answer.
  public var raw: Double { raw(weights: Array(repeating: 1, count: hits.count)) }

  /// The part of the error that chance does not explain, not below 0.
  ///
  /// - Complexity: O(200 · *n*), where *n* is the number of answers.
  public var corrected: Double { max(0, raw - noise()) }

  /// Returns the error of a resample in which each answer occurs as often as its weight says.
  ///
  /// - Precondition: There are as many weights as answers, none negative.
  /// - Complexity: O(*n* + bins), where *n* is the number of answers.
  public func raw(weights: [Int]) -> Double {
    precondition(weights.count == hits.count, "each answer needs its weight")
    return error(hits: hits, weights: weights)
  }

  /// Returns the error that the same probabilities would show if they were perfect.
  ///
  /// - Parameter draws: Over how many sets of drawn outcomes the mean is taken.
  /// - Complexity: O(draws · *n*), where *n* is the number of answers.
  public func noise(draws: Int = 200) -> Double {
    precondition(draws > 0, "a mean needs a draw")
    var generator = MersenneTwister(seed: seed)
    let weights = Array(repeating: 1, count: hits.count)
    var drawn = hits
    var mean = 0.0
    for _ in 0..<draws {
      for index in drawn.indices {
        drawn[index] = generator.random() < probabilities[index]
      }
      mean += error(hits: drawn, weights: weights) / Double(draws)
    }
    return mean
  }

  /// One pass over the sorted answers; an answer with a weight may lie in several bins.
  private func error(hits: [Bool], weights: [Int]) -> Double {
    let size = weights.reduce(0, +)
    guard size > 0 else { return 0 }
    var error = 0.0
    var bin = Bin(number: 0, of: binCount, in: size)
    for index in order {
      var copies = weights[index]
      while copies > 0 {
        while bin.room == 0 {
          error += bin.distance / Double(size)
          bin = Bin(number: bin.number + 1, of: binCount, in: size)
        }
        let taken = min(copies, bin.room)
        bin.expected += Double(taken) * probabilities[index]
        bin.found += hits[index] ? taken : 0
        bin.room -= taken
        copies -= taken
      }
    }
    return error + bin.distance / Double(size)
  }

  private struct Bin {
    let number: Int
    var room: Int
    var expected = 0.0
    var found = 0

    init(number: Int, of count: Int, in size: Int) {
      self.number = number
      room = (number + 1) * size / count - number * size / count
    }

    var distance: Double { abs(expected - Double(found)) }
  }
}
