internal import Foundation
internal import Mustache

/// The templates of pages: those inside the binary, some of which a folder may replace.
///
///     let templates = try TemplateLibrary(overriding: "mine")
///     let bytes = CommentsPage(report).html(templates)
///
/// A folder's file takes the place of the embedded one of its name; other templates in it may be
/// parts of those. All are checked when the library is made, so that rendering cannot fail.
public struct TemplateLibrary: Sendable {
  /// The names of files in the folder that no page uses, in order.
  public private(set) var unusedFiles: [String] = []
  /// The templates, taken apart.
  private var library = MustacheLibrary()
  /// The style sheet.
  private var style: String

  /// Creates a library.
  ///
  /// - Parameter folder: The folder whose files take the place of embedded ones; nil for none.
  /// - Throws: `TemplateError` if a file cannot be read or used.
  public init(overriding folder: String? = nil) throws {
    let own = try folder.map(Self.files(in:)) ?? []
    try self.init(files: own, in: folder)
  }

  /// Creates a library of files that take the place of embedded ones.
  init(files own: [TemplateFile], in folder: String? = nil) throws {
    var files = TemplateFile.embedded.filter { file in !own.contains { $0.name == file.name } }
    files += own.filter { $0.templateName != nil || $0.name == TemplateFile.styleSheetName }
    let ownNames = Set(own.map(\.name))
    func place(_ file: TemplateFile) -> String {
      guard ownNames.contains(file.name), let folder else { return file.name }
      return folder.hasSuffix("/") ? folder + file.name : "\(folder)/\(file.name)"
    }

    style = ""
    MustacheContentTypes.register(PageContentType(), named: PageContentType.name)
    try TemplateCheck(files: files, place: place).run()
    for file in files {
      guard let name = file.templateName else {
        style = file.text
        continue
      }
      library.register(try Self.template(file, place: place(file)), named: name)
    }
    let used = TemplateCheck(files: files, place: place).usedNames
    unusedFiles = own.map(\.name).filter { !used.contains($0) }.sorted()
  }
}

// MARK: - Rendering

extension TemplateLibrary {
  /// Returns a page as the bytes of its file.
  func html(_ page: some Page) -> [UInt8] {
    let document = PageDocument(page: page, style: style)
    return Array((library.render(document, withTemplate: type(of: page).template) ?? "").utf8)
  }
}

// MARK: - Reading

extension TemplateLibrary {
  /// How many bytes a template may have; reading one takes time that grows with their square.
  static let largestFile = 256 * 1024

  private static func files(in folder: String) throws -> [TemplateFile] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw TemplateError(.unreadable, file: folder)
    }
    return try names.sorted().compactMap { name in
      guard !name.hasPrefix(".") else { return nil }
      let file = TemplateFile(name: name, text: "")
      let isUsable = file.templateName != nil || name == TemplateFile.styleSheetName
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      return isUsable ? TemplateFile(name: name, text: try text(of: path)) : file
    }
  }

  private static func text(of path: String) throws -> String {
    // A pipe or a device has no end that can be waited for.
    let kind = try? FileManager.default.attributesOfItem(atPath: resolved(path))[.type]
    guard kind as? FileAttributeType == .typeRegular,
      let handle = FileHandle(forReadingAtPath: path),
      let data = try? handle.read(upToCount: largestFile + 1)
    else { throw TemplateError(.unreadable, file: path) }
    guard data.count <= largestFile else {
      throw TemplateError(.tooLarge(limit: largestFile), file: path)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw TemplateError(.notUTF8, file: path)
    }
    return text
  }

  /// The path of the file that a link leads to.
  private static func resolved(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().path
  }

  private static func template(_ file: TemplateFile, place: String) throws -> MustacheTemplate {
    // A pragma on a line of its own leaves nothing behind; the lines of errors count it.
    let text = "{{% CONTENT_TYPE: \(PageContentType.name) }}\n" + file.text
    do {
      return try MustacheTemplate(string: text)
    } catch let error as MustacheTemplate.ParserError {
      let reason: TemplateError.Reason =
        switch error.error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect, .expectedSectionEnd: .unbalancedSection
        default: .malformedTag
        }
      throw TemplateError(reason, file: place, line: max(error.context.lineNumber - 1, 1))
    }
  }
}
