import Learning
import Testing

@testable import Sentiment

@Suite("Emotion model")
struct EmotionModelTests {
  private static let model = EmotionModel.english

  private static func analyzer() throws -> SentimentAnalyzer {
    try #require(model != nil)
    return SentimentAnalyzer(emotions: model)
  }

  static let clear: [(String, Emotion)] = [
    ("I am so angry with these people, what an outrage", .anger),
    ("That is disgusting, it made me want to vomit", .disgust),
    ("I'm terrified of spiders, they scare me to death", .fear),
    ("Thank you so much, this is wonderful news!", .joy),
    ("I'm so sorry for your loss, that is heartbreaking", .sadness),
    ("Wow, I did not expect that, what a surprise", .surprise),
  ]

  @Test("changes no judgement by the terms that it brings, whatever the word")
  func judgements() throws {
    let emotions = try #require(Self.model)
    var words: [String] = []
    try emotions.text.forEachTerm { words.append(String(decoding: $0, as: UTF8.self)) }
    #expect(words.count > 5_000)
    var with = SentimentScorer(SentimentAnalyzer(emotions: emotions))
    var without = SentimentScorer(SentimentAnalyzer())
    for first in stride(from: 0, to: words.count, by: 5) {
      let text = "It is " + words[first..<min(first + 5, words.count)].joined(separator: " Oh, ")
      let (a, b) = (with.score(text.utf8.span), without.score(text.utf8.span))
      #expect(a.evidenceThousandths == b.evidenceThousandths, "\(text)")
    }
  }

  @Test("names what is plain", arguments: clear)
  func plain(text: String, emotion: Emotion) throws {
    #expect(try Self.analyzer().analyze(text).emotions?.label == emotion)
  }

  @Test(
    "names nothing where the evidence is thin",
    arguments: ["", "...", "qwzx vbnt", "👍", "Zzyzx", "http://example.org/a"])
  func thin(text: String) throws {
    let emotions = try #require(try Self.analyzer().analyze(text).emotions)
    #expect(emotions.label == nil)
    #expect(Emotion.allCases.reduce(0) { $0 + emotions.millionths[$1.place] } == 1_000_000)
  }

  @Test("gives probabilities that sum to 1", arguments: clear.map(\.0))
  func sums(text: String) throws {
    let emotions = try #require(try Self.analyzer().analyze(text).emotions)
    #expect(Emotion.allCases.reduce(0) { $0 + emotions.millionths[$1.place] } == 1_000_000)
    #expect(emotions.likeliest() == emotions.label)
  }

  @Test("tells insults from thanks")
  func offence() throws {
    let analyzer = try Self.analyzer()
    let insult = try #require(analyzer.analyze("Shut up, you stupid piece of shit").signals)
    let thanks = try #require(analyzer.analyze("Have a lovely weekend, everyone").signals)
    #expect(insult.offensive > 0.8)
    #expect(thanks.offensive < 0.2)
  }

  @Test("is silent where it was not asked, and in other languages")
  func silent() throws {
    #expect(SentimentAnalyzer().analyze("I hate this").emotions == nil)
    #expect(SentimentAnalyzer().analyze("I hate this").signals == nil)
    #expect(try Self.analyzer().analyze("Это очень хороший чайник").emotions == nil)
  }

  @Test(
    "leaves sentiment as it was",
    arguments: clear.map(\.0) + [
      "Yesss, sooooo goooood", "👩‍💻 works", "whyyyy nooooo", "#lovethis", "The #refugeecrisis",
      "#Tigersucks",
    ])
  func unchanged(text: String) throws {
    var asked = try Self.analyzer().analyze(text)
    asked.emotions = nil
    asked.signals = nil
    #expect(asked == SentimentAnalyzer().analyze(text))
  }

  @Test("reads a long text in linear pieces")
  func long() throws {
    let text = String(repeating: "I am so happy about this wonderful day. ", count: 5_000)
    #expect(try Self.analyzer().analyze(text).emotions?.label == .joy)
  }
}

@Suite("Emotion model, damaged")
struct EmotionModelDamageTests {
  private static let bytes: [UInt8] = tiny()

  /// A small model: training is quick on a few texts.
  static func tiny() -> [UInt8] {
    var trainer = EmotionTrainer(analyzer: SentimentAnalyzer(model: nil))
    trainer.options.characterBits = 8
    trainer.options.iterations = 5
    let all = Set(Emotion.allCases)
    var texts: [EmotionTrainingText] = []
    func add(_ text: String, _ answer: EmotionTrainingText.Answer) {
      for _ in 0..<3 { texts.append(EmotionTrainingText(text: Array(text.utf8), answer: answer)) }
    }
    add("what a lovely day", .emotions([.joy: 1], among: all))
    add("this makes me furious", .emotions([.anger: 1], among: all))
    add("great, rain again", .irony(true))
    add("it rains today", .irony(false))
    add("you idiot", .offensive(true))
    add("good morning", .offensive(false))
    add("a nice day", .polarity(2))
    add("a bad day", .polarity(0))
    add("scared", .word([.fear: 1]))
    return trainer.modelBytes(from: texts)
  }

  @Test("is the same whenever it is learned from the same texts")
  func deterministic() { #expect(Self.tiny() == Self.bytes) }

  @Test("is read back")
  func intact() throws {
    let model = try EmotionModel(ModelStorage(copying: Self.bytes))
    let analyzer = SentimentAnalyzer(emotions: model)
    #expect(analyzer.analyze("what a lovely day").emotions?.likeliest() == .joy)
  }

  @Test("is refused where a byte was changed")
  func changed() {
    for place in stride(from: 0, to: Self.bytes.count, by: 997) {
      var bytes = Self.bytes
      bytes[place] ^= 0x20
      #expect(throws: ModelError.self) { try EmotionModel(ModelStorage(copying: bytes)) }
    }
  }

  @Test("is refused where the end is missing")
  func truncated() {
    for count in [0, 1, 8, 31, 32, 100, Self.bytes.count / 2, Self.bytes.count - 1] {
      #expect(throws: ModelError.self) {
        try EmotionModel(ModelStorage(copying: Array(Self.bytes.prefix(count))))
      }
    }
  }
}

@Suite("Emotion words")
struct EmotionWordListTests {
  @Test("have emotions, all of them")
  func complete() {
    let entries = EmotionWordList.embedded("en")
    #expect(entries.count > 1_500)
    for entry in entries { #expect(!entry.strengths.isEmpty, "\(entry.word)") }
    #expect(EmotionWordList.embedded("xx").isEmpty)
  }
}
