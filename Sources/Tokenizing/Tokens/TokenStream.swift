/// The tokens of one text, in a buffer that is used for one text after another.
///
/// A stream grows to the longest text that it has seen and allocates nothing after that. Each thread
/// has its own.
public struct TokenStream: ~Copyable {
  /// The number of tokens.
  public internal(set) var count = 0

  /// Whether there is a number among the tokens, and whether one begins beyond ASCII.
  package internal(set) var hasNumbers = false
  package internal(set) var hasNonASCII = false

  /// Room for the segment ends that tokens are made from, and for the tokens.
  var ends: UnsafeMutablePointer<UInt32>
  var tokens: UnsafeMutablePointer<Token>
  private var capacity: Int

  var scratch = TermScratch()

  /// Creates an empty stream.
  public init() {
    capacity = 256
    ends = .allocate(capacity: capacity)
    tokens = .allocate(capacity: capacity)
  }

  deinit {
    ends.deallocate()
    tokens.deallocate()
  }

  /// The token at a position.
  ///
  /// - Precondition: `0 <= position < count`.
  public subscript(position: Int) -> Token {
    precondition(position >= 0 && position < count, "a token beyond the end of the stream")
    return tokens[position]
  }

  /// The tokens as an array.
  public var all: [Token] { Array(UnsafeBufferPointer(start: tokens, count: count)) }

  /// The tokens where they are, for loops in sibling modules.
  package var base: UnsafePointer<Token> { UnsafePointer(tokens) }

  /// Makes room for a text of so many bytes: a text has at most as many segments as bytes, and no
  /// more tokens than segments.
  mutating func reserve(_ byteCount: Int) {
    guard byteCount + 2 > capacity else { return }
    ends.deallocate()
    tokens.deallocate()
    capacity = max(byteCount + 2, capacity * 2)
    ends = .allocate(capacity: capacity)
    tokens = .allocate(capacity: capacity)
    count = 0
  }
}
