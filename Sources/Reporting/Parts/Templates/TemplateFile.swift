internal import Templates

/// A file that pages are made of: a template or the style sheet.
public struct TemplateFile: Hashable, Sendable {
  /// The name, with its ending.
  public var name: String
  /// The contents.
  public var text: String

  /// The files inside the binary, in the order of their names.
  public static let embedded: [TemplateFile] = (0..<embedded_template_count()).map { index in
    let file = embedded_template_at(index)
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    return TemplateFile(
      name: String(cString: file.name), text: String(decoding: bytes, as: UTF8.self))
  }.sorted { $0.name < $1.name }
}

extension TemplateFile {
  /// The ending of templates.
  static let templateEnding = ".mustache"

  /// The name of the style sheet.
  static let styleSheetName = "style.css"

  /// What other templates call it; nil of a file that is no template.
  var templateName: String? {
    guard name.hasSuffix(Self.templateEnding) else { return nil }
    return String(name.dropLast(Self.templateEnding.count))
  }
}
