internal import Glibc
internal import Tokenizing

/// Tells what each topic of a corpus is about, by words that are typical of it and stand together.
///
/// How typical a word is depends on the share *p* of the topic's documents that have it, and the share
/// *q* of all others:
///
///     weight = √p · (2p / (p + q) − 1)
///
/// A candidate is in enough documents of the topic, and clearly more of them than elsewhere; of words
/// with the same stem only the heaviest is one. `CoherentTerms` picks among the heaviest.
struct TopicTermChoice {
  /// A word that may tell what a topic is about.
  private struct Candidate {
    var form: UInt32
    var weight: Double
  }

  private let documents: TopicDocuments
  private let candidates: [[Candidate]]
  /// The places of words among all candidates.
  private let places: [UInt32: Int32]
  private let occurrences: CoOccurrences

  /// How many candidates a topic has, and all together, so that their pairs fit into memory.
  private static let candidateLimit = 60
  private static let totalLimit = 2_400
  /// The share of a topic's documents that a candidate has to be in, and their number.
  private static let leastShare = 0.02
  private static let leastCount = 3
  /// The least p / (p + q).
  private static let leastExclusivity = 0.6

  init(_ documents: TopicDocuments, _ assignments: [Int?], topicCount: Int) {
    self.documents = documents
    let limit = min(Self.candidateLimit, max(20, Self.totalLimit / max(1, topicCount)))
    var members: [[Int]] = Array(repeating: [], count: topicCount)
    for (document, topic) in assignments.enumerated() {
      if let topic { members[topic].append(document) }
    }
    let candidates = members.map { Self.candidates(documents, $0, limit: limit) }
    let known = Set(candidates.joined().map(\.form)).sorted()
    let places = Dictionary(
      uniqueKeysWithValues: known.enumerated().map { ($1, Int32($0)) })
    var occurrences = CoOccurrences(termCount: known.count)
    for words in documents.words { occurrences.insert(words.map { places[$0] ?? -1 }) }
    self.candidates = candidates
    self.places = places
    self.occurrences = occurrences
  }

  private static func candidates(
    _ documents: TopicDocuments, _ members: [Int], limit: Int
  ) -> [Candidate] {
    let counts = TopicDocuments.frequencies(
      members.map { documents.words[$0] }, count: documents.forms.count
    ) { $0 }
    let (inside, outside) = (Double(members.count), Double(documents.count - members.count))
    let isSmall = documents.count < TopicVocabulary.smallCorpus
    let least = isSmall ? 1 : max(leastCount, Int((leastShare * inside).rounded(.up)))
    let most = isSmall ? documents.count : documents.count / 2
    var found: [(candidate: Candidate, text: String)] = []
    for (form, count) in counts.enumerated() where count >= min(least, members.count) && count > 0 {
      guard documents.frequencies[form] <= most || outside == 0 else { continue }
      let here = Double(count) / inside
      let elsewhere = outside > 0 ? Double(documents.frequencies[form] - count) / outside : 0
      let exclusivity = here / (here + elsewhere)
      guard exclusivity >= leastExclusivity else { continue }
      let id = UInt32(form)
      found.append(
        (
          Candidate(form: id, weight: here.squareRoot() * (2 * exclusivity - 1)),
          documents.forms.term(TermID(rawValue: id))
        ))
    }
    found.sort {
      $0.candidate.weight == $1.candidate.weight
        ? $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
        : $0.candidate.weight > $1.candidate.weight
    }
    var stems: Set<UInt32> = []
    var kept: [Candidate] = []
    for (candidate, _) in found where kept.count < limit {
      if stems.insert(documents.stems[Int(candidate.form)]).inserted { kept.append(candidate) }
    }
    return kept
  }

  /// The topics, told by so many terms at most.
  func topics(limit: Int, sizes: [Int]) -> [Topic] {
    zip(candidates, sizes).map { candidates, size in
      let numbers = candidates.map { Int(places[$0.form] ?? 0) }
      let picks = CoherentTerms(numbers, weights: candidates.map(\.weight), occurrences)
        .picks(limit: max(1, limit))
      let terms = picks.map { pick in
        Topic.Term(
          text: documents.forms.term(TermID(rawValue: candidates[pick].form)),
          weight: candidates[pick].weight)
      }
      let label = terms.prefix(3).map(\.text).joined(separator: ", ")
      return Topic(
        label: label.isEmpty ? "–" : label, terms: terms,
        share: Double(size) / Double(max(1, documents.count)),
        coherence: occurrences.coherence(of: picks.map { numbers[$0] }))
    }
  }
}
