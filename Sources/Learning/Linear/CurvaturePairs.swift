/// What L-BFGS remembers: its last steps *s*, and how the gradient changed in each, *y*.
///
/// The direction of the next step is a sum of these vectors, the gradient *g*, and the latter
/// scaled by the preconditioner *D*. All it takes to find the factors are inner products, which
/// the minimizer collects in one pass over the vectors.
///
/// Sources: J. Nocedal, "Updating quasi-Newton matrices with limited storage", Mathematics of
/// Computation 35 (1980); the products: W. Chen, Z. Wang, J. Zhou, "Large-scale L-BFGS using
/// MapReduce", NIPS (2014).
struct CurvaturePairs {
  /// A slot's inner products with the latest gradient and the latest pair.
  struct Products {
    /// *s*·*g* and *y*·*D*·*g*.
    var gradient = (step: 0.0, change: 0.0)

    /// *s*·*y'*, *s'*·*y* and *y*·*D*·*y'*, where the primes mark the latest pair.
    var latest = (stepChange: 0.0, changeStep: 0.0, changes: 0.0)
  }

  /// The factors of the direction −(γ·*D*·(*g* − Σ aⱼ·*y*ⱼ) + Σ bⱼ·*s*ⱼ).
  struct Combination {
    var scale: Double
    var changes: [Double]
    var steps: [Double]
  }

  /// The vectors, one of each a slot.
  let steps: [FloatVector]
  let changes: [FloatVector]

  /// The slots in use, from the oldest to the latest pair.
  private(set) var order: [Int] = []

  /// The slot for the next pair: a free one, or the oldest.
  private(set) var nextSlot = 0

  /// *s*ᵢ·*y*ⱼ and *y*ᵢ·*D*·*y*ⱼ.
  private var stepChange: [[Double]]
  private var changeChange: [[Double]]

  private var gradient: [Products]

  init(capacity: Int, count: Int) {
    steps = (0..<capacity).map { _ in FloatVector(count: count) }
    changes = (0..<capacity).map { _ in FloatVector(count: count) }
    let zeros = Array(repeating: 0.0, count: capacity)
    stepChange = Array(repeating: zeros, count: capacity)
    changeChange = Array(repeating: zeros, count: capacity)
    gradient = Array(repeating: Products(), count: capacity)
  }

  /// Takes in the products of all slots after `nextSlot` was filled.
  ///
  /// A pair whose change does not go along with its step tells no curvature and is forgotten.
  mutating func insert(_ products: [Products]) {
    let latest = nextSlot
    order.removeAll { $0 == latest }
    gradient = products
    guard products[latest].latest.stepChange > 0, products[latest].latest.changes > 0 else {
      return
    }
    order.append(latest)
    for slot in order {
      stepChange[slot][latest] = products[slot].latest.stepChange
      stepChange[latest][slot] = products[slot].latest.changeStep
      changeChange[slot][latest] = products[slot].latest.changes
      changeChange[latest][slot] = products[slot].latest.changes
    }
    nextSlot =
      order.count < steps.count ? (0..<steps.count).first { !order.contains($0) } ?? 0 : order[0]
  }

  /// Takes in new products of all changes and the gradient, for another preconditioner.
  mutating func update(changes: [[Double]], gradient products: [Double]) {
    changeChange = changes
    for (slot, product) in products.enumerated() { gradient[slot].gradient.change = product }
  }

  mutating func removeAll() {
    order = []
    nextSlot = 0
  }

  /// Returns the factors of the next direction.
  func combination() -> Combination {
    guard let latest = order.last else {
      return Combination(
        scale: 1, changes: steps.map { _ in 0 }, steps: steps.map { _ in 0 })
    }
    var first = steps.map { _ in 0.0 }
    for (position, slot) in order.enumerated().reversed() {
      let newer = order[(position + 1)...]
      let rest = newer.reduce(gradient[slot].gradient.step) {
        $0 - first[$1] * stepChange[slot][$1]
      }
      first[slot] = rest / stepChange[slot][slot]
    }
    let scale = stepChange[latest][latest] / changeChange[latest][latest]
    var second = steps.map { _ in 0.0 }
    for (position, slot) in order.enumerated() {
      let scaled = order.reduce(gradient[slot].gradient.change) {
        $0 - first[$1] * changeChange[slot][$1]
      }
      let rest = order[..<position].reduce(scale * scaled) {
        $0 + second[$1] * stepChange[$1][slot]
      }
      second[slot] = first[slot] - rest / stepChange[slot][slot]
    }
    return Combination(scale: scale, changes: first, steps: second)
  }
}
