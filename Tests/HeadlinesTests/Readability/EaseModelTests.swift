import Learning
import Testing

@testable import Headlines

@Suite("Learned ease")
struct EaseModelTests {
  static let easy = """
    The dog ran to the park. It was a warm day. A boy threw a red ball, and the dog ran after it. "Good
    dog!" said the boy. They played all day. Then they went home to eat. The dog was happy.
    """
  static let hard = """
    The jurisprudential implications of the tribunal's determination, notwithstanding its
    ostensibly provisional character, necessitate a comprehensive reconsideration of the statutory
    presumptions which have hitherto governed the apportionment of contributory liability among
    concurrent tortfeasors whose culpability is demonstrably asymmetrical.
    """

  @Test("puts easy texts above hard ones", arguments: [false, true])
  func order(free: Bool) throws {
    var scorer = ReadabilityScorer(model: free ? .embeddedFree : .embedded)
    let easy = try #require(scorer.readability(of: Self.easy).ease)
    let hard = try #require(scorer.readability(of: Self.hard).ease)
    #expect(easy.thousandths > hard.thousandths + 500)
    #expect(easy.easierThan > hard.easierThan)
    #expect(easy.range.contains(easy.thousandths))
  }

  @Test("is the sum of its reasons", arguments: [easy, hard, easy + "\n\n" + hard, "Yes."])
  func reasons(text: String) throws {
    var scorer = ReadabilityScorer(explains: true)
    let ease = try #require(scorer.readability(of: text, language: "en").ease)
    #expect(ease.parts.reduce(0) { $0 + $1.weight } == ease.thousandths)
    for span in ease.parts.compactMap(\.span) {
      #expect(span.upperBound <= text.utf8.count && !span.isEmpty)
    }
    var plain = ReadabilityScorer()
    let again = plain.readability(of: text, language: "en").ease
    #expect(again?.thousandths == ease.thousandths)
  }

  @Test("does not depend on what was read before")
  func history() {
    var used = ReadabilityScorer()
    _ = used.readability(of: Self.hard)
    var fresh = ReadabilityScorer()
    let (one, other) = (used.readability(of: Self.easy), fresh.readability(of: Self.easy))
    #expect(one == other)
  }

  @Test("is nothing without words or model")
  func nothing() {
    var scorer = ReadabilityScorer()
    let wordless = scorer.readability(of: "…")
    var unlearned = ReadabilityScorer(model: nil)
    let modelless = unlearned.readability(of: Self.easy)
    #expect(wordless.ease == nil && modelless.ease == nil)
  }

  @Test("comes from a file that is read whole and unchanged, or not at all")
  func file() throws {
    let model = try #require(EaseModel.embeddedFree)
    let bytes = model.bytes
    #expect(try EaseModel(ModelStorage(copying: bytes)).bytes == bytes)
    #expect(throws: ModelError.self) {
      try EaseModel(ModelStorage(copying: Array(bytes.dropLast(8))))
    }
    for place in stride(from: 0, to: bytes.count, by: 9_973) {
      var damaged = bytes
      damaged[place] ^= 4
      #expect(throws: ModelError.self) { try EaseModel(ModelStorage(copying: damaged)) }
    }
    #expect(throws: ModelError.self) { try EaseModel(ModelStorage(copying: [])) }
  }

  @Test("is learned from ratings, the same bytes each time")
  func training() throws {
    let examples = (0..<24).map { number in
      EaseTrainer.Example(
        text: number % 2 == 0 ? Self.easy + " \(number)" : Self.hard + " \(number)",
        ease: number % 2 == 0 ? 1 : -1, group: "g\(number)", isLevel: false)
    }
    let trainer = EaseTrainer()
    let result = trainer.train(examples)
    #expect(result.bytes == trainer.train(examples).bytes)
    #expect(zip(result.heldOut, examples).allSatisfy { ($0 > 0) == ($1.ease > 0) })
    var scorer = ReadabilityScorer(
      model: try EaseModel(ModelStorage(copying: result.bytes)))
    let ease = scorer.readability(of: Self.easy).ease
    #expect((ease?.ease ?? 0) > 0.3)
  }

  @Test("of terms is found by hash alone")
  func terms() throws {
    let terms = try #require(
      EaseTerms(tags: [3, 1 << 20, .max], rarities: [1, 2, 3], weights: [4, 5, 6]))
    #expect(terms.find(UInt64(1 << 20) << 32) == 1)
    #expect(terms.find(.max) == 2)
    #expect(terms.find(0) == nil)
    #expect(EaseTerms(tags: [2, 1], rarities: [0, 0], weights: [0, 0]) == nil)
    #expect(EaseTerms(tags: [1], rarities: [], weights: [0]) == nil)
  }
}
