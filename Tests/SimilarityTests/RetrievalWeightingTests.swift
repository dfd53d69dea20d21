import Similarity
import Testing

@Suite("Retrieval weighting")
struct RetrievalWeightingTests {
  @Test("weightings of other constants are different")
  func equality() {
    #expect(RetrievalWeighting.bm25(k1: 1.2, b: 0.75) != .bm25(k1: 0.9, b: 0.4))
  }
}
