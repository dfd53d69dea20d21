/// What templates have to keep to, so that pages are safe and rendering ends.
struct TemplateCheck {
  /// All files of a library.
  var files: [TemplateFile]
  /// How a file is called in errors.
  var place: (TemplateFile) -> String

  /// Throws if a template inserts what is not escaped, changes how templates are read, names one that
  /// is not there, or is a part of itself.
  func run() throws {
    if files.count > Self.fileLimit {
      let file = files.max { $0.name < $1.name }
      throw TemplateError(.tooMany(limit: Self.fileLimit), file: file.map(place) ?? "")
    }
    for file in files {
      try checkDepth(of: file)
      try checkMarkup(of: file)
      if file.name == TemplateFile.styleSheetName { try checkStyleSheet(file) }
      for tag in file.templateName == nil ? [] : file.tags {
        try check(tag, of: file)
      }
    }
    for file in files {
      if let name = file.templateName { try checkRecursion(of: name, in: file) }
    }
    for file in files {
      guard let name = file.templateName else { continue }
      var known: [String: Int] = [:]
      if size(of: name, &known) > Self.partLimit {
        throw TemplateError(.tooManyParts(limit: Self.partLimit), file: place(file))
      }
    }
  }

  /// How many files there may be, how deep sections may stand in each other, and of how many parts in parts a template
  /// may be made: rendering calls itself, and a part that is named ten times is there ten times.
  private static let fileLimit = 200
  private static let depthLimit = 64
  private static let partLimit = 1_000

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

  private func checkDepth(of file: TemplateFile) throws {
    let (brace, begins) = (
      UInt8(ascii: "{"),
      [UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "<")]
    )
    var (depth, line) = (0, 1)
    var last: (UInt8, UInt8) = (0, 0)
    for byte in file.text.utf8 {
      if byte == 0x0A { line += 1 }
      if last == (brace, brace) {
        if begins.contains(byte) { depth += 1 }
        if byte == UInt8(ascii: "/") { depth -= 1 }
      }
      guard depth <= Self.depthLimit else {
        throw TemplateError(.tooDeep(limit: Self.depthLimit), file: place(file), line: line)
      }
      // What stands between braces and a sign does not matter.
      if !(last == (brace, brace) && byte == 0x20) { last = (last.1, byte) }
    }
  }

  /// Refuses what would let a page run or load something; the policy of pages forbids it as well.
  private func checkMarkup(of file: TemplateFile) throws {
    let isStyle = file.name == TemplateFile.styleSheetName
    let forbidden =
      isStyle ? ["@import", "url("] : ["<script", "javascript:", "<iframe", "<object", "<embed"]
    for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let lowered = line.lowercased()
      if let found = forbidden.first(where: { lowered.contains($0) }) {
        throw TemplateError(.activeContent(found), file: place(file), line: number + 1)
      }
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

  /// How many parts a template is made of with those of its parts; no template is a part of itself.
  private func size(of name: String, _ known: inout [String: Int]) -> Int {
    if let size = known[name] { return size }
    var size = 1
    for part in parts(of: name) where size <= Self.partLimit {
      size += self.size(of: part, &known)
    }
    known[name] = size
    return size
  }

  private func parts(of name: String) -> [String] {
    let signs = [UInt8(ascii: ">"), UInt8(ascii: "<")]
    return files.first { $0.templateName == name }?.tags.filter { signs.contains($0.sign) }
      .map(\.name) ?? []
  }
}
