internal import Glibc
internal import Tokenizing

/// What the rules and the look of a text come to in numbers: the figures that a model weighs beside
/// words.
///
/// Sums, extremes and last words of the opinions as the rules left them, how much of the text they are,
/// and how it is written. Counts enter as logarithms, so that a long text is not a loud one.
struct TextFigures {
  /// The sums over the windows of a text.
  private var sums = InlineArray<64, Float>(repeating: 0)
  private var clause: Float = 0
  private var sentence: Float = 0
  private var isFirst = true

  /// What is counted; the first part becomes figures as it is.
  enum Count: Int, CaseIterable {
    case positive, negative, highest, lowest, positives, negatives
    case last, firstClause, lastClause, firstSentence, lastSentence
    case positiveSentences, negativeSentences, sentences, clauses
    case exclamations, questions, contrasts, negators, hedges, intensifiers, commas
    case emojiWeight, hashtagWeight, changed, opinionTokens
    case words, numbers, emoji, emoticons, hashtags, mentions, addresses, marks, symbols
    case shouted, elongated, capitalized, lines, letters, capitals
    case opensSmall, opensCapital, closesWithStop, closesLoudly
    case bytes, tokens
  }

  /// Bins of the valence and of the length, each a figure of its own.
  private static let valenceBins = 21
  private static let lengthBounds: [Float] = [3, 5, 8, 12, 16, 20, 25, 30, 40, 60, 100, 200]
  private static let rates: [Count] = [
    .positive, .negative, .positives, .negatives, .exclamations, .questions, .negators, .hedges,
    .commas, .opinionTokens, .capitals, .words, .numbers, .shouted, .capitalized, .marks,
  ]
  private static let extras = 8

  /// True if the text has something to judge: words, faces, or what a rule makes of numbers.
  var hasWords: Bool {
    self[.words] + self[.emoji] + self[.emoticons] + self[.hashtags] + self[.opinionTokens] > 0
  }

  /// The number of figures.
  static let count =
    Count.allCases.count + rates.count + extras + valenceBins + lengthBounds.count + 1

  private subscript(count: Count) -> Float {
    get { sums[count.rawValue] }
    set { sums[count.rawValue] = newValue }
  }

  mutating func beginText() {
    for index in sums.indices { sums[index] = 0 }
    clause = 0
    sentence = 0
    isFirst = true
  }
}

// MARK: - Counting

