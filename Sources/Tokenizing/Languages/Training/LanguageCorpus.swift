/// The lines of one language that a model learns from, as normalized words.
struct LanguageCorpus {
  /// The words of all lines, one after another.
  private var bytes: [UInt8] = []
  /// Where each word ends in `bytes`.
  private var wordEnds: [Int] = []
  /// Where each line ends in `wordEnds`, by source.
  private var lines: [[Range<Int>]] = []
  /// The number of each source in `lines`.
  private var sources: [String: Int] = [:]

  /// The sources, in the order in which they came.
  private(set) var sourceNames: [String] = []

  /// How many lines each source has.
  var lineCounts: [Int] { lines.map(\.count) }

  /// The words of a line.
  func words(ofLine line: Int, source: Int) -> Range<Int> { lines[source][line] }

  /// Appends a line; one without words is left out.
  mutating func append(_ words: [[UInt8]], source: String) {
    guard !words.isEmpty else { return }
    let start = wordEnds.count
    for word in words {
      bytes.append(contentsOf: word)
      wordEnds.append(bytes.count)
    }
    let number = sources[source] ?? lines.count
    if number == lines.count {
      sources[source] = number
      sourceNames.append(source)
      lines.append([])
    }
    lines[number].append(start..<wordEnds.count)
  }

  /// Calls a function with the bytes of a word.
  func withWord<Result>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let start = number == 0 ? 0 : wordEnds[number - 1]
    return bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[start..<wordEnds[number]]))
    }
  }

  /// The number of words in all lines.
  var wordCount: Int { wordEnds.count }
}
