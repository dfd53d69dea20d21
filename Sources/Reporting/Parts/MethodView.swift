internal import Workspace

/// How a page was made, as its template shows it.
struct MethodView: TemplateValue {
  /// A model and its checksum.
  struct Model: TemplateValue {
    /// The name.
    var name: String
    /// The checksum.
    var checksum: String
  }

  /// How to read the figures, in sentences.
  var sentences: [Sentence]
  /// The version of the command; nil without one.
  var version: String?
  /// The models, as a table that is never empty; nil without models.
  var models: Models?

  /// Models in a table.
  struct Models: TemplateValue {
    /// The models.
    var items: [Model]
  }

  /// - Parameter sentences: What has to be said about this kind of page, before what is said of all.
  init(_ method: ReportMethod, sentences: [Sentence]) {
    let confidence = Numbers.percent(method.confidence)
    let rate = Numbers.percent(method.falseDiscoveryRate)
    self.sentences =
      sentences + [
        "Behind a figure stands its \(confidence) interval: of many such intervals that share holds the truth about all texts of the kind.",
        "Something is called a difference only if it survives false-discovery control at \(rate) among all figures of its kind; what else differs, chance can explain.",
        "Figures of fewer than \(Numbers.count(method.smallestCell)) texts are marked or merged with their neighbors.",
      ]
    version = method.version
    models =
      method.models.isEmpty
      ? nil
      : Models(items: method.models.map { Model(name: $0.name, checksum: $0.checksum) })
  }
}
