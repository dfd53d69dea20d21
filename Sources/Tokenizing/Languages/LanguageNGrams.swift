/// The features by which a word tells its language: its n-grams and the word itself, as hashes.
///
/// An n-gram is one to four characters in a row, where the word's beginning and end count as a
/// character each: "_qu", "que_". A letter repeated for effect counts twice at most, so "sooooo" is
/// "soo". Hashes stand for the n-grams, so nothing is stored but numbers.
package struct LanguageNGrams {
  /// The longest n-gram, in characters.
  static let maximumLength = 4

  /// The characters of a word that are looked at; what comes after them is left out.
  static let maximumWordLength = 30

  /// The characters of the word at hand, with a space before and after them.
  private var characters = InlineArray<32, UInt32>(repeating: 0)
  private var count = 0

  package init() {}

  /// Takes a word, in small letters, and calls a function with the hash of each of its features.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  @inline(__always)
  mutating func forEach(
    in word: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void
  ) {
    read(word)
    guard count > 2 else { return }
    let end = count
    characters.span.withUnsafeBufferPointer { characters in
      for start in 0..<end &- 1 {
        var hash = Self.seed
        let last = min(start &+ Self.maximumLength, end)
        var next = start
        while next < last {
          hash = Self.mixed(hash, characters[next])
          // The border of a word alone says nothing.
          if next > start || start > 0 { body(hash) }
          next &+= 1
        }
      }
      guard end > 4 else { return }
      var hash = Self.wordSeed
      for index in 1..<end &- 1 { hash = Self.mixed(hash, characters[index]) }
      body(hash)
    }
  }

  private mutating func read(_ word: UnsafeBufferPointer<UInt8>) {
    characters[0] = 0x20
    count = 1
    guard let bytes = word.baseAddress else { return }
    var offset = 0
    while offset < word.count, count <= Self.maximumWordLength {
      let scalar = UTF8Decoding.scalar(bytes, at: offset, end: word.count)
      offset &+= scalar.length
      if count > 2, characters[count &- 1] == scalar.value, characters[count &- 2] == scalar.value {
        continue
      }
      characters[count] = scalar.value
      count &+= 1
    }
    characters[count] = 0x20
    count &+= 1
  }

  private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let wordSeed: UInt64 = 0xD1B5_4A32_D192_ED03

  /// One step of a hash: its high bits, which choose the place in a table, depend on all characters.
  @inline(__always)
  private static func mixed(_ hash: UInt64, _ character: UInt32) -> UInt64 {
    let product = (hash ^ UInt64(character)) &* 0xBF58_476D_1CE4_E5B9
    return product ^ product >> 29
  }
}

extension LanguageNGrams {
  /// Appends the hash of each feature of a word.
  package mutating func append(_ word: UnsafeBufferPointer<UInt8>, to hashes: inout [UInt64]) {
    forEach(in: word) { hashes.append($0) }
  }
}
