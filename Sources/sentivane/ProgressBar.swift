/// How far a long command is, on stderr: a bar on a terminal, else a line for each step.
struct ProgressBar {
  /// How many steps there are.
  let stepCount: Int
  private var done = 0
  private let isTerminal = Console.errorIsTerminal

  private static let width = 24

  init(stepCount: Int) { self.stepCount = max(1, stepCount) }

  /// Shows that a step begins.
  mutating func begin(_ step: String) {
    if isTerminal {
      let filled = min(Self.width, Self.width * done / stepCount)
      let bar =
        String(repeating: "#", count: filled) + String(repeating: "-", count: Self.width - filled)
      Console.put("\r[\(bar)] \(step)\u{1B}[K")
    } else {
      Console.say("\(step) (step \(done + 1) of \(stepCount))")
    }
    done += 1
  }

  /// Takes the bar away.
  func end() {
    if isTerminal { Console.put("\r\u{1B}[K") }
  }
}
