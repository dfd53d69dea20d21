package import Tokenizing

/// Counts in how many texts each term occurs, to choose a vocabulary.
package struct TermCounter {
  package private(set) var table = TermTable()
  private var documentFrequencies: [UInt32] = []
  private var lastDocument: [UInt32] = []
  /// How often a term stood where a capital means something, and how often it had one.
  private var occurrences: [UInt32] = []
  private var capitals: [UInt32] = []
  private var document: UInt32 = 0

  package init() {}

  /// Begins the next text.
  package mutating func beginText() { document += 1 }

  /// Counts a term; a repeated one counts once a text.
  ///
  /// - Parameters:
  ///   - term: The term.
  ///   - isCapitalized: Whether it was written with a capital; nil where that means nothing.
  package mutating func count(_ term: UnsafeBufferPointer<UInt8>, isCapitalized: Bool? = nil) {
    guard !term.isEmpty, term.count <= 64, table.count < TermTable.maximumCount - 1 else { return }
    let id = Int(table.insert(term).rawValue)
    if id == documentFrequencies.count {
      documentFrequencies.append(0)
      lastDocument.append(0)
      occurrences.append(0)
      capitals.append(0)
    }
    if let isCapitalized {
      occurrences[id] += 1
      if isCapitalized { capitals[id] += 1 }
    }
    guard lastDocument[id] != document else { return }
    lastDocument[id] = document
    documentFrequencies[id] += 1
  }

  /// The terms that are written with a capital in the midst of sentences, at least at this share: names.
  package func names(share: Double) -> Set<[UInt8]> {
    Set(
      (0..<documentFrequencies.count)
        .filter { capitals[$0] > 0 && Double(capitals[$0]) >= share * Double(occurrences[$0]) }
        .map { Array(table.term(TermID(rawValue: UInt32($0))).utf8) })
  }

  /// The terms of at least so many texts, in byte order.
  ///
  /// - Complexity: O(*n* log *n*) in the number of terms.
  package func terms(inAtLeast minimum: Int) -> [[UInt8]] {
    (0..<documentFrequencies.count).filter { documentFrequencies[$0] >= minimum }
      .map { Array(table.term(TermID(rawValue: UInt32($0))).utf8) }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }
}
