import ArgumentParser
import Workspace

/// `sentivane library show`: all that is known of an article.
struct LibraryShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an article with its keyphrases and sentiment.",
    discussion: """
      Example:
        sentivane library show --library site/ a17
        sentivane library show --library site/ a17 a18 --format json
      """)

  @Argument(help: "The ids of articles.")
  var ids: [String]

  @OptionGroup var library: LibraryOption

  @OptionGroup var output: LibraryOutputOptions

  func run() throws {
    let library = try library.opened()
    let unknown = try output.write(library) { writer, sink in try writer.write(ids: ids, to: sink) }
    try LibraryIDs.report(unknown, in: library)
  }
}

/// Ids that were named and that nobody has.
enum LibraryIDs {
  /// Names them and ends with the code of a missing input; does nothing if there are none.
  static func report(_ unknown: [String], in library: Library) throws {
    guard !unknown.isEmpty else { return }
    for id in unknown {
      Console.say(LibraryError(.noSuchArticle(id: id), at: library.folder).description)
    }
    throw ExitCode(Failure.noInput)
  }
}
