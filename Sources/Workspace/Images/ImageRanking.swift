public import Headlines
internal import Similarity

/// Ranks the pictures of a folder for an article, by what is said of them, and checks them.
///
///     let ranking = ImageRanking(folder: "photos")
///     let outcome = try ranking.images(for: CorpusInput(path: "draft.md", options: InputOptions()))
///     outcome.images.first?.file  // "heat-pump.jpg"
public struct ImageRanking {
  /// What came of it.
  public struct Outcome: Sendable {
    /// The pictures, the best first; equal ones in the order of their paths' bytes.
    public var images: [RankedImage]
    /// How many records of captions, and texts beside pictures, could not be read.
    public var rejectedCount: Int
  }

  private let folder: String
  private let captions: String?
  private let review: ImageReview
  private let messages: ScoreRun.Messages

  /// Prepares a ranking.
  ///
  /// - Parameters:
  ///   - folder: The folder of pictures.
  ///   - captions: A file of captions.
  ///   - settings: Which checks are made.
  ///   - messages: Where the lines go that are said beside the output.
  public init(
    folder: String, captions: String? = nil,
    settings: PageCheckSettings = PageCheckSettings(checks: ImageCheck.checks),
    messages: ScoreRun.Messages = ScoreRun.Messages()
  ) {
    self.folder = folder
    self.captions = captions
    review = ImageReview(settings: settings)
    self.messages = messages
  }

  /// Ranks the pictures for an article.
  ///
  /// - Throws: `InputError` if the article, the folder or the captions cannot be read.
  public func images(for article: CorpusInput) throws(InputError) -> Outcome {
    let listing = try ImageListing(folder: folder)
    say(listing)
    let captions = try self.captions.map { path throws(InputError) in
      try CaptionFile(path: path, messages: messages)
    }
    let article = try ImageArticle(article, messages: messages)
    var desk = Desk(
      folder: folder, captions: captions ?? CaptionFile(),
      sidecars: ImageSidecars(folder: folder, files: listing.others),
      similarity: CaptionSimilarity(
        title: article.title, text: article.text, language: article.language),
      review: review, messages: messages)
    // A stable order: the listing's is that of paths.
    let images = listing.images.map { desk.ranked($0) }
    let order = images.indices.sorted {
      images[$0].score != images[$1].score ? images[$0].score > images[$1].score : $0 < $1
    }
    return Outcome(
      images: order.map { images[$0] },
      rejectedCount: (captions?.rejectedCount ?? 0) + desk.rejectedCount)
  }

  private func say(_ listing: ImageListing) {
    if listing.images.isEmpty {
      messages.note("\(folder): no pictures; PNG, JPEG, WebP, SVG and GIF are read")
    }
    for (path, reason) in listing.failures {
      let place = Array(folder.utf8) + [UInt8(ascii: "/")] + path
      messages.warn("\(DocumentSource.shown(place)): \(reason.sentence)")
    }
    if listing.folderLinkCount > 0 {
      messages.note("\(folder): links to folders were left out (\(listing.folderLinkCount))")
    }
  }
}

// MARK: - One picture after another

extension ImageRanking {
  /// All that is needed to judge one picture after another.
  private struct Desk: ~Copyable {
    let folder: String
    let captions: CaptionFile
    let sidecars: ImageSidecars
    var similarity: CaptionSimilarity
    let review: ImageReview
    let messages: ScoreRun.Messages
    var duplicates = ImageDuplicates()
    var rejectedCount = 0

    mutating func ranked(_ path: [UInt8]) -> RankedImage {
      let file = String(decoding: path, as: UTF8.self)
      let place = Array(folder.utf8) + [UInt8(ascii: "/")] + path
      let statements = self.statements(on: path)
      let alt = statements.lazy.compactMap { $0.spoken }.first
      let relevance = self.relevance(of: statements, path)
      var facts = ImageFacts(path: path, byteCount: 0, header: .failure(.empty), alt: alt)
      do throws(InputError) {
        let image = try ImageFile(path: place)
        facts.byteCount = image.byteCount
        facts.header = image.header()
        facts.original = duplicates.original(of: place, file: file, byteCount: image.byteCount)
      } catch {
        facts.header = .failure(.unreachable(error.reason.sentence))
      }
      return RankedImage(
        file: file, score: relevance.score, size: try? facts.header.get().size,
        byteCount: facts.byteCount, alt: alt,
        words: relevance.reasons.map { reason in
          RankedImage.Word(
            text: reason.text, weight: reason.weight,
            source: ImageWordSource.allCases[reason.source])
        },
        findings: review.findings(facts))
    }

    /// What the file of captions and a text beside the picture say, in this order.
    private mutating func statements(on path: [UInt8]) -> [ImageStatement] {
      var sidecar: ImageStatement?
      if let place = sidecars.path(for: path) {
        do throws(DocumentProblem.Reason) {
          sidecar = try sidecars.statement(at: place)
        } catch {
          rejectedCount += 1
          let file = DocumentSource.shown(Array(folder.utf8) + [UInt8(ascii: "/")] + place)
          messages.warn(DocumentProblem(error, file: file).description)
        }
      }
      return [captions.statement(on: path) ?? ImageStatement(), sidecar ?? ImageStatement()]
    }

    /// What is said of the picture beside the article, in the order of the sources.
    private mutating func relevance(
      of statements: [ImageStatement], _ path: [UInt8]
    ) -> CaptionRelevance {
      let texts = statements.map(\.text) + [FileNameWords(path).text]
      return similarity.relevance(
        of: zip(ImageWordSource.allCases, texts).map { CaptionText($1, trust: $0.trust) })
    }
  }
}
