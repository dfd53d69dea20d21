extension Tagger {
  /// The English tagger inside the binary.
  public static let english = Tagger(embedded: "en")

  /// The embedded tagger of a language.
  ///
  /// The model is part of the program, and tests open it: that it cannot be opened is a mistake in
  /// building it.
  private init(embedded language: String) {
    guard let file = EmbeddedFile.model("tagger", language: language)
    else { preconditionFailure("no tagger for \(language)") }
    do throws(TaggerModelError) {
      self.init(model: try TaggerModel(file.bytes, file: "\(language)/tagger.model"))
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
