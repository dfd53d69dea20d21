extension LogisticLoss {
  /// The loss of scores that a model gave to examples it had not seen.
  init(heldOut scores: [Float], targets: [Float], outputCount: Int, weights: [Float]?) {
    precondition(outputCount > 0, "there must be an output")
    precondition(targets.count == scores.count, "each score needs its target")
    precondition(scores.count.isMultiple(of: outputCount), "an example lacks scores")
    precondition(scores.allSatisfy { $0.isFinite }, "a score is not finite")
    let weights = weights ?? Array(repeating: 1, count: scores.count / outputCount)
    precondition(weights.count == scores.count / outputCount, "each example needs its weight")
    precondition(weights.allSatisfy { $0 >= 0 }, "a weight is negative")
    self.init(outputCount: outputCount, targets: targets, weights: weights, threadCount: 1)
    add(scores)
  }
}
