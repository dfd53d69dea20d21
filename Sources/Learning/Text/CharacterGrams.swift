/// The character n-grams of a word: all runs of two to five bytes of `<word>`, hashed.
///
/// For words that training did not see often enough, what they are made of still tells something:
/// "unwatchable", "goooodbye". Bytes rather than characters, so that every script works and nothing has
/// to be decoded.
///
/// Source: P. Bojanowski and others, "Enriching word vectors with subword information", TACL 5 (2017),
/// whose boundary marks these are.
enum CharacterGrams {
  static let lengths = 2...5
  /// The bytes of a word that are read.
  static let longest = 40

  /// Calls a function with the hash of every n-gram.
  ///
  /// - Complexity: O(*m*) in the bytes of the word, which are bounded.
  @inline(__always)
  static func forEach(in word: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void) {
    let count = min(word.count, longest)
    // Position -1 is the opening mark and position `count` the closing one.
    for start in -1..<count {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for length in 1...lengths.upperBound {
        let place = start + length - 1
        guard place <= count else { break }
        let byte = place < 0 ? 0x3C : place == count ? 0x3E : word[place]
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        if length >= lengths.lowerBound {
          body((hash ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15)
        }
      }
    }
  }

  /// The slot of a hash in a table of 2^*bits* slots.
  @inline(__always)
  static func slot(_ hash: UInt64, bits: Int) -> Int {
    Int(truncatingIfNeeded: hash >> UInt64(64 - bits))
  }
}
