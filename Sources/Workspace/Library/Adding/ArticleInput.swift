/// From a path to what reads the articles there.
public enum ArticleInput {
  /// Opens a file or folder of articles.
  ///
  /// - Parameters:
  ///   - path: The file or folder, or `-` for the standard input.
  ///   - library: The library's folder; paths that serve as ids are told from the folder in which it lies.
  ///   - options: How records are read.
  ///   - messages: Where lines go about what was found out.
  /// - Throws: `InputError` if it cannot be read.
  public static func source(
    path: String, forLibrary library: String,
    options: InputOptions = InputOptions(fallbackFormat: .document),
    messages: ScoreRun.Messages = ScoreRun.Messages()
  ) throws(InputError) -> any ArticleSource {
    try RecordArticleSource(
      path: path, root: "\(library)/..", options: options, messages: messages)
  }
}
