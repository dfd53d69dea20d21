internal import Tokenizing

extension Aspect {
  /// The key under which a name is merged with other inflections of it.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package static func key(of name: String) -> [UInt8] {
    var key: [UInt8] = []
    var name = name
    name.withUTF8 { bytes in
      var stream = TokenStream()
      Tokenizer().tokenize(bytes, into: &stream)
      appendKey(0..<stream.count, of: bytes, &stream, AspectWords.english, to: &key)
    }
    return key
  }

  /// Appends words in small letters, the last one as singular and plural have it in common.
  static func appendKey(
    _ name: Range<Int>, of text: UnsafeBufferPointer<UInt8>, _ stream: inout TokenStream,
    _ words: AspectWords, to key: inout [UInt8]
  ) {
    for index in name {
      if index > name.lowerBound { key.append(UInt8(ascii: " ")) }
      stream.withVocabularyTerm(at: index, of: text) { term in
        if index == name.upperBound - 1 {
          words.appendCommonForm(of: term, to: &key)
        } else {
          key += term
        }
      }
    }
  }
}
