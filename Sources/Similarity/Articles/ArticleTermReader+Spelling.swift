extension ArticleTermReader {
  /// So much of a text is looked through.
  private static let spellingLimit = 64 << 10

  /// Returns how stems are written in a text, so that people can read them: the shortest word that has the stem.
  ///
  ///     reader.spellings(of: [Array("batteri".utf8)], in: "Batteries, or a battery?", language: "en")
  ///     // "batteri" is written "battery"
  ///
  /// - Parameters:
  ///   - stems: The stems.
  ///   - text: The text.
  ///   - language: Its language by ISO 639-1.
  /// - Returns: The word of each stem that is found, in small letters.
  /// - Complexity: O(*n*) in the number of bytes, of which the first 64 KB are read.
  public mutating func spellings(
    of stems: Set<[UInt8]>, in text: String, language: String?
  ) -> [[UInt8]: String] {
    var spellings: [[UInt8]: String] = [:]
    var seen: Set<[UInt8]> = []
    let text = String(decoding: text.utf8.prefix(Self.spellingLimit), as: UTF8.self).lowercased()
    for word in text.utf8.split(whereSeparator: { !Self.isPart($0) }) {
      let word = Array(word)
      guard seen.insert(word).inserted else { continue }
      word.withUnsafeBufferPointer { read(query: $0, language: language) }
      for index in 0..<terms.count {
        let stem = Array(terms.bytes[terms.range(index)])
        guard stems.contains(stem), word.count < spellings[stem]?.utf8.count ?? .max else { continue }
        spellings[stem] = String(decoding: word, as: UTF8.self)
      }
    }
    return spellings
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x27
  }
}
