import Learning
import Testing

@testable import Similarity

@Suite("The model of pairs of texts")
struct TextPairModelTests {
  private static let examples: [TextPairTrainer.Example] = (0..<60).map { index in
    let nouns = ["dog", "cat", "boat", "tree", "house"]
    let (one, other) = (nouns[index % 5], nouns[(index / 5) % 5])
    return TextPairTrainer.Example(
      set: index % 2, a: "the \(one) is red", b: "a red \(other)", score: one == other ? 1 : 0.2)
  }

  private static let result = TextPairTrainer().train(examples)

  @Test("learns from examples, and the same each time")
  func training() throws {
    let result = Self.result
    #expect(TextPairTrainer().train(Self.examples).bytes == result.bytes)
    #expect(result.heldOut.count == Self.examples.count)
    #expect(result.exchangeCount > 0)
    let model = try TextPairModel(ModelStorage(copying: result.bytes))
    var scorer = TextPairScorer(model: model)
    #expect(scorer.similarity("the dog is red", "a red dog") > 0.7)
    #expect(scorer.similarity("the dog is red", "a red cat") < 0.4)
  }

  @Test("is what it was when it is written and read again")
  func roundTrip() throws {
    let model = try #require(TextPairModel.embedded)
    let again = try TextPairModel(ModelStorage(copying: model.bytes))
    #expect(again.bytes == model.bytes)
    #expect(again.weights == model.weights)
  }

  @Test("is refused where it is damaged or of another kind")
  func damage() {
    let bytes = Self.result.bytes
    for length in stride(from: 0, to: bytes.count, by: 37) {
      #expect(throws: ModelError.self) {
        try TextPairModel(ModelStorage(copying: Array(bytes[..<length])))
      }
    }
    for place in stride(from: 0, to: bytes.count, by: 11) {
      var damaged = bytes
      damaged[place] ^= 0x41
      #expect(throws: ModelError.self) { try TextPairModel(ModelStorage(copying: damaged)) }
    }
    let other = ModelFile.bytes(of: [(1, [1, 2, 3, 4])])
    #expect(throws: ModelError.wrongKind("a model of pairs of texts")) {
      try TextPairModel(ModelStorage(copying: other))
    }
  }

  @Test("solves least squares with a penalty")
  func ridge() {
    let rows: [SparseRidge.Row] = [[(0, 1)], [(0, 1), (1, 2)], [(1, 1)]]
    let weights = SparseRidge(penalties: [1, 3]).solve(rows, [1, 2, 3])
    // (3 2; 2 8) · w = (3, 7)
    #expect(abs(weights[0] - 0.5) < 1e-6)
    #expect(abs(weights[1] - 0.75) < 1e-6)
  }
}
