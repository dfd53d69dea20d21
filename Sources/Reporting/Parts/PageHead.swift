/// What stands at the top of a page, and how to get to the rest.
struct PageHead: TemplateValue {
  /// A section and its place.
  struct Link: TemplateValue, Hashable {
    /// The section's identifier.
    var id: String
    /// The section's title.
    var title: String
  }

  /// What kind of page it is, such as `Comments`.
  var kind: String
  /// The page's title; text of others.
  var title: String
  /// What the page is about, in a few words: how much, and from when to when.
  var subtitle: Sentence
  /// The answer in one sentence.
  var answer: Sentence
  /// What has to be said about the answer.
  var explanations: [Sentence]
  /// The most important figures.
  var keyFigures: [KeyFigure]
  /// The page's sections.
  var contents: [Link]
}
