/// A document whose keyphrases are known.
package struct KeyphraseTrainingDocument: Sendable {
  /// The name of its set; sets are balanced by weights.
  package var set: String
  /// Its name within the set.
  package var id: String
  package var title: String
  package var text: String
  package var language: String
  /// What people tagged it with.
  package var keyphrases: [String]

  package init(
    set: String, id: String, title: String, text: String, language: String, keyphrases: [String]
  ) {
    self.set = set
    self.id = id
    self.title = title
    self.text = text
    self.language = language
    self.keyphrases = keyphrases
  }
}
