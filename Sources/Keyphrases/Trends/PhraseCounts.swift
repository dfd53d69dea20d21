internal import Tokenizing

/// In how many documents phrases occur, to choose the few that are followed over time.
public struct PhraseCounts: ~Copyable {
  private var table = TermTable()
  private var frequencies: [UInt32] = []
  private var lastDocuments: [UInt32] = []
  private var document: UInt32 = 0
  private var reader: PhraseReader

  /// Beyond so many phrases those that come later are not counted.
  static let tableLimit = TermTable.maximumCount - 1
  /// A word of which so large a share stands in one pair is told by the pair.
  private static let partShare = 0.75

  /// Creates counts of nothing.
  public init(reader: consuming PhraseReader) { self.reader = reader }

  /// Counts the phrases of a document.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public mutating func insert(_ text: Span<UInt8>) {
    document &+= 1
    var table = TermTable()
    swap(&table, &self.table)
    let document = document
    var (frequencies, lastDocuments) = ([UInt32](), [UInt32]())
    swap(&frequencies, &self.frequencies)
    swap(&lastDocuments, &self.lastDocuments)
    reader.forEachPhrase(in: text) { phrase in
      guard table.count < Self.tableLimit || table.find(phrase) != nil else { return }
      let id = Int(table.insert(phrase).rawValue)
      if id == frequencies.count {
        frequencies.append(0)
        lastDocuments.append(0)
      }
      guard lastDocuments[id] != document else { return }
      lastDocuments[id] = document
      frequencies[id] += 1
    }
    swap(&table, &self.table)
    swap(&frequencies, &self.frequencies)
    swap(&lastDocuments, &self.lastDocuments)
  }

  /// Returns the commonest phrases, of equally common ones the first by their bytes.
  ///
  /// - Parameters:
  ///   - minimum: In how many documents a phrase has to be.
  ///   - limit: How many phrases there are at most.
  /// - Complexity: O(*n* log *n*) in the number of phrases.
  public func commonest(inAtLeast minimum: Int, limit: Int) -> [String] {
    let all = frequencies.indices.filter { Int(frequencies[$0]) >= minimum }
      .map { (count: frequencies[$0], text: table.term(TermID(rawValue: UInt32($0)))) }
    var told: Set<String> = []
    for (count, text) in all where text.utf8.contains(UInt8(ascii: " ")) {
      for part in text.split(separator: " ").map(String.init) {
        guard let id = table.find(part) else { continue }
        if Double(count) >= Self.partShare * Double(frequencies[Int(id.rawValue)]) {
          told.insert(part)
        }
      }
    }
    let sorted = all.filter { !told.contains($0.text) }.sorted {
      $0.count == $1.count
        ? $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) : $0.count > $1.count
    }
    return sorted.prefix(limit).map(\.text)
  }
}
