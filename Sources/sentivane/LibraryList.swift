import ArgumentParser
import Workspace

/// `sentivane library list`: the articles of a library.
struct LibraryList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the articles: id, title, published, language, words, label.",
    discussion: """
      Articles come in the order of their ids.

      Example:
        sentivane library list --library site/
        sentivane library list --library site/ --format csv --limit 100
      """)

  @OptionGroup var library: LibraryOption

  @Option(help: ArgumentHelp("How many articles, at most.", valueName: "n"))
  var limit: Int?

  @OptionGroup var output: LibraryOutputOptions

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0.") }
  }

  func run() throws {
    let library = try library.opened()
    try output.write(library) { writer, sink in try writer.writeList(limit: limit, to: sink) }
  }
}
