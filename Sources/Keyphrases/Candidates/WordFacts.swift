/// What a `WordTable` knows of the words of a document, as values.
struct WordFacts {
  /// What is known of each word, by its number.
  let entries: [WordTable.Entry]
  /// How rare each stem is in texts at large, by its number.
  let rarities: [Float]
  /// Whether there is a list of the language's stop words.
  let hasStopWords: Bool
  /// The number of the word `of`, and of `the`.
  let of: UInt32
  let the: UInt32
}
