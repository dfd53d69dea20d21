/// A headline that a form has made, before the best are chosen.
struct HeadlineOffer {
  /// The headline.
  var text: String
  /// How it was made.
  var form: HeadlineForm
  /// Why it is offered.
  var reason: String
  /// Where its words stand.
  var spans: [Range<Int>]
  /// How good it is taken to be.
  var quality: Double
  /// The stems of its content words, for near-duplicates.
  var stems: Set<UInt64>

  /// Takes a draft's words.
  init(
    _ draft: SentenceDraft, text: String? = nil, form: HeadlineForm, reason: String,
    quality: Double, stems: Set<UInt64> = [], spans: [Range<Int>] = []
  ) {
    self.text = text ?? draft.text
    self.form = form
    self.reason = reason
    self.spans = spans + draft.spans
    self.quality = quality
    self.stems = stems.union(StemKeys.keys(of: draft.words))
  }
}

/// One way to make headlines.
protocol HeadlineMaker {
  /// Returns the headlines that the article's text supports in this form; none if it does not.
  func offers(from material: HeadlineMaterial) -> [HeadlineOffer]
}
