/// Faces made of characters, found longest first.
///
/// A trie over bytes in flat arrays: a node's children are a linked list, which for the few hundred
/// emoticons people use is shorter than any table.
public struct EmoticonTrie: Sendable {
  private struct Node {
    var byte: UInt8
    var isEnd = false
    var firstChild: UInt16 = 0
    var sibling: UInt16 = 0
  }

  /// Node 0 is the root; an index of 0 means "none".
  private var nodes = [Node(byte: 0)]

  /// Creates a trie of the given emoticons; empty ones are left out, as is all that would not fit
  /// 65,535 nodes.
  public init(_ emoticons: some Sequence<String>) {
    for emoticon in emoticons where !emoticon.isEmpty && nodes.count + emoticon.utf8.count < 65_535 {
      insert(Array(emoticon.utf8))
    }
  }

  private mutating func insert(_ bytes: [UInt8]) {
    var node = 0
    for byte in bytes {
      var child = Int(nodes[node].firstChild)
      while child != 0, nodes[child].byte != byte { child = Int(nodes[child].sibling) }
      if child == 0 {
        child = nodes.count
        nodes.append(Node(byte: byte, sibling: nodes[node].firstChild))
        nodes[node].firstChild = UInt16(child)
      }
      node = child
    }
    nodes[node].isEnd = true
  }

  /// The bytes with which an emoticon begins.
  var firstBytes: [UInt8] {
    var bytes: [UInt8] = []
    var child = Int(nodes[0].firstChild)
    while child != 0 {
      bytes.append(nodes[child].byte)
      child = Int(nodes[child].sibling)
    }
    return bytes
  }

  /// Returns the length of the longest emoticon that begins here and may end where it ends; 0 if
  /// there is none.
  ///
  /// An emoticon may not run into a word: `:D` is one, the beginning of `:Description` is not.
  ///
  /// - Complexity: O(*m*) in the length of the longest emoticon.
  func match(_ bytes: UnsafePointer<UInt8>, at start: Int, end: Int) -> Int {
    var node = 0
    var offset = start
    var longest = 0
    while offset < end {
      let byte = bytes[offset]
      node = nodes.withUnsafeBufferPointer { nodes in
        var child = Int(nodes[node].firstChild)
        while child != 0, nodes[child].byte != byte { child = Int(nodes[child].sibling) }
        return child
      }
      if node == 0 { break }
      offset += 1
      if nodes[node].isEnd, mayEnd(bytes, at: offset, end: end) { longest = offset - start }
    }
    return longest
  }

  @inline(__always)
  private func mayEnd(_ bytes: UnsafePointer<UInt8>, at offset: Int, end: Int) -> Bool {
    guard offset < end else { return true }
    let next = ByteClass.table[Int(bytes[offset])] & ByteClass.mask
    return next != ByteClass.word && next != ByteClass.digit
  }
}
