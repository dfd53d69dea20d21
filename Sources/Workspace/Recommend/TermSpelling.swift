internal import Similarity

/// How terms are shown to people: as a word of an article that has the term, and not as a stem.
///
/// Each term is looked up once, in the first article for which it is a reason.
final class TermSpelling {
  private let source: LibraryRecommender
  private var reader = ArticleTermReader()
  private var known: [Int: String] = [:]

  init(_ source: LibraryRecommender) { self.source = source }

  /// Returns how some terms of an article are shown.
  func words(ofTerms terms: [Int], inArticle id: String) throws -> [String] {
    let missing = terms.filter { known[$0] == nil }
    if !missing.isEmpty { try look(for: missing, inArticle: id) }
    return terms.map { known[$0] ?? "" }
  }

  private func look(for terms: [Int], inArticle id: String) throws {
    let stems = terms.map { term in
      ArticleField.words(ofKey: source.texts.key(ofTerm: term)).utf8.split(separator: ASCII.space)
        .map(Array.init)
    }
    let found = try source.library.article(id: id)
    let spellings = found.map { found in
      reader.spellings(
        of: Set(stems.joined()), in: "\(found.article.title) \(found.article.text)",
        language: found.analysis.language)
    }
    for (term, stems) in zip(terms, stems) {
      known[term] = stems.map { stem in
        spellings?[stem] ?? String(decoding: stem, as: UTF8.self)
      }.joined(separator: " ")
    }
  }
}
