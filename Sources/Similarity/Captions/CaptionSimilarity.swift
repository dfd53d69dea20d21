/// Tells how much what is said of pictures is about an article.
///
///     var similarity = CaptionSimilarity(title: "Heat pumps in old houses", text: "…", language: "en")
///     let relevance = similarity.relevance(of: [CaptionText("A heat pump beside an old house")])
///     relevance.score           // in millionths
///     relevance.reasons.first   // "heat", and how much of the score it is
///
/// The score is the cosine of two vectors of stems and of pairs of stems side by side,
///
///     score = Σ aₜ · wₜ · cₜ / (√Σ aₜ² · √Σ wₜ · cₜ²),    aₜ, cₜ = ln(1 + count) · rarity
///
/// where *a* is the article, whose title counts twice, *c* what is said, and *w* how much the source of
/// a word is trusted: a picture that only its file's name speaks for ends below one with a caption of
/// the same words. Rarities are those of English texts; words of other languages are all equally rare.
/// A picture of which nothing is said that the article has is 0.
///
/// Source: G. Salton, C. Buckley, "Term-weighting approaches in automatic text retrieval", Information
/// Processing & Management 24 (1988).
public struct CaptionSimilarity: ~Copyable {
  private let language: String
  private let article: CaptionTerms
  private let norm: Double
  private var reader: CaptionTermReader
  private var surfaces = SurfaceReader()

  /// Reads an article.
  ///
  /// - Parameters:
  ///   - title: Its title.
  ///   - text: Its text.
  ///   - language: The language of article and captions by ISO 639-1; words of one without a stemmer are
  ///     compared as they are.
  ///   - model: Where rarities are from.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(
    title: String, text: String, language: String, model: TextPairModel? = .embedded
  ) {
    self.language = language
    var reader = CaptionTermReader(language: language, model: model)
    var terms = CaptionTerms()
    for (text, isTitle) in [(title, true), (text, false)] {
      reader.forEach(in: text) { hash, rarity, _ in
        terms.count(hash, new: { CaptionTerms.Term(rarity: rarity) }) { term in
          term.count += 1
          if isTitle { term.isInTitle = true }
        }
      }
    }
    self.reader = reader
    article = terms
    norm = terms.norm
  }

  /// Returns how much what is said of a picture is about the article.
  ///
  /// A word that several texts have belongs to the most trusted of them.
  ///
  /// - Parameter texts: What is said, numbered by the order in which it is given.
  /// - Complexity: O(*n* log *n*) in the number of bytes.
  public mutating func relevance(of texts: [CaptionText]) -> CaptionRelevance {
    let (said, shared) = read(texts)
    let length = said.list.reduce(0) { $0 + texts[$1.source].trust * $1.weight * $1.weight }
    guard norm > 0, length > 0 else { return CaptionRelevance(score: 0, reasons: []) }
    let scale = Double(CaptionRelevance.unit) / (norm * length.squareRoot())
    let forms = shownForms(shared.map { said.list[$0.place] }, texts)
    var reasons: [CaptionRelevance.Reason] = []
    for (place, articleWeight) in shared {
      let term = said.list[place]
      let part = articleWeight * texts[term.source].trust * term.weight * scale
      let weight = Int(part.rounded())
      guard weight > 0 else { continue }
      reasons.append(
        CaptionRelevance.Reason(
          text: forms[term.source].text(of: term.stems), weight: weight, source: term.source))
    }
    reasons.sort {
      $0.weight != $1.weight
        ? $0.weight > $1.weight : $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
    }
    return CaptionRelevance(score: reasons.reduce(0) { $0 + $1.weight }, reasons: reasons)
  }
}

// MARK: - Reading

extension CaptionSimilarity {
  /// The terms of what is said, and the places of those that the article has, with their weight there.
  private mutating func read(
    _ texts: [CaptionText]
  ) -> (said: CaptionTerms, shared: [(place: Int, articleWeight: Double)]) {
    let article = article
    var said = CaptionTerms()
    var shared: [(place: Int, articleWeight: Double)] = []
    let order = texts.indices.sorted {
      texts[$0].trust != texts[$1].trust ? texts[$0].trust > texts[$1].trust : $0 < $1
    }
    for source in order where texts[source].trust > 0 {
      reader.forEach(in: texts[source].text) { hash, rarity, spelled in
        let inArticle = article[hash]
        let place = said.list.count
        said.count(
          hash,
          new: {
            var term = CaptionTerms.Term(rarity: rarity, source: source)
            if let inArticle {
              term.stems = spelled()
              shared.append((place, inArticle.weight))
            }
            return term
          }
        ) { term in
          if term.source == source { term.count += 1 }
        }
      }
    }
    return (said, shared)
  }

  /// How the terms stand in the texts that they are from.
  private mutating func shownForms(
    _ terms: [CaptionTerms.Term], _ texts: [CaptionText]
  ) -> [SurfaceForms] {
    var forms: [SurfaceForms] = []
    for (source, text) in texts.enumerated() {
      let stems = Set(terms.filter { $0.source == source }.map(\.stems))
      forms.append(
        Array(text.text.utf8).withUnsafeBufferPointer {
          surfaces.forms(of: stems, in: [$0], language: language)
        })
    }
    return forms
  }
}
