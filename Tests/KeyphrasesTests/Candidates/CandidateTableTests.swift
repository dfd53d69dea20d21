import Testing

@testable import Keyphrases

@Suite("Candidates")
struct CandidateTableTests {
  /// The candidates of a text as they are first written.
  private func candidates(of text: String, language: String = "en") -> [String: Candidate] {
    var analysis = DocumentAnalysis(background: BackgroundFrequencies())
    var text = text
    return text.withUTF8 { bytes in
      analysis.analyze(
        title: UnsafeBufferPointer(start: nil, count: 0), text: bytes, language: language)
      var found: [String: Candidate] = [:]
      for candidate in analysis.table.candidates {
        let first = analysis.reading.words[Int(candidate.first)]
        let last = analysis.reading.words[Int(candidate.first) + Int(candidate.length) - 1]
        let span = Int(first.start)..<Int(last.end)
        found[String(decoding: bytes[span], as: UTF8.self)] = candidate
      }
      return found
    }
  }

  @Test("are noun phrases and their parts")
  func nounPhrases() {
    let found = candidates(of: "The new thermal battery heats the old school of the village.")
    #expect(found["thermal battery"] != nil)
    #expect(found["new thermal battery"] != nil)
    #expect(found["battery"] != nil)
    #expect(found["old school of the village"] != nil)
    #expect(found["battery heats the"] == nil)
    #expect(found["The new"] == nil)
    #expect(found["of the village"] == nil)
  }

  @Test("do not reach over marks, and not into half of a compound")
  func borders() {
    let found = candidates(of: "We sell red wine, cheese and high-speed trains.")
    #expect(found["wine, cheese"] == nil)
    #expect(found["high-speed trains"] != nil)
    #expect(found["speed trains"] == nil)
  }

  @Test("are counted by their stems")
  func counts() {
    let found = candidates(of: "Solar panels are cheap. A solar panel lasts. Solar Panels win.")
    #expect(found["Solar panels"]?.count == 3)
    #expect(found["Solar panels"]?.sentenceCount == 3)
  }

  @Test("know how often a longer one contains them")
  func supers() {
    let found = candidates(of: "The solar panel is big. The solar panel is new.")
    #expect(found["panel"]?.superCount == 2)
    #expect(found["solar panel"]?.superCount == 0)
  }

  @Test("have short words inside where there is no tagger")
  func joints() {
    let found = candidates(of: "Il parle du refus de congés.", language: "fr")
    #expect(found["refus de congés"] != nil)
    #expect(found["de congés"] == nil)
  }

  @Test("are never a number alone")
  func numbers() {
    let found = candidates(of: "In 2024 the iPhone 15 sold 3,000 times.")
    #expect(found["2024"] == nil)
    #expect(found["3,000"] == nil)
  }
}
