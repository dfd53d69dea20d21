import ArgumentParser
import Headlines
import Workspace

/// `sentivane images`: which pictures of a folder go with an article.
struct Images: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Pictures of a folder, ranked for an article by what is said of them, and checked.",
    discussion: """
      ARTICLE is a document, a text, or - for stdin; FOLDER has PNG, JPEG, WebP, SVG or GIF files, also in folders
      inside it. What is said of a picture comes from --captions (CSV or NDJSON with a column of files, and alt,
      caption or title), from a text beside it (photo.txt, photo.md, photo.json) and from its file's name, which
      is trusted the least. No picture is looked into: one without words has the score 0.

      Every picture is checked: its alt text, size, proportions, weight and format. All checks are conventions;
      --list-checks tells them, --off leaves one out, --set changes a threshold.

      Example:
        sentivane images draft.md photos/
        sentivane images draft.md photos/ --captions captions.csv --limit 5
        sentivane images draft.md photos/ --set small=800 --off aspect --format ndjson
      """)

  @Argument(help: "A document, a text, or - for stdin.")
  var article: String?

  @Argument(help: "The folder of pictures.")
  var folder: String?

  @Option(
    help: ArgumentHelp("What is said of the pictures: CSV, TSV, NDJSON or JSON.", valueName: "file")
  )
  var captions: String?

  @Option(help: ArgumentHelp("The most pictures that are written. Default: all.", valueName: "n"))
  var limit: Int?

  @OptionGroup var checks: CheckOptions

  @OptionGroup var output: LibraryOutputOptions

  @Flag(help: "Say nothing on stderr but errors.")
  var quiet = false

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1.") }
    _ = try checks.settings(of: ImageCheck.checks)
    if checks.listChecks { return }
    if article == nil || folder == nil {
      throw ValidationError("Give an article and a folder of pictures.")
    }
    if article == "-", captions == "-" {
      throw ValidationError("Only one of article and captions can come from stdin.")
    }
  }

  func run() throws {
    if checks.listChecks { return print(PageCheckList.text(of: ImageCheck.checks)) }
    let ranking = ImageRanking(
      folder: folder ?? "", captions: captions,
      settings: try checks.settings(of: ImageCheck.checks),
      messages: quiet
        ? ScoreRun.Messages(warn: Console.say)
        : ScoreRun.Messages(note: Console.say, warn: Console.say))
    let outcome = try ranking.images(for: try input())
    try output.writeBytes { options, style, width, sink in
      try ImageWriter(options, style: style, width: width)
        .write(Array(outcome.images.prefix(limit ?? .max)), to: sink)
    }
    if outcome.rejectedCount > 0 { throw ExitCode(Failure.badRecords) }
  }

  private func input() throws -> CorpusInput {
    let input = try InputArgument(article)
    guard case .text(let text) = input else {
      return try CorpusInput(
        path: input.path ?? "-", options: InputOptions(fallbackFormat: .document),
        isReadOnce: true)
    }
    return CorpusInput(text: text)
  }
}
