// MARK: - Sentences

extension Analysis {
  /// Returns the sentence that begins with a cue: its cues, and the boundary that ends it, if any.
  ///
  /// The next one begins after that boundary. Nothing is copied, so the cues can be changed in between.
  func sentence(from start: Int) -> (cues: Range<Int>, end: Int?) {
    var end = start
    while end < cues.count, cues[end].boundary < .sentence { end += 1 }
    return (start..<end, end < cues.count ? end : nil)
  }

  /// Multiplies the opinions of every sentence that ends with a boundary of this kind.
  ///
  /// - Parameter factor: The thousandths for a sentence, from the boundary that ends it.
  mutating func scaleSentences(endingWith boundary: Cue.Boundary, by factor: (Cue) -> Int32) {
    guard cues.hasBoundary(boundary) else { return }
    var start = 0
    while start < cues.count {
      let sentence = sentence(from: start)
      guard let end = sentence.end else { return }
      start = end + 1
      guard cues[end].boundary == boundary else { continue }
      let thousandths = factor(cues[end])
      for index in sentence.cues where cues[index].isOpinion { scale(index, by: thousandths) }
    }
  }
}
