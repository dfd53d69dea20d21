/// What can be known of a picture without decoding it.
public struct ImageFacts: Sendable {
  /// The file's path, as it is named.
  public var path: [UInt8]
  /// The file's size.
  public var byteCount: Int
  /// Its header, or why there is none.
  public var header: Result<ImageHeader, ImageHeaderError>
  /// What is said in place of the picture: its alt text, else its caption; nil if there is neither.
  public var alt: String?
  /// The name of the first file with the same bytes; nil if this is it.
  public var original: String?

  /// Creates facts.
  public init(
    path: [UInt8], byteCount: Int, header: Result<ImageHeader, ImageHeaderError>,
    alt: String? = nil, original: String? = nil
  ) {
    self.path = path
    self.byteCount = byteCount
    self.header = header
    self.alt = alt
    self.original = original
  }
}

/// Tells what a writer may want to change about a picture.
///
///     ImageReview().findings(facts)  // small: 800 pixels wide; a lead picture has 1200 or more
public struct ImageReview: Hashable, Sendable {
  /// Which checks are made.
  public var settings: PageCheckSettings

  /// Creates a review.
  public init(settings: PageCheckSettings = PageCheckSettings(checks: ImageCheck.checks)) {
    self.settings = settings
  }

  /// The threshold of a check that has one.
  private func threshold(of check: ImageCheck) -> Int {
    Int(max(0, min(1e12, settings.threshold(of: check.page))))
  }

  /// What was found, in the order of `ImageCheck.allCases`.
  ///
  /// - Complexity: O(*n*) in the length of path and alt text.
  public func findings(_ facts: ImageFacts) -> [ImageFinding] {
    ImageCheck.allCases.compactMap { check in
      guard settings.isOn(check.page) else { return nil }
      return message(check, facts).map { ImageFinding(check, $0) }
    }
  }

  private func message(_ check: ImageCheck, _ facts: ImageFacts) -> String? {
    let size = try? facts.header.get()
    switch check {
    case .missingAlt, .altIsFileName, .altTooLong, .altBeginsWithImageOf:
      return altMessage(check, AltText(facts.alt ?? ""), facts.path)
    case .small: return size.flatMap(smallMessage)
    case .aspect: return size.flatMap(aspectMessage)
    case .heavy: return heavyMessage(facts.byteCount)
    case .unreadable:
      guard case .failure(let error) = facts.header else { return nil }
      return error.description
    case .wrongExtension: return size.flatMap { extensionMessage($0, facts.path) }
    case .duplicate: return facts.original.map { "the same bytes as \($0); keep one of them" }
    }
  }
}

// MARK: - What is said

extension ImageReview {
  /// What is wrong with what is said of a picture, by one of the checks of alternative texts; nil if nothing is.
  func altMessage(_ check: ImageCheck, _ alt: AltText, _ path: [UInt8]) -> String? {
    switch check {
    case .missingAlt:
      alt.isEmpty ? "no caption or alt text; say what the picture shows" : nil
    case .altIsFileName:
      alt.isName(of: path) ? "the alt text is the file's name; say what the picture shows" : nil
    case .altTooLong:
      alt.characterCount > threshold(of: check)
        ? "\(alt.characterCount) characters; \(threshold(of: check)) at most are read well"
        : nil
    case .altBeginsWithImageOf:
      alt.opening.map { "begins with \"\($0)\"; begin with what is in the picture" }
    default: nil
    }
  }
}

// MARK: - The file

extension ImageReview {
  private func smallMessage(_ header: ImageHeader) -> String? {
    let least = threshold(of: .small)
    guard !header.format.isScalable, header.size.width < least else { return nil }
    return "\(header.size.width) pixels wide; a lead picture has \(least) or more"
  }

  private func aspectMessage(_ header: ImageHeader) -> String? {
    let aspect = ImageAspect(of: header.size)
    guard aspect.distance * 100 > Double(threshold(of: .aspect)) else { return nil }
    let side = aspect.isWiderThanPreview ? "width" : "height"
    return
      "\(header.size.width) × \(header.size.height) is nearest to \(aspect.nearest.name); a crop"
      + " to 1.91:1 takes \(Int((aspect.previewLoss * 100).rounded())) % of the \(side)"
  }

  private func heavyMessage(_ byteCount: Int) -> String? {
    let most = threshold(of: .heavy)
    // Divided, so that no threshold is too large to be compared.
    guard byteCount > 0, (byteCount - 1) / 1000 >= most else { return nil }
    return "\((byteCount - 1) / 1000 + 1) KB; up to \(most) load fast"
  }

  private func extensionMessage(_ header: ImageHeader, _ path: [UInt8]) -> String? {
    guard let claimed = ImageFormat(fileName: path), claimed != header.format else { return nil }
    return "named as \(claimed.name), but it is \(header.format.name); let the name end"
      + " with .\(header.format.ending)"
  }
}
