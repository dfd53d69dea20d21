/// Faces made of characters, found longest first.
///
/// A trie over bytes in flat arrays: a node's children are a linked list, which for the few hundred
/// emoticons people use is shorter than any table.
public struct EmoticonTrie: Sendable {
  fileprivate struct Node {
    var byte: UInt8
    var isEnd = false
    var firstChild: UInt16 = 0
    var sibling: UInt16 = 0
  }

  /// Node 0 is the root; an index of 0 means "none".
  private var nodes = [Node(byte: 0)]

  /// The root's child for every byte, or 0: most bytes end the search here.
  private var roots: [UInt16] = Array(repeating: 0, count: 256)

  /// For every first byte, which second bytes an emoticon has after it: 128 bits, by the low seven
  /// bits of the second. Nearly every "o" and ":" of a text ends the search here.
  private var seconds: [UInt64] = Array(repeating: 0, count: 512)

  /// Creates a trie of the given emoticons; empty ones are left out, as is all that would not fit
  /// 65,535 nodes.
  public init(_ emoticons: some Sequence<String>) {
    for emoticon in emoticons where !emoticon.isEmpty && nodes.count + emoticon.utf8.count < 65_535
    {
      insert(Array(emoticon.utf8))
    }
    var child = Int(nodes[0].firstChild)
    while child != 0 {
      roots[Int(nodes[child].byte)] = UInt16(child)
      child = Int(nodes[child].sibling)
    }
  }

  /// - Precondition: There is a byte.
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
    let first = Int(bytes[0]) << 1
    if bytes.count == 1 {
      (seconds[first], seconds[first | 1]) = (.max, .max)
    } else {
      seconds[first | Int(bytes[1]) >> 6 & 1] |= 1 << UInt64(bytes[1] & 63)
    }
  }

  /// The bytes with which an emoticon begins.
  var firstBytes: [UInt8] { (0...255).filter { roots[Int($0)] != 0 } }
}

// MARK: - Finding

extension EmoticonTrie {
  /// The trie where it is, for the walk over one text: copying it copies no array.
  struct View {
    fileprivate let nodes: UnsafePointer<Node>
    fileprivate let roots: UnsafePointer<UInt16>
    fileprivate let seconds: UnsafePointer<UInt64>
  }

  /// Calls a function with the trie's view, which is valid during the call.
  @inline(__always)
  func withView(_ body: (View) -> Void) {
    nodes.withUnsafeBufferPointer { nodes in
      roots.withUnsafeBufferPointer { roots in
        seconds.withUnsafeBufferPointer { seconds in
          guard let nodes = nodes.baseAddress, let roots = roots.baseAddress,
            let seconds = seconds.baseAddress
          else { return }
          body(View(nodes: nodes, roots: roots, seconds: seconds))
        }
      }
    }
  }
}

extension EmoticonTrie.View {
  /// False if surely no emoticon begins with two bytes, the second being 0 at the end of a text.
  @inline(__always)
  func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    seconds[Int(first) << 1 | Int(second) >> 6 & 1] >> UInt64(second & 63) & 1 == 1
  }

  /// Returns the length of the longest emoticon that begins here and may end where it ends; 0 if
  /// there is none.
  ///
  /// An emoticon may not run into a word: `:D` is one, the beginning of `:Description` is not.
  ///
  /// - Complexity: O(*m*) in the length of the longest emoticon.
  func match(
    _ bytes: UnsafePointer<UInt8>, at start: Int, end: Int, classes: UnsafePointer<UInt8>
  ) -> Int {
    var node = Int(roots[Int(bytes[start])])
    var offset = start + 1
    var longest = 0
    while node != 0 {
      if nodes[node].isEnd, mayEnd(bytes, at: offset, end: end, classes) {
        longest = offset - start
      }
      guard offset < end else { break }
      var child = Int(nodes[node].firstChild)
      while child != 0, nodes[child].byte != bytes[offset] { child = Int(nodes[child].sibling) }
      node = child
      offset += 1
    }
    return longest
  }

  @inline(__always)
  private func mayEnd(
    _ bytes: UnsafePointer<UInt8>, at offset: Int, end: Int, _ classes: UnsafePointer<UInt8>
  ) -> Bool {
    guard offset < end else { return true }
    let next = classes[Int(bytes[offset])] & ByteClass.mask
    return next != ByteClass.word && next != ByteClass.digit
  }
}
