import ArgumentParser
import Workspace

/// `sentivane library remove`: articles that are no more.
struct LibraryRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove articles by their ids.",
    discussion: """
      Ids that nobody has are named, the others are removed.

      Example:
        sentivane library remove --library site/ a17 a18
      """)

  @Argument(help: "The ids of articles.")
  var ids: [String]

  @OptionGroup var library: LibraryOption

  @Flag(help: "Say nothing on stderr but errors.")
  var quiet = false

  func run() throws {
    let library = try library.opened(for: .writing)
    var indexing = try ArticleIndexing(of: library)
    let isKnown = try library.remove(ids: ids, using: &indexing)
    let unknown = zip(ids, isKnown).filter { !$1 }.map(\.0)
    if !quiet {
      Console.say("\(library.folder): removed \(ids.count - unknown.count)")
    }
    try LibraryIDs.report(unknown, in: library)
  }
}
