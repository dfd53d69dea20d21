/// How often each stem stands in either of two texts.
struct StemCounts {
  /// The counts of one stem.
  struct Row {
    var a: Int32 = 0
    var b: Int32 = 0
    /// Of these, as a telling word.
    var tellingA: Int32 = 0
    var tellingB: Int32 = 0

    var isEmpty: Bool { a | b == 0 }
  }

  /// By the stem's number.
  private(set) var rows: [Row] = []
  /// The stems of both texts, in the order in which they first stand there.
  private(set) var stems: [Int] = []
  /// Those that are telling words, in the same order.
  private(set) var tellingA: [Int] = []
  private(set) var tellingB: [Int] = []

  /// Counts the stems of two texts.
  ///
  /// - Complexity: O(*n*) in the number of words, once there is a row for every stem of the table.
  mutating func count(_ a: PairText, _ b: PairText, _ table: borrowing PairWordTable) {
    for stem in stems where stem < rows.count { rows[stem] = Row() }
    stems.removeAll(keepingCapacity: true)
    tellingA.removeAll(keepingCapacity: true)
    tellingB.removeAll(keepingCapacity: true)
    if rows.count < table.stems.count {
      rows.append(contentsOf: repeatElement(Row(), count: table.stems.count * 2 - rows.count))
    }
    for word in a.words {
      if rows[word.stem].isEmpty { stems.append(word.stem) }
      rows[word.stem].a &+= 1
      guard table.words[word.number].isTelling else { continue }
      if rows[word.stem].tellingA == 0 { tellingA.append(word.stem) }
      rows[word.stem].tellingA &+= 1
    }
    for word in b.words {
      if rows[word.stem].isEmpty { stems.append(word.stem) }
      rows[word.stem].b &+= 1
      guard table.words[word.number].isTelling else { continue }
      if rows[word.stem].tellingB == 0 { tellingB.append(word.stem) }
      rows[word.stem].tellingB &+= 1
    }
  }
}
