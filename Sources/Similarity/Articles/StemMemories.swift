/// The memories of stems by language.
///
/// A library has few languages; of a file that names many, those that came first are forgotten.
struct StemMemories {
  private var memories: [(language: String, memory: StemMemory)] = []

  private static let limit = 12

  /// The memory of a language by its ISO 639-1 code; English where none is known.
  mutating func memory(of language: String?) -> StemMemory {
    let language = language ?? "en"
    if let known = memories.first(where: { $0.language == language }) { return known.memory }
    let memory = StemMemory(language: language)
    if memories.count >= Self.limit { memories.removeFirst() }
    memories.append((language, memory))
    return memory
  }
}
