import ArgumentParser

/// `sentivane train …`: models that know the texts of one's own.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learn from your own labelled texts.",
    discussion: """
      Example:
        sentivane train sentiment mine.csv --out mine.model
      """,
    subcommands: [TrainSentiment.self, TrainHeadline.self])
}
