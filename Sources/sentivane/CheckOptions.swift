import ArgumentParser
import Headlines

/// Options of commands that check pages: which checks speak, and from where on.
struct CheckOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Let a check speak from another number on.", valueName: "check=number"))
  var set: [String] = []

  @Option(help: ArgumentHelp("Switch a check off.", valueName: "check"))
  var off: [String] = []

  @Flag(help: "List the checks with their thresholds.")
  var listChecks = false

  /// The settings of some checks.
  func settings(of checks: [PageCheck]) throws -> PageCheckSettings {
    var settings = PageCheckSettings(checks: checks)
    for setting in set {
      let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let value = Double(parts[1]), settings.set(parts[0], to: value) else {
        throw ValidationError(
          "--set takes a check with a threshold and a number, such as hard-sentence=30;"
            + " --list-checks names them.")
      }
    }
    for check in off where !settings.turnOff(check) {
      throw ValidationError("there is no check '\(check)'; --list-checks names them.")
    }
    return settings
  }
}
