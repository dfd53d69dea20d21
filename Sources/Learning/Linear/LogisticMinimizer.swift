/// Finds the parameters of least loss by L-BFGS, with the loss of linear scores and an L2 penalty.
///
/// As scores are linear, those along a line cost one product with the direction; trying a step is
/// then a pass over the scores alone, so that lines are searched with care at little cost.
struct LogisticMinimizer<Scores: LinearScores> {
  let scores: Scores
  let loss: LogisticLoss
  let options: LogisticRegression.Options

  /// The penalty of each parameter.
  let penalties: FloatVector

  let parameters: FloatVector
  private var preconditioner: Preconditioner
  private var gradient: FloatVector
  private var oldGradient: FloatVector
  private let residuals: FloatVector
  private var pairs: CurvaturePairs
  private let tileLength: Int
  private let blocks: FixedBlocks

  private(set) var objective = 0.0
  private(set) var gradientNorm = 0.0
  private(set) var iterationCount = 0

  /// ½ Σ penalty · parameter².
  private var penalty = 0.0

  /// Before which steps the preconditioner is made for the probabilities of the time.
  private static var renewals: [Int] { [0, 3, 10, 30] }

  /// How many steps are remembered.
  private static var memory: Int { 8 }

  /// Begins with parameters of zero, and a loss whose scores are the offsets.
  init(
    _ scores: Scores, loss: LogisticLoss, penalties: FloatVector,
    options: LogisticRegression.Options
  ) {
    self.scores = scores
    self.loss = loss
    self.options = options
    self.penalties = penalties
    let count = scores.parameterCount
    parameters = FloatVector(count: count)
    preconditioner = Preconditioner(curvatures: parameters)
    gradient = FloatVector(count: count)
    oldGradient = FloatVector(count: count)
    residuals = FloatVector(count: loss.targets.count)
    pairs = CurvaturePairs(capacity: Self.memory, count: count)
    tileLength = Tile.length(groupCount: loss.outputCount)
    blocks = FixedBlocks(
      length: count, granularity: tileLength, threadCount: options.threadCount)
    start()
  }
}

// MARK: - Minimizing

extension LogisticMinimizer {
  /// Steps until the gradient's norm is at most `limit`, or no step makes the objective less.
  ///
  /// - Returns: Whether the gradient has become small enough.
  mutating func minimize(untilGradientNorm limit: Double) -> Bool {
    while gradientNorm > limit {
      if Self.renewals.contains(iterationCount) { renewPreconditioner() }
      guard iterationCount < options.maximumIterations, step() else { return false }
      iterationCount += 1
      options.progress?(
        .init(iteration: iterationCount, objective: objective, gradientNorm: gradientNorm))
    }
    return true
  }

  /// Begins with other parameters.
  mutating func start(at initial: FloatVector, offsets: [Float]?) {
    parameters.start.update(from: initial.start, count: parameters.count)
    scores.scores(of: parameters, into: loss.scores)
    loss.add(offsets)
    start()
  }

  /// Makes the objective and its gradient at the parameters, whose scores the loss has.
  private mutating func start() {
    loss.move(by: 0, residuals: residuals)
    scores.gradient(of: residuals, into: gradient)
    let sums = blocks.sums(2) { range, sums in
      Tile.forEach(in: range, length: tileLength) { start, count in
        Tile.add(
          penalties.start + start, times: parameters.start + start, to: gradient.start + start,
          count)
        sums[0] += Tile.dot(
          penalties.start + start, parameters.start + start, parameters.start + start, count)
        sums[1] += Tile.dot(gradient.start + start, gradient.start + start, count)
      }
    }
    penalty = sums[0] / 2
    gradientNorm = sums[1].squareRoot()
    objective = loss.value(atStep: 0).value + penalty
  }

