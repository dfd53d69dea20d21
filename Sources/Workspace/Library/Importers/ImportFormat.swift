/// The kinds of exports that are read entry by entry.
package enum ImportFormat: String, Sendable, CaseIterable {
  /// RSS and Atom.
  case feed
  /// Addresses of a site, or of its sitemaps.
  case sitemap
  /// WordPress' WXR.
  case wordPress
  /// Ghost's JSON.
  case ghost
}

extension ImportFormat {
  /// Tells the kind of a file by its beginning, as UTF-8.
  init?(sample: [UInt8]) {
    let start = sample.drop { $0 <= ASCII.space }
    switch start.first {
    case UInt8(ascii: "<"): self.init(markup: start)
    case UInt8(ascii: "{"), UInt8(ascii: "["): self.init(json: start)
    default: return nil
    }
  }

  /// Opens an export whose bytes a function gives. For a Ghost export it is called twice.
  func source(
    name: String, options: ImportOptions = ImportOptions(),
    open: () throws(InputError) -> ByteSource
  ) throws -> any SelectiveArticleSource {
    switch self {
    case .feed: try XMLArticleSource(open(), format: FeedFormat(), options: options)
    case .sitemap: try XMLArticleSource(open(), format: SitemapFormat(), options: options)
    case .wordPress:
      try XMLArticleSource(open(), format: WordPressFormat(options: options), options: options)
    case .ghost: try GhostArticleSource(file: name, options: options, open: open)
    }
  }
}

// MARK: - Telling

extension ImportFormat {
  /// Looks at the first element's name, behind declarations and comments.
  private init?(markup: ArraySlice<UInt8>) {
    var rest = markup
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      let inside = rest[(open + 1)...]
      if inside.starts(with: "!--".utf8) {
        guard let end = inside.firstRange(of: Array("-->".utf8)) else { return nil }
        rest = rest[end.upperBound...]
        continue
      }
      if inside.first == UInt8(ascii: "?") || inside.first == UInt8(ascii: "!") {
        guard let end = inside.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        rest = rest[end...]
        continue
      }
      let name = inside.prefix { $0 > ASCII.space && $0 != UInt8(ascii: ">") }
      let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
      switch String(decoding: local, as: UTF8.self).lowercased() {
      case "rss":
        let isExport = markup.firstRange(of: Array("wordpress.org/export".utf8)) != nil
        self = isExport ? .wordPress : .feed
      case "rdf", "feed", "channel": self = .feed
      case "urlset", "sitemapindex": self = .sitemap
      default: return nil
      }
      return
    }
    return nil
  }

  /// Looks for the posts where Ghost keeps them.
  private init?(json: ArraySlice<UInt8>) {
    let start = json.prefix(4096).filter { $0 > ASCII.space }
    let isExport =
      ["{\"db\":[{", "[{\"db\":["].contains { start.starts(with: $0.utf8) }
      || start.starts(with: "{\"posts\":[".utf8)
      || ["{\"data\":{", "{\"meta\":{"].contains { start.starts(with: $0.utf8) }
        && ["\"posts\"", "\"posts_tags\"", "\"exported_on\""].contains {
          json.firstRange(of: Array($0.utf8)) != nil
        }
    guard isExport else { return nil }
    self = .ghost
  }
}
