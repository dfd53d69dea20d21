import TestSupport
import Testing

@testable import Keyphrases

@Suite("Tag model")
struct TagModelTests {
  private static let list = TagVocabulary(
    list: Array("# topics\nClimate change\tglobal warming\n\nSolar power\r\nBank of England\n".utf8)
  )

  private static func tags(_ text: String, _ model: TagModel? = nil) -> [AssignedTag] {
    var reader = TagReader(model ?? TagModel(list))
    return reader.tags(of: text.utf8.span)
  }

  @Test("reads a list with other names of a tag")
  func reading() {
    #expect(Self.list.names == ["Climate change", "Solar power", "Bank of England"])
    #expect(Self.list.number(of: "Solar power") == 1)
    #expect(TagVocabulary(list: [0xEF, 0xBB, 0xBF] + Array("a\n".utf8)).names == ["a"])
    #expect(TagVocabulary(list: Array("\t\n \t \n".utf8)).names.isEmpty)
  }

  @Test("finds tags in any inflection and by other names")
  func inflections() {
    #expect(Self.tags("It is about CLIMATE CHANGES and more").map(\.name) == ["Climate change"])
    #expect(Self.tags("global warming, again global warming").map(\.count) == [2])
    #expect(Self.tags("The Bank of England raised rates").map(\.name) == ["Bank of England"])
    #expect(Self.tags("the climate may change. It is solar. Power is not").isEmpty)
    #expect(Self.tags("").isEmpty)
  }

  @Test("ranks by how often, how early and how rarely a tag is named")
  func ranking() {
    let filler = String(repeating: "word after word ", count: 30)
    let text = "Solar power first. \(filler) global warming here."
    #expect(Self.tags(text).map(\.name) == ["Solar power", "Climate change"])
    let counted = TagModel(Self.list, frequencies: [1, 90, 1], documentCount: 100)
    #expect(Self.tags(text, counted).map(\.name) == ["Climate change", "Solar power"])
  }

  @Test("learns from examples what a tag's documents are like")
  func learning() throws {
    let stream = PostStream(
      seed: 6, topicCount: 3, weekCount: 3, weeklyCount: 30...40, burstCount: 0)
    var vocabulary = TagVocabulary()
    for topic in 0..<3 { vocabulary.insert("topic \(topic)") }
    var model = TagModel(vocabulary)
    let (train, test) = (stream.posts.prefix(60), stream.posts.dropFirst(60))
    model.train(on: train.map { TagModel.Example(text: $0.text, tags: ["topic \($0.topic)"]) })
    #expect(model.isTrained)
    var reader = TagReader(model)
    let right = test.count { post in
      reader.tags(of: post.text.utf8.span, threshold: 0.5).map(\.name) == ["topic \(post.topic)"]
    }
    #expect(Double(right) >= 0.9 * Double(test.count), "\(right) of \(test.count)")
  }

  @Test("leaves tags of one or two examples to their names")
  func fewExamples() {
    var model = TagModel(Self.list)
    model.train(on: [
      TagModel.Example(text: "panels on roofs", tags: ["Solar power"]),
      TagModel.Example(text: "rates and inflation", tags: ["unknown tag"]),
    ])
    #expect(!model.isTrained)
    #expect(Self.tags("solar power", model).map(\.name) == ["Solar power"])
  }
}