  /// Returns whether a step was found.
  private mutating func step() -> Bool {
    var line = direct()
    if line.slope >= 0 {
      pairs.removeAll()
      line = direct()
    }
    guard line.slope < 0 else { return false }
    scores.scores(of: pairs.steps[pairs.nextSlot], into: loss.moves)
    let search = LineSearch(start: objective, slope: line.slope)
    let found = search.minimum { step in
      let (value, slope) = loss.value(atStep: Float(step))
      return (
        value + penalty + step * (line.linear + step * line.square / 2),
        slope + line.linear + step * line.square
      )
    }
    guard let found else { return false }
    objective = found.value
    advance(by: Float(found.step))
    return true
  }
}

// MARK: - Passes over the vectors

extension LogisticMinimizer {
  /// The objective's slope along a direction, and the penalty's linear and square part.
  private struct Line {
    var slope: Double
    var linear: Double
    var square: Double
  }

  /// Writes the next direction to the slot of the next step.
  private func direct() -> Line {
    let combination = pairs.combination()
    let direction = pairs.steps[pairs.nextSlot].start
    let block = block(combination)
    let sums = blocks.sums(3) { range, sums in
      Tile.forEach(in: range, length: tileLength) { start, count in
        direct(combination, block, direction, start, count)
        let direction = direction + start
        let penalties = penalties.start + start
        sums[0] += Tile.dot(gradient.start + start, direction, count)
        sums[1] += Tile.dot(penalties, parameters.start + start, direction, count)
        sums[2] += Tile.dot(penalties, direction, direction, count)
      }
    }
    return Line(slope: sums[0], linear: sums[1], square: sums[2])
  }

  /// The direction's part that the preconditioner's block makes.
  private func block(_ combination: CurvaturePairs.Combination) -> FloatVector {
    let count = preconditioner.blockCount
    let block = FloatVector(count: count)
    Tile.add(gradient.start, times: Float(-combination.scale), to: block.start, count)
    for slot in pairs.order {
      let factor = Float(combination.scale * combination.changes[slot])
      Tile.add(pairs.changes[slot].start, times: factor, to: block.start, count)
    }
    preconditioner.multiplyBlock(block.start)
    return block
  }

  private func direct(
    _ combination: CurvaturePairs.Combination, _ block: FloatVector,
    _ direction: UnsafeMutablePointer<Float>,
    _ start: Int, _ count: Int
  ) {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: tileLength) { sum in
      guard let sum = sum.baseAddress else { return }
      let gradient = gradient.start + start
      for index in 0..<count { sum[index] = gradient[index] }
      for slot in pairs.order {
        let factor = Float(-combination.changes[slot])
        Tile.add(pairs.changes[slot].start + start, times: factor, to: sum, count)
      }
      let diagonal = preconditioner.diagonal.start + start
      let scale = Float(-combination.scale)
      for index in 0..<count { sum[index] *= scale * diagonal[index] }
      if start < block.count {
        Tile.add(block.start + start, times: 1, to: sum, min(count, block.count - start))
      }
      preconditioner.center(sum, count)
      for slot in pairs.order {
        let factor = Float(-combination.steps[slot])
        Tile.add(pairs.steps[slot].start + start, times: factor, to: sum, count)
      }
      for index in 0..<count { direction[start + index] = sum[index] }
    }
  }

  /// Takes the step: moves parameters and scores, makes the new gradient, and remembers the pair.
  private mutating func advance(by step: Float) {
    loss.move(by: step, residuals: residuals)
    swap(&gradient, &oldGradient)
    scores.gradient(of: residuals, into: gradient)
    let slots = pairs.steps.indices
    let sums = blocks.sums(2 + 5 * slots.count) { range, sums in
      Tile.forEach(in: range, length: tileLength) { start, count in
        advance(by: step, start, count, sums)
        multiply(start, count, sums + 2)
      }
    }
    penalty = sums[0] / 2
    gradientNorm = sums[1].squareRoot()
    let scaled = (
      gradient: block(of: gradient), change: block(of: pairs.changes[pairs.nextSlot])
    )
    pairs.insert(
      slots.map { slot in
        let products = Array(sums[(2 + 5 * slot)...].prefix(5))
        let change = pairs.changes[slot]
        return .init(
          gradient: (products[0], products[1] + blockProduct(change, scaled.gradient)),
          latest: (
            products[2], products[3], products[4] + blockProduct(change, scaled.change)
          ))
      })
  }

  private func advance(
    by step: Float, _ start: Int, _ count: Int, _ sums: UnsafeMutablePointer<Double>
  ) {
    let parameters = parameters.start + start
    let penalties = penalties.start + start
    let gradient = gradient.start + start
    let oldGradient = oldGradient.start + start
    let move = pairs.steps[pairs.nextSlot].start + start
    let change = pairs.changes[pairs.nextSlot].start + start
    for index in 0..<count {
      move[index] *= step
      parameters[index] += move[index]
      gradient[index] += penalties[index] * parameters[index]
      change[index] = gradient[index] - oldGradient[index]
    }
    sums[0] += Tile.dot(penalties, parameters, parameters, count)
    sums[1] += Tile.dot(gradient, gradient, count)
  }

  /// Adds a tile's part of the products of all pairs with the gradient and the latest pair.
  private func multiply(_ start: Int, _ count: Int, _ sums: UnsafeMutablePointer<Double>) {
    let latestStep = pairs.steps[pairs.nextSlot].start + start
    let latestChange = pairs.changes[pairs.nextSlot].start + start
    let gradient = gradient.start + start
    withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * tileLength) { scaled in
      guard let scaledGradient = scaled.baseAddress else { return }
      let scaledChange = scaledGradient + tileLength
      let preconditioner = preconditioner.diagonal.start + start
      for index in 0..<tileLength {
        let inside = index < count
        scaledGradient[index] = inside ? preconditioner[index] * gradient[index] : 0
        scaledChange[index] = inside ? preconditioner[index] * latestChange[index] : 0
      }
      for slot in Set(pairs.order).union([pairs.nextSlot]).sorted() {
        let step = pairs.steps[slot].start + start
        let change = pairs.changes[slot].start + start
        let sums = sums + 5 * slot
        sums[0] += Tile.dot(step, gradient, count)
        sums[1] += Tile.dot(change, scaledGradient, count)
        sums[2] += Tile.dot(step, latestChange, count)
        sums[3] += Tile.dot(latestStep, change, count)
        sums[4] += Tile.dot(change, scaledChange, count)
      }
    }
  }
}

