/// Cuts text into words and what else counts in comments, over raw UTF-8.
///
///     let tokens = Tokenizer().tokens(in: "I don’t like #Mondays 👎")
///     tokens.map(\.kind)  // [.word, .word, .word, .hashtag, .emoji]
///
/// The ground is UAX #29 (`WordBreaks`), tailored so that a full stop or colon between letters ends
/// a word. On it stand the things that the standard leaves to others: emoticons, hashtags, mentions,
/// web and e-mail addresses, runs of a mark, and pairs of characters (bigrams) for scripts without
/// spaces. White space gives no token.
///
/// A token's range is always in the original text, whatever its term was normalized to.
public struct Tokenizer: Sendable {
  let emoticons: EmoticonTrie
  let classes: [UInt8]

  /// Creates a tokenizer.
  ///
  /// - Parameter emoticons: The faces to find; none by default. A lexicon brings its own.
  public init(emoticons: EmoticonTrie = EmoticonTrie([])) {
    self.emoticons = emoticons
    var classes = ByteClass.table
    for byte in emoticons.firstBytes { classes[Int(byte)] |= ByteClass.emoticonStart }
    self.classes = classes
  }

  /// Returns the tokens of a text.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public func tokens(in text: String) -> [Token] {
    var text = text
    return text.withUTF8 { buffer in
      var stream = TokenStream()
      tokenize(buffer, into: &stream)
      return stream.all
    }
  }

  /// Replaces a stream's tokens by those of a text, which need not be valid UTF-8.
  ///
  /// - Precondition: The text has less than 4 GB.
  /// - Complexity: O(*n*) in the number of bytes; nothing is allocated once the stream is as large
  ///   as the largest text.
  public func tokenize(_ text: Span<UInt8>, into stream: inout TokenStream) {
    text.withUnsafeBufferPointer { tokenize($0, into: &stream) }
  }

  package func tokenize(_ text: UnsafeBufferPointer<UInt8>, into stream: inout TokenStream) {
    stream.count = 0
    stream.hasNumbers = false
    stream.hasNonASCII = false
    guard let bytes = text.baseAddress, !text.isEmpty else { return }
    precondition(text.count < WordBreaks.maximumByteCount, "a text of 4 GB or more; split it")
    stream.reserve(text.count)
    let segments = WordBreaks.find(bytes, count: text.count, tailored: true, into: stream.ends)
    classes.withUnsafeBufferPointer { classes in
      emoticons.withView { emoticons in
        guard let classes = classes.baseAddress else { return }
        var builder = TokenBuilder(
          bytes: bytes, count: text.count, ends: stream.ends, segmentCount: segments,
          classes: classes, emoticons: emoticons, tokens: stream.tokens)
        builder.build()
        stream.count = builder.tokenCount
        stream.hasNumbers = builder.hasNumbers
        stream.hasNonASCII = builder.hasNonASCII
      }
    }
  }
}
