internal import Learning
internal import Tokenizing

/// Texts as the passages that a model's columns are fitted to.
struct EaseExamples {
  /// A passage: of which text it is, its words, features and terms.
  struct Passage {
    var text: Int
    var words: Int
    var values: [Double]
    var terms: [Int32]
    var termValues: [Double]
  }

  let model: EaseModel
  private(set) var passages: [Passage] = []

  /// Reads texts by a blank model's words.
  init(_ texts: some Sequence<String>, model: EaseModel) {
    self.model = model
    var reader = SentenceReader()
    var ease = EaseReader(model: model)
    for (index, text) in texts.enumerated() {
      var text = text
      text.withUTF8 { bytes in
        if reader.book.makeRoom() { ease.forgetWords() }
        reader.read(bytes, tagging: false)
        ease.read(reader, bytes, sentences: reader.sentences.count) { passage in
          passages.append(
            Passage(
              text: index, words: passage.wordCount, values: passage.values, terms: passage.terms,
              termValues: passage.termValues))
        }
      }
    }
  }

  /// The means and deviations of the features over passages.
  func statistics() -> (means: [Double], deviations: [Double]) {
    let count = Double(max(1, passages.count))
    var sums = [Double](repeating: 0, count: EaseFeature.count)
    var squares = sums
    for passage in passages {
      for (feature, value) in passage.values.enumerated() {
        sums[feature] += value
        squares[feature] += value * value
      }
    }
    let means = sums.map { $0 / count }
    let deviations = zip(squares, means).map { square, mean in
      max(1e-12, square / count - mean * mean).squareRoot()
    }
    return (means, deviations.map { $0 > 1e-5 ? $0 : 1 })
  }

  /// The ease of every text by a model with the same words.
  func eases(by model: EaseModel, textCount: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: textCount)
    var words = [Int](repeating: 0, count: textCount)
    for passage in passages {
      var ease = model.bias
      for (feature, value) in passage.values.enumerated() { ease += model.part(of: feature, value) }
      for (term, value) in zip(passage.terms, passage.termValues) {
        let place = Int(term)
        let weight =
          place < model.words.count
          ? model.words.weight(place) : model.pairs.weight(place - model.words.count)
        ease += weight * value
      }
      sums[passage.text] += ease * Double(passage.words)
      words[passage.text] += passage.words
    }
    return zip(sums, words).map { $1 > 0 ? $0 / Double($1) : 0 }
  }
}
