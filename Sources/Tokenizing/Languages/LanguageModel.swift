/// Weights of n-grams by language, read where they lie.
///
/// Each shared script has a table of its own: for every n-gram that tells something one row of bytes,
/// a weight for each of the script's languages. With *x* the sum of the rows of a text's n-grams and
/// *n* their number, known or not,
///
///     logit = (scale · x / √n) + bias
///
/// and the softmax of the logits is the probability of each language. The square root keeps long
/// texts from being surer than they should be: neighboring n-grams repeat what was said already.
///
/// A row is found by open addressing: the hash chooses a slot, and 16 of its bits tell whether the
/// slot is the n-gram's. Nothing is unpacked or copied, so that the model inside the binary costs no
/// time before its first use but that of its checksum.
public struct LanguageModel: Sendable {
  /// The languages, by shared script and then as the model has them.
  let tables: [Table]

  /// Words by which an English text is known without n-grams, with their points.
  let familiarWords: FamiliarWordList

  /// Keeps bytes that do not belong to the program.
  private let storage: Storage?

  /// Creates a model that knows nothing.
  init() {
    tables = []
    familiarWords = FamiliarWordList()
    storage = nil
  }

  /// The most languages that one script may have.
  static let maximumLanguageCount = 64

  /// The languages that the model or a script alone can tell, as BCP 47 codes in alphabetical order.
  public var languages: [String] {
    var codes = Set(WritingScript.allCases.compactMap(\.language))
    for table in tables { codes.formUnion(table.languages) }
    return codes.subtracting(["und", Self.noLanguage]).sorted()
  }

  /// The code of what is no language: a hand on the keyboard, laughter.
  static let noLanguage = "zxx"

  /// The language of a class of the model: Hindi in Latin letters is Hindi.
  static func language(_ code: String) -> String {
    code.utf8.count > 3 ? String(decoding: code.utf8.prefix { $0 != 0x2D }, as: UTF8.self) : code
  }
}

// MARK: - Reading

extension LanguageModel {
  /// The first bytes of a model.
  static let magic: UInt64 = 0x0A4C_444D_474E_414C  // "LANGMDL\n"
  static let version: UInt32 = 1
  /// Magic, version, byte count, checksum.
  static let headerByteCount = 24

  /// Copies a model out of bytes.
  ///
  /// - Throws: `LanguageModelError` if they are not a model, or not all of one.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(_ bytes: Span<UInt8>) throws(LanguageModelError) {
    let storage = bytes.withUnsafeBufferPointer { Storage($0) }
    try self.init(storage.bytes, storage: storage)
  }

  /// Reads a model where it lies; the bytes have to live as long as the process.
  init(immortal bytes: UnsafeBufferPointer<UInt8>) throws(LanguageModelError) {
    try self.init(UnsafeRawBufferPointer(bytes), storage: nil)
  }

  private init(_ bytes: UnsafeRawBufferPointer, storage: Storage?) throws(LanguageModelError) {
    var reader = LanguageModelReader(bytes)
    try reader.readHeader()
    var tables: [Table] = []
    for script in WritingScript.allCases.prefix(WritingScript.sharedCount) {
      tables.append(try reader.readTable(of: script))
    }
    self.tables = tables
    familiarWords = try reader.readFamiliarWords()
    self.storage = storage
  }

  /// Bytes of its own.
  private final class Storage: Sendable {
    nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

    init(_ source: UnsafeBufferPointer<UInt8>) {
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 16)
      copy.copyMemory(from: UnsafeRawBufferPointer(source))
      bytes = UnsafeRawBufferPointer(copy)
    }

    deinit { bytes.deallocate() }
  }
}

// MARK: - One script

extension LanguageModel {
  /// The weights of one script's n-grams.
  struct Table: Sendable {
    /// The language of each class, without the script that the model's codes may have: `hi` for `hi-Latn`.
    let languages: [String]
    /// The class of what is no language, if there is one.
    let noLanguageIndex: Int?
    /// What every text of a language begins with.
    let biases: [Float]
    /// What the sum of weights is multiplied by.
    let scale: Float

    let slotCount: UInt32
    /// Sixteen bits of a slot's hash, two bytes each; 0 is free.
    nonisolated(unsafe) let tags: UnsafeRawPointer
    /// One weight for each language and slot.
    nonisolated(unsafe) let weights: UnsafePointer<Int8>

    /// The bytes after the last weight, so that rows can be read in whole blocks.
    static let padding = 64

    /// An n-gram is at most so many slots from its place.
    static let maximumDistance: UInt32 = 32

    @inline(__always)
    static func place(_ hash: UInt64, _ slotCount: UInt32) -> UInt32 {
      UInt32(truncatingIfNeeded: ((hash >> 32) &* UInt64(slotCount)) >> 32)
    }

    @inline(__always)
    static func tag(_ hash: UInt64) -> UInt16 {
      let tag = UInt16(truncatingIfNeeded: hash)
      return tag == 0 ? 1 : tag
    }

    /// Returns the slot of an n-gram, or nil if it is not in the table.
    ///
    /// - Complexity: O(1): at most `maximumDistance` steps.
    @inline(__always)
    func slot(_ hash: UInt64) -> Int? {
      let wanted = Self.tag(hash)
      var slot = Self.place(hash, slotCount)
      for _ in 0..<Self.maximumDistance {
        let tag = tags.loadUnaligned(fromByteOffset: Int(slot) &* 2, as: UInt16.self)
        if UInt16(littleEndian: tag) == wanted { return Int(slot) }
        if tag == 0 { return nil }
        slot &+= 1
        if slot == slotCount { slot = 0 }
      }
      return nil
    }
  }
}
