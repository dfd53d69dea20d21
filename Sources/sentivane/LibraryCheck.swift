import ArgumentParser
import Workspace

/// `sentivane library check`: whether all is as it was written.
struct LibraryCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read everything and compare it with its checksums.",
    discussion: """
      Says what is wrong, a line each, and exits with 1 if anything is.

      Example:
        sentivane library check --library site/
      """)

  @OptionGroup var library: LibraryOption

  @Flag(help: "Say nothing where nothing is wrong.")
  var quiet = false

  func run() throws {
    let library = try library.opened()
    let problems = try library.problems()
    problems.forEach(Console.say)
    guard problems.isEmpty else { throw ExitCode(Failure.no) }
    if !quiet {
      let count = try library.count
      Console.say("\(library.folder): \(count) article\(count == 1 ? "" : "s"), nothing is wrong")
    }
  }
}
