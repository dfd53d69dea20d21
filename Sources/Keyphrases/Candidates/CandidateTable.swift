internal import Tokenizing

/// The candidates of a document, and where each of them occurs.
///
/// A candidate is found by its stems: a hash of them in an open-addressing table, compared with the
/// stems of its first occurrence. Each thread has its own, which it uses again and again.
struct CandidateTable: ~Copyable {
  /// Where a candidate occurs.
  struct Occurrence {
    /// Its first word's place in the document.
    var word: UInt32
    /// The number of its candidate.
    var candidate: UInt32
  }

  private(set) var candidates: [Candidate] = []
  private(set) var occurrences: [Occurrence] = []
  /// The number of a candidate at the place that its hash asks for, or the next free one; −1 is free.
  private var slots: [Int32] = []
  /// The first occurrence at or after each word.
  private var starts: [UInt32] = []

  /// The most words of a candidate.
  static let longest = 6
  /// The most joints of a candidate.
  private static let mostJoints = 2

  init() {}

  /// Finds the candidates of a document.
  ///
  /// - Parameter isTagged: Whether words have parts of speech.
  /// - Complexity: O(*n*) in the number of words.
  mutating func find(in words: [DocumentWord], titleCount: Int) {
    candidates.removeAll(keepingCapacity: candidates.count < 1 << 16)
    occurrences.removeAll(keepingCapacity: occurrences.count < 1 << 17)
    starts.removeAll(keepingCapacity: true)
    var size = 256
    while size < words.count * 3 { size *= 2 }
    if slots.count >= size, slots.count < size * 8 {
      slots.withUnsafeMutableBufferPointer { $0.update(repeating: -1) }
    } else {
      slots = Array(repeating: -1, count: size)
    }
    words.withUnsafeBufferPointer { words in
      for index in words.indices {
        starts.append(UInt32(occurrences.count))
        if words[index].role.contains(.start) || words[index].role.contains(.alone) {
          addCandidates(at: index, words)
        }
      }
      starts.append(UInt32(occurrences.count))
      countSupers(words)
    }
    prune()
  }

  /// Of so many candidates those that occur once are left out, but for the first.
  private static let mostCandidates = 1 << 17

  /// Bounds what is weighed of a very long document: what it says once does not say what it is about.
  private mutating func prune() {
    guard candidates.count > Self.mostCandidates else { return }
    var room = Self.mostCandidates - candidates.count { $0.count > 1 }
    var numbers = [UInt32](repeating: .max, count: candidates.count)
    var kept: [Candidate] = []
    for (number, candidate) in candidates.enumerated() {
      if candidate.count == 1 {
        guard room > 0 else { continue }
        room -= 1
      }
      numbers[number] = UInt32(kept.count)
      kept.append(candidate)
    }
    candidates = kept
    occurrences = occurrences.compactMap { occurrence in
      let number = numbers[Int(occurrence.candidate)]
      return number == .max ? nil : Occurrence(word: occurrence.word, candidate: number)
    }
  }

  private mutating func addCandidates(at start: Int, _ words: UnsafeBufferPointer<DocumentWord>) {
    let first = words[start]
    guard !first.marks.contains(.hyphenated) else { return }
    var hash = Self.seed
    var joints = 0
    let opens = opens(at: start, words)
    let end = min(words.count, start + Self.longest)
    var index = start
    while index < end {
      let word = words[index]
      if index > start {
        guard !word.marks.contains(.breaksBefore),
          !words[index - 1].marks.contains(.possessive) || words[index - 1].tag == .properNoun,
          first.role.contains(.start)
        else { return }
        if word.role.contains(.joint) {
          joints += 1
          guard joints <= Self.mostJoints else { return }
        } else if word.role.isDisjoint(with: [.inside, .end]) {
          return
        }
      }
      hash = Self.mixed(hash, word.stem)
      index += 1
      let isEnd = index == start + 1 ? word.role.contains(.alone) : word.role.contains(.end)
      guard isEnd, index == words.count || !words[index].marks.contains(.hyphenated) else {
        continue
      }
      add(start, index, hash, joints: joints, opens: opens, closes: closes(at: index, words), words)
    }
  }

  /// Whether a phrase begins with a word: what is before it is none of a phrase.
  private func opens(at start: Int, _ words: UnsafeBufferPointer<DocumentWord>) -> Bool {
    start == 0 || words[start].marks.contains(.breaksBefore)
      || words[start - 1].role.isDisjoint(with: [.start, .inside])
      || words[start - 1].marks.contains(.possessive)
  }

  /// Whether a phrase ends before a word.
  private func closes(at end: Int, _ words: UnsafeBufferPointer<DocumentWord>) -> Bool {
    end == words.count || words[end].marks.contains(.breaksBefore)
      || words[end].role.isDisjoint(with: [.inside, .end])
  }

