internal import Glibc

extension RecordParser {
  /// Takes JSON objects apart, one a line or one an element.
  func parseJSON(_ chunk: Chunk, into batch: inout RecordBatch) {
    var objects = ObjectRows(parser: self, chunk: chunk, batch: &batch)
    if format == .ndjson {
      forEachLine(chunk) { start, end, number, line in
        objects.append(start, end, number, line)
      }
    } else {
      var line = chunk.firstLine
      var seen = 0
      for (index, element) in chunk.elements.enumerated() {
        line += ASCII.count(dialect.lineEnd, in: chunk.base, seen..<element.lowerBound)
        seen = element.lowerBound
        objects.append(
          element.lowerBound, element.upperBound, chunk.firstRecord + index, line)
      }
    }
    batch = objects.finish()
  }
}

/// The objects so far.
private struct ObjectRows {
  private let p: UnsafePointer<UInt8>
  private let textKey: [UInt8]?
  private let idKey: [UInt8]?
  private var batch: RecordBatch
  private var repairs: RepairCursor

  init(parser: RecordParser, chunk: Chunk, batch: inout RecordBatch) {
    p = chunk.base
    textKey = parser.textKey
    idKey = parser.idKey
    repairs = RepairCursor(chunk)
    self.batch = batch
    batch = RecordBatch()
  }

  consuming func finish() -> RecordBatch { batch }

  /// Takes one object apart; a bad one is reported and leaves nothing behind.
  mutating func append(_ start: Int, _ end: Int, _ number: Int, _ line: Int) {
    let raw = start..<end
    let first = batch.fields.count
    repairs.report(&batch.problems, raw, record: number, line: line)
    do {
      let repaired = try appendFields(start, end, number, line)
      guard !repaired.isEmpty else { return }
      for (flag, reason) in Repairs.reasons where repaired.contains(flag) {
        report(reason, .repaired, raw, number, line)
      }
    } catch {
      batch.fields.removeLast(batch.fields.count - first)
      switch error {
      case .truncated: report(.truncatedJSON, .rejected, raw, number, line)
      case .mistake(.value, at: -1): report(.notAnObject, .rejected, raw, number, line)
      case .mistake(let mistake, let at):
        report(.malformedJSON(mistake, byte: at - start + 1), .rejected, raw, number, line)
      }
    }
  }

  private mutating func report(
    _ reason: InputProblem.Reason, _ severity: InputProblem.Severity, _ raw: Range<Int>,
    _ number: Int, _ line: Int
  ) {
    batch.problems.append(
      InputProblem(record: number, line: line, severity: severity, reason: reason, raw: raw))
  }

  private struct Repairs: OptionSet {
    let rawValue: UInt8
    static let duplicateKey = Repairs(rawValue: 1)
    static let loneSurrogate = Repairs(rawValue: 2)
    static let control = Repairs(rawValue: 4)
    static let missingText = Repairs(rawValue: 8)
    static let reasons: [(Repairs, InputProblem.Reason)] = [
      (.duplicateKey, .duplicateKey), (.loneSurrogate, .loneSurrogate),
      (.control, .controlCharacter), (.missingText, .missingText),
    ]
  }

  /// Appends an object's fields and its record.
  ///
  /// Records of one file mostly have the same keys in the same order. As long as each key equals
  /// the one at its place in the record before, there is no duplicate, and the text and the id are
  /// where they were.
  private mutating func appendFields(
    _ start: Int, _ end: Int, _ number: Int, _ line: Int
  ) throws(JSONScanner.Failure) -> Repairs {
    let first = batch.fields.count
    let model = batch.records.last
    var scanner = JSONScanner(p, from: start, to: end)
    if end - start >= 3, p[start] == 0xEF, p[start + 1] == 0xBB, p[start + 2] == 0xBF {
      scanner.i += 3  // A byte order mark between joined files.
    }
    var repaired: Repairs = []
    var isLikeModel = model != nil
    guard scanner.next() == UInt8(ascii: "{") else { throw .mistake(.value, at: -1) }
    scanner.i += 1
    guard let next = scanner.next() else { throw .truncated }
    if next == UInt8(ascii: "}") {
      scanner.i += 1
    } else {
      repeat {
        let field = try self.field(&scanner, &repaired)
        if isLikeModel, let model {
          let place = model.fields.lowerBound + batch.fields.count - first
          isLikeModel = place < model.fields.upperBound && hasSameKey(batch.fields[place], field)
        }
        batch.fields.append(field)
      } while try !scanner.isClosed(by: UInt8(ascii: "}"))
    }
    if scanner.next() != nil { throw .mistake(.trailing, at: scanner.i) }
    if scanner.hasNestedLoneSurrogate { repaired.insert(.loneSurrogate) }
    if !isLikeModel, mergeDuplicates(from: first) { repaired.insert(.duplicateKey) }
    appendRecord(first, number, line, isLikeModel ? model : nil, &repaired)
    return repaired
  }

