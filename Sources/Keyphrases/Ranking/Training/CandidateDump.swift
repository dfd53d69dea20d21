internal import Tokenizing

/// Candidates with their features, for experiments outside.
package struct CandidateDump: ~Copyable {
  private var analysis: DocumentAnalysis

  package init(background: KeyphraseBackground) {
    analysis = DocumentAnalysis(background: BackgroundFrequencies(background))
  }

  /// How many features a candidate has.
  package static var featureNames: [String] { KeyphraseFeature.allCases.map { "\($0)" } }

  /// Calls a function with each candidate's text and its features.
  package mutating func forEach(
    title: String, text: String, language: String?,
    _ body: (String, ArraySlice<Float>) -> Void
  ) {
    var (title, text) = (title, text)
    title.withUTF8 { title in
      text.withUTF8 { text in
        analysis.analyze(title: title, text: text, language: language)
        let words = analysis.reading.words
        let width = FeatureExtraction.width
        for (index, candidate) in analysis.table.candidates.enumerated() {
          let first = words[Int(candidate.first)]
          let last = words[Int(candidate.first) + Int(candidate.length) - 1]
          let part = first.marks.contains(.inTitle) ? title : text
          body(
            String(decoding: part[Int(first.start)..<Int(last.end)], as: UTF8.self),
            analysis.extraction.values[index * width..<(index + 1) * width])
        }
      }
    }
  }
}
