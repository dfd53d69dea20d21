internal import Sentiment

/// Asks a person about one text after another and keeps the answers.
///
///     1 of 50 · line 17
///     It works, sort of, until it rains.
///       neutral · negative 38 % · neutral 45 % · positive 17 %
///     right? y yes · n no · p positive · u neutral · ? skip · q quit  n
///     then what? p positive · n negative · u neutral  n
///
/// Lines go in and out by functions, so a session can be held with a script as well as with a terminal.
public struct ReviewSession {
  /// Where the lines of a conversation come from and go to.
  public struct Terminal {
    /// Reads a line without its end; nil at the end of the input.
    public var read: () -> String?
    /// Writes bytes.
    public var write: ([UInt8]) throws -> Void

    /// Creates a terminal from its functions.
    public init(read: @escaping () -> String?, write: @escaping ([UInt8]) throws -> Void) {
      self.read = read
      self.write = write
    }
  }

  /// What a person can say about a text.
  enum Answer: Equatable {
    case label(Sentiment.Label)
    case skip, quit
  }

  private let labels: LabelFile
  private let terminal: Terminal
  private let style: TerminalStyle
  private let width: Int

  /// Creates a session.
  ///
  /// - Parameters:
  ///   - labels: Where answers are kept.
  ///   - terminal: Who is asked.
  ///   - style: What the terminal can show.
  ///   - width: Its width in columns.
  public init(labels: LabelFile, terminal: Terminal, style: TerminalStyle, width: Int) {
    self.labels = labels
    self.terminal = terminal
    self.style = style
    self.width = min(10_000, max(40, width))
  }

  /// Asks about texts until there are no more, or the person has had enough.
  ///
  /// - Returns: How many answers were given.
  /// - Throws: `ReviewError` if an answer cannot be kept.
  public func ask(about candidates: [ReviewCandidate]) throws -> Int {
    var count = 0
    for (place, candidate) in candidates.enumerated() {
      try terminal.write(question(candidate, place + 1, of: candidates.count))
      let answer = try answer(to: candidate.sentiment.label)
      try terminal.write([ASCII.lf])
      switch answer {
      case .quit: return count
      case .skip: continue
      case .label(let label):
        try labels.append(label, for: candidate)
        count += 1
      }
    }
    return count
  }
}

// MARK: - Questions

extension ReviewSession {
  private func question(_ candidate: ReviewCandidate, _ place: Int, of count: Int) -> [UInt8] {
    var head = TerminalLine(style: style)
    head.append("\(place) of \(count)\(style.glyphs.separator)line \(candidate.line)", .heading)
    let text = MarkedText(
      candidate.text, WordWeights([WordWeights.Word](), in: candidate.text), style: style,
      width: width)
    return head.bytes + [ASCII.lf] + text.bytes + judgement(candidate.sentiment)
  }

  private func judgement(_ sentiment: Sentiment) -> [UInt8] {
    var parts = TerminalParagraph(
      style: style, width: width, separator: style.glyphs.separator, indent: 2)
    let label = sentiment.label
    parts.append("  \(label?.rawValue ?? "-")", label?.emphasis ?? .heading)
    if let probabilities = sentiment.probabilities {
      for label in Sentiment.Label.allCases {
        parts.append("\(label.rawValue) \(Rounded.percent(probabilities[label])) %")
      }
    } else {
      parts.append("valence \(Rounded.signed(sentiment.valence))")
    }
    return parts.bytes
  }

  private func prompt(_ parts: String...) throws {
    let line = parts.joined(separator: style.glyphs.separator) + "  "
    try terminal.write(Array(line.utf8))
  }
}

// MARK: - Answers

extension ReviewSession {
  /// Asks until the answer is one; the end of the input is that of the session.
  private func answer(to label: Sentiment.Label?) throws -> Answer {
    while true {
      try prompt("right? y yes", "n no", "p positive", "u neutral", "? skip", "q quit")
      guard let line = terminal.read() else { return .quit }
      switch Self.key(line) {
      case "y":
        if let label { return .label(label) }
      case "n": return try correction()
      case "p": return .label(.positive)
      case "u": return .label(.neutral)
      case "?": return .skip
      case "q": return .quit
      default: break
      }
    }
  }

  /// Asks for the label where the one that was shown is wrong.
  private func correction() throws -> Answer {
    while true {
      try prompt("then what? p positive", "n negative", "u neutral", "? skip", "q quit")
      guard let line = terminal.read() else { return .quit }
      switch Self.key(line) {
      case "p": return .label(.positive)
      case "n": return .label(.negative)
      case "u": return .label(.neutral)
      case "?": return .skip
      case "q": return .quit
      default: break
      }
    }
  }

  /// The first letter of a line, in lower case.
  private static func key(_ line: String) -> Character? {
    line.first { !$0.isWhitespace }?.lowercased().first
  }
}
