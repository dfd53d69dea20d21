internal import Tokenizing

/// What is counted of a headline's words, one after another.
struct HeadlineWordTally {
  var words = 0
  var letters = 0
  var longWords = 0
  var shortWords = 0
  var numbers = 0
  var shouted = 0
  var capitalized = 0
  var unknown = 0
  var distinct = 0
  var sentences = 0
  var firstSentenceWords = 0
  var lastSentenceWords = 0
  private var sentenceWords = 0
  private var hasEnded = false
  private var lastBits: UInt64 = 0
  private var seen = InlineArray<64, UInt32>(repeating: 0)

  /// From how many bytes a word is long, and up to how many it is short.
  private static let longLength = 8
  private static let shortLength = 3

  mutating func add(
    _ token: Token, _ text: UnsafeBufferPointer<UInt8>, _ classes: HeadlineWords,
    _ values: UnsafeMutableBufferPointer<Float>
  ) {
    switch token.kind {
    case .punctuation:
      let mark = text[Int(token.start)]
      if mark == 0x2E || mark == 0x21 || mark == 0x3F { hasEnded = sentenceWords > 0 }
      return
    case .word, .bigram, .hashtag, .mention: break
    case .number: numbers += 1
    case .emoji, .emoticon, .url, .email, .symbol: return
    }
    if hasEnded { closeSentence() }
    addLooks(token, text)
    if token.kind == .word { addEnding(token, text, values) }
    addClasses(classes.bits(of: token.term), values, isFirst: words == 1, classes.classes.count)
  }

  private mutating func addLooks(_ token: Token, _ text: UnsafeBufferPointer<UInt8>) {
    let length = Int(token.end - token.start)
    words += 1
    sentenceWords += 1
    letters += length
    if length >= Self.longLength { longWords += 1 }
    if length <= Self.shortLength { shortWords += 1 }
    if token.flags.contains(.shouted) { shouted += 1 }
    if text[Int(token.start)] &- 65 < 26 || token.flags.contains(.capitalized) { capitalized += 1 }
    if token.term == .unknown, token.kind == .word { unknown += 1 }
    addDistinct(token.term.rawValue)
  }

  /// Counts a term that did not come before; only the first 64 words are compared.
  private mutating func addDistinct(_ term: UInt32) {
    if term != TermID.unknown.rawValue {
      for place in 0..<min(distinct, 64) where seen[place] == term { return }
    }
    if distinct < 64 { seen[distinct] = term }
    distinct += 1
  }

  private func addEnding(
    _ token: Token, _ text: UnsafeBufferPointer<UInt8>,
    _ values: UnsafeMutableBufferPointer<Float>
  ) {
    let range = token.range
    func ends(_ ending: StaticString) -> Bool {
      let count = ending.utf8CodeUnitCount
      guard range.count > count else { return false }
      for place in 0..<count
      where text[range.upperBound - count + place] | 0x20 != ending.utf8Start[place] {
        return false
      }
      return true
    }
    func count(_ shape: HeadlineFigures.Shape) { values[shape.rawValue] += 1 }
    switch text[range.upperBound - 1] | 0x20 {
    case UInt8(ascii: "g"): if ends("ing") { count(.progressives) }
    case UInt8(ascii: "d"): if ends("ed") { count(.pasts) }
    case UInt8(ascii: "y"):
      if ends("ly") { count(.adverbs) }
      if ends("ity") { count(.abstractEndings) }
    case UInt8(ascii: "t"): if ends("est") { count(.superlatives) }
    case UInt8(ascii: "n"): if ends("tion") || ends("sion") { count(.abstractEndings) }
    case UInt8(ascii: "m"): if ends("ism") { count(.abstractEndings) }
    case UInt8(ascii: "s"):
      count(.plurals)
      let before = range.count > 2 ? text[range.upperBound - 2] : 0
      if before == 0x27 || before == 0x99 { count(.possessives) }
      if ends("ness") { count(.abstractEndings) }
    default: break
    }
  }

  private mutating func addClasses(
    _ bits: UInt64, _ values: UnsafeMutableBufferPointer<Float>, isFirst: Bool, _ count: Int
  ) {
    lastBits = bits
    let base = HeadlineFigures.Shape.allCases.count
    var rest = bits
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      values[base + place] = min(3, values[base + place] + 1)
      if isFirst { values[base + count + place] = 1 }
      rest &= rest &- 1
    }
  }

  private mutating func closeSentence() {
    hasEnded = false
    guard sentenceWords > 0 else { return }
    sentences += 1
    if sentences == 1 { firstSentenceWords = sentenceWords }
    lastSentenceWords = sentenceWords
    sentenceWords = 0
  }

  /// Ends the headline.
  mutating func close(_ classes: HeadlineWords, _ values: UnsafeMutableBufferPointer<Float>) {
    closeSentence()
    let base = HeadlineFigures.Shape.allCases.count + 2 * classes.classes.count
    var rest = lastBits
    while rest != 0 {
      values[base + rest.trailingZeroBitCount] = 1
      rest &= rest &- 1
    }
  }
}
