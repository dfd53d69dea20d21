/// Goes through a term's postings window by window, and adds what the term contributes.
///
/// It owns no memory: its room is lent by `CursorPool`.
struct PostingCursor {
  private let list: PostingList
  private let documents: UnsafeMutablePointer<UInt32>
  private let restImpacts: UnsafeMutablePointer<UInt8>
  /// What the term contributes for each impact, in points.
  let contributions: UnsafeMutablePointer<Int32>

  /// The part whose documents are in the room, and their impacts.
  private var loaded = -1
  private var loadedCount = 0
  private var impacts: UnsafePointer<UInt8>

  /// The first part that can have documents of the window or after it.
  private var part = 0
  /// The most that the term can contribute to a document of the window; 0 if it has none there.
  private(set) var bound: Int32 = 0
  /// How many postings have to be read at most to go through the window.
  private(set) var cost = 0

  init(
    _ list: PostingList, documents: UnsafeMutablePointer<UInt32>,
    restImpacts: UnsafeMutablePointer<UInt8>, contributions: UnsafeMutablePointer<Int32>
  ) {
    self.list = list
    self.documents = documents
    self.restImpacts = restImpacts
    self.contributions = contributions
    impacts = UnsafePointer(restImpacts)
  }

  /// Reads the documents of a part, if they are not there already.
  @inline(__always)
  private mutating func load(_ part: Int) throws(IndexError) {
    if part == loaded { return }
    loaded = -1
    if part < list.blockCount {
      impacts = try list.readBlock(part, into: documents)
      loadedCount = BlockCodec.count
    } else {
      loadedCount = try list.readRest(into: documents, restImpacts)
      impacts = UnsafePointer(restImpacts)
    }
    loaded = part
  }

  /// The first place in the room whose document is not before another.
  @inline(__always)
  private func place(of document: Int) -> Int {
    var (low, high) = (0, loadedCount)
    while low < high {
      let middle = (low &+ high) >> 1
      if Int(documents[middle]) < document { low = middle &+ 1 } else { high = middle }
    }
    return low
  }
}

// MARK: - Windows

extension PostingCursor {
  /// How many postings there are.
  var count: Int { list.count }

  /// Moves on to a window that comes after those before, and finds its bound and its cost.
  mutating func enter(_ start: Int, _ end: Int) throws(IndexError) {
    let partCount = list.partCount
    while part < partCount, list.lastDocument(ofPart: part) < start { part &+= 1 }
    bound = 0
    cost = 0
    var part = part
    while part < partCount, list.firstDocument(ofPart: part) < end {
      if part < list.blockCount {
        bound = max(bound, contributions[Int(list.maximalImpact(ofPart: part))])
        cost &+= BlockCodec.count
      } else {
        try enterRest(start, end)
      }
      part &+= 1
    }
  }

  /// The rest is short, so it is looked at closely.
  private mutating func enterRest(_ start: Int, _ end: Int) throws(IndexError) {
    if list.blockCount > 0, loaded != list.blockCount {
      // Of a longer list, the room may be in use for a block.
      bound = max(bound, contributions[Int(list.maximalImpact(ofPart: list.blockCount))])
      cost &+= list.count % BlockCodec.count
      return
    }
    try load(list.blockCount)
    let count = place(of: end) - place(of: start)
    guard count > 0 else { return }
    bound = max(bound, contributions[Int(list.maximalImpact(ofPart: list.blockCount))])
    cost &+= count
  }

  /// A document before which the term has none from another on; the largest number if it has none
  /// at all.
  ///
  /// - Precondition: No document is asked for before the current window's first.
  func nextDocument(from document: Int) -> Int {
    var part = part
    while part < list.partCount, list.lastDocument(ofPart: part) < document { part &+= 1 }
    guard part < list.partCount else { return .max }
    guard part == loaded else { return max(document, list.firstDocument(ofPart: part)) }
    let place = place(of: document)
    return place < loadedCount ? Int(documents[place]) : part < list.blockCount ? document : .max
  }

  /// Adds what the term contributes to all documents of the window.
  mutating func addAll(to window: inout ScoreWindow) throws(IndexError) {
    let (start, end) = (window.start, window.end)
    let partCount = list.partCount
    var part = part
    while part < partCount, list.firstDocument(ofPart: part) < end {
      try load(part)
      let low = list.firstDocument(ofPart: part) >= start ? 0 : place(of: start)
      let high = list.lastDocument(ofPart: part) < end ? loadedCount : place(of: end)
      window.add(
        documents + low, impacts + low, count: max(0, high - low), contributions)
      part &+= 1
    }
  }

  /// Adds what the term contributes to the candidates of the window, and reads only blocks they are
  /// in.
  mutating func addToCandidates(of window: borrowing ScoreWindow) throws(IndexError) {
    let start = window.start
    let partCount = list.partCount
    var part = part
    var next = 0
    for place in window.candidatePlaces {
      let document = start &+ Int(place)
      while part < partCount, list.lastDocument(ofPart: part) < document { part &+= 1 }
      guard part < partCount else { return }
      guard list.firstDocument(ofPart: part) <= document else { continue }
      if part != loaded || next == 0 {
        try load(part)
        next = self.place(of: document)
      }
      while next < loadedCount, Int(documents[next]) < document { next &+= 1 }
      if next < loadedCount, Int(documents[next]) == document {
        window.points[Int(place)] &+= contributions[Int(impacts[next])]
      }
    }
  }

  /// What the term contributes to one document, in points, or nil if the document lacks it.
  mutating func contribution(to document: Int) throws(IndexError) -> Int32? {
    var (low, high) = (0, list.partCount)
    while low < high {
      let middle = (low + high) / 2
      if list.lastDocument(ofPart: middle) < document { low = middle + 1 } else { high = middle }
    }
    guard low < list.partCount, list.firstDocument(ofPart: low) <= document else { return nil }
    try load(low)
    let place = place(of: document)
    guard place < loadedCount, Int(documents[place]) == document else { return nil }
    return contributions[Int(impacts[place])]
  }
}
