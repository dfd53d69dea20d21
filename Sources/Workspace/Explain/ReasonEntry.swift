internal import Sentiment

/// All reasons of the same words, source and rules, as one entry of a list.
struct ReasonEntry {
  /// The words, as they first stand in the text.
  var words: [UInt8]
  var source: Sentiment.Reason.Source
  var rules: [RuleName]
  /// What they add to the evidence together.
  var thousandths: Int64
  /// Where they begin; a model can have several reasons for the same words at one place.
  var places: Set<Int>

  /// What makes reasons the same.
  private struct Key: Hashable {
    var words: [UInt8]
    var source: Sentiment.Reason.Source
    var ruleBits: UInt32
  }

  /// The entries of an explanation, heaviest first, of equal ones the first in the text. Their weights add
  /// up to those of the reasons.
  ///
  /// - Complexity: O(*n* log *n*) in the number of reasons, beside their words.
  static func heaviest(of reasons: [Sentiment.Reason], in text: [UInt8]) -> [ReasonEntry] {
    var numbers: [Key: Int] = [:]
    var entries: [ReasonEntry] = []
    for reason in reasons {
      let isInside = 0 <= reason.start && reason.start <= reason.end && reason.end <= text.count
      let words = isInside ? Array(text[reason.start..<reason.end]) : []
      let key = Key(words: words, source: reason.source, ruleBits: reason.ruleBits)
      if let number = numbers[key] {
        entries[number].thousandths += reason.weightThousandths
        entries[number].places.insert(reason.start)
      } else {
        numbers[key] = entries.count
        entries.append(
          ReasonEntry(
            words: words, source: reason.source, rules: reason.rules,
            thousandths: reason.weightThousandths, places: [reason.start]))
      }
    }
    return entries.enumerated().sorted {
      ($1.element.thousandths.magnitude, $0.offset) < ($0.element.thousandths.magnitude, $1.offset)
    }.map(\.element)
  }
}
