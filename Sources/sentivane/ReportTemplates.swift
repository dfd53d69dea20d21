import ArgumentParser
import Glibc
import Reporting
import Workspace

/// The templates of pages as files that people may change.
enum ReportTemplates {
  /// The templates to use: ours, but for those that a folder has.
  ///
  /// - Parameters:
  ///   - folder: The folder; nil for ours alone.
  ///   - say: Takes lines about files that no page uses.
  static func library(_ folder: String?, say: (String) -> Void) throws -> TemplateLibrary {
    let library = try TemplateLibrary(overriding: folder)
    for file in library.unusedFiles {
      say("\(folder ?? "")/\(file): no page uses it; the names are those of --save-templates")
    }
    return library
  }

  /// Writes our templates to a folder, which is made if it is not there. A file that is there stays as it is.
  static func save(to folder: String) throws {
    // Where that fails, so does the first file, which says why.
    mkdir(folder, 0o777)
    for file in TemplateFile.embedded {
      let path = "\(folder)/\(file.name)"
      guard access(path, F_OK) != 0 else {
        Console.say("\(path): is there and was left as it is")
        continue
      }
      let sink = try ByteSink(path: path)
      try sink.write(Array(file.text.utf8))
      try sink.finish()
    }
  }
}
