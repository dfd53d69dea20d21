internal import Sentiment

/// What each stretch of a text adds to its evidence, where reasons overlap.
///
/// A word can have several reasons: the lexicon's, the model's, those of the phrases that it is part
/// of. The ends of all reasons cut the text into stretches, in general words; a reason's weight is
/// shared out equally among the stretches that it covers. So the stretches do not overlap, and their
/// weights add up to those of the reasons, to the thousandth.
///
///     not the worst   +0.9   →   not +0.3, the +0.3, worst −2.3
///     worst           −2.6
struct WordWeights {
  /// A stretch and what it adds.
  struct Word: Hashable {
    /// Where it stands, in bytes of the text.
    var range: Range<Int>
    /// Its share of the evidence.
    var thousandths: Int64
  }

  /// The stretches in text order.
  let words: [Word]

  /// Shares the weights of reasons out.
  ///
  /// Reasons that do not lie within the text are left out, and so is white space.
  ///
  /// - Complexity: O(*n* log *n* + *c*), where *n* is the number of reasons and *c* that of the
  ///   stretches that they cover.
  init(_ reasons: [Word], in text: [UInt8]) {
    let reasons = reasons.filter {
      $0.thousandths != 0 && 0 <= $0.range.lowerBound && !$0.range.isEmpty
        && $0.range.upperBound <= text.count
    }
    let cuts = Set(reasons.flatMap { [$0.range.lowerBound, $0.range.upperBound] }).sorted()
    var words = zip(cuts, cuts.dropFirst()).compactMap { start, end in
      Self.trimmed(start..<end, in: text).map { Word(range: $0, thousandths: 0) }
    }
    var isCovered = Array(repeating: false, count: words.count)
    for reason in reasons {
      let first = Self.firstIndex(in: words, from: reason.range.lowerBound)
      var end = first
      while end < words.count, words[end].range.upperBound <= reason.range.upperBound { end += 1 }
      let count = Int64(end - first)
      for place in 0..<count {
        // The differences of running shares add up to the whole.
        words[first + Int(place)].thousandths +=
          reason.thousandths * (place + 1) / count - reason.thousandths * place / count
        isCovered[first + Int(place)] = true
      }
    }
    self.words = zip(words, isCovered).compactMap { $1 ? $0 : nil }
  }

  /// Shares the weights of a sentiment's reasons out.
  init(_ reasons: [Sentiment.Reason], in text: [UInt8]) {
    self.init(
      reasons.map {
        Word(range: $0.start..<max($0.start, $0.end), thousandths: $0.weightThousandths)
      }, in: text)
  }

  /// The first stretch that begins at or after an offset.
  private static func firstIndex(in words: [Word], from offset: Int) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = low + (high - low) / 2
      if words[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A range without the white space at its ends; nil if nothing is left.
  private static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int>? {
    var range = range
    while let first = range.first, text[first] <= ASCII.space { range.removeFirst() }
    while let last = range.last, text[last] <= ASCII.space { range.removeLast() }
    return range.isEmpty ? nil : range
  }
}

// MARK: - What stands out

extension WordWeights {
  /// How much a stretch stands out among those of its text.
  enum Level: Int, Comparable {
    case none, faint, clear, strong

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// The level of each stretch: half of the heaviest weight is strong, a fifth is clear, a twentieth
  /// faint.
  var levels: [Level] {
    let heaviest = words.reduce(0) { max($0, $1.thousandths.magnitude) }
    return words.map { word in
      let magnitude = word.thousandths.magnitude
      if magnitude == 0 || magnitude * 20 < heaviest { return .none }
      return magnitude * 2 >= heaviest ? .strong : magnitude * 5 >= heaviest ? .clear : .faint
    }
  }

  /// The different words, heaviest first; one that occurs again stands at its first place with the
  /// sum of its weights. Upper and lower case of ASCII are the same.
  func distinct(in text: [UInt8]) -> [Word] {
    var places: [[UInt8]: Int] = [:]
    var distinct: [Word] = []
    for word in words {
      let key = text[word.range].map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
      if let place = places[key] {
        distinct[place].thousandths += word.thousandths
      } else {
        places[key] = distinct.count
        distinct.append(word)
      }
    }
    return distinct.sorted {
      ($1.thousandths.magnitude, $0.range.lowerBound)
        < ($0.thousandths.magnitude, $1.range.lowerBound)
    }
  }
}

// MARK: - Marks

extension WordWeights {
  /// What stands out on a terminal.
  ///
  /// - Parameters:
  ///   - least: The level from which on words are marked.
  ///   - most: The level up to which marks differ.
  func marks(from least: Level, upTo most: Level = .strong) -> [TerminalLine.Mark] {
    zip(words, levels).compactMap { word, level in
      guard level >= least else { return nil }
      return Self.emphasis(min(level, most), isNegative: word.thousandths < 0).map {
        TerminalLine.Mark(range: word.range, emphasis: $0)
      }
    }
  }

  private static func emphasis(_ level: Level, isNegative: Bool) -> Emphasis? {
    switch level {
    case .none: nil
    case .faint: isNegative ? .faintNegative : .positive
    case .clear: isNegative ? .markedNegative : .markedPositive
    case .strong: isNegative ? .strongNegative : .strongPositive
    }
  }
}
