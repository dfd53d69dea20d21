import Learning
import TestSupport
import Testing

@testable import Keyphrases

@Suite("Topic model")
struct TopicModelTests {
  private static let stream = PostStream(
    seed: 1, topicCount: 4, weekCount: 4, weeklyCount: 20...25, burstCount: 0)

  private static func model(_ texts: [String], _ options: TopicOptions) -> TopicModel {
    var corpus = TopicCorpus()
    for text in texts { corpus.insert(text.utf8.span) }
    return TopicModel.fit(corpus, options: options)
  }

  @Test("finds the topics that documents were made of")
  func recovers() {
    let posts = Self.stream.posts
    let model = Self.model(posts.map(\.text), TopicOptions(count: 4))
    var reader = TopicReader(model)
    let found = posts.map { reader.read($0.text.utf8.span).main ?? -1 }
    let agreement = ClusterAgreement(posts.map(\.topic), found)
    #expect(agreement.normalizedMutualInformation > 0.99)
  }

  @Test("finds out how many topics there are")
  func count() {
    let model = Self.model(Self.stream.posts.map(\.text), TopicOptions())
    #expect(model.topics.count == 4)
  }

  @Test("is the same for any order and number of threads")
  func deterministic() {
    var generator = TestSupport.SplitMix64(seed: 9)
    let texts = Self.stream.posts.map(\.text)
    var options = TopicOptions(count: 3)
    let file = Self.model(texts, options).file
    options.threadCount = 1
    #expect(Self.model(texts.shuffled(using: &generator), options).file == file)
  }

  @Test("comes back from its file as it was")
  func file() throws {
    let texts = Self.stream.posts.map(\.text)
    let model = Self.model(texts, TopicOptions(count: 4))
    let copy = try TopicModel(ModelStorage(copying: model.file))
    #expect(copy.topics == model.topics)
    #expect(copy.language == model.language)
    var reader = TopicReader(model)
    var copyReader = TopicReader(copy)
    for text in texts.prefix(20) {
      #expect(reader.read(text.utf8.span) == copyReader.read(text.utf8.span))
    }
  }

  @Test("refuses a damaged file", arguments: [0, 40, 300, 2_000, -9])
  func damage(place: Int) {
    var bytes = Self.model(
      Self.stream.posts.prefix(40).map(\.text), TopicOptions(count: 3)
    ).file
    let index = place < 0 ? bytes.count + place : place
    bytes[index] ^= 0x55
    #expect(throws: ModelError.self) { try TopicModel(ModelStorage(copying: bytes)) }
  }

  @Test("refuses a file that is cut short", arguments: [0, 7, 31, 100, 1_000])
  func truncation(count: Int) {
    let bytes = Self.model(
      Self.stream.posts.prefix(40).map(\.text), TopicOptions(count: 3)
    ).file
    #expect(throws: ModelError.self) {
      try TopicModel(ModelStorage(copying: Array(bytes.prefix(count))))
    }
  }

  @Test("gives every document shares that sum to one, or none where it has no known word")
  func shares() {
    var reader = TopicReader(
      Self.model(Self.stream.posts.map(\.text), TopicOptions(count: 4)))
    for post in Self.stream.posts.prefix(40) {
      let sum = reader.read(post.text.utf8.span).shares.reduce(0, +)
      #expect(abs(sum - 1) < 1e-9)
    }
    #expect(reader.read("".utf8.span).main == nil)
    #expect(reader.read("unheard of".utf8.span).shares.isEmpty)
  }

  @Test("leaves out the words that a person excludes")
  func excluded() {
    var options = TopicOptions(count: 2)
    let texts = (0..<30).flatMap { _ in
      ["solar panels power houses", "football players score goals"]
    }
    let all = Self.model(texts, options).topics.flatMap(\.terms).map(\.text)
    #expect(all.contains("football"))
    options.excluded = ["football"]
    let rest = Self.model(texts, options).topics.flatMap(\.terms).map(\.text)
    #expect(!rest.contains("football"))
    #expect(rest.contains("goals"))
  }

  @Test(
    "has sensible answers for corpora that are hardly any",
    arguments: [
      ([String](), 0), (["", " ", "!!!"], 0), (["the and of"], 0), (["one lonely document"], 1),
      (Array(repeating: "the same words again", count: 50), 1),
      (["solar power", "football match", ""], 2), (["Ein kurzer Text", "noch ein Satz dazu"], 2),
      (["東京都庁舎", "大阪城公園"], 2),
    ])
  func awkward(texts: [String], count: Int) {
    let model = Self.model(texts, TopicOptions(count: 9))
    #expect(model.topics.count == count)
    #expect(Self.model(texts, TopicOptions()).topics.count <= max(1, texts.count))
  }

  @Test("keeps a sample that does not depend on the order")
  func sample() {
    var generator = TestSupport.SplitMix64(seed: 4)
    let keys = (0..<1_000).map { _ in generator.next() }
    var (first, second) = (SmallestKeys<UInt64>(limit: 50), SmallestKeys<UInt64>(limit: 50))
    for key in keys { first.insert(key, key: key) }
    for key in keys.shuffled(using: &generator) { second.insert(key, key: key) }
    #expect(first.sorted == Array(keys.sorted().prefix(50)))
    #expect(second.sorted == first.sorted)
  }
}
