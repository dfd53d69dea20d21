/// A headline made from an article's own words.
public struct HeadlineCandidate: Hashable, Sendable {
  /// The headline.
  public var text: String
  /// How it was made.
  public var form: HeadlineForm
  /// Why it is offered, in words.
  public var reason: String
  /// Where its words stand in the article's text, in order.
  public var spans: [Range<Int>]
  /// What it fits: the place for which it was made first.
  public var purposes: [HeadlinePurpose]
  /// How good the generator takes it to be; comparable within one article.
  public var quality: Double

  /// Creates a candidate.
  public init(
    text: String, form: HeadlineForm, reason: String, spans: [Range<Int>],
    purposes: [HeadlinePurpose], quality: Double
  ) {
    self.text = text
    self.form = form
    self.reason = reason
    self.spans = spans
    self.purposes = purposes
    self.quality = quality
  }
}

/// How a headline is made from an article.
public enum HeadlineForm: String, Hashable, Sendable, CaseIterable, Codable {
  /// The first sentence, shortened.
  case lead
  /// Another sentence that says much of what the article is about.
  case statement
  /// The same with a figure in it.
  case figure
  /// A sentence in the present tense for the past.
  case newspaper
  /// Keyphrase, colon, sentence.
  case keywordFirst
  /// Someone's words and who said them.
  case quote
  /// `How …`, from a heading or from what is told of the means.
  case how
  /// `Why …`, from a heading or from a cause that is told.
  case why
  /// `What`, `Who`, `When`, `Where …` of a heading, after a keyphrase.
  case explainer
  /// A question that the article asks and goes on to answer.
  case question
  /// A counted list of the article.
  case list
}

/// Where a headline is to stand.
public enum HeadlinePurpose: String, Hashable, Sendable, CaseIterable, Codable {
  /// Above the article.
  case page
  /// Among search results, which cut it by pixels.
  case search
  /// In the subject line of an e-mail.
  case email
  /// In a post, where it stands alone.
  case social
}
