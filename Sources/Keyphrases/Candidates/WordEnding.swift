/// How a word ends, where that tells what kind of noun it is.
enum WordEnding: UInt8 {
  /// Nothing that tells.
  case plain
  /// `mining`
  case ing
  /// `adapted`
  case ed
  /// `recognition`, `measurement`, `robustness`: an abstract noun.
  case abstract
  /// `classifier`
  case agent
  /// `networks`
  case plural

  /// The ending of a normalized word.
  init(_ word: UnsafeBufferPointer<UInt8>) {
    func ends(_ suffix: StaticString) -> Bool {
      let count = suffix.utf8CodeUnitCount
      guard word.count > count + 2 else { return false }
      for offset in 0..<count
      where word[word.count - count + offset] != suffix.utf8Start[offset] { return false }
      return true
    }
    if ends("ing") {
      self = .ing
    } else if ends("ed") {
      self = .ed
    } else if ends("tion") || ends("sion") || ends("ment") || ends("ness") || ends("ity")
      || ends("ism") || ends("ance") || ends("ence")
    {
      self = .abstract
    } else if ends("er") || ends("or") {
      self = .agent
    } else if ends("s"), !ends("ss"), !ends("us"), !ends("is") {
      self = .plural
    } else {
      self = .plain
    }
  }
}
