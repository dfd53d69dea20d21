import TestSupport
import Testing

@testable import Tokenizing

@Suite("Models of languages")
struct LanguageModelTests {
  /// A model of two languages, learned from a few lines.
  static let small: [UInt8] = {
    var options = LanguageModelTrainer.Options()
    options.slotCounts = [512, 64, 64, 64]
    options.pieceCount = 100
    options.epochCount = 2
    var trainer = LanguageModelTrainer(options, using: SplitMix64(seed: 1))
    for line in ["the cat and the dog are in the house", "what is this and who are they"] {
      trainer.insert(line, language: "en", source: "own")
    }
    for line in ["die Katze und der Hund sind im Haus", "was ist das und wer sind sie"] {
      trainer.insert(line, language: "de", source: "own")
    }
    trainer.insert("кошка и собака дома", language: "ru", source: "own")
    trainer.insert("котката и кучето са вкъщи", language: "bg", source: "own")
    trainer.insert("القطة في البيت", language: "ar", source: "own")
    trainer.insert("बिल्ली घर में है", language: "hi", source: "own")
    return trainer.modelBytes()
  }()

  @Test("are learned the same way twice, and read")
  func learned() throws {
    let model = try LanguageModel(Self.small.span)
    #expect(model.languages.contains("de") && model.languages.contains("bg"))
    let identifier = LanguageIdentifier(model: model)
    #expect(identifier.identify("wer ist der Hund").language == "de")
    #expect(identifier.identify("кучето са вкъщи").language == "bg")
  }

  @Test("tell what is wrong with bytes that are none")
  func wrongBytes() {
    #expect(Self.reason([]) == .notAModel)
    #expect(Self.reason(Array("not a model of languages, surely".utf8)) == .notAModel)
    var bytes = Self.small
    bytes[8] = 9
    #expect(Self.reason(bytes) == .unknownVersion(9))
    #expect(
      Self.reason(Array(Self.small.dropLast(1)))
        == .wrongLength(expected: Self.small.count, found: Self.small.count - 1))
    #expect(
      Self.reason(Self.small + [0])
        == .wrongLength(expected: Self.small.count, found: Self.small.count + 1))
    #expect(LanguageModelError(.wrongChecksum).description.contains("damaged"))
  }

  @Test("find every damaged byte")
  func damage() {
    for offset in stride(from: LanguageModel.headerByteCount, to: Self.small.count, by: 97) {
      var bytes = Self.small
      bytes[offset] ^= 0x10
      #expect(Self.reason(bytes) == .wrongChecksum)
    }
  }

  @Test("are refused or read safely whatever they say, with a checksum that is right")
  func hostile() throws {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<150 {
      var bytes = Self.small
      for _ in 0..<3 {
        let offset = Int.random(
          in: LanguageModel.headerByteCount..<min(bytes.count, 400), using: &generator)
        bytes[offset] = UInt8.random(in: 0...255, using: &generator)
      }
      let body = Array(bytes[LanguageModel.headerByteCount...])
      let checksum = body.withUnsafeBytes { Checksum.of($0) }
      withUnsafeBytes(of: checksum.littleEndian) { bytes.replaceSubrange(16..<24, with: $0) }
      guard let model = try? LanguageModel(bytes.span) else { continue }
      _ = LanguageIdentifier(model: model).identify("wer ist der Hund, котката, القطة, बिल्ली")
    }
  }

  @Test("inside the binary are read")
  func embedded() throws {
    let file = try #require(EmbeddedFile.model("languages", language: ""))
    #expect(file.language.isEmpty)
    #expect(file.bytes.count < 1_200_000)
    let model = try LanguageModel(immortal: file.bytes)
    #expect(model.tables.count == WritingScript.sharedCount)
    var words: Set<String> = []
    model.familiarWords.forEach { word, _ in words.insert(String(decoding: word, as: UTF8.self)) }
    #expect(words.count == model.familiarWords.count)
    #expect(words.isSuperset(of: ["because", "the", "would"]))
  }

  private static func reason(_ bytes: [UInt8]) -> LanguageModelError.Reason? {
    do {
      _ = try LanguageModel(bytes.span)
      return nil
    } catch {
      return error.reason
    }
  }
}
