internal import Glibc
public import Learning
internal import Tokenizing

/// What was learned from labelled texts: how words, n-grams and the rules' figures bear on a judgement.
///
/// A model is a value over the bytes of a file and can be shared by threads.
public struct SentimentModel: Sendable {
  /// The model of texts below.
  package let text: TextModel
  let columns: SentimentColumns
  /// What the log-odds are multiplied by to be probabilities that come true, a number a register.
  let sharpness: [Float]
  /// The evidence at which the valence is 0.71.
  let softness: Double = 6

  /// The registers that the model tells apart.
  public let registers: [String]

  /// Takes a model out of bytes.
  ///
  /// - Parameters:
  ///   - storage: The bytes of a file.
  ///   - verifies: Whether to compare the checksum, which reads every byte.
  /// - Throws: `ModelError` if they are not a sentiment model of this edition.
  public init(_ storage: ModelStorage, verifies: Bool = true) throws(ModelError) {
    text = try TextModel(ModelFile(storage, verifies: verifies))
    let prefix = "register: "
    registers = text.columnNames.filter { $0.hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.count)) }
    columns = SentimentColumns(registerCount: registers.count)
    guard text.columnNames == SentimentColumns.names(registers: registers) else {
      throw .wrongKind("text")
    }
    guard text.figureCount == TextFigures.count else { throw .damaged }
    guard registers.count <= SentimentColumns.maximumRegisterCount else { throw .damaged }
    sharpness = Array(try text.userSection(0))
    guard sharpness.count == registers.count, sharpness.allSatisfy({ $0 > 0 && $0 < 100 }) else {
      throw .damaged
    }
  }
}

// MARK: - The models inside the binary

extension SentimentModel {
  /// The English model inside the binary.
  ///
  /// Nil only in a build that has left it out.
  public static let english = SentimentModel(embedded: "en")

  /// The model of the other languages, one register a language, by ISO 639-1 code.
  public static let multilingual = SentimentModel(embedded: "mul")

  /// The tests verify the bytes; at each start that would take a millisecond for nothing.
  private init?(embedded language: String) {
    guard let file = EmbeddedFile.model("sentiment", language: language) else { return nil }
    try? self.init(ModelStorage(UnsafeRawBufferPointer(file.bytes)), verifies: false)
  }
}

// MARK: - Judging

extension SentimentModel {
  /// What a text's columns come to, before they are sharpened.
  struct Parts {
    var polarity: Float
    var neutrality: Float
    /// The share of each register; a model has at most sixteen.
    var shares = SIMD16<Float>()

    /// The factor of the text's registers; 1 for what belongs to none.
    func sharpness(_ factors: [Float]) -> Float {
      var sum: Float = 0
      var rest: Float = 1
      for register in factors.indices {
        sum += shares[register] * factors[register]
        rest -= shares[register]
      }
      return sum + max(0, rest)
    }

    /// Negative, neutral, positive; they sum to 1.
    func probabilities(sharpness: Float) -> SIMD3<Float> {
      let scores = SIMD3(-polarity / 2, neutrality, polarity / 2) * sharpness
      let largest = scores.max()
      let powers = SIMD3(
        expf(scores.x - largest), expf(scores.y - largest), expf(scores.z - largest))
      return powers / powers.sum()
    }
  }

  /// What the columns of a text come to.
  struct Judgement {
    /// The log-odds of positive against negative.
    var evidence: Float
    /// Negative, neutral, positive; they sum to 1.
    var probabilities: SIMD3<Float>
  }

  /// Takes a text's columns together by its registers.
  func parts(_ values: UnsafeMutableBufferPointer<Float>) -> Parts {
    let shares = UnsafeMutableBufferPointer(
      rebasing: values[columns.register(0)..<columns.register(columns.registerCount)])
    SentimentColumns.shares(shares)
    var parts = Parts(
      polarity: values[SentimentColumns.polarity],
      neutrality: values[SentimentColumns.neutrality])
    for register in 0..<columns.registerCount where shares[register] > 0 {
      parts.shares[register] = shares[register]
      parts.polarity += shares[register] * values[columns.polarity(of: register)]
      parts.neutrality += shares[register] * values[columns.neutrality(of: register)]
    }
    return parts
  }

  /// Judges a text by its columns; leaves in `mix` what each column counted for the evidence.
  func judge(
    _ values: UnsafeMutableBufferPointer<Float>, mix: UnsafeMutableBufferPointer<Float>
  ) -> Judgement {
    let parts = parts(values)
    let factor = parts.sharpness(sharpness)
    mix.update(repeating: 0)
    mix[SentimentColumns.polarity] = factor
    for register in 0..<columns.registerCount {
      mix[columns.polarity(of: register)] = parts.shares[register] * factor
    }
    return Judgement(
      evidence: parts.polarity * factor, probabilities: parts.probabilities(sharpness: factor))
  }

  /// The valence of an evidence (in thousandths), in millionths; zero only for no evidence.
  func valence(evidence: Int64) -> Int64 {
    guard evidence != 0 else { return 0 }
    let value = Double(evidence) / 1000
    let millionths = value / (value * value + softness * softness).squareRoot() * 1_000_000
    let magnitude = max(1, min(999_999, Int64(millionths.magnitude.rounded())))
    return evidence < 0 ? -magnitude : magnitude
  }
}
