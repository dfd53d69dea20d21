internal import Tokenizing

/// A figure in a text: what it comes to and in what unit.
struct Figure: Hashable, Sendable {
  /// What a figure measures, as far as signs beside it tell.
  enum Unit: Hashable, Sendable {
    case plain
    case percent
    case pounds
    case dollars
    case euros
  }

  /// The value.
  var value: Double
  /// The unit.
  var unit: Unit
  /// The words that it is made of.
  var words: Range<Int>
}

/// Reads figures: `42`, `forty-two`, `1,200`, `£4.6 million`, `18m`, `61 per cent`.
enum NumberReader {
  /// Returns the figures among words, in order.
  ///
  /// - Complexity: O(*n*) in the number of words.
  static func figures(in words: [ReadWord]) -> [Figure] {
    var figures: [Figure] = []
    var index = 0
    while index < words.count {
      guard var figure = figure(words, at: index) else {
        index += 1
        continue
      }
      figure.unit = unit(words, figure.words)
      figures.append(figure)
      index = figure.words.upperBound
    }
    return figures
  }

  private static func figure(_ words: [ReadWord], at start: Int) -> Figure? {
    var index = start
    var total = 0.0
    var current: Double?
    while index < words.count {
      let word = words[index]
      if let value = digits(word), current == nil {
        current = value
      } else if let value = small[word.lower], index == start || isJoined(words, index, current) {
        current = (current ?? 0) + value
      } else if let factor = factors[word.lower], let value = current {
        if factor >= 1_000 {
          total += value * factor
          current = 0
        } else {
          current = value * factor
        }
      } else if word.lower == "and", current != nil, index + 1 < words.count,
        factors[words[index - 1].lower] != nil, small[words[index + 1].lower] != nil
      {
        index += 1
        continue
      } else {
        break
      }
      index += 1
    }
    guard let current, index > start else { return nil }
    return Figure(value: total + current, unit: .plain, words: start..<index)
  }

  /// Whether a number word goes on with the one before: `forty-two`, `one hundred six`.
  private static func isJoined(_ words: [ReadWord], _ index: Int, _ current: Double?) -> Bool {
    guard current != nil, digits(words[index - 1]) == nil else { return false }
    let before = words[index - 1].lower
    if before == "and" { return true }
    if factors[before] != nil { return true }
    return words[index].isHyphenated && (small[before] ?? 0) >= 20
      && (small[words[index].lower] ?? 20) < 10
  }

  /// The value of a token of digits, with `k`, `m` or `bn` behind them.
  private static func digits(_ word: ReadWord) -> Double? {
    guard let first = word.lower.utf8.first, first &- 48 < 10, word.lower.utf8.count <= 24 else {
      return nil
    }
    let plain = word.lower.filter { $0 != "," }
    if let value = Double(plain) { return value }
    for (suffix, factor) in suffixes where plain.hasSuffix(suffix) {
      if let value = Double(plain.dropLast(suffix.count)) { return value * factor }
    }
    return nil
  }

  private static func unit(_ words: [ReadWord], _ range: Range<Int>) -> Figure.Unit {
    if range.lowerBound > 0 {
      switch words[range.lowerBound - 1].text {
      case "£": return .pounds
      case "$": return .dollars
      case "€": return .euros
      default: break
      }
    }
    guard range.upperBound < words.count else { return .plain }
    switch words[range.upperBound].lower {
    case "%", "percent": return .percent
    case "per":
      return range.upperBound + 1 < words.count && words[range.upperBound + 1].lower == "cent"
        ? .percent : .plain
    case "pounds": return .pounds
    case "dollars": return .dollars
    case "euros": return .euros
    default: return .plain
    }
  }

  /// Whether a word is a number in letters.
  static func isSpelled(_ word: String) -> Bool { small[word] != nil && word != "dozen" }

  private static let suffixes: [(String, Double)] = [
    ("bn", 1e9), ("tn", 1e12), ("m", 1e6), ("k", 1e3), ("b", 1e9),
  ]

  private static let factors: [String: Double] = [
    "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6,
    "bn": 1e9,
  ]

  private static let small: [String: Double] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "dozen": 12,
  ]
}
