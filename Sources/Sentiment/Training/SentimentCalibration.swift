internal import Glibc
public import Learning
public import Tokenizing

/// Chooses how sharp a model's probabilities are in each register, on texts that it was not learned from.
///
/// The log-odds of a text are multiplied by the mean of its registers' factors (temperature scaling with a
/// temperature a register), so no label changes and valence stays monotone. Factors are found one after
/// another by golden-section search of the log loss, several rounds.
///
/// Source: C. Guo and others, "On calibration of modern neural networks", ICML (2017).
public struct SentimentCalibration: Sendable {
  /// The least and the greatest factor.
  static let bounds: ClosedRange<Float> = 0.3...2
  private static let rounds = 3

  private struct Example {
    var columns: SentimentModel.Parts
    var target: [Float]
    var weight: Float
  }

  /// Returns the model with factors that fit some texts.
  ///
  /// - Parameters:
  ///   - bytes: The model.
  ///   - texts: Texts with their labels; registers are told by the model.
  ///   - lexicon: The lexicon that the model was learned with.
  /// - Throws: `ModelError` if the bytes are no sentiment model.
  public static func calibrated(
    _ bytes: [UInt8], on texts: [TrainingText], lexicon: Lexicon
  ) throws(ModelError) -> [UInt8] {
    let model = try SentimentModel(ModelStorage(copying: bytes))
    let analyzer = SentimentAnalyzer(lexicon: lexicon, model: model, language: "en")
    var examples: [Example] = []
    var reading = TextReading(analyzer)
    guard var learned = LearnedScoring(analyzer) else { return bytes }
    for text in texts {
      text.text.withUnsafeBufferPointer { buffer in
        let parts = learned.parts(of: buffer, with: &reading)
        examples.append(Example(columns: parts, target: text.target, weight: text.weight))
      }
    }
    var factors = model.sharpness
    for _ in 0..<rounds {
      for register in factors.indices {
        factors[register] = search { candidate in
          var trial = factors
          trial[register] = candidate
          return loss(examples, trial)
        }
      }
    }
    return try ModelFile(ModelStorage(copying: bytes), verifies: false)
      .replacing(TextModel.userSection(0), by: ModelFile.section(factors))
  }

  private static func loss(_ examples: [Example], _ factors: [Float]) -> Double {
    var sum = 0.0
    for example in examples {
      let probabilities = example.columns.probabilities(
        sharpness: example.columns.sharpness(factors))
      for label in 0..<3 where example.target[label] > 0 {
        sum -=
          Double(example.weight * example.target[label])
          * Double(logf(max(1e-6, probabilities[label])))
      }
    }
    return sum
  }

  private static func search(_ loss: (Float) -> Double) -> Float {
    let ratio: Float = 0.618_034
    var (low, high) = (bounds.lowerBound, bounds.upperBound)
    var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
    var (leftLoss, rightLoss) = (loss(left), loss(right))
    for _ in 0..<16 {
      if leftLoss <= rightLoss {
        (high, right, rightLoss) = (right, left, leftLoss)
        left = high - ratio * (high - low)
        leftLoss = loss(left)
      } else {
        (low, left, leftLoss) = (left, right, rightLoss)
        right = low + ratio * (high - low)
        rightLoss = loss(right)
      }
    }
    return (low + high) / 2
  }
}
