internal import Tokenizing

/// What is known of words and of their stems.
///
/// All of it depends on the word alone, so it is worked out once and kept from one pair to the
/// next; the table begins anew when it has grown large. Each thread has its own.
struct PairWordTable {
  /// What is known of a word.
  struct Word {
    /// The number of its stem.
    var stem: Int32
    /// Whether it is no stop word.
    var isTelling: Bool
    /// Whether it negates: "not", "nobody", "isn't".
    var isNegation: Bool
  }

  /// What is known of a stem.
  struct Stem {
    /// The same on every machine, unlike the stem's number.
    var hash: UInt64
    var rarity: Double
    /// What it says if only one text has it.
    var weight: Double
    /// Whether it is a number: "3", "3rd", "three".
    var isNumber: Bool
    /// Where its runs of three letters are.
    var grams: Range<Int>
  }

  let model: TextPairModel
  private(set) var words: [Word] = []
  private(set) var stems: [Stem] = []
  private(set) var grams: [UInt32] = []

  private var forms = TermTable()
  private var stemTerms = TermTable()
  private var scratch: [UInt8] = []
  private let stemmer = try? Stemmer(.english)

  /// A table with more words than this begins anew with the next pair.
  private static let keptCount = 1 << 17

  init(model: TextPairModel) {
    self.model = model
  }

  /// Forgets all words if there are very many.
  mutating func beginPair() {
    guard words.count > Self.keptCount else { return }
    words.removeAll()
    stems.removeAll()
    grams.removeAll()
    forms = TermTable()
    stemTerms = TermTable()
  }

  /// Returns the number of a word in the form of terms, which is added if it is new.
  ///
  /// - Complexity: O(*m*) in the number of bytes, and for a new word O(*m*²) up to
  ///   `Stemmer.maximumByteCount`.
  mutating func number(of form: UnsafeBufferPointer<UInt8>) -> Int {
    let number = Int(forms.insert(form).rawValue)
    if number == words.count { add(form) }
    return number
  }

  private mutating func add(_ form: UnsafeBufferPointer<UInt8>) {
    scratch.removeAll(keepingCapacity: true)
    if let digits = PairWordList.digits(of: form) {
      scratch.append(contentsOf: digits)
    } else if let stemmer {
      stemmer.appendStem(of: form, to: &scratch)
    } else {
      scratch.append(contentsOf: form)
    }
    let stem = scratch.withUnsafeBufferPointer { stemTerms.insert($0).rawValue }
    if Int(stem) == stems.count { addStem() }
    words.append(
      Word(
        stem: Int32(truncatingIfNeeded: stem), isTelling: !StopWords.english.contains(form),
        isNegation: PairWordList.isNegation(form)))
  }

  /// Adds the stem whose bytes are in `scratch`.
  private mutating func addStem() {
    let hash = scratch.withUnsafeBufferPointer { WordHash.hash($0) }
    let known = model.stems.find(hash)
    let start = grams.count
    appendGrams()
    stems.append(
      Stem(
        hash: hash, rarity: known.rarity, weight: known.weight,
        isNumber: scratch.first.map { $0 &- UInt8(ascii: "0") < 10 } ?? false,
        grams: start..<grams.count))
  }

  /// Appends the runs of three bytes of `scratch`, and its first two as a run of their own: sorted,
  /// each once.
  private mutating func appendGrams() {
    let start = grams.count
    var runs: [UInt32] = []
    let (first, second) = (scratch.first ?? 0, scratch.count > 1 ? scratch[1] : 0)
    runs.append(1 << 24 | UInt32(first) << 8 | UInt32(second))
    for (offset, byte) in scratch.enumerated().dropFirst(2).prefix(Self.mostGrams) {
      runs.append(
        UInt32(scratch[offset - 2]) << 16 | UInt32(scratch[offset - 1]) << 8 | UInt32(byte))
    }
    runs.sort()
    for run in runs where grams.count == start || grams.last != run { grams.append(run) }
  }

  private static let mostGrams = 32
}

/// Words that are told apart from others by a list.
enum PairWordList {
  private static let negations = StopWords(
    list: "not\nno\nnever\nwithout\nnobody\nnothing\nnone\nneither\nnor\ncannot\nnowhere".utf8)

  /// "one" is more often a pronoun.
  private static let numerals: TermTable = {
    var table = TermTable()
    for word in [
      "zero", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ] { table.insert(word) }
    return table
  }()
  private static let numbers = ["0", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]
    .map { Array($0.utf8) }

  /// Whether a word negates.
  static func isNegation(_ form: UnsafeBufferPointer<UInt8>) -> Bool {
    negations.contains(form) || form.suffix(3).elementsEqual("n't".utf8)
  }

  /// The digits of a small number that is written as a word.
  static func digits(of form: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    numerals.find(form).map { numbers[Int($0.rawValue)] }
  }
}
