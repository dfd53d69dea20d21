import Foundation
import Testing

/// Runs the built command, as a person or a script does.
///
/// Every run has a folder of its own, which is its working directory and goes when it ends.
struct Command {
  /// What came of a run.
  struct Outcome {
    var code: Int32
    var output: Data
    var errors: String
    /// The files in the run's folder, apart from those that were put there.
    var newFiles: [String: Data]

    /// The output as text. Whatever came in, what goes out is UTF-8.
    var text: String {
      get throws { try #require(String(validating: output, as: UTF8.self), "not UTF-8") }
    }

    /// The output's lines.
    var lines: [String] {
      get throws { try text.split(separator: "\n").map(String.init) }
    }

    /// The output's lines as JSON objects.
    var objects: [[String: Any]] {
      get throws {
        try output.split(separator: 0x0A).map { line in
          try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
        }
      }
    }
  }

  /// The command beside the program that runs the tests.
  static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "sentivane").path

  /// Files that are in the folder before the run.
  var files: [String: Data] = [:]
  /// Set in the environment, beside `PATH`.
  var environment: [String: String] = [:]

  /// Runs the command with arguments and with these bytes on its standard input.
  func run(_ arguments: String..., input: some Sequence<UInt8> = []) throws -> Outcome {
    try run(Self.path, arguments, input: Data(input))
  }

  /// The same for a text.
  func run(_ arguments: String..., input: String) throws -> Outcome {
    try run(Self.path, arguments, input: Data(input.utf8))
  }

  /// Runs a line of shell in which `$0` is the command.
  func shell(_ line: String, input: String = "") throws -> Outcome {
    try run("/bin/bash", ["-c", line, Self.path], input: Data(input.utf8))
  }

  private func run(_ program: String, _ arguments: [String], input: Data) throws -> Outcome {
    let manager = FileManager.default
    let place = manager.temporaryDirectory.appending(path: "sentivane-\(UUID().uuidString)")
    let folder = place.appending(path: "work")
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: place) }
    for (name, contents) in files { try contents.write(to: folder.appending(path: name)) }
    try input.write(to: place.appending(path: "in"))
    for name in ["out", "err"] { try Data().write(to: place.appending(path: name)) }

    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]
      .merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: place.appending(path: "in"))
    process.standardOutput = try FileHandle(forWritingTo: place.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: place.appending(path: "err"))
    try process.run()
    process.waitUntilExit()

    var newFiles: [String: Data] = [:]
    for name in try manager.contentsOfDirectory(atPath: folder.path) where files[name] == nil {
      let file = folder.appending(path: name)
      if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        newFiles[name] = try Data(contentsOf: file)
      }
    }
    return Outcome(
      code: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus,
      output: try Data(contentsOf: place.appending(path: "out")),
      errors: try String(contentsOf: place.appending(path: "err"), encoding: .utf8),
      newFiles: newFiles)
  }
}
