/// Sequences of terms, found longest first from a position in a token stream.
///
/// A trie whose edges are one hash table from (node, term) to node, so that a step costs one probe
/// and a phrase of *m* words *m* of them. Before that, one bit for each pair of first words (a Bloom
/// filter) tells that nearly every pair begins no phrase; it is small enough to stay in the nearest cache.
public struct PhraseTable: Sendable {
  /// An edge in one integer: the node it leaves, the term, and the node it leads to, 20 bits each, plus
  /// a bit that says that the slot is taken.
  private struct Edge {
    var rawValue: UInt64 = 0

    init() {}

    init(from node: UInt32, _ term: TermID, to target: UInt32) {
      rawValue = 1 << 63 | UInt64(node) << 40 | UInt64(term.rawValue) << 20 | UInt64(target)
    }

    var isFree: Bool { rawValue == 0 }
    /// The node and the term.
    var key: UInt64 { rawValue >> 20 }
    var target: UInt32 { UInt32(truncatingIfNeeded: rawValue) & 0xF_FFFF }

    @inline(__always)
    static func key(from node: UInt32, _ term: TermID) -> UInt64 {
      1 << 43 | UInt64(node) << 20 | UInt64(term.rawValue)
    }
  }

  private var edges: [Edge] = Array(repeating: Edge(), count: 64)
  private var edgeCount = 0

  /// Bit *h* is set if the first two terms of some phrase have the hash *h*.
  @usableFromInline
  var pairs: [UInt64] = Array(repeating: 0, count: 2048)

  /// The entry of the phrase that ends in a node, or -1. Node 0 is the root.
  private var entryIndex: [Int32] = [-1]

  /// Creates an empty table.
  public init() {}

  /// Returns the entry of a phrase, if it was inserted before.
  func entry(of phrase: [TermID]) -> Int? {
    var node: UInt32 = 0
    for term in phrase {
      guard let next = step(from: node, term) else { return nil }
      node = next
    }
    return entryIndex[Int(node)] < 0 ? nil : Int(entryIndex[Int(node)])
  }

  /// Adds a phrase, or gives a known one another entry.
  mutating func insert(_ phrase: [TermID], entry: Int) {
    if phrase.count > 1 {
      let bit = Self.pairBit(phrase[0], phrase[1])
      pairs[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    var node: UInt32 = 0
    for term in phrase {
      if let next = step(from: node, term) {
        node = next
        continue
      }
      if (edgeCount + 1) * 2 > edges.count { grow() }
      let target = UInt32(entryIndex.count)
      precondition(target < 1 << 20, "more than a million phrases")
      entryIndex.append(-1)
      place(Edge(from: node, term, to: target))
      edgeCount += 1
      node = target
    }
    entryIndex[Int(node)] = Int32(entry)
  }

  /// Returns the longest phrase that begins at a token: its entry and the number of its tokens.
  ///
  /// - Complexity: O(*m*) in the length of the longest phrase.
  func match(_ tokens: UnsafePointer<Token>, from first: Int, count: Int) -> (entry: Int, length: Int)? {
    guard first + 1 < count, hasPair(tokens[first].term, tokens[first + 1].term) else { return nil }
    return walk(tokens, from: first, count: count)
  }

  /// False if surely no phrase begins with two terms.
  @inlinable
  package func hasPair(_ first: TermID, _ second: TermID) -> Bool {
    let bit = Self.pairBit(first, second)
    return pairs.withUnsafeBufferPointer { $0[bit &>> 6] &>> UInt64(bit & 63) & 1 == 1 }
  }

  private func walk(
    _ tokens: UnsafePointer<Token>, from first: Int, count: Int
  ) -> (entry: Int, length: Int)? {
    var node: UInt32 = 0
    var found: (entry: Int, length: Int)?
    var index = first
    while index < count, tokens[index].term != .unknown,
      let next = step(from: node, tokens[index].term)
    {
      node = next
      index += 1
      let entry = entryIndex[Int(node)]
      if entry >= 0 { found = (Int(entry), index - first) }
    }
    return found
  }

  private func step(from node: UInt32, _ term: TermID) -> UInt32? {
    edges.withUnsafeBufferPointer { edges in
      let key = Edge.key(from: node, term)
      var slot = Self.slot(key) & (edges.count &- 1)
      while !edges[slot].isFree {
        if edges[slot].key == key { return edges[slot].target }
        slot = (slot &+ 1) & (edges.count &- 1)
      }
      return nil
    }
  }

  private mutating func place(_ edge: Edge) {
    var slot = Self.slot(edge.key) & (edges.count - 1)
    while !edges[slot].isFree { slot = (slot + 1) & (edges.count - 1) }
    edges[slot] = edge
  }

  private mutating func grow() {
    let old = edges
    edges = Array(repeating: Edge(), count: old.count * 2)
    for edge in old where !edge.isFree { place(edge) }
  }

  /// A hash of two terms, below 2¹⁷.
  @inlinable
  static func pairBit(_ first: TermID, _ second: TermID) -> Int {
    let key = UInt64(first.rawValue) << 32 | UInt64(second.rawValue)
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 47)
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int {
    let product = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product >> 32)
  }
}
