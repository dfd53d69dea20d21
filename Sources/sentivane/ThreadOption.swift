import ArgumentParser

/// How many threads work.
struct ThreadOption: ParsableArguments {
  @Option(help: ArgumentHelp("How many threads work. Default: one a processor.", valueName: "n"))
  var threads: Int?

  func validate() throws {
    if let threads, threads < 1 || threads > 256 {
      throw ValidationError("--threads takes a number from 1 to 256.")
    }
  }

  /// How many there are: as many as were asked for, or one a processor.
  var count: Int { threads ?? Console.processorCount }
}
