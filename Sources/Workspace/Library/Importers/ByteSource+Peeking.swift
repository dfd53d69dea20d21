extension ByteSource {
  /// The first bytes, unpacked, and a source that begins with them.
  func peeked(_ limit: Int) throws(InputError) -> (head: [UInt8], whole: ByteSource) {
    let sample = ByteBuffer(capacity: limit)
    while sample.count < limit {
      let count = try read(into: sample.tail, capacity: limit - sample.count)
      if count == 0 { break }
      sample.count += count
    }
    let head = sample.array
    var offset = 0
    let whole = ByteSource(name: name) { (block) throws(InputError) in
      guard offset < head.count else {
        guard let base = block.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return 0 }
        return try self.read(into: base, capacity: block.count)
      }
      let count = min(block.count, head.count - offset)
      block.copyBytes(from: head[offset..<offset + count])
      offset += count
      return count
    }
    return (head, whole)
  }
}
