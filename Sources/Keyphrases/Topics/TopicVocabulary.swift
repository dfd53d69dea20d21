internal import Glibc
internal import Learning
internal import Tokenizing

/// The stems that documents are told apart by, and how much each counts.
///
/// The weight of a stem in a document is (1 + ln tf) · idf, and a document's weights have length 1.
struct TopicVocabulary: Sendable {
  /// The stems; a stem's number is its column.
  let stems: TermTable
  /// The inverse document frequencies, ln((1 + n) / (1 + df)) + 1.
  let weights: [Float]

  /// The most stems that are kept, the commonest.
  static let limit = 30_000
  /// Below so many documents no stem is too rare or too common.
  static let smallCorpus = 20

  /// Takes over stems and their weights.
  init(stems: TermTable, weights: [Float]) {
    self.stems = stems
    self.weights = weights
  }

  /// Chooses stems.
  ///
  /// - Parameters:
  ///   - frequencies: In how many documents each stem occurs.
  ///   - table: The stems.
  ///   - documentCount: How many documents there are.
  ///   - commonest: The greatest share of documents that a stem may be in.
  init(frequencies: [Int], of table: TermTable, documentCount: Int, commonest: Double) {
    let isSmall = documentCount < Self.smallCorpus
    let least = isSmall ? 1 : 2
    let most = isSmall ? documentCount : Int(commonest * Double(documentCount))
    var kept = frequencies.indices.filter { (least...max(least, most)).contains(frequencies[$0]) }
    // Documents that are all alike have nothing but common words.
    if kept.isEmpty { kept = frequencies.indices.filter { frequencies[$0] > 0 } }
    var named = kept.map { (frequencies[$0], table.term(TermID(rawValue: UInt32($0)))) }
    if named.count > Self.limit {
      named.sort { $0.0 == $1.0 ? Self.precedes($0.1, $1.1) : $0.0 > $1.0 }
      named.removeLast(named.count - Self.limit)
    }
    named.sort { Self.precedes($0.1, $1.1) }
    var stems = TermTable(minimumCapacity: named.count)
    for (_, stem) in named { stems.insert(stem) }
    self.stems = stems
    weights = named.map {
      Float(log(Double(1 + documentCount) / Double(1 + $0.0)) + 1)
    }
  }

  private static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  /// Appends the row of a document to a matrix.
  ///
  /// - Parameter columns: The columns of the document's terms, sorted.
  func appendRow(of columns: [UInt32], to matrix: inout SparseMatrix) {
    var (row, values, index) = ([UInt32](), [Float](), 0)
    while index < columns.count {
      let column = columns[index]
      var end = index + 1
      while end < columns.count, columns[end] == column { end += 1 }
      row.append(column)
      values.append((1 + logf(Float(end - index))) * weights[Int(column)])
      index = end
    }
    let length = values.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
    matrix.appendRow(row, values.map { Float(Double($0) / length) })
  }
}
