import ArgumentParser

@main
struct SentivaneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "sentivane")
}
