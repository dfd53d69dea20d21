internal import Keyphrases
internal import Tokenizing

/// What headlines of an article are made from: its reading and what it is about.
struct HeadlineMaterial {
  /// The article's words, blocks and sentences.
  let reading: ArticleReading
  /// The article's keyphrases, the best first.
  let keyphrases: [Keyphrase]
  /// The keyphrases that can stand before a colon, the best first.
  let kickers: [Kicker]
  /// The kickers that whole sentences may follow: the first of all and those of the headline,
  /// unless they are someone who may speak.
  var topics: [Kicker] {
    kickers.enumerated().filter {
      ($0.offset == 0 || $0.element.isInHeadline) && !$0.element.maySpeak
    }
    .map(\.element)
  }

  /// Whether the writer says `I` or `we`, and nobody else does outside quotation marks.
  let isPersonal: Bool
  /// The part in which someone answers questions; nil if there is none.
  let interview: Interview?
  /// How much of what the article is about each sentence has: 0 to 1.
  let centrality: [Double]

  /// Takes an article's reading and keyphrases.
  ///
  /// - Complexity: O(*n* log *n*) in the number of words.
  init(reading: ArticleReading, keyphrases: [Keyphrase]) {
    self.reading = reading
    self.keyphrases = keyphrases
    kickers = Kicker.kickers(keyphrases, in: reading)
    interview = Interview(reading)
    isPersonal = interview == nil && Self.isPersonal(reading)
    centrality = Self.centrality(of: reading, keyphrases)
  }

  /// The share of sentences from which on an article is its writer's own story.
  private static let personalShare = 0.15

  /// Interviews are not: there `I` is the one who answers.
  private static func isPersonal(_ reading: ArticleReading) -> Bool {
    let questions = reading.blocks.count { reading.words[$0.words].last?.text == "?" }
    guard questions < 3, !reading.sentences.isEmpty else { return false }
    let own = reading.sentences.count { sentence in
      reading.words[sentence.words].contains {
        !$0.isQuoted && ["i", "my", "me"].contains($0.core)
      }
    }
    return Double(own) >= personalShare * Double(reading.sentences.count)
  }

  /// The sum of the keyphrases in each sentence, in terms of the three best of all.
  private static func centrality(of reading: ArticleReading, _ keyphrases: [Keyphrase]) -> [Double]
  {
    var sums = Array(repeating: 0.0, count: reading.sentences.count)
    let starts = reading.sentences.map { reading.words[$0.words.lowerBound].range.lowerBound }
    for keyphrase in keyphrases {
      var last = -1
      for span in keyphrase.spans {
        let sentence = starts.partitioningIndex { $0 > span.lowerBound } - 1
        guard sentence > last else { continue }
        sums[sentence] += keyphrase.score
        last = sentence
      }
    }
    let whole = max(0.01, keyphrases.prefix(3).reduce(0) { $0 + $1.score })
    return sums.map { min(1, $0 / whole) }
  }
}

extension Array {
  /// The first place whose element belongs to the second part; the array is parted so already.
  fileprivate func partitioningIndex(_ belongsInSecond: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongsInSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
