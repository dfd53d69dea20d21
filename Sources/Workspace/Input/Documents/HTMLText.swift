/// Text between tags.
enum HTMLText {
  /// Appends text with its character references decoded.
  static func append(_ p: UnsafePointer<UInt8>, _ range: Range<Int>, to text: inout PlainText) {
    var i = range.lowerBound
    var start = i
    while i < range.upperBound {
      guard p[i] == UInt8(ascii: "&"),
        let reference = CharacterReferences.reference(in: p, at: i, to: range.upperBound)
      else {
        i += 1
        continue
      }
      text.append(p, start..<i)
      text.append(codePoint: reference.first)
      if let second = reference.second { text.append(codePoint: second) }
      i = reference.end
      start = i
    }
    text.append(p, start..<i)
  }
}
