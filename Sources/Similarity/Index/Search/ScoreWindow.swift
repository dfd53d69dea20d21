/// The points of neighboring documents, while the terms of a query are added up.
///
/// How large a window is depends on how many postings there are: it should stay in the caches, but
/// be worth moving. Where it is nearly empty, the places that were touched are remembered, so that
/// neither looking for points nor clearing them goes through all documents.
struct ScoreWindow: ~Copyable {
  /// The most documents of a window.
  static let capacity = 1 << 16

  /// The points by place in the window.
  let points: UnsafeMutablePointer<Int32>
  /// The places of documents that may be among the best, ascending.
  private let candidates: UnsafeMutablePointer<UInt32>
  private(set) var candidateCount = 0
  /// The places that have points, if few will have, in no order.
  private let touched: UnsafeMutablePointer<UInt32>
  private var touchedCount = 0

  /// The first document, and the first after the window.
  private(set) var start = 0
  private(set) var end = 0
  /// Whether few documents will have points.
  private(set) var isSparse = false

  init() {
    points = .allocate(capacity: Self.capacity)
    points.initialize(repeating: 0, count: Self.capacity)
    candidates = .allocate(capacity: Self.capacity)
    touched = .allocate(capacity: Self.capacity + 1)
  }

  deinit {
    points.deallocate()
    candidates.deallocate()
    touched.deallocate()
  }

  /// Moves the window to other documents, all without points.
  ///
  /// - Precondition: At most `capacity` documents.
  mutating func move(to documents: Range<Int>, isSparse: Bool) {
    precondition(documents.count <= Self.capacity, "a window of \(documents.count) documents")
    if self.isSparse {
      for index in 0..<touchedCount { points[Int(touched[index])] = 0 }
    } else {
      points.update(repeating: 0, count: end - start)
    }
    (start, end) = (documents.lowerBound, documents.upperBound)
    self.isSparse = isSparse
    (candidateCount, touchedCount) = (0, 0)
  }

  /// Adds points to documents of the window.
  ///
  /// - Parameters:
  ///   - documents: Ascending numbers of documents of the window.
  ///   - impacts: The impact of each.
  ///   - contributions: The points for each impact, all positive.
  @inline(__always)
  mutating func add(
    _ documents: UnsafePointer<UInt32>, _ impacts: UnsafePointer<UInt8>, count: Int,
    _ contributions: UnsafePointer<Int32>
  ) {
    let first = UInt32(truncatingIfNeeded: start)
    if isSparse {
      for index in 0..<count {
        let place = documents[index] &- first
        touched[touchedCount] = place
        touchedCount = min(touchedCount &+ (points[Int(place)] == 0 ? 1 : 0), Self.capacity)
        points[Int(place)] &+= contributions[Int(impacts[index])]
      }
    } else {
      for index in 0..<count {
        points[Int(documents[index] &- first)] &+= contributions[Int(impacts[index])]
      }
    }
  }

  /// The candidates' places.
  var candidatePlaces: UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: candidates, count: candidateCount)
  }
}

// MARK: - Candidates

extension ScoreWindow {
  /// Makes all documents with more than some points candidates.
  mutating func findCandidates(above floor: Int32) {
    candidateCount = 0
    guard !isSparse else { return findTouchedCandidates(above: floor) }
    let count = end - start
    var place = 0
    let floors = SIMD8<Int32>(repeating: floor)
    let raw = UnsafeRawPointer(points)
    while place &+ 16 <= count {
      // Neither number is negative, so the difference is if and only if there are more points.
      let first =
        floors
        &- raw.loadUnaligned(
          fromByteOffset: place &* 4, as: SIMD8<Int32>.self)
      let second =
        floors
        &- raw.loadUnaligned(
          fromByteOffset: place &* 4 &+ 32, as: SIMD8<Int32>.self)
      let signs = unsafeBitCast(first | second, to: SIMD4<UInt64>.self)
      let halves = signs.lowHalf | signs.highHalf
      if (halves[0] | halves[1]) & 0x8000_0000_8000_0000 != 0 {
        for near in place..<place &+ 16 { appendCandidate(near, above: floor) }
      }
      place &+= 16
    }
    while place < count {
      appendCandidate(place, above: floor)
      place &+= 1
    }
  }

  private mutating func findTouchedCandidates(above floor: Int32) {
    for index in 0..<touchedCount { appendCandidate(Int(touched[index]), above: floor) }
    var found = UnsafeMutableBufferPointer(start: candidates, count: candidateCount)
    found.sort()
  }

  @inline(__always)
  private mutating func appendCandidate(_ place: Int, above floor: Int32) {
    candidates[candidateCount] = UInt32(truncatingIfNeeded: place)
    candidateCount &+= points[place] > floor ? 1 : 0
  }

  /// Makes documents candidates.
  ///
  /// - Precondition: They ascend and are of the window.
  mutating func setCandidates(_ documents: ArraySlice<UInt32>) {
    candidateCount = 0
    for document in documents {
      precondition(Int(document) >= start && Int(document) < end, "no document of the window")
      candidates[candidateCount] = document - UInt32(start)
      candidateCount += 1
    }
  }

  /// Keeps those candidates that have more than some points.
  mutating func keepCandidates(above floor: Int32) {
    var kept = 0
    for index in 0..<candidateCount {
      let place = candidates[index]
      candidates[kept] = place
      kept &+= points[Int(place)] > floor ? 1 : 0
    }
    candidateCount = kept
  }
}
