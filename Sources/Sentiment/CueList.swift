internal import Tokenizing

/// The cues of a text in text order, and which kinds there are among them.
///
/// A list keeps its memory from text to text and has one owner, so that rules change cues without
/// asking whether somebody else holds them. The kinds let a rule that has nothing to do see so at once:
/// most comments ask nothing and deny nothing.
struct CueList: ~Copyable {
  private var cues: UnsafeMutablePointer<Cue>
  private(set) var count = 0
  private var capacity = 64

  /// What the cues do, how they are written, and what they end, all taken together.
  private(set) var roles: LexiconEntry.Roles = []
  private(set) var flags: Token.Flags = []
  private var boundaries: UInt8 = 0
  private(set) var hasOpinions = false
  private(set) var hasHedges = false

  init() { cues = .allocate(capacity: capacity) }

  deinit { cues.deallocate() }

  var indices: Range<Int> { 0..<count }

  /// The last cue, if there is one.
  var last: Cue? { count > 0 ? cues[count - 1] : nil }

  /// True if there may be a boundary of this kind.
  @inline(__always)
  func hasBoundary(_ boundary: Cue.Boundary) -> Bool {
    boundaries >> boundary.rawValue & 1 == 1
  }

  subscript(index: Int) -> Cue {
    @inline(__always) _read {
      precondition(index >= 0 && index < count, "a cue beyond the end")
      yield cues[index]
    }
    @inline(__always) _modify {
      precondition(index >= 0 && index < count, "a cue beyond the end")
      yield &cues[index]
    }
  }
}

// MARK: - Changing

extension CueList {
  mutating func removeAll() {
    count = 0
    roles = []
    flags = []
    boundaries = 0
    hasOpinions = false
    hasHedges = false
  }

  @inline(__always)
  mutating func append(_ cue: Cue) {
    if count == capacity { grow() }
    (cues + count).initialize(to: cue)
    count &+= 1
    note(cue)
  }

  /// Makes the last cue a stronger boundary of more marks.
  mutating func extendLast(to token: Int, _ boundary: Cue.Boundary, marks: Int) {
    guard count > 0 else { return }
    let last = count - 1
    cues[last].boundary = max(cues[last].boundary, boundary)
    cues[last].marks = UInt8(clamping: Int(cues[last].marks) + marks)
    cues[last].last = Int32(truncatingIfNeeded: token)
    note(cues[last])
  }

  /// Puts cues in their places; what stood inside their ranges gives way.
  ///
  /// - Precondition: The others are in text order and do not overlap.
  /// - Complexity: O(*n* + *m*) in the number of cues and of others.
  mutating func merge(_ others: [Cue]) {
    let old = UnsafeMutableBufferPointer(start: cues, count: count)
    let oldCount = count
    capacity = max(capacity, oldCount + others.count)
    cues = .allocate(capacity: capacity)
    count = 0
    var index = 0
    for other in others {
      while index < oldCount, old[index].last < other.first {
        append(old[index])
        index += 1
      }
      while index < oldCount, old[index].first <= other.last { index += 1 }
      append(other)
    }
    while index < oldCount {
      append(old[index])
      index += 1
    }
    old.deallocate()
  }

  @inline(__always)
  private mutating func note(_ cue: Cue) {
    roles.formUnion(cue.entry.roles)
    flags.formUnion(cue.flags)
    boundaries |= 1 << cue.boundary.rawValue
    if cue.weight != 0 { hasOpinions = true }
    if cue.entry.hedge != 0 { hasHedges = true }
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Cue>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: cues, count: count)
    cues.deallocate()
    cues = larger
    capacity *= 2
  }
}
