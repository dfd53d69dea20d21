/// Pictures of a page: what is said in their place. The checks are those of picture files (`ImageCheck`).
struct ImageChecks {
  let page: Page
  let settings: PageCheckSettings

  static let all = ([.missingAlt] + ofWords).map(\.page)

  /// What can be wrong with what is said.
  private static let ofWords: [ImageCheck] = [.altIsFileName, .altTooLong, .altBeginsWithImageOf]

  /// Adds what is found.
  func check(_ findings: inout PageFindings) {
    let review = ImageReview(settings: settings)
    for element in page.elements where element.kind == .image && !element.isHidden {
      // In HTML an empty text says that a picture only decorates.
      guard let label = element.label, page.isHTML || !label.isEmpty else {
        addMissing(element, &findings)
        continue
      }
      for check in Self.ofWords {
        guard let message = review.altMessage(check, AltText(label), Self.path(of: element)) else {
          continue
        }
        findings.add(
          check.page, at: element.source, excerpt: page.cut(Array(label.utf8)[...]), message)
      }
    }
  }

  private func addMissing(_ element: PageElement, _ findings: inout PageFindings) {
    findings.add(
      ImageCheck.missingAlt.page, at: element.source, excerpt: element.target,
      page.isHTML
        ? "no alternative text; describe the picture, or write alt=\"\" if it only decorates"
        : "no alternative text; describe the picture between the brackets",
      suggestions: suggestion(for: element).map { [$0] } ?? [])
  }

  /// The words of a file's name, where it has some: `old-mill-door.jpg`.
  private func suggestion(for element: PageElement) -> String? {
    let name = FileNameWords(Self.path(of: element))
    guard name.words.count > 1 else { return nil }
    return name.text.prefix(1).uppercased() + name.text.dropFirst()
  }

  /// The target without a query or fragment.
  private static func path(of element: PageElement) -> [UInt8] {
    Array(element.target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
  }
}
