internal import Glibc
internal import Tokenizing

/// Works out the features of a document's candidates.
struct FeatureExtraction: ~Copyable {
  /// The features of one candidate after another, `width` for each.
  private(set) var values: [Float] = []
  private var order: [Int32] = []
  private var scores: [Float] = []

  /// How many features a candidate has.
  static let width = KeyphraseFeature.allCases.count

  init() {}

  /// Replaces the features by those of a document's candidates.
  ///
  /// - Complexity: O(*n* log *n*) in the number of candidates, for their ranks.
  mutating func extract(
    _ candidates: [Candidate], _ words: [DocumentWord], _ stems: borrowing StemStatistics,
    _ document: DocumentFigures, _ table: WordFacts
  ) {
    values.removeAll(keepingCapacity: values.count < 1 << 20)
    values.append(contentsOf: repeatElement(0, count: candidates.count * Self.width))
    var values: [Float] = []
    swap(&values, &self.values)
    values.withUnsafeMutableBufferPointer { values in
      guard let base = values.baseAddress else { return }
      for (index, candidate) in candidates.enumerated() {
        let row = FeatureRow(base + index * Self.width)
        row.add(document)
        row.add(candidate, words, stems, document, table)
      }
      rank(base, candidates.count, by: .salience, into: .salienceRank)
      rank(base, candidates.count, by: .count, into: .countRank)
    }
    swap(&values, &self.values)
  }

  /// Gives every candidate the logarithm of its rank by a feature, the highest first; equals share
  /// the first one's.
  private mutating func rank(
    _ base: UnsafeMutablePointer<Float>, _ count: Int, by feature: KeyphraseFeature,
    into result: KeyphraseFeature
  ) {
    let width = Self.width
    scores.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    for index in 0..<count {
      scores.append(base[index * width + feature.rawValue])
      order.append(Int32(index))
    }
    let scores = scores
    order.sort { scores[Int($0)] > scores[Int($1)] }
    var rank = 0
    for (place, index) in order.enumerated() {
      if place == 0 || scores[Int(index)] != scores[Int(order[place - 1])] { rank = place }
      base[Int(index) * width + result.rawValue] = logf(Float(rank + 1))
    }
  }
}

/// The features of one candidate.
private struct FeatureRow {
  let values: UnsafeMutablePointer<Float>

  init(_ values: UnsafeMutablePointer<Float>) { self.values = values }

  private func set(_ feature: KeyphraseFeature, _ value: Float) { values[feature.rawValue] = value }
  private func set(_ feature: KeyphraseFeature, _ value: Bool) {
    values[feature.rawValue] = value ? 1 : 0
  }

  func add(_ document: DocumentFigures) {
    set(.documentLength, logf(document.wordCount))
    set(.nameShare, document.nameShare)
    set(.stopShare, document.stopShare)
    set(.digitShare, document.digitShare)
    set(.sentenceLength, logf(document.sentenceLength + 1))
    set(.variety, document.variety)
    set(.headings, logf(document.headings + 1))
    set(.isTagged, document.isTagged)
    set(.hasTitle, document.hasTitle)
    set(.parenthesisShare, document.parenthesisShare)
    set(.verbShare, document.verbShare)
    set(.background, document.hasBackground)
    set(.pronounShare, document.pronounShare)
    set(.pastShare, document.pastShare)
  }

  func add(
    _ candidate: Candidate, _ words: [DocumentWord], _ stems: borrowing StemStatistics,
    _ document: DocumentFigures, _ table: WordFacts
  ) {
    let count = Float(candidate.count)
    set(.count, logf(count))
    set(.density, logf(count / document.wordCount * 1000 + 1))
    set(.relativeCount, count / Float(stems.highestCount))
    set(.sentenceShare, Float(candidate.sentenceCount) / document.sentenceCount)
    set(.superShare, Float(candidate.superCount) / count)
    set(.wholeShare, Float(candidate.wholeCount) / count)
    set(.openShare, Float(candidate.openCount) / count)
    set(.closeShare, Float(candidate.closeCount) / count)
    set(.first, logf(Float(candidate.first) + 1))
    set(.firstShare, Float(candidate.first) / document.wordCount)
    set(.firstSentence, logf(Float(words[Int(candidate.first)].sentence) + 1))
    set(.last, Float(candidate.last) / document.wordCount)
    set(.spread, Float(candidate.last - candidate.first) / document.wordCount)
    set(.inTitle, candidate.titleCount > 0)
    set(.headingShare, Float(candidate.headingCount) / count)
    set(.length, Float(candidate.length))
    set(
      .capitalShare,
      candidate.insideCount > 0 ? Float(candidate.capitalCount) / Float(candidate.insideCount) : 0)
    set(.parenthesizedShare, Float(candidate.parenthesizedCount) / count)
    set(.joints, Float(candidate.joints))
    set(.afterDeterminerShare, Float(candidate.determinedCount) / count)
    set(.beforeVerbShare, Float(candidate.verbCount) / count)
    addWords(candidate, words, stems, document, table)
  }

