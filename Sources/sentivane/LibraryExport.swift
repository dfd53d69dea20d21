import ArgumentParser
import Workspace

/// `sentivane library export`: all articles with all that belongs to them.
struct LibraryExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write all articles as NDJSON, CSV or JSON, to be added again anywhere.",
    discussion: """
      The articles come in the order of their ids, as they all were at one moment. Added to the same library
      again they change nothing.

      Example:
        sentivane library export --library site/ > site.ndjson
        sentivane library export --library site/ --format csv -o site.csv
      """)

  @OptionGroup var library: LibraryOption

  @OptionGroup var output: LibraryOutputOptions

  func validate() throws {
    if output.format == .table {
      throw ValidationError("--format takes ndjson, csv or json here.")
    }
  }

  func run() throws {
    let library = try library.opened()
    try output.write(library, tables: false) { writer, sink in try writer.writeAll(to: sink) }
  }
}

/// `sentivane library backup`: a copy while others write.
struct LibraryBackup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the database to a new file, while others may write.",
    discussion: """
      To restore it, put the file as library.sqlite into an empty folder; the next add or compact makes the
      index again.

      Example:
        sentivane library backup --library site/ site-backup.sqlite
      """)

  @Argument(help: "The file to write, which must not exist.")
  var file: String

  @OptionGroup var library: LibraryOption

  func run() throws { try library.opened().backUp(to: file) }
}
