internal import Glibc
internal import Keyphrases
internal import Tokenizing

/// Which words and pairs of words stand in which texts of a sample, as numbers.
struct SamplePhrases: Sendable {
  private var table = TermTable()
  /// The phrases of all texts, each text's sorted and each once.
  private var phrases: [UInt32] = []
  /// Where each text's phrases begin, and the end of the last.
  private var starts = [0]
  /// In how many texts each phrase stands.
  private(set) var frequencies: [Int] = []

  /// Beyond so many phrases new ones are not counted.
  private static let phraseLimit = 1_000_000

  /// Takes texts apart.
  ///
  /// - Complexity: O(*n*) in the bytes of the texts.
  init(_ sample: [SampledComment], language: String = "en") {
    var reader = PhraseReader(language: language)
    var own: [UInt32] = []
    for comment in sample {
      own.removeAll(keepingCapacity: true)
      reader.forEachPhrase(in: comment.text.span) { phrase in
        guard table.count < Self.phraseLimit || table.find(phrase) != nil else { return }
        own.append(table.insert(phrase).rawValue)
      }
      own.sort()
      for (place, id) in own.enumerated() where place == 0 || own[place - 1] != id {
        phrases.append(id)
        while Int(id) >= frequencies.count { frequencies.append(0) }
        frequencies[Int(id)] += 1
      }
      starts.append(phrases.count)
    }
  }

  /// How many texts there are.
  var count: Int { starts.count - 1 }

  /// The phrases of a text, in the order of their numbers.
  func phrases(of text: Int) -> ArraySlice<UInt32> { phrases[starts[text]..<starts[text + 1]] }

  /// A phrase in words.
  func text(of phrase: UInt32) -> String { table.term(TermID(rawValue: phrase)) }
}

// MARK: - Typicality

extension SamplePhrases {
  /// How much each text has in common with others, in 0…1: the cosine of its phrases' weights with the mean of all.
  ///
  /// A phrase weighs ln((*n* + 1) / *df*). Wordings that come again count once, so that spam is not typical.
  ///
  /// - Parameter isRepeated: Whether each text has the wording of an earlier one.
  /// - Complexity: O(*m*) in the number of phrases of all texts.
  func typicality(isRepeated: [Bool]) -> [Double] {
    let weights = frequencies.map { log(Double(count + 1) / Double($0)) }
    let norms = (0..<count).map { text in
      phrases(of: text).reduce(0.0) { $0 + weights[Int($1)] * weights[Int($1)] }.squareRoot()
    }
    var mean = Array(repeating: 0.0, count: frequencies.count)
    for text in 0..<count where norms[text] > 0 && !isRepeated[text] {
      for phrase in phrases(of: text) { mean[Int(phrase)] += weights[Int(phrase)] / norms[text] }
    }
    let length = mean.reduce(0.0) { $0 + $1 * $1 }.squareRoot()
    guard length > 0 else { return Array(repeating: 0, count: count) }
    return (0..<count).map { text in
      guard norms[text] > 0 else { return 0 }
      // What a wording has alone is not what it has in common.
      let dot = phrases(of: text).reduce(0.0) { sum, phrase in
        let weight = weights[Int(phrase)]
        return sum + weight * (mean[Int(phrase)] - weight / norms[text])
      }
      return dot / norms[text] / length
    }
  }
}

// MARK: - What sets texts apart

extension SamplePhrases {
  /// A phrase that is commoner in some texts.
  struct Distinctive {
    var phrase: UInt32
    var change: Change
  }

  /// The phrases that are surely commoner in some texts than in others, the surest first.
  ///
  /// A phrase that is part of another one that is as sure is left out.
  ///
  /// - Parameters:
  ///   - texts: The texts.
  ///   - others: The texts to compare with.
  ///   - limit: How many phrases there are at most.
  func distinctive(of texts: [Int], against others: [Int], limit: Int) -> [Distinctive] {
    guard !texts.isEmpty else { return [] }
    let inside = counts(in: texts)
    let outside = counts(in: others)
    // By both sides together, which says nothing of the difference that is tested.
    let candidates = inside.indices.filter { inside[$0] + outside[$0] >= Self.fewest }
      .map { UInt32($0) }
    let changes = ChangeFinder.changes(
      candidates.map { (before: outside[Int($0)], after: inside[Int($0)]) },
      totals: (before: others.count, after: texts.count))
    var found = zip(candidates, changes).map { Distinctive(phrase: $0, change: $1) }
    found.removeAll {
      $0.change.q >= PartComparison.falseDiscoveryRate || $0.change.logOdds <= 0
    }
    found.sort { (a: Distinctive, b: Distinctive) -> Bool in
      a.change.z == b.change.z ? text(of: a.phrase) < text(of: b.phrase) : a.change.z > b.change.z
    }
    return withoutParts(found, limit: limit)
  }

  /// In so many texts a phrase has to be.
  private static let fewest = 4

  /// In how many of some texts each phrase is.
  private func counts(in texts: [Int]) -> [Int] {
    var counts = Array(repeating: 0, count: frequencies.count)
    for text in texts { for phrase in phrases(of: text) { counts[Int(phrase)] += 1 } }
    return counts
  }

  private func withoutParts(_ found: [Distinctive], limit: Int) -> [Distinctive] {
    var chosen: [(phrase: Distinctive, words: Set<Substring>)] = []
    for candidate in found {
      guard chosen.count < limit else { break }
      let words = Set(text(of: candidate.phrase).split(separator: " "))
      let twin = chosen.firstIndex { !$0.words.isDisjoint(with: words) }
      if let twin {
        // Of a word and a pair with it, the pair says more where it is nearly as common.
        let isLonger = words.count > chosen[twin].words.count
        let isCommon = candidate.change.after * 4 >= chosen[twin].phrase.change.after * 3
        guard isLonger, isCommon else { continue }
        chosen[twin] = (candidate, words)
        let rest = chosen[(twin + 1)...].filter { $0.words.isDisjoint(with: words) }
        chosen = Array(chosen[...twin] + rest)
      } else {
        chosen.append((candidate, words))
      }
    }
    return chosen.map(\.phrase)
  }
}
