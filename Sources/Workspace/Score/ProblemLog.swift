/// Says what was wrong with an input: every rejected record, and the first repairs of each kind.
struct ProblemLog {
  /// How many repairs of one kind are named before they are only counted.
  static let repairsNamed = 5
  /// How many keys are named at most.
  static let keysNamed = 1_000

  private(set) var repairedCount = 0
  private(set) var rejectedCount = 0
  private var repairsByKind: [String: Int] = [:]
  private var unknownKeys: Set<[UInt8]> = []
  private var renamedKeys: Set<[UInt8]> = []
  private let file: String
  private let rejectsPath: String?
  private let messages: ScoreRun.Messages

  /// - Parameters:
  ///   - file: The input's name.
  ///   - rejectsPath: The file to which rejected records go; nil to name each of them here.
  ///   - messages: Where lines go.
  init(file: String, rejectsPath: String?, messages: ScoreRun.Messages) {
    self.file = file
    self.rejectsPath = rejectsPath
    self.messages = messages
  }

  /// Says what a person should know about the input or the figures.
  func note(_ sentence: String) { messages.note("\(file): \(sentence)") }

  /// Counts and names problems.
  mutating func add(_ problems: [InputProblem]) {
    for problem in problems {
      switch problem.severity {
      case .rejected:
        rejectedCount += 1
        if rejectsPath == nil { messages.warn(problem.message(file: file)) }
      case .repaired:
        repairedCount += 1
        let kind = problem.reason.kind
        let count = repairsByKind[kind, default: 0] + 1
        repairsByKind[kind] = count
        if count <= Self.repairsNamed { messages.note(problem.message(file: file)) }
      }
    }
  }

  /// Names each key or cell that a table has no column for, once.
  mutating func add(unknown keys: [(key: String, line: Int)]) {
    for (key, line) in keys
    where unknownKeys.count < Self.keysNamed && unknownKeys.insert(Array(key.utf8)).inserted {
      messages.warn(
        "\(file):\(line): the table has no column for '\(displayed(key))', which is left out;"
          + " write NDJSON to keep it")
    }
  }

  /// Names each key that gave its name to a result, once.
  mutating func add(renamed keys: [String]) {
    for key in keys
    where renamedKeys.count < Self.keysNamed && renamedKeys.insert(Array(key.utf8)).inserted {
      note("the input's own '\(key)' is written as 'input.\(key)'")
    }
  }

  /// Says what was only counted.
  func finish() {
    for (kind, count) in repairsByKind.sorted(by: { $0.key < $1.key })
    where count > Self.repairsNamed {
      let more = count - Self.repairsNamed
      note("\(more) more record\(more == 1 ? " was" : "s were") repaired: \(kind)")
    }
    if let rejectsPath, rejectedCount > 0 {
      let records = "\(rejectedCount) record\(rejectedCount == 1 ? "" : "s")"
      messages.warn("\(file): \(records) could not be read; see \(rejectsPath)")
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
