internal import Similarity
internal import Tokenizing

/// Answers one query after another. Each thread has its own.
final class SimilarAnswerer {
  private let search: LibrarySearch
  private let options: SimilarOptions
  private let finder: SimilarArticleFinder
  private var surfaces = SurfaceReader()

  init(_ search: LibrarySearch, _ options: SimilarOptions) {
    self.search = search
    self.options = options
    finder = SimilarArticleFinder(search.index, associations: search.associations)
  }

  /// Returns the articles like a text.
  ///
  /// - Parameters:
  ///   - id: The query's id.
  ///   - text: The text.
  ///   - language: The language that is stated for it.
  ///   - excluded: The ids of articles that are left out; unknown ones mean nothing.
  ///   - candidates: The ids of the only articles to be found.
  /// - Throws: `LibraryError`.
  func answer(
    id: String, to text: UnsafeBufferPointer<UInt8>, language: String? = nil,
    excluding excluded: [String] = [], candidates: [String]? = nil
  ) throws -> SimilarAnswer {
    let language = options.language ?? language ?? Self.language(of: text)
    var choice = self.choice
    choice.excluded = try excluded.compactMap(search.document)
    choice.candidates = try candidates?.compactMap(search.document)
    let found = try search.guarded { _ in
      try finder.articles(similarTo: text.span, language: language, choice)
    }
    let forms = surfaces.forms(of: Self.stems(found, options), in: [text], language: language)
    return try answer(id, found, forms)
  }

  /// Returns the articles like one of the library.
  func answer(id: String, to document: IndexDocument) throws -> SimilarAnswer {
    let found = try search.guarded { _ in try finder.articles(similarTo: document, choice) }
    var forms = SurfaceForms()
    if options.reasonLimit > 0, !found.isEmpty, let article = try search.library.article(id: id) {
      var (title, text) = (article.article.title, article.article.text)
      forms = title.withUTF8 { title in
        text.withUTF8 { text in
          surfaces.forms(
            of: Self.stems(found, options), in: [title, text], language: article.analysis.language)
        }
      }
    }
    return try answer(id, found, forms)
  }

  private var choice: SimilarArticleFinder.Choice {
    var choice = SimilarArticleFinder.Choice(limit: options.limit)
    choice.fields = options.fields
    return choice
  }

  private func answer(
    _ id: String, _ found: [SimilarArticle], _ forms: SurfaceForms
  ) throws -> SimilarAnswer {
    let heads = try search.library.heads(ids: found.map(\.id))
    return SimilarAnswer(
      id: id,
      results: zip(found, heads).map { article, head in
        SimilarAnswer.Result(
          article, title: head?.title ?? "", url: head?.url, forms, limit: options.reasonLimit)
      })
  }

  /// The stems that have to be told in words.
  private static func stems(_ found: [SimilarArticle], _ options: SimilarOptions) -> Set<String> {
    Set(found.flatMap { $0.reasons.prefix(options.reasonLimit).map(\.stems) })
  }

  /// The language of a text, English unless it is clear that it is another one.
  private static func language(of text: UnsafeBufferPointer<UInt8>) -> String {
    let guess = LanguageIdentifier.embedded.identify(text.span)
    return guess.isClear ? guess.language : "en"
  }
}
