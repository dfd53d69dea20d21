/// The columns of an output: the input's own under their names, then the results.
///
/// A result key always holds the result. An input column of the same name is written as
/// `input.label` instead, which is said once.
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
  private(set) var inputs: [Column]
  /// The results, in order.
  let results: [Column]
  /// The id that a record without one of its own is given.
  let id: Column
  /// Whether records bring an `id` of exactly that name.
  let hasOwnID: Bool

  private let wanted: [String]?
  private let resultNames: [[UInt8]]

  /// - Parameters:
  ///   - inputs: The names of the input's columns.
  ///   - results: The names of the results.
  ///   - wanted: The only names to write, or nil for all.
  init(inputs: [String], hasOwnID: Bool, results: [String], wanted: [String]?) {
    self.wanted = wanted
    self.hasOwnID = hasOwnID
    resultNames = results.map { Array($0.utf8) }
    let taken = Set(results)
    let make = { (name: String, original: String) in
      Column(
        name: name, isIncluded: wanted?.contains { $0 == name || $0 == original } ?? true,
        jsonKey: Self.jsonKey(name))
    }
    self.inputs = inputs.map { make(taken.contains($0) ? "input.\($0)" : $0, $0) }
    self.results = results.map { name in
      Column(
        name: name, isIncluded: wanted?.contains(name) ?? true, jsonKey: Self.jsonKey(name))
    }
    id = make("id", "id")
  }

  /// The names of all columns that are written, in order.
  var includedNames: [String] {
    ((hasOwnID ? [] : [id]) + inputs + results).filter(\.isIncluded).map(\.name)
  }

  /// The input's columns that give way to a result of the same name.
  static func renamed(_ inputs: [String], results: [String]) -> [String] {
    inputs.filter { results.contains($0) }
  }

  /// True if a record's own key has to give way to a result.
  @inline(__always)
  func isResult(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    for name in resultNames where name.count == key.count && name.elementsEqual(key) { return true }
    return false
  }

  /// True if a record's own key is to be written.
  func isWanted(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let wanted else { return true }
    let name = String(decoding: key, as: UTF8.self)
    return wanted.contains(name) || (isResult(key) && wanted.contains("input.\(name)"))
  }

  /// True if every key is written, so that none has to be looked at.
  var isUnlimited: Bool { wanted == nil }

  private static func jsonKey(_ name: String) -> [UInt8] {
    let buffer = ByteBuffer(capacity: 64)
    JSONText.appendString(name, to: buffer)
    buffer.append(UInt8(ascii: ":"))
    return Array(UnsafeBufferPointer(start: buffer.base, count: buffer.count))
  }
}
