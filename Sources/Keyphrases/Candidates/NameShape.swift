/// A name as its words and their initials, to tell its short forms.
struct NameShape {
  private var stems: [UInt32] = []
  private var initials: [UInt32] = []
  private var form: UInt32 = 0
  private var isName = false

  init(_ candidate: Candidate, _ words: [DocumentWord]) {
    let range = Int(candidate.first)..<Int(candidate.first) + Int(candidate.length)
    isName = candidate.insideCount > 0 && candidate.capitalCount * 2 > candidate.insideCount
    stems = words[range].map(\.stem)
  }

  /// Whether it is short for another name: its last word.
  func isShort(for other: NameShape) -> Bool {
    isName && other.isName && stems.count == 1 && other.stems.count == 2
      && other.stems.last == stems[0]
  }
}
