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
    var tally = HeadlineWordTally()
    for index in 0..<stream.count { tally.add(stream[index], text, words, values) }
    tally.close(words, values)
    writeLengths(tally, text, values)
    writeMarks(text, values)
  }

  static func set(
    _ values: UnsafeMutableBufferPointer<Float>, _ shape: Shape, _ value: Float
  ) {
    values[shape.rawValue] = value
  }

  private static func writeLengths(
    _ tally: HeadlineWordTally, _ text: UnsafeBufferPointer<UInt8>,
    _ values: UnsafeMutableBufferPointer<Float>
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
