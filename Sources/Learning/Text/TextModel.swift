/// A linear model of texts: what every term, n-gram and figure adds to each of its columns.
///
/// A column is one number that the model works out of a text, such as the log-odds of positive against
/// negative. With *n* tokens, it is
///
///     column = bias + Σ rows/√n + Σ n-grams/√n + Σ character n-grams/√n + Σ figures · weights
///
/// where every term is one row of small integers. The weights of a known word's character n-grams are
/// already part of its row; only words without a row are taken apart. So a token costs one row and two
/// probes, whatever the model was learned from.
///
/// The arrays are used where the file lies: loading costs next to nothing.
public struct TextModel: Sendable {
  /// What the columns are, in order.
  public let columnNames: [String]
  /// The number of figures that the model expects beside the text.
  public let figureCount: Int

  let file: ModelFile
  let layout: Layout

  nonisolated(unsafe) let rows: UnsafePointer<Int8>
  nonisolated(unsafe) let negatedRows: UnsafePointer<UInt32>
  let ngrams: NGramTable
  nonisolated(unsafe) let characters: UnsafePointer<Int8>
  nonisolated(unsafe) let scales: UnsafePointer<Float>
  nonisolated(unsafe) let figureMeans: UnsafePointer<Float>
  nonisolated(unsafe) let figureScales: UnsafePointer<Float>
  nonisolated(unsafe) let figureWeights: UnsafePointer<Float>
  nonisolated(unsafe) let biases: UnsafePointer<Float>

  /// The sizes of a model's parts.
  struct Layout: Hashable {
    /// Known terms; rows beyond are of negated terms.
    var termCount = 0
    var rowCount = 0
    /// Columns, and how many of them n-grams and character n-grams have: the first ones.
    var columns = 0
    var ngramColumns = 0
    var characterColumns = 0
    /// The buckets of n-grams and the slots of character n-grams, as powers of two.
    var ngramBits = 0
    var characterBits = 0
    var figureCount = 0

    /// The bytes of a row: a multiple of 16, so that it can be added in vectors.
    var rowStride: Int { (columns + 15) / 16 * 16 }

    var words: [UInt32] {
      [
        termCount, rowCount, columns, ngramColumns, characterColumns, ngramBits, characterBits,
        figureCount,
      ].map { UInt32(truncatingIfNeeded: $0) }
    }
  }

  /// The numbers of the sections of a file.
  enum Section {
    static let kind: UInt32 = 1
    static let layout: UInt32 = 2
    static let names: UInt32 = 3
    static let terms: UInt32 = 4
    static let rows: UInt32 = 5
    static let negatedRows: UInt32 = 6
    static let ngrams: UInt32 = 7
    static let characters: UInt32 = 8
    static let scales: UInt32 = 9
    static let figureMeans: UInt32 = 10
    static let figureScales: UInt32 = 11
    static let figureWeights: UInt32 = 12
    static let biases: UInt32 = 13
    static let persons: UInt32 = 14
    /// Sections of whoever uses the model begin here.
    static let firstOfUser: UInt32 = 32
  }

  /// The kind that a file names, to tell models apart.
  static let kind = "text"

  /// The most columns that a model can have.
  static let maximumColumns = 64

