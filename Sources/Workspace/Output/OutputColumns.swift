/// The columns of an output: the input's own under their names, then the results.
///
/// A result key always holds the result. An input column of the same name is written as
/// `input.label` instead, which is said once; and so that a file can be scored again, one that is called
/// `input.label` already becomes `input.input.label`.
struct OutputColumns: Sendable {
  /// A column of the output.
  struct Column: Sendable {
    /// The name as it is written.
    var name: String
    /// Whether it is written at all.
    var isIncluded: Bool
    /// The name as the beginning of a JSON member: `"name":`.
    var jsonKey: [UInt8]
  }

  /// The input's columns, in order; for JSON input, those that are known beforehand.
  let inputs: [Column]
  /// The results, in order.
  let results: [Column]
  /// The id that a record without one of its own is given.
  let id: Column
  /// The place among `inputs` of the records' own `id`, of exactly that name; nil if there is none.
  let idColumn: Int?

  private let wanted: [[UInt8]]?
  private let resultNames: [[UInt8]]

  /// - Parameters:
  ///   - inputs: The names of the input's columns.
  ///   - results: The names of the results.
  ///   - wanted: The only names to write, as they are written, or nil for all.
  init(inputs: [String], results: [String], wanted: [String]?) {
    let wanted = wanted?.map { Array($0.utf8) }
    let resultNames = results.map { Array($0.utf8) }
    let column = { (name: String) in
      Column(
        name: name, isIncluded: wanted?.contains(Array(name.utf8)) ?? true,
        jsonKey: Self.jsonKey(name))
    }
    self.wanted = wanted
    self.resultNames = resultNames
    self.inputs = inputs.map { name in
      column(Self.isTaken(Array(name.utf8), by: resultNames) ? Self.prefix + name : name)
    }
    self.results = results.map(column)
    id = column("id")
    idColumn = inputs.firstIndex { $0.utf8.elementsEqual("id".utf8) }
  }

  private static let prefix = "input."

  private static func jsonKey(_ name: String) -> [UInt8] {
    let buffer = ByteBuffer(capacity: 64)
    JSONText.appendString(name, to: buffer)
    buffer.append(UInt8(ascii: ":"))
    return Array(UnsafeBufferPointer(start: buffer.base, count: buffer.count))
  }
}

// MARK: - All columns

extension OutputColumns {
  /// All columns in order, whether they are written or not.
  private var all: [Column] { (idColumn == nil ? [id] : []) + inputs + results }

  /// The names of all columns that are written, in order.
  var includedNames: [String] { all.filter(\.isIncluded).map(\.name) }

  /// Fails for a wanted name that no column has.
  func check(file: String) throws(InputError) {
    let names = all.map(\.name)
    let known = Set(names.map { Array($0.utf8) })
    guard let unknown = wanted?.first(where: { !known.contains($0) }) else { return }
    throw InputError(
      .noSuchColumn(String(decoding: unknown, as: UTF8.self), columns: names), file: file)
  }
}

// MARK: - Keys of single records

extension OutputColumns {
  /// True if every key is written, so that none has to be looked at.
  var isUnlimited: Bool { wanted == nil }

  /// True if an input's key has to give way to a result: it is one's name, or `input.` and such a key.
  @inline(__always)
  func isTaken(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    Self.isTaken(key, by: resultNames)
  }

  private static func isTaken(
    _ key: some RandomAccessCollection<UInt8>, by names: [[UInt8]]
  ) -> Bool {
    var rest = key[...]
    while rest.count > prefix.utf8.count, rest.starts(with: prefix.utf8) {
      rest = rest.dropFirst(prefix.utf8.count)
    }
    for name in names where name.count == rest.count && rest.elementsEqual(name) { return true }
    return false
  }

  /// True if an input's key is to be written.
  func isWanted(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let wanted else { return true }
    let prefix = isTaken(key) ? Self.prefix.utf8.count : 0
    return wanted.contains { name in
      name.count == prefix + key.count && name.dropFirst(prefix).elementsEqual(key)
        && (prefix == 0 || name.starts(with: Self.prefix.utf8))
    }
  }
}
