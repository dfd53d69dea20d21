extension MarkupPage {
  /// Reads a page of HTML.
  ///
  /// - Parameter isDetailed: Whether elements and places are wanted, or just the text.
  /// - Complexity: O(`count`)
  init(html p: UnsafePointer<UInt8>, count: Int, isDetailed: Bool = false) {
    self.init(p, capacity: count / 4, isDetailed: isDetailed)
    var scanner = HTMLScanner(p, count: count)
    while let token = scanner.next() { take(token, at: scanner.tokenStart..<scanner.position) }
    finish(at: count)
  }

  /// The content of `title`, else the first `h1`, else what the page calls itself elsewhere.
  var htmlTitle: Title? { titleElement ?? topHeading ?? metaTitle }
}
