/// Numbers that a reader of many vectors gives to the terms of a segment, found out once for each term.
///
/// The numbers of a segment's terms mean nothing outside it; this is the way from them to what somebody
/// else calls the terms.
struct TermKeys {
  private let segment: Segment
  private var numbers: [Int32]
  private var key: [UInt8] = []

  /// A term that was not looked at.
  private static let unknown = Int32.min

  init(_ segment: Segment) {
    self.segment = segment
    numbers = Array(repeating: Self.unknown, count: segment.termCount)
  }

  /// Returns the number of a term, which is asked for with its key if the term is new; negative for none.
  mutating func number(
    of term: UInt32, _ find: (_ key: [UInt8]) -> Int32
  ) throws(IndexError) -> Int32 {
    let place = Int(term)
    guard numbers.indices.contains(place) else { throw .damaged }
    if numbers[place] == Self.unknown {
      numbers[place] = find(try segment.key(at: place))
    }
    return numbers[place]
  }
}
