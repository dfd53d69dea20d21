/// The name of an element or attribute, in lower case, cut after 16 bytes.
struct HTMLName: Hashable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0

  /// The name in a range of bytes.
  init(_ p: UnsafePointer<UInt8>, _ range: Range<Int>) {
    for i in range.prefix(16) {
      let byte = p[i]
      let isUpper = byte &- UInt8(ascii: "A") < 26
      second = second << 8 | first >> 56
      first = first << 8 | UInt64(isUpper ? byte | 0x20 : byte)
    }
  }

  /// A name that is known beforehand.
  init(_ word: StaticString) {
    self = word.withUTF8Buffer { bytes in
      bytes.baseAddress.map { HTMLName($0, 0..<bytes.count) } ?? HTMLName()
    }
  }

  private init() {}
}

// MARK: - Attributes

extension HTMLName {
  static let hidden = HTMLName("hidden")
  static let ariaHidden = HTMLName("aria-hidden")
  static let yes = HTMLName("true")
  static let role = HTMLName("role")
  static let style = HTMLName("style")
  static let className = HTMLName("class")
  static let id = HTMLName("id")
  static let main = HTMLName("main")
  static let article = HTMLName("article")
  static let property = HTMLName("property")
  static let name = HTMLName("name")
  static let content = HTMLName("content")
  static let ogTitle = HTMLName("og:title")
  static let href = HTMLName("href")
  static let source = HTMLName("src")
  static let action = HTMLName("action")
  static let alternative = HTMLName("alt")
  static let ariaLabel = HTMLName("aria-label")
  static let value = HTMLName("value")
  static let title = HTMLName("title")
  static let width = HTMLName("width")
  static let height = HTMLName("height")
  static let disabled = HTMLName("disabled")
  static let ariaDisabled = HTMLName("aria-disabled")
  static let type = HTMLName("type")
  static let button = HTMLName("button")
}
