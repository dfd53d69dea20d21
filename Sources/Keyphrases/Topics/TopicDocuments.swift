internal import Learning
internal import Tokenizing

/// The documents of a corpus without stop words, their vocabulary and their matrix.
struct TopicDocuments {
  let speech: TopicLanguage
  let vocabulary: TopicVocabulary
  /// One row a document, one column a stem.
  let matrix: SparseMatrix
  /// Each document's words in order, as numbers of `forms`.
  let words: [[UInt32]]
  /// The words as they were written, but normalized.
  let forms: TermTable
  /// The stem of each word.
  let stems: [UInt32]
  /// In how many documents each word is.
  let frequencies: [Int]

  var count: Int { words.count }

  init(_ corpus: borrowing TopicCorpus, _ speech: TopicLanguage) {
    let forms = corpus.forms
    let isStopWord = (0..<forms.count).map {
      speech.stopWords.contains(forms.term(TermID(rawValue: UInt32($0))))
    }
    let words = corpus.sorted.map { $0.filter { !isStopWord[Int($0)] } }
    let (stemTable, stems) = Self.stems(of: forms, speech)
    let formFrequencies = Self.frequencies(words, count: forms.count) { $0 }
    let stemFrequencies = Self.frequencies(words, count: stemTable.count) { stems[Int($0)] }
    let vocabulary = TopicVocabulary(
      frequencies: stemFrequencies, of: stemTable, documentCount: words.count,
      commonest: speech.commonest)
    let columns = (0..<stemTable.count).map { index in
      vocabulary.stems.find(stemTable.term(TermID(rawValue: UInt32(index))))?.rawValue
    }
    var matrix = SparseMatrix(columnCount: vocabulary.stems.count)
    for document in words {
      let row = document.compactMap { columns[Int(stems[Int($0)])] }.sorted()
      vocabulary.appendRow(of: row, to: &matrix)
    }
    self.speech = speech
    self.vocabulary = vocabulary
    self.matrix = matrix
    self.words = words
    self.forms = forms
    self.stems = stems
    frequencies = formFrequencies
  }

  private static func stems(
    of forms: TermTable, _ speech: TopicLanguage
  ) -> (table: TermTable, stems: [UInt32]) {
    var table = TermTable(minimumCapacity: forms.count)
    var reader = StemColumns(speech.stemmer)
    let stems = (0..<forms.count).map { index in
      var form = forms.term(TermID(rawValue: UInt32(index)))
      return form.withUTF8 { reader.withStem(of: $0) { table.insert($0).rawValue } }
    }
    return (table, stems)
  }

  /// In how many documents each number is that a word stands for.
  static func frequencies(
    _ documents: [[UInt32]], count: Int, number: (UInt32) -> UInt32
  ) -> [Int] {
    var frequencies = Array(repeating: 0, count: count)
    var last = Array(repeating: -1, count: count)
    for (index, document) in documents.enumerated() {
      for word in document {
        let number = Int(number(word))
        guard last[number] != index else { continue }
        last[number] = index
        frequencies[number] += 1
      }
    }
    return frequencies
  }
}
