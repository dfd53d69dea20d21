internal import Glibc
internal import Tokenizing

/// A headline in numbers: how long it is, how it is written, and which kinds of words it has where.
///
/// Lengths enter also as what exceeds some bounds, so that a linear model can bend: up to so many words more
/// is better, beyond not.
enum HeadlineFigures {
  /// What is counted or measured, in order of the figures.
  enum Shape: Int, CaseIterable {
    case words, wordsLogarithm
    case over6Words, over8Words, over10Words, over12Words, over14Words, over16Words, over18Words,
      over20Words
    case characters, charactersLogarithm
    case over40Characters, over60Characters, over70Characters, over80Characters,
      over90Characters, over100Characters
    case pixels, over580Pixels
    case lettersPerWord, longWordShare, shortWordShare, longWords
    case sentences, isOneSentence, firstSentenceWords, lastSentenceWords
    case questions, exclamations, colons, quotes, parentheses, commas, semicolons, dashes,
      apostrophes, ellipses, ampersands, hashes, percents, amounts
    case endsWithQuestion, endsWithExclamation, endsWithStop, endsWithEllipsis, endsWithQuote,
      startsWithQuote
    case numbers, hasNumber, startsWithNumber
    case shoutedWords, hasShoutedWord, capitalizedShare, smallWords
    case progressives, pasts, adverbs, superlatives, plurals, possessives, abstractEndings
    case distinctShare, unknownShare
  }

  /// The bounds of `over…Words` and `over…Characters`, in the order of the cases.
  private static let wordBounds: [Float] = [6, 8, 10, 12, 14, 16, 18, 20]
  private static let characterBounds: [Float] = [40, 60, 70, 80, 90, 100]
  /// Where search results cut a headline off, in pixels.
  private static let pixelBound: Float = 580

  /// The number of figures with so many classes of words: each counts, and opens or ends a headline.
  static func count(classes: Int) -> Int { Shape.allCases.count + 3 * classes }

  /// The names of the figures, in order.
  static func names(classes: [String]) -> [String] {
    Shape.allCases.map { "\($0)" } + classes + classes.map { "\($0) first" }
      + classes.map { "\($0) last" }
  }
}

// MARK: - Measuring

extension HeadlineFigures {
  /// Writes the figures of a headline.
  ///
  /// - Parameters:
  ///   - stream: Its tokens, resolved.
  ///   - text: The headline.
  ///   - words: The classes of words.
  ///   - values: Room for `count(classes:)` numbers.
  /// - Complexity: O(*n*) in the bytes of the headline and the number of classes.
  static func measure(
    _ stream: borrowing TokenStream, _ text: UnsafeBufferPointer<UInt8>, words: HeadlineWords,
    into values: UnsafeMutableBufferPointer<Float>
  ) {
    values.update(repeating: 0)
    var tally = Tally()
    for index in 0..<stream.count { tally.add(stream[index], text, words, values) }
    tally.close(words, values)
    writeLengths(tally, text, values)
    writeMarks(text, values)
  }

  private static func set(
    _ values: UnsafeMutableBufferPointer<Float>, _ shape: Shape, _ value: Float
  ) {
    values[shape.rawValue] = value
  }

  private static func writeLengths(
    _ tally: Tally, _ text: UnsafeBufferPointer<UInt8>, _ values: UnsafeMutableBufferPointer<Float>
  ) {
    let words = Float(tally.words)
    let share = 1 / max(1, words)
    set(values, .words, words)
    set(values, .wordsLogarithm, log1pf(words))
    for (place, bound) in wordBounds.enumerated() {
      values[Shape.over6Words.rawValue + place] = max(0, words - bound)
    }
    let characters = Float(text.reduce(0) { $0 &+ ($1 & 0xC0 == 0x80 ? 0 : 1) })
    set(values, .characters, characters)
    set(values, .charactersLogarithm, log1pf(characters))
    for (place, bound) in characterBounds.enumerated() {
      values[Shape.over40Characters.rawValue + place] = max(0, characters - bound)
    }
    let pixels = Float(PixelWidth.search.pixels(of: text))
    set(values, .pixels, pixels)
    set(values, .over580Pixels, max(0, pixels - pixelBound))
    set(values, .lettersPerWord, Float(tally.letters) * share)
    set(values, .longWordShare, Float(tally.longWords) * share)
    set(values, .shortWordShare, Float(tally.shortWords) * share)
    set(values, .longWords, Float(tally.longWords))
    set(values, .sentences, Float(tally.sentences))
    set(values, .isOneSentence, tally.sentences == 1 ? 1 : 0)
    set(values, .firstSentenceWords, Float(tally.firstSentenceWords))
    set(values, .lastSentenceWords, Float(tally.lastSentenceWords))
    set(values, .numbers, Float(tally.numbers))
    set(values, .hasNumber, tally.numbers > 0 ? 1 : 0)
    set(values, .startsWithNumber, (text.first ?? 0) &- 48 < 10 ? 1 : 0)
    set(values, .shoutedWords, Float(tally.shouted))
    set(values, .hasShoutedWord, tally.shouted > 0 ? 1 : 0)
    set(values, .capitalizedShare, Float(tally.capitalized) * share)
    set(values, .smallWords, Float(tally.words - tally.capitalized))
    set(values, .distinctShare, Float(tally.distinct) * share)
    set(values, .unknownShare, Float(tally.unknown) * share)
  }
}

