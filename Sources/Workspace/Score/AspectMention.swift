internal import Sentiment

/// One text's word on one aspect, on its way into the sums.
struct AspectMention: Hashable, Sendable {
  /// What mentions of the same aspect have in common.
  var key: [UInt8]
  /// The name as it was written.
  var name: [UInt8]
  var label: Sentiment.Label
  var valenceMillionths: Int64
  /// The clause that says it.
  var quote: [UInt8]
  /// Whether the clause has the name in it, and no pronoun in its place.
  var quoteHasName: Bool

  /// The longest quote that is kept, in bytes; of a longer clause there is none.
  static let longestQuote = 120

  /// The mentions of a text.
  static func all(of sentiment: Sentiment, in text: UnsafeBufferPointer<UInt8>) -> [AspectMention] {
    sentiment.aspects.map { aspect in
      AspectMention(
        key: aspect.key, name: Array(text[aspect.start..<aspect.end]), label: aspect.label,
        valenceMillionths: aspect.valenceMillionths,
        quote: aspect.quote.count > longestQuote ? [] : Array(text[aspect.quote]),
        quoteHasName: aspect.quote.contains(aspect.start))
    }
  }
}
