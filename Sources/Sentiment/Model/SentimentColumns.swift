internal import Glibc

/// The columns of a sentiment model and how they become one judgement.
///
/// Two columns speak of the text: its *polarity*, the log-odds of positive against negative, and its
/// *neutrality*, the log-odds of neutral against the mean of both. Then one column a *register*: how
/// likely it is that the text is a tweet, a review, an answer to a company … And for each register, what
/// it adds to polarity and neutrality, for people call other things neutral in other places.
///
/// Source: H. Daumé III, "Frustratingly easy domain adaptation", ACL (2007), with the domains told from
/// the text.
struct SentimentColumns: Sendable {
  let registerCount: Int

  /// The most registers that a model can have.
  static let maximumRegisterCount = 16

  static let polarity = 0
  static let neutrality = 1
  /// The columns that n-grams have too.
  static let shared = 2

  init(registerCount: Int) { self.registerCount = registerCount }

  var count: Int { Self.shared + registerCount * 3 }

  func register(_ register: Int) -> Int { Self.shared + register }
  func polarity(of register: Int) -> Int { Self.shared + registerCount + 2 * register }
  func neutrality(of register: Int) -> Int { polarity(of: register) + 1 }

  static func names(registers: [String]) -> [String] {
    ["polarity", "neutrality"] + registers.map { "register: \($0)" }
      + registers.flatMap { ["polarity: \($0)", "neutrality: \($0)"] }
  }

  /// The registers whose share is below this do not count.
  static let leastShare: Float = 0.05

  /// Turns scores of registers into shares that sum to at most 1; small ones are nought.
  static func shares(_ scores: UnsafeMutableBufferPointer<Float>) {
    guard let largest = scores.max() else { return }
    var sum: Float = 0
    for index in scores.indices {
      scores[index] = expf(scores[index] - largest)
      sum += scores[index]
    }
    for index in scores.indices {
      let share = scores[index] / sum
      scores[index] = share < leastShare ? 0 : share
    }
  }
}
