import ArgumentParser
import Similarity
import Workspace

/// `sentivane similar`: the articles of a library that are most like a text.
struct Similar: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The articles most like a text, with the words that they share.",
    discussion: """
      INPUT is a document, a text, a file of queries, or - for stdin. A query of a file has a text, and perhaps
      an id, "exclude" (ids that are left out) and "candidates" (the only ids to be found). --id takes an article
      of the library in place of a text, --all every one of them, for a site that serves neighbors as files.

      A score is comparable within one query. It is the sum of what words, phrases, tags and associations (words
      that keep the same company) add, and the explanation tells each part.

      Example:
        sentivane similar --library site/ draft.md
        sentivane similar --library site/ --id a17
        sentivane similar --library site/ queries.ndjson --format ndjson
        sentivane similar --library site/ --all --limit 5 --format ndjson > related.ndjson
      """)

  @Argument(help: "A document, a text, a file of queries, or - for stdin.")
  var input: String?

  @OptionGroup var library: LibraryOption

  @Option(
    help: ArgumentHelp("An article of the library; may be given several times.", valueName: "id"))
  var id: [String] = []

  @Flag(help: "Every article of the library.")
  var all = false

  @Option(help: ArgumentHelp("The most articles of an answer.", valueName: "n"))
  var limit = 10

  @Option(
    help: ArgumentHelp(
      "The most reasons that are told one by one; 0 for no explanation.", valueName: "n"))
  var reasons = 8

  @Option(
    help: ArgumentHelp("What counts: text, title, tags; by default all.", valueName: "names"))
  var fields: String?

  @Option(
    help: ArgumentHelp(
      "The language of all queries. Default: told from the text.", valueName: "code"))
  var language: String?

  @OptionGroup var texts: TextOptions

  @OptionGroup var threading: ThreadOption

  @OptionGroup var output: LibraryOutputOptions

  @Flag(help: "Say nothing on stderr but errors.")
  var quiet = false

  func validate() throws {
    let given = [input != nil, !id.isEmpty, all].count { $0 }
    if given > 1 { throw ValidationError("Give one of: an input, --id, --all.") }
    if limit < 1 || limit > 100_000 {
      throw ValidationError("--limit takes a number from 1 to 100000.")
    }
    if reasons < 0 { throw ValidationError("--reasons takes a number from 0.") }
    _ = try fields.map(ArticleFieldList.fields)
  }

  func run() throws {
    let search = try LibrarySearch(of: library.opened())
    var unknown: [String] = []
    var rejectedCount = 0
    try output.writeBytes { options, style, width, sink in
      var similar = SimilarOptions(output: options)
      similar.limit = limit
      similar.reasonLimit = reasons
      if let fields { similar.fields = try ArticleFieldList.fields(fields) }
      similar.language = language
      similar.threads = threading.count
      similar.style = style
      similar.width = width
      let run = SimilarRun(
        search, options: similar,
        messages: quiet
          ? ScoreRun.Messages(warn: Console.say)
          : ScoreRun.Messages(note: Console.say, warn: Console.say))
      if all {
        try run.answerAll(to: sink)
      } else if !id.isEmpty {
        unknown = try run.answer(ids: id, to: sink)
      } else {
        rejectedCount = try run.answer(try queries(), to: sink)
      }
    }
    try LibraryIDs.report(unknown, in: search.library)
    if rejectedCount > 0 { throw ExitCode(Failure.badRecords) }
  }

  private func queries() throws -> CorpusInput {
    let input = try InputArgument(input)
    guard case .text(let text) = input else {
      return try CorpusInput(
        path: input.path ?? "-",
        options: texts.inputOptions(otherwise: .document), isReadOnce: true)
    }
    return CorpusInput(text: text)
  }
}

/// What of an article counts, as a list of names.
enum ArticleFieldList {
  /// The fields of a list such as `title,text`. The title's words count with the text; with `title` alone only
  /// titles are compared.
  static func fields(_ list: String) throws -> Set<ArticleField> {
    var fields = Set<ArticleField>()
    for name in list.split(separator: ",") {
      switch name.filter({ $0 != " " }).lowercased() {
      case "text": fields.formUnion([.text, .phrase])
      case "title": fields.insert(.title)
      case "tags", "tag": fields.insert(.tag)
      default: throw ValidationError("--fields takes text, title and tags, with commas between.")
      }
    }
    if fields.isEmpty { throw ValidationError("--fields takes text, title and tags.") }
    return fields
  }
}
