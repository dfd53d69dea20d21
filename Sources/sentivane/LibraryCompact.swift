import ArgumentParser
import Workspace

/// `sentivane library compact`: the smallest and fastest form of a library.
struct LibraryCompact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "Merge the index and give free space back.",
    discussion: """
      Needs as much free space as the library has, for a while. Nothing is lost if it is interrupted.

      Example:
        sentivane library compact --library site/
      """)

  @OptionGroup var library: LibraryOption

  @Flag(help: "Say nothing on stderr but errors.")
  var quiet = false

  func run() throws {
    let library = try library.opened(for: .writing)
    var indexing = try ArticleIndexing(of: library)
    let (before, after) = try library.compact(using: &indexing)
    if !quiet {
      Console.say("\(library.folder): \(kilobytes(before)) before, \(kilobytes(after)) now")
    }
  }

  private func kilobytes(_ bytes: Int64) -> String { "\((bytes + 999) / 1000) kB" }
}
