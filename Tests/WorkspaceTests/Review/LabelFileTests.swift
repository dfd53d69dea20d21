import Sentiment
import Testing

@testable import Workspace

@Suite("A file of labels")
struct LabelFileTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("labels.csv") }

  init() throws { folder = try TemporaryFolder() }

  private func text() throws -> String {
    String(decoding: try folder.contents("labels.csv"), as: UTF8.self)
  }

  @Test("appears with its first answer and grows by each")
  func grows() throws {
    let file = try LabelFile(path: path)
    #expect(try folder.names.isEmpty)
    try file.append(.positive, for: .example(0, 0, "Good, \"really\"\n good"))
    try file.append(.negative, for: .example(1, 0, "bad"))
    #expect(
      try text() == "text,label\n\"Good, \"\"really\"\"\n good\",positive\nbad,negative\n")
    #expect(file.count == 2)
    let again = try LabelFile(path: path)
    #expect(again.count == 2)
    #expect(again.known == file.known)
    try again.append(.neutral, for: .example(2, 0, "so"))
    #expect(try text().hasSuffix("bad,negative\nso,neutral\n"))
  }

  @Test(
    "loses a row that was cut short, and no other",
    arguments: [
      "text,label\nbad,negative\n\"half of a te", "text,label\nbad,negative\n\"half\nof",
      "text,label\nbad,negative\nbad,neg",
    ])
  func cutShort(contents: String) throws {
    try folder.write(contents, to: "labels.csv")
    let file = try LabelFile(path: path)
    #expect(file.count == 1)
    try file.append(.neutral, for: .example(0, 0, "so"))
    #expect(try text() == "text,label\nbad,negative\nso,neutral\n")
  }

  @Test("keeps a last row that lacks only its end, and quotes inside of words")
  func wholeRow() throws {
    try folder.write("text,label\n5\" wide,neutral\n\"so\",neutral", to: "labels.csv")
    let file = try LabelFile(path: path)
    #expect(file.count == 2)
    #expect(try text() == "text,label\n5\" wide,neutral\n\"so\",neutral\n")
  }

  @Test("is left alone where a quote that is never closed hides many rows")
  func openQuote() throws {
    let contents =
      "text,label\n\"bad,negative\n" + String(repeating: "good,positive\n", count: 700)
    try folder.write(contents, to: "labels.csv")
    let error = #expect(throws: ReviewError.self) { try LabelFile(path: path) }
    #expect(error?.reason == .openQuote)
    #expect(try text() == contents)
  }

  @Test("can begin anew where not even the header was whole", arguments: ["", "text,la"])
  func header(contents: String) throws {
    try folder.write(contents, to: "labels.csv")
    try LabelFile(path: path).append(.neutral, for: .example(0, 0, "so"))
    #expect(try text() == "text,label\nso,neutral\n")
  }

  @Test(
    "is not mistaken for another table", arguments: ["id,text\n1,a\n", "hello\n", "text,labels\n"])
  func other(contents: String) throws {
    try folder.write(contents, to: "labels.csv")
    let error = #expect(throws: ReviewError.self) { try LabelFile(path: path) }
    #expect(error?.reason == .otherColumns)
    #expect(try text() == contents)
  }
}
