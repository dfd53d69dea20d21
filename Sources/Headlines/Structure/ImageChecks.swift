/// Pictures: what is said in their place, and their size.
struct ImageChecks {
  let page: Page
  let settings: PageCheckSettings

  static let missingAlt = PageCheck(
    id: "missing-alt", group: .images, summary: "a picture without alternative text",
    source: "WCAG 2.2, criterion 1.1.1 (non-text content)")
  static let nameAsAlt = PageCheck(
    id: "file-name-alt", group: .images, summary: "a file's name as alternative text",
    source: "WCAG 2.2, failure F30")
  static let longAlt = PageCheck(
    id: "long-alt", group: .images, summary: "alternative text that is long",
    source: "screen readers read it in one go; a caption can be longer",
    threshold: (150, "characters"))

  static let all = [missingAlt, nameAsAlt, longAlt]

  /// Adds what is found.
  func check(_ findings: inout PageFindings) {
    for element in page.elements where element.kind == .image && !element.isHidden {
      guard let label = element.label, page.isHTML || !label.isEmpty else {
        findings.add(
          Self.missingAlt, at: element.source, excerpt: element.target,
          page.isHTML
            ? "no alternative text; describe the picture, or write alt=\"\" if it only decorates"
            : "no alternative text; describe the picture between the brackets",
          suggestions: suggestion(for: element).map { [$0] } ?? [])
        continue
      }
      if isFileName(label, of: element.target) {
        findings.add(
          Self.nameAsAlt, at: element.source, excerpt: label,
          "the alternative text is a file's name; describe the picture")
      }
      let limit = Int(settings.threshold(of: Self.longAlt))
      if label.unicodeScalars.count > limit {
        findings.add(
          Self.longAlt, at: element.source, excerpt: String(label.prefix(60)) + "…",
          "\(label.unicodeScalars.count) characters of alternative text; move details to a caption")
      }
    }
  }

  /// The words of a file's name, where it has some: `old-mill-door.jpg`.
  private func suggestion(for element: PageElement) -> String? {
    let words = words(of: element.target)
    guard words.count > 1, words.allSatisfy({ $0.count > 1 && $0.allSatisfy(\.isLetter) }) else {
      return nil
    }
    let text = words.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private func words(of target: String) -> [String] {
    let name = target.split { $0 == "?" || $0 == "#" }.first?.split(separator: "/").last ?? ""
    let stem = name.split(separator: ".").first ?? ""
    return stem.split { $0 == "-" || $0 == "_" || $0 == " " }.map(String.init)
  }

  private func isFileName(_ label: String, of target: String) -> Bool {
    let lower = label.lowercased()
    if [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif"].contains(where: lower.hasSuffix)
    {
      return true
    }
    let isOneWord = !label.contains(" ") && label.contains { $0 == "-" || $0 == "_" || $0.isNumber }
    return isOneWord && target.contains(label)
  }
}
