/// Makes keyphrases of chosen candidates: where they stand, and how the document writes them.
enum KeyphraseWriting {
  /// Returns a keyphrase for each choice, without scores.
  ///
  /// - Complexity: O(*n*) in the number of occurrences of all candidates.
  static func keyphrases(
    _ choices: [KeyphraseSelection.Choice], _ analysis: borrowing DocumentAnalysis,
    title: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>
  ) -> [Keyphrase] {
    let words = analysis.reading.words
    var places = [Int32](repeating: -1, count: analysis.table.candidates.count)
    var isShort = [Bool](repeating: false, count: analysis.table.candidates.count)
    for (place, choice) in choices.enumerated() {
      places[choice.candidate] = Int32(place)
      for candidate in choice.shortForms {
        places[candidate] = Int32(place)
        isShort[candidate] = true
      }
    }
    var drafts = [Draft](repeating: Draft(), count: choices.count)
    for occurrence in analysis.table.occurrences {
      let candidate = Int(occurrence.candidate)
      guard places[candidate] >= 0 else { continue }
      let first = Int(occurrence.word)
      let last = first + Int(analysis.table.candidates[candidate].length) - 1
      drafts[Int(places[candidate])].add(
        first, last, words, title: title, text: text, isShort: isShort[candidate])
    }
    return drafts.map(\.keyphrase)
  }

  /// A keyphrase in the making.
  private struct Draft {
    var spans: [Range<Int>] = []
    var titleSpans: [Range<Int>] = []
    var variants: [Variant] = []

    /// A way of writing the phrase.
    struct Variant {
      var bytes: Slice<UnsafeBufferPointer<UInt8>>
      var weight: Int
    }

    /// Of more ways of writing a phrase the later ones are not counted.
    private static let mostVariants = 12

    mutating func add(
      _ first: Int, _ last: Int, _ words: [DocumentWord], title: UnsafeBufferPointer<UInt8>,
      text: UnsafeBufferPointer<UInt8>, isShort: Bool
    ) {
      let span = Int(words[first].start)..<Int(words[last].end)
      let isTitle = words[first].marks.contains(.inTitle)
      add(span, isTitle: isTitle)
      guard !isShort else { return }
      let bytes = isTitle ? title[span] : text[span]
      // The first word of a sentence has a capital that says nothing, and so have those of a title.
      let isPlain = words[first].marks.isDisjoint(with: [.startsSentence, .inTitle, .inHeading])
      count(bytes, weight: isPlain ? 1_000_000 : 1)
    }

    /// Adds a span unless it lies in the one before.
    private mutating func add(_ span: Range<Int>, isTitle: Bool) {
      let last = isTitle ? titleSpans.last : spans.last
      if let last, last.upperBound >= span.upperBound { return }
      if isTitle { titleSpans.append(span) } else { spans.append(span) }
    }

    private mutating func count(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, weight: Int) {
      if let index = variants.firstIndex(where: { $0.bytes.elementsEqual(bytes) }) {
        variants[index].weight += weight
      } else if variants.count < Self.mostVariants {
        variants.append(Variant(bytes: bytes, weight: weight))
      }
    }

    var keyphrase: Keyphrase {
      var best = variants.first
      for variant in variants.dropFirst() where variant.weight > best?.weight ?? 0 {
        best = variant
      }
      return Keyphrase(
        text: best.map { written($0.bytes) } ?? "", score: 0, spans: spans, titleSpans: titleSpans)
    }

    /// The bytes as text, with every run of white space a single space.
    private func written(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
      let words = bytes.split { $0 <= UInt8(ascii: " ") }
      return String(
        decoding: Array(words.joined(separator: [UInt8(ascii: " ")])), as: UTF8.self)
    }
  }
}
