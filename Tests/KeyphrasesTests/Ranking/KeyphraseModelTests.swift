import Learning
import Testing

@testable import Keyphrases

@Suite("A keyphrase model")
struct KeyphraseModelTests {
  @Test("is inside the binary")
  func embedded() throws {
    let model = try #require(KeyphraseModel.embedded)
    #expect(model.background.knows("en"))
    #expect(!model.background.knows("xx"))
  }

  @Test("is the same after writing and reading")
  func roundTrip() throws {
    let model = try #require(KeyphraseModel.embedded)
    let bytes = model.bytes
    let again = try KeyphraseModel(ModelStorage(copying: bytes))
    #expect(again.bytes == bytes)
  }

  @Test("is refused if a byte is another", arguments: [0, 9, 40, 2_000, 100_000])
  func damage(offset: Int) throws {
    var bytes = try #require(KeyphraseModel.embedded).bytes
    let place = min(offset, bytes.count - 1)
    bytes[place] ^= 0x10
    #expect(throws: ModelError.self) { try KeyphraseModel(ModelStorage(copying: bytes)) }
  }

  @Test("is refused if it is cut short")
  func truncation() throws {
    let bytes = try #require(KeyphraseModel.embedded).bytes
    #expect(throws: ModelError.self) {
      try KeyphraseModel(ModelStorage(copying: Array(bytes.dropLast(100))))
    }
  }
}

@Suite("Bins of features")
struct FeatureBinsTests {
  @Test("hold what is greater than their edge")
  func bins() throws {
    let bins = try #require(FeatureBins(edges: [1, 2, 5], starts: [0, 2, 3], featureCount: 2))
    #expect(bins.count == 5)
    func bin(_ value: Float, _ feature: Int) -> Int {
      bins.edges.withUnsafeBufferPointer { edges in
        bins.starts.withUnsafeBufferPointer { starts in
          guard let edges = edges.baseAddress, let starts = starts.baseAddress else { return -1 }
          return FeatureBins.bin(of: value, feature: feature, edges: edges, starts: starts)
        }
      }
    }
    #expect([0, 1, 1.5, 2, 3].map { bin($0, 0) } == [0, 0, 1, 1, 2])
    #expect([5, 6].map { bin($0, 1) } == [3, 4])
  }

  @Test("need edges that rise")
  func rising() {
    #expect(FeatureBins(edges: [2, 1], starts: [0, 2], featureCount: 1) == nil)
    #expect(FeatureBins(edges: [1], starts: [0, 2], featureCount: 1) == nil)
  }
}
