import ArgumentParser
import Sentiment
import Workspace

/// Options of every command that tells emotions, irony and offence.
struct EmotionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Tell emotions and signals by this model, made with modelbuilder.", valueName: "file"))
  var emotionModel: String?

  /// The model that was named, or the one inside the binary.
  var required: EmotionModel {
    get throws {
      if let emotionModel { return try ModelInput.emotions(path: emotionModel) }
      guard let model = EmotionModel.english else {
        throw ValidationError("this edition has no emotion model; name one with --emotion-model.")
      }
      return model
    }
  }
}
