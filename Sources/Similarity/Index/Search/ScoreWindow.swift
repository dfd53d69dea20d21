/// The points of some thousand neighboring documents, while the terms of a query are added up.
///
/// The window is small enough to stay in the first cache.
struct ScoreWindow: ~Copyable {
  /// The most documents of a window.
  static let capacity = 8192

  /// The points by place in the window.
  let points: UnsafeMutablePointer<Int32>
  /// The places of documents that may be among the best, ascending.
  private let candidates: UnsafeMutablePointer<UInt32>
  private(set) var candidateCount = 0

  /// The first document, and the first after the window.
  private(set) var start = 0
  private(set) var end = 0

  init() {
    points = .allocate(capacity: Self.capacity)
    points.initialize(repeating: 0, count: Self.capacity)
    candidates = .allocate(capacity: Self.capacity)
  }

  deinit {
    points.deallocate()
    candidates.deallocate()
  }

  /// Moves the window to other documents, all without points.
  ///
  /// - Precondition: At most `capacity` documents.
  mutating func move(to documents: Range<Int>) {
    precondition(documents.count <= Self.capacity, "a window of \(documents.count) documents")
    points.update(repeating: 0, count: end - start)
    (start, end) = (documents.lowerBound, documents.upperBound)
    candidateCount = 0
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
    let count = end - start
    var place = 0
    let floors = SIMD8<Int32>(repeating: floor)
    let raw = UnsafeRawPointer(points)
    while place &+ 16 <= count {
      // Neither number is negative, so the difference is if and only if there are more points.
      let first = floors &- raw.loadUnaligned(
        fromByteOffset: place &* 4, as: SIMD8<Int32>.self)
      let second = floors &- raw.loadUnaligned(
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