  /// Takes a model out of a file.
  ///
  /// - Throws: `ModelError` if the file is of another kind or its parts do not fit together.
  /// - Complexity: O(*columns*)
  package init(_ file: ModelFile) throws(ModelError) {
    let kind = String(decoding: try file.section(Section.kind), as: UTF8.self)
    guard kind == Self.kind else { throw .wrongKind(kind) }
    let words = try file.values(Section.layout, as: UInt32.self)
    guard words.count == 8 else { throw .damaged }
    let layout = Layout(
      termCount: Int(words[0]), rowCount: Int(words[1]), columns: Int(words[2]),
      ngramColumns: Int(words[3]), characterColumns: Int(words[4]), ngramBits: Int(words[5]),
      characterBits: Int(words[6]), figureCount: Int(words[7]))
    guard (1...Self.maximumColumns).contains(layout.columns),
      layout.ngramColumns <= layout.columns, layout.characterColumns <= layout.columns,
      (1...28).contains(layout.ngramBits), (1...28).contains(layout.characterBits),
      layout.termCount >= 1, layout.termCount <= layout.rowCount, layout.rowCount <= 1 << 22,
      layout.figureCount <= 4096
    else { throw .damaged }
    self.layout = layout
    self.file = file
    columnNames = String(decoding: try file.section(Section.names), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    figureCount = layout.figureCount
    rows = try Self.array(file, Section.rows, Int8.self, layout.rowCount * layout.rowStride)
    negatedRows = try Self.array(file, Section.negatedRows, UInt32.self, layout.termCount)
    let stride = NGramTable.stride(columns: layout.ngramColumns)
    ngrams = NGramTable(
      buckets: try Self.array(file, Section.ngrams, UInt8.self, stride << layout.ngramBits),
      mask: 1 << layout.ngramBits - 1, columns: layout.ngramColumns)
    characters = try Self.array(
      file, Section.characters, Int8.self, max(1, layout.characterColumns) << layout.characterBits)
    scales = try Self.array(file, Section.scales, Float.self, layout.columns * 3)
    figureMeans = try Self.array(file, Section.figureMeans, Float.self, layout.figureCount)
    figureScales = try Self.array(file, Section.figureScales, Float.self, layout.figureCount)
    figureWeights = try Self.array(
      file, Section.figureWeights, Float.self, layout.figureCount * layout.columns)
    biases = try Self.array(file, Section.biases, Float.self, layout.columns)
    guard columnNames.count == layout.columns else { throw .damaged }
    for term in 0..<layout.termCount where negatedRows[term] >= UInt32(layout.rowCount) {
      throw .damaged
    }
  }

  private static func array<Value: BitwiseCopyable>(
    _ file: ModelFile, _ number: UInt32, _ type: Value.Type, _ count: Int
  ) throws(ModelError) -> UnsafePointer<Value> {
    let values = try file.values(number, as: type)
    guard values.count == count, let base = values.baseAddress ?? UnsafePointer(bitPattern: 16)
    else { throw .damaged }
    return base
  }

  /// The scale of a column in rows, in n-grams, and in character n-grams.
  func scale(of column: Int, in part: Part) -> Float {
    scales[part.rawValue * layout.columns + column]
  }

  enum Part: Int { case rows, ngrams, characters }
}

// MARK: - Terms

extension TextModel {
  /// Calls a function with every term in the order of its row.
  ///
  /// - Throws: `ModelError.damaged` if the list does not have as many terms as the model.
  /// - Complexity: O(*terms*)
  package func forEachTerm(_ body: (UnsafeBufferPointer<UInt8>) -> Void) throws(ModelError) {
    let count = try forEachTerm(of: Section.terms, body)
    guard count == layout.termCount else { throw .damaged }
  }

  /// Calls a function with every term that shares the row of persons.
  ///
  /// - Throws: `ModelError.damaged` if the list is not whole.
  package func forEachPerson(_ body: (UnsafeBufferPointer<UInt8>) -> Void) throws(ModelError) {
    _ = try forEachTerm(of: Section.persons, body)
  }

  /// A list is terms one after another, each behind its length in one byte.
  private func forEachTerm(
    of section: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws(ModelError) -> Int {
    let bytes = try file.values(section, as: UInt8.self)
    var offset = 0
    var count = 0
    while offset < bytes.count {
      let end = offset + 1 + Int(bytes[offset])
      guard end <= bytes.count else { throw .damaged }
      body(UnsafeBufferPointer(rebasing: bytes[offset + 1..<end]))
      offset = end
      count += 1
    }
    return count
  }

  /// The number in a file of a section that belongs to whoever uses the model.
  package static func userSection(_ number: UInt32) -> UInt32 { Section.firstOfUser + number }

  /// A section that belongs to whoever uses the model, by its number from 0.
  package func userSection(_ number: UInt32) throws(ModelError) -> UnsafeBufferPointer<Float> {
    try file.values(Section.firstOfUser + number, as: Float.self)
  }
}
