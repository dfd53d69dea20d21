/// A call with too many words, cut where it can be.
struct LongCall {
  private let text: String
  private let words: CallWords

  /// Takes a call's words.
  init(_ text: String) {
    self.text = text
    words = CallWords(text)
  }

  /// Words before which a control can end.
  private static let joints: Set<String> = [
    ",", "and", "at", "before", "by", "for", "from", "if", "in", "on", "or", "so", "that", "to",
    "until", "when", "which", "with", "(", "–", "—", ":", ";",
  ]

  /// Whether words can end before a place: at a joint, and at one of a list only if a verb follows.
  private func isJoint(_ index: Int) -> Bool {
    guard Self.joints.contains(words[index]) else { return false }
    guard [",", "and", "or"].contains(words[index]) else { return true }
    let next = ["and", "or"].contains(words[index + 1]) ? index + 2 : index + 1
    return CallLists.controlVerbs.contains(words[next])
  }

  /// Shorter words for a control: its beginnings, each of which is a call.
  var controls: [String] {
    var cuts = words.words.indices.dropFirst(2).filter(isJoint).map { beginning(to: $0) }
    cuts = cuts.filter { CallWords($0).wordCount <= 6 }.reversed()
    let verb = beginning(to: min(words.count, words.start + 1))
    return cuts + ["\(verb) now", "\(verb) here", verb]
  }

  /// The parts of a sentence, each a sentence.
  var sentences: [String] {
    let cuts = words.words.indices.dropFirst(3).filter { index in
      isJoint(index) && words[index - 1] != "," && words[index] != "to"
    }
    let beginnings = cuts.map { beginning(to: $0) + "." }.filter {
      (3...25).contains(CallWords($0).wordCount)
    }
    return beginnings.reversed()
  }

  private func beginning(to end: Int) -> String {
    guard end > 0, words.ranges.indices.contains(end - 1) else { return "" }
    return String(decoding: Array(text.utf8)[..<words.ranges[end - 1].upperBound], as: UTF8.self)
  }
}
