internal import Glibc

/// Decodes an old encoding to UTF-8 with the system's iconv; what is no character becomes U+FFFD.
final class Transcoder {
  /// How many places were no characters.
  private(set) var damagedPlaces = 0

  private let descriptor: iconv_t
  private let source: ByteSource
  private let input = ByteBuffer(capacity: blockSize)
  private let output = ByteBuffer(capacity: blockSize * 4)
  private var taken = 0
  private var isOver = false

  private static let blockSize = 64 << 10

  /// Creates a decoder; nil if the system does not know the encoding.
  init?(from encoding: String, _ source: ByteSource) {
    let descriptor = iconv_open("UTF-8", encoding)
    guard descriptor != iconv_t(bitPattern: -1), let descriptor else { return nil }
    self.descriptor = descriptor
    self.source = source
  }

  deinit { iconv_close(descriptor) }

  /// Fills memory with UTF-8; 0 is the end.
  func read(into block: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    while taken == output.count {
      guard !isOver else { return 0 }
      taken = 0
      output.count = 0
      try decodeBlock()
    }
    let count = min(block.count, output.count - taken)
    block.copyMemory(from: UnsafeRawBufferPointer(start: output.base + taken, count: count))
    taken += count
    return count
  }

  private func decodeBlock() throws(InputError) {
    input.reserve(Self.blockSize)
    let count = try source.read(into: input.tail, capacity: Self.blockSize)
    input.count += count
    isOver = count == 0
    var position = 0
    while position < input.count {
      let (read, isIncomplete) = convert(from: position)
      position += read
      guard position < input.count else { break }
      if isIncomplete, !isOver { break }
      // A byte that is no character, or the first half of one at the end.
      output.append([0xEF, 0xBF, 0xBD], 3)
      damagedPlaces += 1
      position += 1
    }
    memmove(input.base, input.base + position, input.count - position)
    input.count -= position
  }

  /// Decodes as far as there are characters.
  private func convert(from position: Int) -> (read: Int, isIncomplete: Bool) {
    let left = input.count - position
    // Four bytes of UTF-8 a byte are more than any encoding here makes.
    output.reserve(left * 4 + 16)
    var from: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(input.base + position)
      .assumingMemoryBound(to: CChar.self)
    var to: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(output.tail)
      .assumingMemoryBound(to: CChar.self)
    var (fromLeft, toLeft) = (left, left * 4 + 16)
    let room = toLeft
    let result = iconv(descriptor, &from, &fromLeft, &to, &toLeft)
    let isIncomplete = result == -1 && errno == EINVAL
    output.count += room - toLeft
    return (left - fromLeft, isIncomplete)
  }
}
