internal import Recommendation
internal import Similarity

/// How terms are shown to people: as words of an article that has the term, and not as stems.
///
/// Each term is looked up once, in the first article for which it is a reason.
final class TermSpelling {
  private let source: LibraryRecommender
  private var reader = SurfaceReader()
  private var known: [Int: String] = [:]

  init(_ source: LibraryRecommender) { self.source = source }

  /// Returns how some terms of an article are shown.
  func words(ofTerms terms: [Int], inArticle id: String) throws -> [String] {
    let missing = terms.filter { known[$0] == nil }
    if !missing.isEmpty { try look(for: missing, inArticle: id) }
    return terms.map { known[$0] ?? "" }
  }

  private func look(for terms: [Int], inArticle id: String) throws {
    let stems = terms.map { ArticleField.words(ofKey: source.texts.key(ofTerm: $0)) }
    var forms = SurfaceForms()
    if let found = try source.library.article(id: id) {
      var (title, text) = (found.article.title, found.article.text)
      forms = title.withUTF8 { title in
        text.withUTF8 { text in
          reader.forms(of: Set(stems), in: [title, text], language: found.analysis.language)
        }
      }
    }
    for (term, stems) in zip(terms, stems) { known[term] = forms.text(of: stems) }
  }
}