  private mutating func appendRecord(
    _ first: Int, _ number: Int, _ line: Int, _ model: Record?, _ repaired: inout Repairs
  ) {
    let fields = first..<batch.fields.count
    let shift = first - (model?.fields.lowerBound ?? 0)
    var text = model.map { $0.textField.map { $0 + shift } } ?? index(of: textKey, in: fields)
    var id = model.map { $0.idField.map { $0 + shift } } ?? index(of: idKey, in: fields)
    // The record before may have had more fields, or a null where this one has a text.
    if text.map({ $0 >= fields.upperBound }) ?? true { text = index(of: textKey, in: fields) }
    if id.map({ $0 >= fields.upperBound }) ?? (idKey != nil) { id = index(of: idKey, in: fields) }
    if let index = text, batch.fields[index].encoding == .jsonLiteral {
      let lead = p[Int(batch.fields[index].start)]
      let isNested = lead == UInt8(ascii: "{") || lead == UInt8(ascii: "[")
      if isNested { repaired.insert(.missingText) }
      if isNested || lead == UInt8(ascii: "n") { text = nil }
    } else if text == nil, textKey != nil {
      repaired.insert(.missingText)
    }
    batch.records.append(
      Record(number: number, line: line, fields: fields, textField: text, idField: id))
  }

  /// Reads a key and its value.
  @inline(__always)
  private func field(
    _ scanner: inout JSONScanner, _ repaired: inout Repairs
  ) throws(JSONScanner.Failure) -> Field {
    guard let quote = scanner.next() else { throw .truncated }
    guard quote == ASCII.quote else { throw .mistake(.key, at: scanner.i) }
    scanner.i += 1
    let keyStart = scanner.i
    let (keyEnd, keyTraits) = try scanner.string()
    if keyTraits.contains(.control) { throw .mistake(.control, at: keyStart) }
    if keyTraits.contains(.loneSurrogate) { repaired.insert(.loneSurrogate) }
    guard let colon = scanner.next() else { throw .truncated }
    guard colon == UInt8(ascii: ":") else { throw .mistake(.colon, at: scanner.i) }
    scanner.i += 1
    guard let lead = scanner.next() else { throw .truncated }
    var start = scanner.i
    var end: Int
    var encoding = Field.Encoding.jsonLiteral
    if lead == ASCII.quote {
      scanner.i += 1
      start = scanner.i
      let traits: JSONScanner.StringTraits
      (end, traits) = try scanner.string()
      encoding = .jsonString
      if !traits.isEmpty {
        encoding = traits == .escaped ? .escapedJSONString : .damagedJSONString
        if traits.contains(.loneSurrogate) { repaired.insert(.loneSurrogate) }
        if traits.contains(.control) { repaired.insert(.control) }
      }
    } else {
      try scanner.literal(lead, depth: 1)
      end = scanner.i
    }
    return Field(
      column: -1, keyStart: UInt32(truncatingIfNeeded: keyStart),
      keyEnd: UInt32(truncatingIfNeeded: keyEnd), start: UInt32(truncatingIfNeeded: start),
      end: UInt32(truncatingIfNeeded: end), encoding: encoding)
  }
}

// MARK: - Keys

extension ObjectRows {
  @inline(__always)
  private func hasSameKey(_ a: Field, _ b: Field) -> Bool {
    let length = Int(a.keyEnd - a.keyStart)
    guard length == Int(b.keyEnd - b.keyStart) else { return false }
    return memcmp(p + Int(a.keyStart), p + Int(b.keyStart), length) == 0
  }

  private func index(of key: [UInt8]?, in fields: Range<Int>) -> Int? {
    guard let key else { return nil }
    return fields.first { index in
      let field = batch.fields[index]
      return Int(field.keyEnd - field.keyStart) == key.count
        && memcmp(p + Int(field.keyStart), key, key.count) == 0
    }
  }

  /// Leaves one field of each key: at the first one's place, with the last one's value.
  ///
  /// - Complexity: O(*k* log *k*) for *k* keys, so that a record made of keys alone does no harm.
  private mutating func mergeDuplicates(from first: Int) -> Bool {
    let fields = first..<batch.fields.count
    if fields.count <= 16 {
      let hasDuplicate = fields.contains { i in
        (first..<i).contains { hasSameKey(batch.fields[$0], batch.fields[i]) }
      }
      guard hasDuplicate else { return false }
    }
    let order = fields.sorted { a, b in
      let comparison = compareKeys(batch.fields[a], batch.fields[b])
      return comparison == 0 ? a < b : comparison < 0
    }
    var dropped: Set<Int> = []
    var kept = first
    for (previous, index) in zip(order, order.dropFirst()) {
      if dropped.isEmpty || !dropped.contains(previous) { kept = previous }
      guard hasSameKey(batch.fields[previous], batch.fields[index]) else { continue }
      batch.fields[kept].start = batch.fields[index].start
      batch.fields[kept].end = batch.fields[index].end
      batch.fields[kept].encoding = batch.fields[index].encoding
      dropped.insert(index)
    }
    guard !dropped.isEmpty else { return false }
    let left = fields.filter { !dropped.contains($0) }.map { batch.fields[$0] }
    batch.fields.replaceSubrange(first..., with: left)
    return true
  }

  private func compareKeys(_ a: Field, _ b: Field) -> Int {
    let (lengthA, lengthB) = (Int(a.keyEnd - a.keyStart), Int(b.keyEnd - b.keyStart))
    guard lengthA == lengthB else { return lengthA - lengthB }
    return Int(memcmp(p + Int(a.keyStart), p + Int(b.keyStart), lengthA))
  }
}
