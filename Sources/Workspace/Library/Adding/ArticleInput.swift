internal import Glibc

/// From a path to what reads the articles there.
public enum ArticleInput {
  /// Opens a file or folder of articles.
  ///
  /// - Parameters:
  ///   - path: The file or folder, or `-` for the standard input.
  ///   - library: The library's folder; paths that serve as ids are told from the folder in which it lies.
  ///   - options: How records are read.
  ///   - messages: Where lines go about what was found out.
  /// - Throws: `InputError` if it cannot be read, and another one for an export that has to be a file.
  public static func source(
    path: String, forLibrary library: String,
    options: InputOptions = InputOptions(fallbackFormat: .document),
    messages: ScoreRun.Messages = ScoreRun.Messages()
  ) throws -> any ArticleSource {
    let root = "\(library)/.."
    guard options.format == nil, !isFolder(path) else {
      return try RecordArticleSource(path: path, root: root, options: options, messages: messages)
    }
    let known = DocumentPaths(of: path, root: root).base
    switch try ImportInput.open(path: path, options: ImportOptions(path: known)) {
    case .export(let source): return source
    case .other(let bytes):
      return try RecordArticleSource(
        path: path, bytes: bytes, root: root, options: options, messages: messages)
    }
  }

  /// Whether an error concerns one source, so that others can still be read.
  public static func isReadError(_ error: any Error) -> Bool {
    error is InputError || error is ImportError
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return path != "-" && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
