/// What the tagger looks at: each feature of a word is a 64-bit key, under which a model may have
/// weights.
///
/// A template combines what two or three words say; its number is mixed into the key. There are two
/// groups. The *lexical* features ask what a word may be by itself. They give a *guess*, the two
/// likeliest parts, which stands for the word in the features of its neighbors, also of those on
/// its left, to which no tag has been given yet. The features *in context* then decide.
enum TaggerFeatures {
  /// How many features each group has at most.
  static let lexicalCount = 9
  static let contextCount = 31

  /// What stands for a tag before the first word of a sentence.
  static let noTag: UInt8 = 31

  /// Mixes a template's number and what it combines.
  @inline(__always)
  static func key(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0) -> UInt64 {
    let left = a ^ template &* 0x9E37_79B9_7F4A_7C15
    let right = b ^ 0xD6E8_FEB8_6659_FD93
    let product = (left ^ right &>> 32).multipliedFullWidth(by: right | 1)
    return product.high ^ product.low ^ left &* 0xC2B2_AE3D_27D4_EB4F
  }

  /// The looks of a word and whether a sentence may begin with it.
  @inline(__always)
  private static func shape(_ word: UnsafePointer<TaggerWord>) -> UInt64 {
    UInt64(word[0].shape.rawValue) | (word[-1].opens ? 256 : 0)
  }

  /// The features of a word by itself.
  ///
  /// - Precondition: A word is readable before it.
  @inline(__always)
  static func lexical(_ word: UnsafePointer<TaggerWord>, _ emit: (UInt64) -> Void) {
    let shape = shape(word)
    emit(key(1, word[0].form))
    emit(key(2, word[0].suffix(2), shape))
    emit(key(3, word[0].suffix(3), shape))
    emit(key(4, word[0].suffix(4), shape))
    emit(key(5, word[0].suffix(1), shape))
    emit(key(6, word[0].prefix(2)))
    emit(key(7, word[0].prefix(3)))
    emit(key(8, shape))
    emit(key(9, word[0].form, shape))
  }

  /// The features of a word in its place.
  ///
  /// - Parameters:
  ///   - word: The word; two words are readable on either side of it.
  ///   - guess: Its guess, and likewise those of its neighbors.
  ///   - previous: The tag given to the word before, or `noTag`.
  ///   - second: The tag of the word before that one.
  @inline(__always)
  static func context(
    _ word: UnsafePointer<TaggerWord>, _ guess: UnsafePointer<UInt16>, _ previous: UInt8,
    _ second: UInt8, _ emit: (UInt64) -> Void
  ) {
    let shape = shape(word)
    let form = word[0].form
    let tag = UInt64(previous)
    let tags = tag << 8 | UInt64(second)
    let (own, next, afterNext) = (UInt64(guess[0]), UInt64(guess[1]), UInt64(guess[2]))
    emit(key(20, form))
    emit(key(21, form, tag))
    emit(key(22, form, next))
    emit(key(23, word[-1].form))
    emit(key(24, word[1].form))
    emit(key(25, word[-2].form))
    emit(key(26, word[2].form))
    emit(key(27, tags))
    emit(key(28, tag, next))
    emit(key(29, next, afterNext))
    emit(key(30, word[0].suffix(3), shape))
    emit(key(31, word[0].suffix(2), tag))
    emit(key(32, shape, tag))
    emit(key(33, own, tag | next << 8))
    emit(key(34, own, tags))
    emit(key(35, own, next << 16 | afterNext))
    emit(key(36, form, word[1].form))
    emit(key(37, form, word[-1].form))
    emit(key(38, word[1].suffix(2), own))
    emit(key(39, word[1].suffix(3)))
    emit(key(40, word[-1].suffix(3)))
    emit(key(41, word[1].form, tag))
    emit(key(42, word[-1].form, own))
    emit(key(43, word[1].form, own))
    emit(key(44, own, UInt64(word[1].shape.rawValue) << 32 | tag))
    emit(key(45, tag, UInt64(word[0].shape.rawValue) << 16 | UInt64(word[1].shape.rawValue)))
    emit(key(46, word[0].prefix(3)))
    emit(key(47, word[0].suffix(4)))
    emit(key(48, form, tags))
    emit(key(49, own, shape))
    emit(key(50, form, shape))
  }

  /// Whether a feature asks for the form of the word itself: what it may be is then forgotten at
  /// times in training, so that endings and neighbors learn to say it too.
  static func isOwnForm(lexical index: Int) -> Bool { index == 0 || index == 8 }
  static func isOwnForm(context index: Int) -> Bool { ownForms >> index & 1 == 1 }
  private static let ownForms: UInt64 = [0, 1, 2, 16, 17, 28, 30].reduce(0) { $0 | 1 << $1 }
}