extension TextFigures {
  /// Adds a window whose rules have been applied.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  mutating func add(_ analysis: borrowing Analysis) {
    addTokens(analysis)
    for index in analysis.cues.indices {
      let cue = analysis.cues[index]
      add(cue, kind: analysis.tokens[Int(cue.first)].kind)
    }
  }

  /// Adds one cue, whose first token is of a kind.
  mutating func add(_ cue: Cue, kind: Token.Kind) {
    if cue.boundary != .none { close(cue) } else { addWords(cue, kind) }
  }

  /// Adds what does not depend on cues.
  mutating func addTokens(_ analysis: borrowing Analysis) {
    var kinds = InlineArray<16, Int32>(repeating: 0)
    var shouted = 0
    var elongated = 0
    var capitalized = 0
    var lines = 0
    for index in 0..<analysis.tokenCount {
      let token = analysis.tokens[index]
      kinds[Int(token.kind.rawValue) & 15] &+= 1
      let flags = token.flags.rawValue
      shouted &+= Int(flags & Token.Flags.shouted.rawValue)
      capitalized &+= Int(flags & Token.Flags.capitalized.rawValue) >> 1
      elongated &+= Int(flags & Token.Flags.elongated.rawValue) >> 2
      lines &+= Int(flags & Token.Flags.startsLine.rawValue) >> 5
    }
    func kind(_ kind: Token.Kind) -> Float { Float(kinds[Int(kind.rawValue)]) }
    self[.words] += kind(.word) + kind(.bigram)
    self[.numbers] += kind(.number)
    self[.emoji] += kind(.emoji)
    self[.emoticons] += kind(.emoticon)
    self[.hashtags] += kind(.hashtag)
    self[.mentions] += kind(.mention)
    self[.addresses] += kind(.url) + kind(.email)
    self[.marks] += kind(.punctuation)
    self[.symbols] += kind(.symbol)
    self[.shouted] += Float(shouted)
    self[.elongated] += Float(elongated)
    self[.capitalized] += Float(capitalized)
    self[.lines] += Float(lines)
    self[.tokens] += Float(analysis.tokenCount)
    self[.bytes] += Float(analysis.text.count)
    countLetters(analysis.text)
  }

  private mutating func countLetters(_ text: UnsafeBufferPointer<UInt8>) {
    var capitals = 0
    var letters = 0
    for byte in text {
      letters &+= (byte | 0x20) &- 97 < 26 ? 1 : 0
      capitals &+= byte &- 65 < 26 ? 1 : 0
    }
    self[.letters] += Float(letters)
    self[.capitals] += Float(capitals)
    guard let first = text.first, let last = text.last else { return }
    if isFirst {
      self[.opensSmall] = first &- 97 < 26 ? 1 : 0
      self[.opensCapital] = first &- 65 < 26 ? 1 : 0
      isFirst = false
    }
    self[.closesWithStop] = last == UInt8(ascii: ".") ? 1 : 0
    self[.closesLoudly] = last == UInt8(ascii: "!") || last == UInt8(ascii: "?") ? 1 : 0
  }

  private mutating func close(_ cue: Cue) {
    if cue.boundary == .comma { self[.commas] += 1 }
    closeClause()
    guard cue.boundary >= .sentence else { return }
    closeSentence()
    self[.sentences] += 1
    if cue.boundary == .exclamation { self[.exclamations] += Float(cue.marks) }
    if cue.boundary == .question { self[.questions] += 1 }
  }

  private mutating func closeClause() {
    guard clause != 0 else { return }
    if self[.clauses] == 0 { self[.firstClause] = clause }
    self[.lastClause] = clause
    self[.clauses] += 1
    clause = 0
  }

  private mutating func closeSentence() {
    guard sentence != 0 else { return }
    if self[.positiveSentences] + self[.negativeSentences] == 0 { self[.firstSentence] = sentence }
    self[.lastSentence] = sentence
    if sentence > 0 { self[.positiveSentences] += 1 } else { self[.negativeSentences] += 1 }
    sentence = 0
  }

  private mutating func addWords(_ cue: Cue, _ kind: Token.Kind) {
    let roles = cue.entry.roles
    if !roles.isDisjoint(with: .negator) { self[.negators] += 1 }
    if !roles.isDisjoint(with: [.contrast, .concession]) { self[.contrasts] += 1 }
    if roles.contains(.hedge) { self[.hedges] += 1 }
    if !roles.isDisjoint(with: [.intensifierBefore, .intensifierAfter]) {
      self[.intensifiers] += 1
    }
    guard cue.weight != 0 else { return }
    let weight = Float(cue.weight) / 1000
    self[.opinionTokens] += Float(cue.last - cue.first + 1)
    if weight > 0 {
      self[.positive] += weight
      self[.positives] += 1
      self[.highest] = max(self[.highest], weight)
    } else {
      self[.negative] += weight
      self[.negatives] += 1
      self[.lowest] = min(self[.lowest], weight)
    }
    self[.last] = weight
    clause += weight
    sentence += weight
    switch kind {
    case .emoji, .emoticon: self[.emojiWeight] += weight
    case .hashtag: self[.hashtagWeight] += weight
    default: break
    }
    if cue.changedBy != 0 { self[.changed] += 1 }
  }
}

// MARK: - Figures

extension TextFigures {
  /// Writes the figures of the text that was added.
  ///
  /// - Parameters:
  ///   - pooling: How the rules' weights become a valence.
  ///   - figures: Room for `count` numbers.
  mutating func finish(pooling: Pooling, into figures: UnsafeMutableBufferPointer<Float>) {
    closeClause()
    closeSentence()
    let valence = valence(pooling: pooling)
    var next = 0
    func append(_ value: Float) {
      figures[next] = value
      next += 1
    }
    for count in 0..<Count.allCases.count { append(Self.logarithm(sums[count])) }
    let tokens = max(1, self[.tokens])
    for rate in Self.rates { append(self[rate] / tokens) }
    append(valence)
    append(valence * valence)
    append(abs(valence))
    append(self[.positive] / (self[.positive] - self[.negative] + 1))
    append(self[.positives] / (self[.positives] + self[.negatives] + 1))
    append(self[.positives] + self[.negatives] == 0 ? 1 : 0)
    let length = Self.logarithm(tokens)
    append(length * length)
    append(self[.capitals] / max(1, self[.letters]))
    let bin = min(Self.valenceBins - 1, max(0, Int(((valence + 1.05) * 10).rounded(.down))))
    for index in 0..<Self.valenceBins { append(index == bin ? 1 : 0) }
    let band = Self.lengthBounds.count { $0 <= tokens }
    for index in 0...Self.lengthBounds.count { append(index == band ? 1 : 0) }
  }

  /// The rules' valence of the text that was added.
  private func valence(pooling: Pooling) -> Float {
    let count = Int(self[.positives] + self[.negatives])
    let sum = Int64(((self[.positive] + self[.negative]) * 1000).rounded())
    let evidence = Pooling.shrunk(sum, by: pooling.factor(count: count))
    return Float(pooling.valence(evidence: evidence)) / 1_000_000
  }

  /// The logarithm of one more, with the sign of the value.
  @inline(__always)
  private static func logarithm(_ value: Float) -> Float {
    if value == 0 { return 0 }
    // Most are counts.
    if value > 0, value < 256 {
      let count = Int(value)
      if Float(count) == value { return countLogarithms[count] }
    }
    return value < 0 ? -log1pf(-value) : log1pf(value)
  }

  private static let countLogarithms = (0..<256).map { log1pf(Float($0)) }
}
