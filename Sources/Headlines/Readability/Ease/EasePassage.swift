internal import Glibc

/// What is counted in one passage; used again for the next.
struct EasePassage {
  private(set) var counts = ReadabilityCounts()
  /// Words a sentence.
  private(set) var lengths: [Int] = []
  private var lettersSquared = 0
  private var oneSyllable = 0
  private var fourSyllables = 0
  private var veryLong = 0
  private var capitals = 0
  private var marks = Marks()
  /// What the words' rows say.
  private var rarities: [UInt16] = []
  private var unknown = 0
  private var subordinators = 0
  private var persons = 0

  private struct Marks {
    var commas = 0
    var semicolons = 0
    var quotes = 0
    var exclamations = 0
    var questions = 0
    var dashes = 0
  }

  mutating func removeAll() {
    counts = ReadabilityCounts()
    lengths.removeAll(keepingCapacity: true)
    rarities.removeAll(keepingCapacity: true)
    (lettersSquared, oneSyllable, fourSyllables, veryLong, capitals) = (0, 0, 0, 0, 0)
    (unknown, subordinators, persons) = (0, 0, 0)
    marks = Marks()
  }
}

// MARK: - Counting

extension EasePassage {
  mutating func addSentence(_ words: ArraySlice<CountedWord>) {
    lengths.append(words.count)
    counts.sentences += 1
    for word in words {
      counts.add(word)
      let letters = Int(word.letters)
      lettersSquared += letters * letters
      if word.syllables == 1 { oneSyllable += 1 }
      if word.syllables >= 4 { fourSyllables += 1 }
      if letters >= 10 { veryLong += 1 }
      if word.flags.contains(.capitalized), !word.flags.contains(.first) { capitals += 1 }
    }
  }

  @inline(__always)
  mutating func add(_ word: EaseWord) {
    rarities.append(word.rarity)
    if word.place < 0 { unknown += 1 }
    if word.kind == .subordinator { subordinators += 1 }
    if word.kind == .person { persons += 1 }
  }

  /// Counts a mark by its first bytes.
  mutating func addMark(_ bytes: UnsafePointer<UInt8>, count: Int) {
    switch bytes[0] {
    case UInt8(ascii: ","): marks.commas += 1
    case UInt8(ascii: ";"), UInt8(ascii: ":"): marks.semicolons += 1
    case UInt8(ascii: "\""): marks.quotes += 1
    case UInt8(ascii: "!"): marks.exclamations += 1
    case UInt8(ascii: "?"): marks.questions += 1
    case UInt8(ascii: "-"), UInt8(ascii: "("): marks.dashes += 1
    case 0xE2 where count >= 3 && bytes[1] == 0x80:
      // “ ” and – —
      if bytes[2] == 0x9C || bytes[2] == 0x9D { marks.quotes += 1 }
      if bytes[2] == 0x93 || bytes[2] == 0x94 { marks.dashes += 1 }
    default: break
    }
  }
}

// MARK: - Features

extension EasePassage {
  /// Writes the features.
  ///
  /// - Parameters:
  ///   - types: How many different words there are, and how many that come once.
  ///   - typeRarity: The mean rarity of different words.
  mutating func features(
    types: Int, onceOnly: Int, typeRarity: Double, into values: inout [Double]
  ) {
    let words = Double(max(1, counts.words))
    let sentences = Double(max(1, counts.sentences))
    let length = words / sentences
    let share = { (count: Int) in Double(count) / words }
    func set(_ feature: EaseFeature, _ value: Double) { values[feature.rawValue] = value }
    set(.sentenceLength, length)
    set(.sentenceLengthLog, log(length))
    set(.sentenceSpread, Self.deviation(lengths.map(Double.init)))
    set(.longestSentence, Double(lengths.max() ?? 0))
    set(.shortestSentence, Double(lengths.min() ?? 0))
    set(.syllables, share(counts.syllables))
    set(.oneSyllable, share(oneSyllable))
    set(.threeSyllables, share(counts.polysyllables))
    set(.fourSyllables, share(fourSyllables))
    let letters = share(counts.letters)
    set(.letters, letters)
    set(.letterSpread, max(0, share(lettersSquared) - letters * letters).squareRoot())
    set(.longWords, share(counts.longWords))
    set(.veryLongWords, share(veryLong))
    setRarities(typeRarity, &values)
    set(.unfamiliarWords, share(counts.words - counts.easyWords))
    set(.types, share(types))
    set(.onceOnly, share(onceOnly))
    set(.commas, Double(marks.commas) / sentences)
    set(.semicolons, Double(marks.semicolons) / sentences)
    set(.quotes, share(marks.quotes))
    set(.exclamations, share(marks.exclamations))
    set(.questions, share(marks.questions))
    set(.dashes, share(marks.dashes))
    set(.subordinators, Double(subordinators) / sentences)
    set(.persons, share(persons))
    set(.capitals, share(capitals))
    set(.numbers, share(counts.words - counts.letterWords))
  }

  private mutating func setRarities(_ typeRarity: Double, _ values: inout [Double]) {
    rarities.sort()
    let count = rarities.count
    var (sum, squares) = (0.0, 0.0)
    for rarity in rarities {
      let value = Double(rarity) / 1000
      sum += value
      squares += value * value
    }
    let mean = sum / Double(max(1, count))
    let at = { [rarities] (share: Double) in
      count == 0 ? 0 : Double(rarities[min(count - 1, Int(share * Double(count)))]) / 1000
    }
    values[EaseFeature.rarity.rawValue] = mean
    values[EaseFeature.raritySpread.rawValue] =
      max(0, squares / Double(max(1, count)) - mean * mean).squareRoot()
    values[EaseFeature.rarityUpperQuarter.rawValue] = at(0.75)
    values[EaseFeature.rarityUpperTenth.rawValue] = at(0.9)
    values[EaseFeature.unknownWords.rawValue] = Double(unknown) / Double(max(1, count))
    values[EaseFeature.typeRarity.rawValue] = typeRarity
  }

  private static func deviation(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(values.count)).squareRoot()
  }
}
