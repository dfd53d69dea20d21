internal import Glibc

/// The keys of JSON records, as the output spells them.
///
/// Records of one file mostly have the same keys in the same order. What was found out about a key is
/// remembered with its place: the same one there in the next record costs one comparison.
final class MemberKeys {
  private let columns: OutputColumns
  private var decoder = FieldDecoder()
  /// Keys that gave way to a result, each reported once.
  private var renamed: Set<[UInt8]> = []

  /// The keys of the record before by their places, and the bytes that they point to.
  private var known: [Key] = []
  private let bytes = ByteBuffer(capacity: 1 << 10)
  private let scratch = ByteBuffer(capacity: 64)

  /// Whether one of the keys of the record at hand is exactly `id`.
  private(set) var haveID = false

  /// So many places and bytes are remembered; keys beyond them are looked at each time.
  private static let placeLimit = 256
  private static let byteLimit = 64 << 10

  private struct Key {
    /// Where it begins; first as the input spells it, then as the output does.
    var start: Int
    /// Where the output's spelling begins, and where it ends; empty where the key is not wanted.
    var middle: Int
    var end: Int
    var isID: Bool
  }

  init(_ columns: OutputColumns) { self.columns = columns }
}

// MARK: - Looking at a record

extension MemberKeys {
  /// Gets ready for a record, and reports keys that are written under another name.
  func look(at record: Record, in batch: borrowing RecordBatch, _ block: OutputBlock) {
    haveID = false
    guard let first = record.fields.first, batch.fields[first].column < 0 else {
      // A row; its cells stand in the order of the columns.
      if let column = columns.idColumn { haveID = column < record.fields.count }
      return
    }
    var place = 0
    for index in record.fields {
      let field = batch.fields[index]
      if place >= known.count || !isKnown(field, at: place, batch) {
        forget(from: place)
        add(field, at: place, batch, block)
      } else if known[place].isID {
        haveID = true
      }
      place += 1
    }
  }

  /// Returns the beginning of a member, `"key":`; empty if it is not wanted. It is valid until the next call.
  @inline(__always)
  func written(
    _ field: Field, at place: Int, in batch: borrowing RecordBatch
  ) -> UnsafeBufferPointer<UInt8> {
    guard place < known.count else {
      scratch.removeAll(keepingAtMost: Self.byteLimit)
      spell(field, batch, to: scratch)
      return UnsafeBufferPointer(start: scratch.base, count: scratch.count)
    }
    let key = known[place]
    return UnsafeBufferPointer(start: bytes.base + key.middle, count: key.end - key.middle)
  }

  @inline(__always)
  private func isKnown(_ field: Field, at place: Int, _ batch: borrowing RecordBatch) -> Bool {
    let key = batch.key(of: field)
    let start = known[place].start
    guard key.count == known[place].middle - start, let spelling = key.baseAddress else {
      return false
    }
    return memcmp(spelling, bytes.base + start, key.count) == 0
  }

  private func forget(from place: Int) {
    guard place < known.count else { return }
    bytes.count = known[place].start
    known.removeLast(known.count - place)
  }
}

// MARK: - Looking at a key

extension MemberKeys {
  /// Finds out about a key, and remembers it if there is room.
  private func add(
    _ field: Field, at place: Int, _ batch: borrowing RecordBatch, _ block: OutputBlock
  ) {
    let isID = decoder.withKey(of: field, in: batch) { key in
      report(key, block)
      return key.elementsEqual("id".utf8)
    }
    if isID { haveID = true }
    let key = batch.key(of: field)
    guard place == known.count, place < Self.placeLimit,
      bytes.count + 2 * key.count < Self.byteLimit
    else { return }
    let start = bytes.count
    bytes.append(key)
    let middle = bytes.count
    spell(field, batch, to: bytes)
    known.append(Key(start: start, middle: middle, end: bytes.count, isID: isID))
  }

  /// Appends the beginning of a member if it is wanted.
  ///
  /// What an escape stands for is what counts: `"l\u0061bel"` is a result's name.
  private func spell(_ field: Field, _ batch: borrowing RecordBatch, to out: ByteBuffer) {
    decoder.withKey(of: field, in: batch) { key in
      guard columns.isWanted(key) else { return }
      out.append(ASCII.quote)
      if columns.isTaken(key) { out.append("input.") }
      JSONText.append(key, to: out)
      out.append("\":")
    }
  }

  private func report(_ key: UnsafeBufferPointer<UInt8>, _ block: OutputBlock) {
    guard columns.isTaken(key), columns.isWanted(key), renamed.count < ProblemLog.keysNamed,
      renamed.insert(Array(key)).inserted
    else { return }
    block.renamedKeys.append(String(decoding: key, as: UTF8.self))
  }
}