// MARK: - Marks

extension HeadlineFigures {
  /// More of a mark than this is no more than this.
  private static let mostMarks: Float = 3

  private static func writeMarks(
    _ text: UnsafeBufferPointer<UInt8>, _ values: UnsafeMutableBufferPointer<Float>
  ) {
    for (index, byte) in text.enumerated() where byte &- 97 >= 26 && byte != 0x20 {
      guard let shape = shape(of: byte, at: index, in: text) else { continue }
      values[shape.rawValue] = min(mostMarks, values[shape.rawValue] + 1)
    }
    let end = text.lastIndex { $0 > 0x20 } ?? -1
    guard end >= 0 else { return }
    let isQuote = isQuote(at: end, text)
    switch text[end] {
    case UInt8(ascii: "?"): set(values, .endsWithQuestion, 1)
    case UInt8(ascii: "!"): set(values, .endsWithExclamation, 1)
    case UInt8(ascii: ".") where end > 0 && text[end - 1] == UInt8(ascii: "."):
      set(values, .endsWithEllipsis, 1)
    case UInt8(ascii: "."): set(values, .endsWithStop, 1)
    case 0xA6 where end > 1 && text[end - 1] == 0x80: set(values, .endsWithEllipsis, 1)
    default: if isQuote { set(values, .endsWithQuote, 1) }
    }
    let opensCurly = text.count > 2 && text[0] == 0xE2 && text[1] == 0x80
    if text[0] == 0x22 || text[0] == 0x27 || (opensCurly && (0x98...0x9D).contains(text[2])) {
      set(values, .startsWithQuote, 1)
    }
  }

  /// Whether the byte ends a straight or curly double quote.
  private static func isQuote(at index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if text[index] == 0x22 { return true }
    return index > 1 && text[index - 2] == 0xE2 && text[index - 1] == 0x80
      && (text[index] == 0x9C || text[index] == 0x9D)
  }

  private static func shape(
    of byte: UInt8, at index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Shape? {
    switch byte {
    case UInt8(ascii: "?"): return .questions
    case UInt8(ascii: "!"): return .exclamations
    case UInt8(ascii: ":"): return .colons
    case UInt8(ascii: "\""): return .quotes
    case UInt8(ascii: "("): return .parentheses
    case UInt8(ascii: ","): return .commas
    case UInt8(ascii: ";"): return .semicolons
    case UInt8(ascii: "-"): return .dashes
    case UInt8(ascii: "'"): return .apostrophes
    case UInt8(ascii: "&"): return .ampersands
    case UInt8(ascii: "#"): return .hashes
    case UInt8(ascii: "%"): return .percents
    case UInt8(ascii: "$"): return .amounts
    case UInt8(ascii: "."):
      // The last of three stops in a row.
      let isThird = index > 1 && text[index - 1] == byte && text[index - 2] == byte
      return isThird ? .ellipses : nil
    case 0x80...0xBF where index > 1 && text[index - 2] == 0xE2 && text[index - 1] == 0x80:
      return curlyShape(of: byte)
    case 0xA3 where index > 0 && text[index - 1] == 0xC2: return .amounts
    default: return nil
    }
  }

  /// What a mark of General Punctuation (U+20xx) is by its last byte.
  private static func curlyShape(of byte: UInt8) -> Shape? {
    switch byte {
    case 0x93, 0x94: .dashes
    case 0x98, 0x99: .apostrophes
    case 0x9C, 0x9D: .quotes
    case 0xA6: .ellipses
    default: nil
    }
  }
}

// MARK: - Words

/// What is counted of a headline's words, one after another.
private struct Tally {
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
