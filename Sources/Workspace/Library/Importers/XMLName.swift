internal import Glibc

/// The vocabularies whose elements mean something to us.
enum XMLVocabulary: UInt8, Hashable, Sendable {
  /// RSS, Atom, sitemaps, and what has no namespace: their names do not get in each other's way.
  case core
  case dublinCore
  case content
  case wordPress
  case excerpt
  case news
  case xml
  case other
}

/// The name of an element or attribute: its vocabulary, and its local name without case.
struct XMLName: Hashable, Sendable {
  var vocabulary: XMLVocabulary
  var local: HTMLName

  /// A name that is known beforehand.
  init(_ local: StaticString, _ vocabulary: XMLVocabulary = .core) {
    self.vocabulary = vocabulary
    self.local = HTMLName(local)
  }

  /// The name that a parser found. Where a prefix was never declared, it is what people use it for.
  init(
    _ local: UnsafeBufferPointer<UInt8>, prefix: UnsafeBufferPointer<UInt8>,
    namespace: UnsafeBufferPointer<UInt8>
  ) {
    self.local = local.baseAddress.map { HTMLName($0, 0..<local.count) } ?? HTMLName("")
    let known = Self.vocabulary(namespace: namespace)
    vocabulary =
      prefix.isEmpty || namespace.isEmpty
      ? known ?? Self.vocabulary(prefix: prefix) : known ?? .other
  }

  /// The bytes of a C string; none of nil.
  static func bytes(_ text: UnsafePointer<UInt8>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    let length = text.withMemoryRebound(to: CChar.self, capacity: 1) { strlen($0) }
    return UnsafeBufferPointer(start: text, count: Int(length))
  }
}

extension XMLName {
  private static func vocabulary(prefix: UnsafeBufferPointer<UInt8>) -> XMLVocabulary {
    if prefix.isEmpty { return .core }
    return prefixes.first { $0.bytes.elementsEqual(prefix) }?.vocabulary ?? .other
  }

  /// The vocabulary of a namespace; nil if it is none of ours. A default one is then as good as none.
  private static func vocabulary(namespace: UnsafeBufferPointer<UInt8>) -> XMLVocabulary? {
    guard !namespace.isEmpty else { return nil }
    if namespace.starts(with: wordPress) {
      return namespace.count > excerpt.count
        && namespace.suffix(excerpt.count).elementsEqual(excerpt)
        ? .excerpt : .wordPress
    }
    return namespaces.first { namespace.starts(with: $0.bytes) }?.vocabulary
  }

  private static let wordPress = Array("http://wordpress.org/export/".utf8)
  private static let excerpt = Array("/excerpt/".utf8)

  private typealias Entry = (bytes: [UInt8], vocabulary: XMLVocabulary)

  private static let prefixes: [Entry] = [
    entry("dc", .dublinCore), entry("content", .content), entry("wp", .wordPress),
    entry("excerpt", .excerpt), entry("news", .news), entry("atom", .core), entry("rss", .core),
    entry("xml", .xml),
  ]

  /// The beginnings of the namespaces' names: they end in versions.
  private static let namespaces: [Entry] = [
    entry("http://www.w3.org/2005/Atom", .core), entry("http://purl.org/atom/ns", .core),
    entry("http://purl.org/rss/1.0/modules/content", .content),
    entry("http://purl.org/rss/1.0/modules", .other), entry("http://purl.org/rss/1.0", .core),
    entry("http://my.netscape.com/rdf/simple/0.9", .core),
    entry("http://backend.userland.com", .core),
    entry("http://purl.org/dc/", .dublinCore),
    entry("http://www.sitemaps.org/schemas/sitemap", .core),
    entry("http://www.google.com/schemas/sitemap-news", .news),
    entry("http://www.google.com/schemas/sitemap/", .core),
    entry("https://www.sitemaps.org/schemas/sitemap", .core),
    entry("http://www.w3.org/XML/1998/namespace", .xml),
  ]

  private static func entry(_ text: String, _ vocabulary: XMLVocabulary) -> Entry {
    (Array(text.utf8), vocabulary)
  }
}
