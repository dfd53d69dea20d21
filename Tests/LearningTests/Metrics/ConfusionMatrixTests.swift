import Testing

@testable import Learning

@Suite("Confusion matrix")
struct ConfusionMatrixTests {
  @Test("matches the worked example in the documentation")
  func workedExample() throws {
    var matrix = ConfusionMatrix(labelCount: 2)
    matrix.insert(truth: 0, answer: 0, count: 3)
    matrix.insert(truth: 0, answer: 1, count: 1)
    matrix.insert(truth: 1, answer: 1, count: 2)
    matrix.insert(truth: 1, answer: nil, count: 2)
    #expect(matrix.total == 8)
    #expect(matrix.accuracy == 0.625)
    #expect(matrix.precision(of: 0) == 1)
    #expect(matrix.recall(of: 0) == 0.75)
    #expect(matrix.f1(of: 0) == 6.0 / 7)
    #expect(matrix.f1(of: 1) == 4.0 / 7)
    #expect(abs(try #require(matrix.macroF1) - 5.0 / 7) < 1e-15)
  }

  @Test("has no figures before anything was counted")
  func empty() {
    let matrix = ConfusionMatrix(labelCount: 3)
    #expect(matrix.accuracy == nil)
    #expect(matrix.macroF1 == nil)
    #expect(matrix.precision(of: 0) == nil)
    #expect(matrix.recall(of: 0) == nil)
    #expect(matrix.f1(of: 0) == nil)
    #expect(ConfusionMatrix(labelCount: 0).macroF1 == nil)
  }

  @Test("leaves labels that never occur out of the mean")
  func absentLabel() {
    var matrix = ConfusionMatrix(labelCount: 3)
    matrix.insert(truth: 0, answer: 0)
    matrix.insert(truth: 1, answer: 2)
    #expect(matrix.macroF1 == 0.5)
    #expect(matrix.f1(of: 2) == 0)
  }

  @Test("counts an unknown label as wrong and as nobody's", arguments: [nil, -1, 2, Int.max])
  func unknownAnswer(answer: Int?) {
    var matrix = ConfusionMatrix(labelCount: 2)
    matrix.insert(truth: 0, answer: answer)
    matrix.insert(truth: 1, answer: 1)
    #expect(matrix.accuracy == 0.5)
    #expect(matrix.precision(of: 1) == 1)
    #expect(matrix.count(truth: 0, answer: nil) == 1)
  }

  @Test("agrees with measures taken text by text", arguments: 0..<50)
  func naive(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var matrix = ConfusionMatrix(labelCount: 4)
    let texts = (0..<100).map { _ in
      (truth: generator.index(below: 4), answer: generator.index(below: 5))
    }
    for text in texts { matrix.insert(truth: text.truth, answer: text.answer) }
    #expect(matrix.accuracy == Double(texts.count { $0.truth == $0.answer }) / 100)
    for label in 0..<4 {
      let right = Double(texts.count { $0.truth == label && $0.answer == label })
      #expect(matrix.recall(of: label) == right / Double(texts.count { $0.truth == label }))
      #expect(matrix.precision(of: label) == right / Double(texts.count { $0.answer == label }))
    }
    #expect(0...1 ~= (try #require(matrix.macroF1)), "seed: \(seed)")
  }
}
