import ArgumentParser
import Headlines
import Workspace

/// `sentivane train headline`: a headline model from one's own A/B tests.
struct TrainHeadline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "headline",
    abstract:
      "A headline model from your A/B tests, with held-out figures beside the present one's.",
    discussion: """
      TESTS has a JSON object a line: variants (each headline, impressions, clicks, and image_id where pictures
      differ), and perhaps test_id and story_id. The new model is the present one with your tests added; twenty
      tests are the least, some hundreds begin to tell. Tests of one story are held out together.

      Example:
        sentivane train headline tests.ndjson --out mine.model
        sentivane headline --compare "One" "Other" --model mine.model
      """)

  @Argument(help: "A/B tests as NDJSON.")
  var tests: String

  @Option(
    help: ArgumentHelp("Write the model to this file, whole or not at all.", valueName: "file"))
  var out = "headlines.model"

  @OptionGroup var modelOption: HeadlineModelOption

  @OptionGroup var threading: ThreadOption

  @Flag(help: "Write the report as JSON.")
  var json = false

  func validate() throws {
    if out == "-" || out.isEmpty { throw ValidationError("--out takes a file.") }
  }

  func run() throws {
    try ModelOutput.check(out, inputs: [tests, modelOption.model].compactMap(\.self))
    var training = HeadlineTraining(base: try modelOption.chosen())
    training.threadCount = threading.count
    let outcome = try training.run(on: try HeadlineGold(path: tests))
    try ModelOutput.write(outcome.bytes, to: out)
    print(json ? try JSONOutput.text(outcome.report) : outcome.report.description)
    Console.say("\(out): \(outcome.bytes.count >> 10) KB; use it with --model \(out)")
  }
}
