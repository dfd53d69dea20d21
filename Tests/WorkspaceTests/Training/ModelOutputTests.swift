import Testing

@testable import Workspace

@Suite("Writing models")
struct ModelOutputTests {
  @Test("takes the place of an older model, and leaves nothing beside it")
  func replaces() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "mine.model")
    try ModelOutput.write([1, 2, 3], to: folder.path("mine.model"))
    #expect(try folder.contents("mine.model") == [1, 2, 3])
    #expect(try folder.names == ["mine.model"])
  }

  @Test("refuses to overwrite what the model is made from, whatever its name")
  func inputs() throws {
    let folder = try TemporaryFolder()
    try folder.write("text,label\n", to: "mine.csv")
    let other = folder.path("../\(folder.root.split(separator: "/").last ?? "")/mine.csv")
    #expect(throws: TrainingError(.overwritesInput, file: other)) {
      try ModelOutput.check(other, inputs: ["-", folder.path("mine.csv")])
    }
    #expect(try folder.names == ["mine.csv"])
  }

  @Test("says before the training that a folder is missing")
  func missingFolder() throws {
    let folder = try TemporaryFolder()
    #expect(throws: OutputError.self) {
      try ModelOutput.check(folder.path("none/mine.model"), inputs: [])
    }
    try ModelOutput.check(folder.path("mine.model"), inputs: [])
    #expect(try folder.names.isEmpty)
  }
}