// MARK: - Preconditioner

extension LogisticMinimizer {
  /// Makes the preconditioner for the probabilities as they are, and products by it anew.
  private mutating func renewPreconditioner() {
    preconditioner = scores.preconditioner(loss, penalties: penalties)
    guard !pairs.order.isEmpty else { return }
    let slots = pairs.changes.indices
    let count = slots.count
    let sums = blocks.sums(count * count + count) { range, sums in
      Tile.forEach(in: range, length: tileLength) { start, length in
        let diagonal = preconditioner.diagonal.start + start
        for slot in pairs.order {
          let change = pairs.changes[slot].start + start
          for other in pairs.order where other <= slot {
            sums[slot * count + other] += Tile.dot(
              change, diagonal, pairs.changes[other].start + start, length)
          }
          sums[count * count + slot] += Tile.dot(
            change, diagonal, gradient.start + start, length)
        }
      }
    }
    let scaledGradient = block(of: gradient)
    let scaledChanges = pairs.changes.map { block(of: $0) }
    pairs.update(
      changes: slots.map { slot in
        slots.map { other in
          sums[max(slot, other) * count + min(slot, other)]
            + blockProduct(pairs.changes[slot], scaledChanges[other])
        }
      },
      gradient: slots.map { slot in
        sums[count * count + slot] + blockProduct(pairs.changes[slot], scaledGradient)
      })
  }

  /// The part of a vector that the preconditioner's block covers, multiplied by it.
  private func block(of vector: FloatVector) -> FloatVector {
    let block = FloatVector(count: preconditioner.blockCount)
    block.start.update(from: vector.start, count: block.count)
    preconditioner.multiplyBlock(block.start)
    return block
  }

  /// The inner product of a vector's part that the block covers with such a part.
  private func blockProduct(_ vector: FloatVector, _ block: FloatVector) -> Double {
    var sum = 0.0
    for index in 0..<block.count {
      sum += Double(vector.start[index]) * Double(block.start[index])
    }
    return sum
  }
}
