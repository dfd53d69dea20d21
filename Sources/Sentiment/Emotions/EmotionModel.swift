internal import Glibc
public import Learning
internal import Tokenizing

/// What was learned of emotions, irony and offence: how words, n-grams and the rules' figures bear on
/// each.
///
/// A model is a value over the bytes of a file and can be shared by threads.
public struct EmotionModel: Sendable {
  /// The model of texts below.
  package let text: TextModel
  /// What the scores of emotions, of irony and of offence are multiplied by to be probabilities that
  /// come true.
  private let sharpness: SIMD4<Float>

  /// Takes a model out of bytes.
  ///
  /// - Parameters:
  ///   - storage: The bytes of a file.
  ///   - verifies: Whether to compare the checksum, which reads every byte.
  /// - Throws: `ModelError` if they are not an emotion model of this edition.
  public init(_ storage: ModelStorage, verifies: Bool = true) throws(ModelError) {
    text = try TextModel(ModelFile(storage, verifies: verifies))
    guard text.columnNames == EmotionColumns.names else { throw .wrongKind("text") }
    guard text.figureCount == TextFigures.count else { throw .damaged }
    let factors = try text.userSection(0)
    guard factors.count == 3, factors.allSatisfy({ $0.isFinite }) else { throw .damaged }
    sharpness = SIMD4(factors[0], factors[1], factors[2], 0)
  }

  /// The English model inside the binary; nil if there is none of this edition.
  public static let english: EmotionModel? = {
    guard let file = EmbeddedFile.model("emotions", language: "en") else { return nil }
    return try? EmotionModel(ModelStorage(UnsafeRawBufferPointer(file.bytes)), verifies: false)
  }()
}

// MARK: - Terms

extension EmotionModel {
  /// Enters the model's terms into a table that has others.
  ///
  /// What was found before is found as before, so that asking for emotions does not change sentiment: a
  /// term that would come between a word with repeated letters and what the table has for it ("yess"
  /// between "yesss" and "yes") gets a name that no text can write.
  ///
  /// - Throws: `ModelError.damaged` if the model's list of terms is not whole.
  func termRows(insertingInto table: inout TermTable) throws(ModelError) -> TermRows {
    var ids: [TermID] = []
    try text.forEachTerm { term in
      if let known = table.find(term) {
        ids.append(known)
      } else if Self.hidesKnownTerm(term, in: table) {
        let name = [1] + Array(term)
        ids.append(name.withUnsafeBufferPointer { table.insert($0) })
      } else {
        ids.append(table.insert(term))
      }
    }
    var persons: [TermID] = []
    try text.forEachPerson { persons.append(table.insert($0)) }
    return TermRows(ids: ids, persons: persons, table: table)
  }

  /// True for a term that a text would be found under in place of one without its repeats, or in place
  /// of an emoji that it begins with.
  private static func hidesKnownTerm(
    _ term: UnsafeBufferPointer<UInt8>, in table: borrowing TermTable
  ) -> Bool {
    let parts = String(decoding: term, as: UTF8.self).unicodeScalars
    if let first = parts.first, first.value > 0x203B, parts.count > 1 {
      return table.find(String(first)) != nil
    }
    var squeezed: [UInt8] = []
    for byte in term where byte != squeezed.last { squeezed.append(byte) }
    guard squeezed.count < term.count else { return false }
    return squeezed.withUnsafeBufferPointer { table.find($0) } != nil
  }
}

// MARK: - Judging

extension EmotionModel {
  /// Probabilities from the columns of a text.
  func emotions(_ columns: UnsafeMutableBufferPointer<Float>) -> SIMD8<Float> {
    var powers = SIMD8<Float>()
    for place in 0..<EmotionColumns.emotionCount { powers[place] = columns[place] * sharpness[0] }
    let largest = powers.max()
    for place in 0..<EmotionColumns.emotionCount { powers[place] = expf(powers[place] - largest) }
    return powers / powers.sum()
  }

  /// Probabilities from the columns of a text.
  func signals(_ columns: UnsafeMutableBufferPointer<Float>) -> Signals {
    Signals(
      irony: Self.logistic(columns[EmotionColumns.irony] * sharpness[1]),
      offensive: Self.logistic(columns[EmotionColumns.offensive] * sharpness[2]))
  }

  private static func logistic(_ score: Float) -> Float {
    let small = expf(-abs(score))
    return (score < 0 ? small : 1) / (1 + small)
  }
}
