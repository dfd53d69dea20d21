/// What templates have to keep to, so that pages are safe and rendering ends.
struct TemplateCheck {
  /// All files of a library.
  var files: [TemplateFile]
  /// How a file is called in errors.
  var place: (TemplateFile) -> String

  /// Throws if a template inserts what is not escaped, changes how templates are read, names one that
  /// is not there, or is a part of itself.
  func run() throws {
    for file in files {
      if file.name == TemplateFile.styleSheetName { try checkStyleSheet(file) }
      for tag in file.templateName == nil ? [] : file.tags {
        try check(tag, of: file)
      }
    }
    for file in files {
      if let name = file.templateName { try checkRecursion(of: name, in: file) }
    }
  }

  /// The names of files that a page is made of, directly or as parts.
  var usedNames: Set<String> {
    var used: Set<String> = [TemplateFile.styleSheetName]
    var next = TemplateFile.embedded.compactMap(\.templateName)
    while let name = next.popLast() {
      if used.insert(name + TemplateFile.templateEnding).inserted { next += parts(of: name) }
    }
    return used
  }

  private func check(_ tag: TemplateTag, of file: TemplateFile) throws {
    switch tag.sign {
    case UInt8(ascii: ">"), UInt8(ascii: "<"):
      guard files.contains(where: { $0.templateName == tag.name }) else {
        throw TemplateError(.missingTemplate(tag.name), file: place(file), line: tag.line)
      }
    case UInt8(ascii: "{"), UInt8(ascii: "&"):
      guard Markup.names.contains(tag.name) else {
        throw TemplateError(.unescaped(tag.name), file: place(file), line: tag.line)
      }
    default:
      let sign = String(decoding: [tag.sign], as: UTF8.self)
      throw TemplateError(.forbiddenTag(sign), file: place(file), line: tag.line)
    }
  }

  private func checkStyleSheet(_ file: TemplateFile) throws {
    for (number, line) in file.text.utf8.split(separator: 10, omittingEmptySubsequences: false)
      .enumerated()
    {
      for byte in [UInt8(ascii: "<"), UInt8(ascii: "&")] where line.contains(byte) {
        let text = String(decoding: [byte], as: UTF8.self)
        throw TemplateError(.unsafeStyleSheet(text), file: place(file), line: number + 1)
      }
    }
  }

  private func checkRecursion(of name: String, in file: TemplateFile) throws {
    var seen: Set<String> = []
    var next = parts(of: name)
    while let part = next.popLast() {
      guard part != name else { throw TemplateError(.recursion(name), file: place(file)) }
      if seen.insert(part).inserted { next += parts(of: part) }
    }
  }

  private func parts(of name: String) -> [String] {
    let signs = [UInt8(ascii: ">"), UInt8(ascii: "<")]
    return files.first { $0.templateName == name }?.tags.filter { signs.contains($0.sign) }
      .map(\.name) ?? []
  }
}
