internal import FoundationEssentials
public import Keyphrases

/// Prepares tagging by a controlled list: reads the list and the examples, and counts how many documents of
/// an input name each tag.
public enum CorpusTags {
  /// Returns a list of tags from a file.
  ///
  /// - Throws: `InputError` if it cannot be read.
  public static func vocabulary(path: String) throws(InputError) -> TagVocabulary {
    TagVocabulary(list: try WordListInput.contents(of: path))
  }

  /// Returns the examples of a file: records with a text and an array `tags`.
  ///
  /// - Parameters:
  ///   - input: The file.
  ///   - messages: Where lines go.
  /// - Throws: `InputError` if it cannot be read.
  public static func examples(
    _ input: CorpusInput, messages: ScoreRun.Messages = ScoreRun.Messages()
  ) throws -> [TagModel.Example] {
    var examples: [TagModel.Example] = []
    var untagged = 0
    let reader = try input.open(wanting: .column("tags"), messages: messages)
    _ = try reader.forEach { document in
      guard let tags = document.value.flatMap(tags) else {
        untagged += 1
        return
      }
      examples.append(
        TagModel.Example(text: String(decoding: document.text, as: UTF8.self), tags: tags))
    }
    if untagged > 0 {
      let records = untagged == 1 ? "record has" : "records have"
      messages.warn("\(reader.file): \(untagged) \(records) no array of strings under 'tags'")
    }
    return examples
  }

  /// Tags as they stand in a record: a JSON array, or names with commas or semicolons between.
  private static func tags(_ cell: String) -> [String]? {
    if cell.utf8.first == UInt8(ascii: "[") {
      return try? JSONDecoder().decode([String].self, from: Data(cell.utf8))
    }
    let names = cell.split { $0 == ";" || $0 == "," || $0 == "|" }
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
    return names.isEmpty ? nil : names
  }

  /// Returns a model by names alone, which knows how many documents of the input name each tag.
  ///
  /// - Throws: `InputError` if the input cannot be read.
  public static func model(
    _ vocabulary: TagVocabulary, countedIn input: CorpusInput, language: String = "en"
  ) throws -> TagModel {
    var reader = TagReader(TagModel(vocabulary, language: language))
    var frequencies = Array(repeating: 0, count: vocabulary.names.count)
    var count = 0
    _ = try input.open().forEach { document in
      count += 1
      for tag in reader.named(in: document.text.span) { frequencies[tag] += 1 }
    }
    return TagModel(
      vocabulary, frequencies: frequencies, documentCount: count, language: language)
  }
}
