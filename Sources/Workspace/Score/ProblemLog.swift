/// Says what was wrong with an input: every rejected record, and the first repairs of each kind.
struct ProblemLog {
  /// How many repairs of one kind are named before they are only counted.
  static let repairsNamed = 5

  private(set) var repairedCount = 0
  private(set) var rejectedCount = 0
  private var repairsByKind: [String: Int] = [:]
  private var unknownKeys: Set<String> = []
  private let file: String
  private let namesRejected: Bool
  let say: (String) -> Void

  /// - Parameters:
  ///   - namesRejected: Whether rejected records are named here, not written to a file of their own.
  ///   - say: Takes one line for stderr.
  init(file: String, namesRejected: Bool, say: @escaping (String) -> Void) {
    self.file = file
    self.namesRejected = namesRejected
    self.say = say
  }

  mutating func add(_ problems: [InputProblem]) {
    for problem in problems {
      switch problem.severity {
      case .rejected:
        rejectedCount += 1
        if namesRejected { say(problem.message(file: file)) }
      case .repaired:
        repairedCount += 1
        let kind = problem.reason.kind
        repairsByKind[kind, default: 0] += 1
        if repairsByKind[kind, default: 0] <= Self.repairsNamed { say(problem.message(file: file)) }
      }
    }
  }

  /// Reports each key that a table has no column for, once.
  mutating func add(_ keys: [(key: String, line: Int)]) {
    for (key, line) in keys where unknownKeys.count < 1_000 && unknownKeys.insert(key).inserted {
      say(
        "\(file):\(line): the key '\(displayed(key))' is not among those of the first records;"
          + " it has no column, write NDJSON to keep it")
    }
  }

  /// Says how many repairs were not named.
  func finish() {
    for (kind, count) in repairsByKind.sorted(by: { $0.key < $1.key })
    where count > Self.repairsNamed {
      say("\(file): \(count - Self.repairsNamed) more records were repaired: \(kind)")
    }
  }
}

extension InputProblem.Reason {
  /// What repairs of one kind have in common.
  fileprivate var kind: String {
    switch self {
    case .invalidBytes: "bytes that are no text"
    case .unbalancedQuote: "a quote is never closed"
    case .textAfterQuote: "text after a closing quote"
    case .missingCells: "missing cells"
    case .extraCells: "too many cells"
    case .duplicateKey: "the same key twice"
    case .loneSurrogate: "half of a surrogate pair"
    case .controlCharacter: "a control character"
    case .missingText: "no text"
    case .notAnObject, .truncatedJSON, .malformedJSON: "not a JSON object"
    }
  }
}
