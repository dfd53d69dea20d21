import ArgumentParser

/// Learns the models that are inside the binary, from data that stays outside: one file a model.
///
/// The same data gives the same bytes, so anyone who has the data can repeat what is in
/// `Lexicons/`.
@main
struct ModelBuilder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "modelbuilder",
    abstract: "Learn the models that are inside the binary.",
    subcommands: [
      SentimentModelBuilder.self, EmotionModelBuilder.self, LanguageModelCommand.self,
      BuildTagger.self, KeyphraseModelBuilder.self, PairModelBuilder.self,
      HeadlineModelBuilder.self, EaseModelBuilder.self,
    ])
}
