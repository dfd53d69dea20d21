internal import Tokenizing

/// The article for which pictures are looked for: the first record of an input.
struct ImageArticle {
  /// Its title; empty if it has none.
  private(set) var title = ""
  /// Its text.
  private(set) var text = ""

  /// Its language by ISO 639-1, English unless it is clear that it is another one.
  var language: String {
    var text = "\(title)\n\(text)"
    let guess = text.withUTF8 { LanguageIdentifier.embedded.identify($0.span) }
    return guess.isClear ? guess.language : "en"
  }

  /// Reads an article.
  ///
  /// - Throws: `InputError` if there is none, or it cannot be read.
  init(_ input: CorpusInput, messages: ScoreRun.Messages) throws(InputError) {
    let opened = try input.opened()
    let reader = opened.reader
    let finder = CorpusReader.titleFinder(reader.layout)
    var batch = RecordBatch()
    var decoder = FieldDecoder()
    var count = 0
    while let chunk = try reader.nextChunk() {
      reader.parser.parse(chunk, into: &batch)
      if count == 0, let record = batch.records.first {
        title = finder?.string(record, batch, &decoder) ?? ""
        text = record.textField.map { decoder.string(of: batch.fields[$0], in: batch) } ?? ""
      }
      count += batch.records.count
    }
    opened.documents?.problems.forEach { messages.warn($0.description) }
    guard count > 0 else { throw InputError(.noSuchRecord(0, count: 0), file: reader.layout.file) }
    if count > 1 {
      messages.warn("\(reader.layout.file): the first of \(count) records is the article")
    }
  }
}
