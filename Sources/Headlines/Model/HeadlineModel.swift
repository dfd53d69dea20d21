public import Learning
internal import Tokenizing

/// What was learned of headlines: which words, n-grams and figures win readers in A/B tests, and which tell
/// headlines that only want to be clicked.
///
/// A model is a value over the bytes of a file and can be shared by threads.
public struct HeadlineModel: Sendable {
  /// The model of texts below; its columns are `clicks` and `clickbait`.
  package let text: TextModel

  /// From which distance of two scores one is called better; below it they are about equal.
  public let commitment: Double

  /// What log-odds of a higher rate of clicks were multiplied by to be log-odds of being seen to win.
  let sharpness: Double

  /// The columns of the model.
  enum Column {
    static let clicks = 0
    static let clickbait = 1
    static let names = ["clicks", "clickbait"]
  }

  /// Takes a model out of bytes.
  ///
  /// - Parameters:
  ///   - storage: The bytes of a file.
  ///   - verifies: Whether to compare the checksum, which reads every byte.
  /// - Throws: `ModelError` if they are not a headline model of this edition.
  public init(_ storage: ModelStorage, verifies: Bool = true) throws(ModelError) {
    text = try TextModel(ModelFile(storage, verifies: verifies))
    guard text.columnNames == Column.names else { throw .wrongKind("text") }
    let settings = try text.userSection(0)
    guard settings.count == 2, settings.allSatisfy({ $0.isFinite && $0 >= 0 }) else {
      throw .damaged
    }
    commitment = Double(settings[0])
    sharpness = Double(settings[1])
  }

  /// The English model inside the binary; nil if there is none of this edition.
  public static let english: HeadlineModel? = {
    guard let file = EmbeddedFile.model("headlines", language: "en") else { return nil }
    return try? HeadlineModel(ModelStorage(UnsafeRawBufferPointer(file.bytes)), verifies: false)
  }()
}