  private mutating func add(
    _ start: Int, _ end: Int, _ hash: UInt64, joints: Int, opens: Bool, closes: Bool,
    _ words: UnsafeBufferPointer<DocumentWord>
  ) {
    let number = number(of: start..<end, hash, joints: joints, words)
    occurrences.append(Occurrence(word: UInt32(start), candidate: UInt32(number)))
    let marks = words[start].marks
    let closesParenthesis =
      marks.contains(.afterParenthesis) && words[end - 1].marks.contains(.beforeParenthesis)
    let isInside = !marks.contains(.startsSentence)
    var isCapital = isInside
    if isInside {
      for index in start..<end
      where !words[index].marks.contains(.capitalized) && !words[index].role.contains(.joint) {
        isCapital = false
      }
    }
    candidates.withUnsafeMutableBufferPointer { candidates in
      candidates[number].count += 1
      candidates[number].last = UInt32(start)
      if candidates[number].lastSentence != words[start].sentence {
        candidates[number].lastSentence = words[start].sentence
        candidates[number].sentenceCount += 1
      }
      if marks.contains(.inTitle) { candidates[number].titleCount += 1 }
      if marks.contains(.inHeading) { candidates[number].headingCount += 1 }
      if isInside { candidates[number].insideCount += 1 }
      if isCapital { candidates[number].capitalCount += 1 }
      if start > 0, !marks.contains(.breaksBefore), words[start - 1].tag == .determiner {
        candidates[number].determinedCount += 1
      }
      if end < words.count, !words[end].marks.contains(.breaksBefore),
        words[end].tag == .verb || words[end].tag == .auxiliary
      {
        candidates[number].verbCount += 1
      }
      if opens { candidates[number].openCount += 1 }
      if closes { candidates[number].closeCount += 1 }
      if opens, closes { candidates[number].wholeCount += 1 }
      if closesParenthesis { candidates[number].parenthesizedCount += 1 }
    }
  }

  /// The number of a candidate, which is added if it is new.
  private mutating func number(
    of range: Range<Int>, _ hash: UInt64, joints: Int, _ words: UnsafeBufferPointer<DocumentWord>
  ) -> Int {
    if (candidates.count + 1) * 2 > slots.count { grow(words) }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if matches(candidates[number], range, words) { return number }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(candidates.count)
    candidates.append(
      Candidate(
        first: UInt32(range.lowerBound), last: UInt32(range.lowerBound),
        length: UInt8(range.count), joints: UInt8(joints)))
    return candidates.count - 1
  }

  private func matches(
    _ candidate: Candidate, _ range: Range<Int>, _ words: UnsafeBufferPointer<DocumentWord>
  ) -> Bool {
    guard Int(candidate.length) == range.count else { return false }
    let first = Int(candidate.first)
    for offset in 0..<range.count
    where words[first + offset].stem != words[range.lowerBound + offset].stem { return false }
    return true
  }

  private mutating func grow(_ words: UnsafeBufferPointer<DocumentWord>) {
    slots = Array(repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, candidate) in candidates.enumerated() {
      var hash = Self.seed
      for offset in 0..<Int(candidate.length) {
        hash = Self.mixed(hash, words[Int(candidate.first) + offset].stem)
      }
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }

  private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func mixed(_ hash: UInt64, _ stem: UInt32) -> UInt64 {
    let product = (hash ^ UInt64(stem)).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}

// MARK: - Longer candidates

extension CandidateTable {
  /// The numbers of the occurrences that begin with a word.
  private func occurrences(at word: Int) -> Range<Int> {
    Int(starts[word])..<Int(starts[word + 1])
  }

  /// Notes of each candidate how often one that is longer by a word at either end occurs.
  private mutating func countSupers(_ words: UnsafeBufferPointer<DocumentWord>) {
    for index in words.indices {
      for outer in occurrences(at: index) {
        let longer = Int(occurrences[outer].candidate)
        let (count, length) = (candidates[longer].count, Int(candidates[longer].length))
        guard length > 1 else { continue }
        for inner in occurrences(at: index) {
          let shorter = Int(occurrences[inner].candidate)
          if Int(candidates[shorter].length) < length {
            candidates[shorter].superCount = max(candidates[shorter].superCount, count)
          }
        }
        let next = index + 1
        guard next < words.count else { continue }
        for inner in occurrences(at: next) {
          let shorter = Int(occurrences[inner].candidate)
          if Int(candidates[shorter].length) < length {
            candidates[shorter].superCount = max(candidates[shorter].superCount, count)
          }
        }
      }
    }
  }
}
