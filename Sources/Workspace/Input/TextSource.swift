internal import CInput
internal import Glibc

/// The second step of reading: bytes of any encoding become valid UTF-8.
///
/// ASCII is the same in UTF-8 and in Windows-1252, so the choice between the two waits for the
/// first byte that is not ASCII and looks at the 64 KB from there. UTF-8 is read straight into the
/// buffer that becomes a chunk and checked in place.
final class TextSource {
  /// Bytes that became U+FFFD on one line of the output.
  struct Repair {
    /// The first place, as an offset in all the output.
    var offset: Int
    /// How many places.
    var places: Int
  }

  /// The encoding; `utf8` as long as everything was ASCII.
  private(set) var encoding = TextEncoding.utf8
  /// What is to be said, worded; taken by the reader.
  var notes: [String] = []
  /// Repairs in the output's order; taken by the reader.
  var repairs: [Repair] = []

  private static let sampleSize = 64 << 10
  private let source: ByteSource
  private var held = ByteBuffer(capacity: sampleSize)
  private var heldOffset = 0
  private var isStarted = false
  private var isDecided = false
  private var carry: [UInt8] = []
  private var produced = 0
  private var lastRepairEnd = -1
  private var scratch: ByteBuffer?
  private var highSurrogate: UInt32 = 0
  private let blockSize = 256 << 10

  /// Creates the step after `source`.
  init(_ source: ByteSource) { self.source = source }

  /// Appends at least one byte of UTF-8 to the buffer.
  ///
  /// - Returns: false at the end.
  func fill(_ buffer: ByteBuffer) throws(InputError) -> Bool {
    if !isStarted { try start() }
    let before = buffer.count
    while buffer.count == before {
      let goesOn =
        switch encoding {
        case .utf8: try fillUTF8(buffer)
        case .windows1252: try fillWindows1252(buffer)
        case .utf16LittleEndian, .utf16BigEndian: try fillUTF16(buffer)
        }
      if !goesOn {
        produced += buffer.count - before
        return buffer.count > before
      }
    }
    produced += buffer.count - before
    return true
  }

  private func start() throws(InputError) {
    isStarted = true
    try hold()
    let sample = UnsafeBufferPointer(start: UnsafePointer(held.base), count: held.count)
    try BinaryDetection.check(sample, file: source.name)
    if let (encoding, mark) = EncodingDetection.marked(sample) {
      self.encoding = encoding
      heldOffset = mark
      isDecided = true
    }
    if encoding == .utf8 { try BinaryDetection.checkControls(sample, file: source.name) }
  }

  /// Reads ahead until the sample is full or the source ends.
  private func hold() throws(InputError) {
    while held.count < Self.sampleSize {
      held.reserve(Self.sampleSize - held.count)
      let count = try source.read(into: held.tail, capacity: Self.sampleSize - held.count)
      if count == 0 { break }
      held.count += count
    }
  }

  /// Reads from what is held, then from the source.
  private func readRaw(
    into target: UnsafeMutablePointer<UInt8>, capacity: Int
  ) throws(InputError) -> Int {
    guard heldOffset < held.count else { return try source.read(into: target, capacity: capacity) }
    let count = min(capacity, held.count - heldOffset)
    memcpy(target, held.base + heldOffset, count)
    heldOffset += count
    return count
  }
}

// MARK: - UTF-8

extension TextSource {
  private func fillUTF8(_ buffer: ByteBuffer) throws(InputError) -> Bool {
    let start = buffer.count
    buffer.reserve(blockSize + carry.count)
    for (i, byte) in carry.enumerated() { buffer.base[start + i] = byte }
    let target = buffer.base + start + carry.count
    let count = try readRaw(into: target, capacity: blockSize)
    let end = start + carry.count + count
    carry.removeAll(keepingCapacity: true)
    if !isDecided {
      let plain = ascii_prefix(buffer.base + start, end - start)
      guard start + plain == end else {
        buffer.count = start + plain
        return try decide(rest: buffer.tail, count: end - buffer.count)
      }
    }
    check(buffer, from: start, to: end, isLast: count == 0)
    return count > 0
  }

  /// Decides between UTF-8 and Windows-1252, given the first byte that is not ASCII.
  private func decide(rest: UnsafePointer<UInt8>, count: Int) throws(InputError) -> Bool {
    let sample = ByteBuffer(capacity: Self.sampleSize + count)
    sample.append(rest, count)
    sample.append(held.base + heldOffset, held.count - heldOffset)
    held = sample
    heldOffset = 0
    try hold()
    isDecided = true
    if EncodingDetection.isWindows1252(held.base, count: min(held.count, Self.sampleSize)) {
      encoding = .windows1252
      notes.append("the bytes are not UTF-8; read as Windows-1252, check letters with accents")
    }
    return true
  }

