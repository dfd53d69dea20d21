/// Sequences of terms, found longest first from a position in a token stream.
///
/// A trie whose edges are one hash table from (node, term) to node, so that a step costs one probe. The
/// first step takes two terms at once, so a phrase of *m* words costs *m* − 1 probes. Before that, one bit for each pair of first words (a Bloom
/// filter) tells that nearly every pair begins no phrase; it is small enough to stay in the nearest cache.
public struct PhraseTable: Sendable {
  /// An edge in one integer: the node it leaves, the term, and the node it leads to, 20 bits each, plus
  /// a bit that says that the slot is taken.
  private struct Edge {
    var rawValue: UInt64 = 0

    init() {}

    init(_ key: UInt64, to target: UInt32) { rawValue = key << 20 | UInt64(target) }

    var isFree: Bool { rawValue == 0 }
    /// The node and the term, or the two first terms.
    var key: UInt64 { rawValue >> 20 }
    var target: UInt32 { UInt32(truncatingIfNeeded: rawValue) & 0xF_FFFF }

    @inline(__always)
    static func key(from node: UInt32, _ term: TermID) -> UInt64 {
      1 << 43 | UInt64(node) << 20 | UInt64(term.rawValue)
    }

    /// The key of the edge that two terms take from the root.
    @inline(__always)
    static func key(_ first: TermID, _ second: TermID) -> UInt64 {
      3 << 42 | UInt64(first.rawValue) << 20 | UInt64(second.rawValue)
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
    guard phrase.count > 1, var node = target(Edge.key(phrase[0], phrase[1])) else { return nil }
    for term in phrase.dropFirst(2) {
      guard let next = target(Edge.key(from: node, term)) else { return nil }
      node = next
    }
    return entryIndex[Int(node)] < 0 ? nil : Int(entryIndex[Int(node)])
  }

  /// Adds a phrase, or gives a known one another entry.
  ///
  /// - Precondition: The phrase has two terms or more.
  mutating func insert(_ phrase: [TermID], entry: Int) {
    precondition(phrase.count > 1, "a phrase of one term")
    let bit = Self.pairBit(phrase[0], phrase[1])
    pairs[bit >> 6] |= 1 << UInt64(bit & 63)
    var node = insert(Edge.key(phrase[0], phrase[1]))
    for term in phrase.dropFirst(2) { node = insert(Edge.key(from: node, term)) }
    entryIndex[Int(node)] = Int32(entry)
  }

  /// Returns the node that an edge leads to, which is added if it is new.
  private mutating func insert(_ key: UInt64) -> UInt32 {
    if let known = target(key) { return known }
    if (edgeCount + 1) * 2 > edges.count { grow() }
    let target = UInt32(entryIndex.count)
    precondition(target < 1 << 20, "more than a million phrases")
    entryIndex.append(-1)
    place(Edge(key, to: target))
    edgeCount += 1
    return target
  }

  /// Returns the longest phrase that begins at a token: its entry and the number of its tokens.
  ///
  /// - Complexity: O(*m*) in the length of the longest phrase.
  func match(_ tokens: UnsafePointer<Token>, from first: Int, count: Int) -> (
    entry: Int, length: Int
  )? {
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
    guard var node = target(Edge.key(tokens[first].term, tokens[first + 1].term)) else {
      return nil
    }
    var found: (entry: Int, length: Int)?
    var index = first + 2
    while true {
      let entry = entryIndex[Int(node)]
      if entry >= 0 { found = (Int(entry), index - first) }
      guard index < count, tokens[index].term != .unknown,
        let next = target(Edge.key(from: node, tokens[index].term))
      else { return found }
      node = next
      index += 1
    }
  }

  /// The node that an edge leads to, or nil.
  @inline(__always)
  private func target(_ key: UInt64) -> UInt32? {
    edges.withUnsafeBufferPointer { edges in
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
