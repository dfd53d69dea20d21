public import Learning
internal import Tokenizing

// MARK: - Writing

extension TopicModel {
  /// What the sections of a file hold.
  private enum Section: UInt32 {
    case kind = 0
    case counts, words, wordEnds, weights, components, centers, figures
  }

  private static let kind = Array("topics 1".utf8)

  /// The model as the bytes of a file.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public var file: [UInt8] {
    var strings = [speech.code, "\(speech.excluded.count)"] + speech.excluded
    for topic in topics {
      strings += [topic.label, "\(topic.terms.count)"] + topic.terms.map(\.text)
    }
    let stems = vocabulary.stems
    strings += (0..<stems.count).map { stems.term(TermID(rawValue: UInt32($0))) }
    var (words, ends) = ([UInt8](), [UInt32]())
    for string in strings {
      words += string.utf8
      ends.append(UInt32(words.count))
    }
    let counts = [documentCount, topics.count, stems.count, space.rank].map(UInt32.init)
    let figures = topics.flatMap { [$0.share, $0.coherence] + $0.terms.map(\.weight) }
    let sections: [(Section, [UInt8])] = [
      (.kind, Self.kind), (.counts, ModelFile.section(counts)), (.words, words),
      (.wordEnds, ModelFile.section(ends)), (.weights, ModelFile.section(vocabulary.weights)),
      (.components, ModelFile.section(space.components)),
      (.centers, ModelFile.section(mixture.centers.elements)),
      (.figures, ModelFile.section(figures)),
    ]
    return ModelFile.bytes(of: sections.map { ($0.0.rawValue, $0.1) })
  }
}

// MARK: - Reading

extension TopicModel {
  /// Takes a model out of the bytes of a file.
  ///
  /// - Throws: `ModelError` if they are not a topic model of this edition, or damaged.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(_ storage: ModelStorage) throws(ModelError) {
    let file = try ModelFile(storage, verifies: true)
    guard file.has(Section.kind.rawValue),
      try file.section(Section.kind.rawValue).elementsEqual(Self.kind)
    else { throw .wrongKind("not topics") }
    let counts = try file.values(Section.counts.rawValue, as: UInt32.self).map(Int.init)
    guard counts.count == 4, counts[1] <= TopicOptions.countLimit,
      counts[2] <= TopicVocabulary.limit, counts[3] <= Self.rank
    else { throw .damaged }
    var strings = try Strings(file)
    var figures = Array(try file.values(Section.figures.rawValue, as: Double.self))[...]
    let code = try strings.next()
    let excluded = try strings.list()
    var topics: [Topic] = []
    for _ in 0..<counts[1] {
      let label = try strings.next()
      let names = try strings.list()
      guard figures.count >= 2 + names.count, figures.allSatisfy(\.isFinite) else { throw .damaged }
      let own = Array(figures.prefix(2 + names.count))
      figures = figures.dropFirst(2 + names.count)
      topics.append(
        Topic(
          label: label, terms: zip(names, own[2...]).map { Topic.Term(text: $0, weight: $1) },
          share: own[0], coherence: own[1]))
    }
    var stems = TermTable(minimumCapacity: counts[2])
    for _ in 0..<counts[2] { stems.insert(try strings.next()) }
    let weights = try Self.numbers(file, .weights, count: counts[2])
    let components = try Self.numbers(file, .components, count: counts[2] * counts[3])
    let centers = try Self.numbers(file, .centers, count: counts[1] * counts[3])
    guard stems.count == counts[2] else { throw .damaged }
    self.init(
      topics: topics, documentCount: counts[0],
      speech: TopicLanguage(code: code, excluded: excluded),
      vocabulary: TopicVocabulary(stems: stems, weights: weights),
      space: TruncatedSVD(rank: counts[3], components: components),
      centers: UnitVectors(scaled: centers, count: counts[1], dimension: counts[3]))
  }

  private static func numbers(
    _ file: borrowing ModelFile, _ section: Section, count: Int
  ) throws(ModelError) -> [Float] {
    let values = Array(try file.values(section.rawValue, as: Float.self).prefix(count))
    guard values.count == count, values.allSatisfy(\.isFinite) else { throw .damaged }
    return values
  }

  /// The strings of a file, one after another.
  private struct Strings {
    private let bytes: [UInt8]
    private let ends: [Int]
    private var place = 0

    init(_ file: borrowing ModelFile) throws(ModelError) {
      bytes = Array(try file.section(Section.words.rawValue))
      ends = try file.values(Section.wordEnds.rawValue, as: UInt32.self).map(Int.init)
    }

    mutating func next() throws(ModelError) -> String {
      guard place < ends.count else { throw .damaged }
      let start = place == 0 ? 0 : ends[place - 1]
      guard start <= ends[place], ends[place] <= bytes.count else { throw .damaged }
      defer { place += 1 }
      return String(decoding: bytes[start..<ends[place]], as: UTF8.self)
    }

    /// A number and so many strings.
    mutating func list() throws(ModelError) -> [String] {
      guard let count = Int(try next()), (0...10_000).contains(count) else { throw .damaged }
      var list: [String] = []
      for _ in 0..<count { list.append(try next()) }
      return list
    }
  }
}
