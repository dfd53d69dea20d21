import Learning
import Testing

@testable import Workspace

@Suite("Folds")
struct TrainingFoldsTests {
  /// 300 texts of three labels, of which some are copies.
  private static let labels = (0..<300).map { $0 % 10 < 5 ? 0 : $0 % 10 < 8 ? 1 : 2 }
  private static let kin = (0..<300).map { UInt64($0 % 40 == 7 ? 7 : $0) }

  @Test("have like sizes and like shares of labels", arguments: [2, 3, 5, 20])
  func shares(count: Int) {
    let folds = TrainingFolds.folds(
      labels: Self.labels, kin: Self.kin, count: count, seed: 17)
    for fold in 0..<count {
      let inside = Self.labels.indices.filter { folds[$0] == fold }
      #expect(abs(inside.count - 300 / count) <= 9)
      for (label, total) in [(0, 150), (1, 90), (2, 60)] {
        let found = inside.count { Self.labels[$0] == label }
        #expect(abs(found - total / count) <= 9, "label \(label) in fold \(fold)")
      }
    }
  }

  @Test("keep copies together")
  func copies() {
    let folds = TrainingFolds.folds(labels: Self.labels, kin: Self.kin, count: 5, seed: 17)
    let copies = Self.kin.indices.filter { Self.kin[$0] == 7 }
    #expect(Set(copies.map { folds[$0] }).count == 1)
  }

  @Test("depend on the seed alone")
  func seeds() {
    let dealt = [17, 17, 18].map { seed in
      TrainingFolds.folds(labels: Self.labels, kin: Self.kin, count: 5, seed: seed)
    }
    #expect(dealt[0] == dealt[1])
    #expect(dealt[0] != dealt[2])
  }

  @Test("may be empty where there are more of them than texts")
  func few() {
    let folds = TrainingFolds.folds(labels: [0, 1], kin: [1, 2], count: 5, seed: 1)
    #expect(Set(folds).count == 2)
    #expect(TrainingFolds.folds(labels: [], kin: [], count: 5, seed: 1).isEmpty)
  }
}
