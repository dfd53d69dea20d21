/// What a document's words add up to, stem by stem.
///
/// A table by the stems' numbers that is used for one document after another: a row counts as empty
/// until the document at hand has written to it.
struct StemStatistics: ~Copyable {
  /// What is known of a stem.
  struct Row {
    /// The document that wrote it.
    var document: UInt32 = 0
    /// How often it occurs.
    var count: UInt32 = 0
    /// How often in the title.
    var titleCount: UInt32 = 0
    /// Its first place.
    var first: UInt32 = 0
    /// How many different candidates of several words have it.
    var candidateCount: UInt32 = 0
    /// How many of them end with it.
    var headCount: UInt32 = 0
  }

  private var rows: [Row] = []
  private var document: UInt32 = 0
  /// How often the most frequent stem that is no stop word occurs.
  private(set) var highestCount: UInt32 = 1
  /// How many different stems the document has.
  private(set) var distinctCount = 0

  init() {}

  /// Counts the words of a document.
  mutating func count(_ words: [DocumentWord], stemCount: Int) {
    if document == .max {
      rows.removeAll()
      document = 0
    }
    document += 1
    highestCount = 1
    distinctCount = 0
    if rows.count < stemCount {
      rows.append(contentsOf: repeatElement(Row(), count: stemCount - rows.count))
    }
    for (index, word) in words.enumerated() {
      let stem = Int(word.stem)
      if rows[stem].document != document {
        rows[stem] = Row(document: document, first: UInt32(index))
        distinctCount += 1
      }
      rows[stem].count += 1
      if word.marks.contains(.inTitle) { rows[stem].titleCount += 1 }
      if !word.marks.contains(.stop) { highestCount = max(highestCount, rows[stem].count) }
    }
  }

  /// Counts in how many candidates each stem is.
  mutating func count(_ candidates: [Candidate], _ words: [DocumentWord]) {
    for candidate in candidates where candidate.length > 1 {
      let first = Int(candidate.first)
      for offset in 0..<Int(candidate.length) {
        rows[Int(words[first + offset].stem)].candidateCount += 1
      }
      rows[Int(words[first + Int(candidate.length) - 1].stem)].headCount += 1
    }
  }

  /// What is known of a stem of the document.
  subscript(stem: UInt32) -> Row { rows[Int(stem)] }
}
