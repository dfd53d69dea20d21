/// What the attribute `style` says that matters to a reader of words.
struct StyleText {
  /// The style without white space, in lower case.
  private let text: [UInt8]

  /// No more than this is looked at.
  private static let limit = 2_000

  /// Takes a style.
  init(_ p: UnsafePointer<UInt8>, _ range: Range<Int>) {
    text = range.prefix(Self.limit).compactMap { index in
      let byte = p[index]
      guard !ASCII.isSpace(byte) else { return nil }
      return byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
    }
  }

  /// Whether the element is not to be seen.
  var hides: Bool {
    let declarations = text.split(separator: UInt8(ascii: ";"))
    return declarations.contains { declaration in
      Self.hiding.contains { declaration.starts(with: $0.utf8) }
    }
  }

  private static let hiding = ["display:none", "visibility:hidden", "visibility:collapse"]
}
