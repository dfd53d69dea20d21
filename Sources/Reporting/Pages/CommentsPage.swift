public import Workspace

/// The page of a report on comments.
///
///     let templates = try TemplateLibrary()
///     let bytes = CommentsPage(report).html(templates)
public struct CommentsPage: Page {
  static let template = "comments"

  /// What stands at the top.
  var head: PageHead
  /// How the mood went.
  var time: PageSection?
  /// How far moods are apart.
  var spread: PageSection?
  /// How groups feel.
  var groups: PageSection?
  /// What comments are about.
  var topics: PageSection?
  /// What people praise and complain of.
  var aspects: PageSection?
  /// Which emotions prevail.
  var emotions: PageSection?
  /// Days that stand out.
  var days: PageSection?
  /// Comments to read.
  var reading: PageSection?
  /// What the report is based on.
  var coverage: CoverageView
  /// How it was made.
  var method: MethodView

  /// Creates the page of a report.
  public init(_ report: CommentsReport) {
    time = CommentsSections.time(report)
    spread = CommentsSections.spread(report)
    groups = CommentsSections.groups(report)
    topics = CommentsSections.topics(report)
    aspects = CommentsSections.aspects(report)
    emotions = CommentsSections.emotions(report)
    days = CommentsSections.days(report)
    reading = CommentsSections.reading(report)
    coverage = CoverageView(report.coverage)
    method = MethodView(
      report.method,
      sentences: [
        """
        Each comment is judged on this machine by rules and a learned model, which mark the words \
        that decided. Models err, most often with irony, with mixed feelings and with few words: \
        read the comments before you act on a figure.
        """
      ])
    let sections = [time, spread, groups, topics, aspects, emotions, days, reading]
    head = CommentsSections.head(report, contents: sections.compactMap { $0?.link })
  }

  /// Returns the bytes of the page's file.
  public func html(_ templates: TemplateLibrary) -> [UInt8] {
    templates.html(self)
  }
}