  /// Takes bytes that were written after the buffer's end into it, repaired where they must be.
  private func check(_ buffer: ByteBuffer, from start: Int, to end: Int, isLast: Bool) {
    let wellFormed: Int
    switch UTF8Validation.firstFault(buffer.base, from: start, to: end) {
    case .valid: wellFormed = end
    case .incomplete(let at), .invalid(let at, _): wellFormed = at
    }
    buffer.count = wellFormed
    guard wellFormed < end else { return }
    let raw = ByteBuffer(capacity: end - wellFormed)
    raw.append(buffer.tail, end - wellFormed)
    var taken = 0
    while taken < raw.count {
      switch UTF8Validation.firstFault(raw.base, from: taken, to: raw.count) {
      case .valid:
        buffer.append(raw.base + taken, raw.count - taken)
        taken = raw.count
      case .incomplete(let at):
        buffer.append(raw.base + taken, at - taken)
        if isLast {
          appendReplacement(to: buffer, after: start)
        } else {
          carry = Array(UnsafeBufferPointer(start: raw.base + at, count: raw.count - at))
        }
        taken = raw.count
      case .invalid(let at, let length):
        buffer.append(raw.base + taken, at - taken)
        appendReplacement(to: buffer, after: start)
        taken = at + length
      }
    }
  }

  /// Appends U+FFFD and notes where; several on one line are noted as one.
  ///
  /// - Parameter start: Where in the buffer this filling began.
  private func appendReplacement(to buffer: ByteBuffer, after start: Int) {
    let offset = produced + buffer.count - start
    let isOnSameLine =
      lastRepairEnd >= produced
      && !hasLineEnd(buffer.base + start + (lastRepairEnd - produced), offset - lastRepairEnd)
    if isOnSameLine, let last = repairs.indices.last {
      repairs[last].places += 1
    } else {
      repairs.append(Repair(offset: offset, places: 1))
    }
    buffer.append([0xEF, 0xBF, 0xBD], 3)
    lastRepairEnd = offset + 3
  }

  private func hasLineEnd(_ p: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    memchr(p, Int32(ASCII.lf), count) != nil || memchr(p, Int32(ASCII.cr), count) != nil
  }
}

// MARK: - Other encodings

extension TextSource {
  private func readScratch() throws(InputError) -> UnsafeBufferPointer<UInt8> {
    let scratch = self.scratch ?? ByteBuffer(capacity: blockSize + 4)
    self.scratch = scratch
    for (i, byte) in carry.enumerated() { scratch.base[i] = byte }
    let count = try readRaw(into: scratch.base + carry.count, capacity: blockSize)
    let all = UnsafeBufferPointer(
      start: UnsafePointer(scratch.base), count: count == 0 ? 0 : carry.count + count)
    if count > 0 { carry.removeAll(keepingCapacity: true) }
    return all
  }

  private func fillWindows1252(_ buffer: ByteBuffer) throws(InputError) -> Bool {
    let block = try readScratch()
    let start = buffer.count
    buffer.reserve(block.count * 3)
    for byte in block {
      guard byte >= 0x80 else {
        buffer.append(byte)
        continue
      }
      let value =
        byte < 0xA0 ? UInt32(EncodingDetection.windows1252[Int(byte) - 0x80]) : UInt32(byte)
      if value == 0xFFFD {
        appendReplacement(to: buffer, after: start)
      } else {
        UTF8Encoding.append(value, to: buffer)
      }
    }
    return !block.isEmpty
  }

  private func fillUTF16(_ buffer: ByteBuffer) throws(InputError) -> Bool {
    let block = try readScratch()
    let start = buffer.count
    let isLittle = encoding == .utf16LittleEndian
    buffer.reserve(block.count / 2 * 3 + 6)
    guard !block.isEmpty else {
      if highSurrogate != 0 || !carry.isEmpty { appendReplacement(to: buffer, after: start) }
      highSurrogate = 0
      carry.removeAll()
      return false
    }
    for i in stride(from: 0, to: block.count - 1, by: 2) {
      let (a, b) = (UInt32(block[i]), UInt32(block[i + 1]))
      let unit = isLittle ? a | b << 8 : a << 8 | b
      if highSurrogate != 0 {
        if unit & 0xFC00 == 0xDC00 {
          UTF8Encoding.append(0x10000 + ((highSurrogate & 0x3FF) << 10 | unit & 0x3FF), to: buffer)
          highSurrogate = 0
          continue
        }
        appendReplacement(to: buffer, after: start)
        highSurrogate = 0
      }
      switch unit & 0xFC00 {
      case 0xD800: highSurrogate = unit
      case 0xDC00: appendReplacement(to: buffer, after: start)
      default: UTF8Encoding.append(unit, to: buffer)
      }
    }
    if block.count % 2 == 1, let last = block.last { carry = [last] }
    return true
  }
}