  private func addWords(
    _ candidate: Candidate, _ words: [DocumentWord], _ stems: borrowing StemStatistics,
    _ document: DocumentFigures, _ table: WordFacts
  ) {
    let start = Int(candidate.first)
    let end = start + Int(candidate.length)
    var (characters, rarity, lowest, highest) = (0, Float(0), Float.infinity, Float(0))
    var (nouns, names, adjectives, verbs, hyphens, titles) = (0, 0, 0, 0, 0, 0)
    var (product, counts, saliences, content) = (Float(0), Float(0), Float(0), 0)
    var (isAcronym, hasDigit) = (false, false)
    for index in start..<end {
      let word = words[index]
      characters += Int(table.entries[Int(word.form)].length)
      if word.marks.contains(.hyphenated) { hyphens += 1 }
      if word.marks.contains(.acronym) { isAcronym = true }
      if word.marks.contains(.hasDigit) { hasDigit = true }
      if word.role.contains(.joint) { continue }
      content += 1
      switch word.tag {
      case .noun: nouns += 1
      case .properNoun: names += 1
      case .adjective: adjectives += 1
      case .verb: verbs += 1
      default: break
      }
      let own = table.rarities[Int(word.stem)]
      rarity += own
      lowest = min(lowest, own)
      highest = max(highest, own)
      let stem = stems[word.stem]
      if stem.titleCount > 0 { titles += 1 }
      product += logf(Float(stem.count))
      counts += logf(Float(stem.count))
      saliences += logf(Float(stem.count) + 1) * own
    }
    let (first, last) = (words[start], words[end - 1])
    let (head, opening) = (stems[last.stem], stems[first.stem])
    let size = Float(max(1, content))
    let count = Float(candidate.count)
    set(.characters, Float(characters))
    set(.charactersPerWord, Float(characters) / Float(candidate.length))
    set(.hyphens, Float(hyphens))
    set(.isAcronym, isAcronym)
    set(.hasDigit, hasDigit)
    set(.rarity, rarity / size)
    set(.rarityOfRarest, highest)
    set(.rarityOfCommonest, lowest.isFinite ? lowest : 0)
    set(.rarityOfFirst, table.rarities[Int(first.stem)])
    set(.rarityOfLast, table.rarities[Int(last.stem)])
    set(.salience, logf(count + 1) * rarity / size)
    set(.raritySum, rarity)
    set(.wordSalience, saliences / size)
    set(.titleShare, Float(titles) / size)
    set(.nounShare, Float(nouns) / size)
    set(.nameWordShare, Float(names) / size)
    set(.adjectiveShare, Float(adjectives) / size)
    set(.verbWordShare, Float(verbs) / size)
    set(.startsWithAdjective, first.tag == .adjective)
    set(.startsWithVerb, first.tag == .verb)
    set(.startsWithName, first.tag == .properNoun)
    set(.startsWithNoun, first.tag == .noun)
    set(.endsWithName, last.tag == .properNoun)
    set(.endsWithVerb, last.tag == .verb)
    set(.endsWithAdjective, last.tag == .adjective)
    let ending = table.entries[Int(last.form)].ending
    set(.endsAbstract, ending == .abstract)
    set(.endsAgent, ending == .agent)
    set(.endsPlural, ending == .plural)
    set(.endsIng, ending == .ing)
    set(.startsIng, candidate.length > 1 && table.entries[Int(first.form)].ending == .ing)
    set(
      .cohesion,
      candidate.length > 1
        ? logf(count) - product + (size - 1) * logf(document.wordCount) : 0)
    set(.shareOfHead, count / Float(max(1, head.count)))
    set(.shareOfFirst, count / Float(max(1, opening.count)))
    set(.headCount, logf(Float(max(1, head.count))))
    set(.firstCount, logf(Float(max(1, opening.count))))
    set(.headFamily, logf(Float(head.candidateCount) + 1))
    set(.firstFamily, logf(Float(opening.candidateCount) + 1))
    set(.headTitle, head.titleCount > 0)
    set(.wordCountMean, counts / size)
    set(.headIsHeadShare, Float(head.headCount) / Float(max(1, head.candidateCount)))
  }
}
