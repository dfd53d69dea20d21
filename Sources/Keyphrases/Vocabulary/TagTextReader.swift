internal import Tokenizing

/// Takes texts apart into stems, which are numbered as they come.
struct TagTextReader: ~Copyable {
  private(set) var stems = TermTable()
  private var terms: TopicTerms
  private var columns: StemColumns

  init(_ language: String) {
    let speech = TopicLanguage(code: language, excluded: [])
    terms = TopicTerms(without: speech.stopWords)
    columns = StemColumns(speech.stemmer)
  }

  /// Returns the numbers of a text's stems, in order.
  mutating func stems(of text: String) -> [UInt32] {
    var ids: [UInt32] = []
    var stems = TermTable()
    var columns = StemColumns(nil)
    swap(&stems, &self.stems)
    swap(&columns, &self.columns)
    var text = text
    text.withUTF8 { text in
      terms.forEach(in: text, limit: TopicCorpus.termLimit) { term, _ in
        columns.withStem(of: term) { stem in
          if stems.count < TermTable.maximumCount - 1 { ids.append(stems.insert(stem).rawValue) }
        }
      }
    }
    swap(&stems, &self.stems)
    swap(&columns, &self.columns)
    return ids
  }
}
