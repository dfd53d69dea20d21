extension StopWords {
  /// The English stop words inside the binary.
  public static let english = StopWords(embedded: "en")

  /// The embedded stop words of a language; none if there is no such list.
  public init(embedded language: String) {
    let file = EmbeddedFile.all.first { $0.language == language && $0.name == "stopwords" }
    self.init(list: file?.bytes ?? UnsafeBufferPointer(start: nil, count: 0))
  }
}
