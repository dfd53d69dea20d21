internal import Glibc

/// Paths of documents as ids: from the folder in which the library's folder lies.
///
///     // a library in /home/me/blog/site
///     DocumentPaths(of: "articles/", root: "/home/me/blog").path(ofDocument: "2025/kites.md")
///     // "articles/2025/kites.md", wherever the command was called from and however the path was spelled
///
/// A path that is not under that folder is absolute.
struct DocumentPaths {
  /// The path of the input.
  let base: String
  private let isFolder: Bool

  /// Finds where an input lies.
  ///
  /// - Parameters:
  ///   - path: A file or folder, or `-`.
  ///   - root: The folder from which paths are told.
  init(of path: String, root: String) {
    guard path != "-" else {
      base = "stdin"
      isFolder = false
      return
    }
    let real = Self.real(path) ?? path
    let root = (Self.real(root) ?? root) + "/"
    isFolder = FileKind(Array(real.utf8)) == .folder
    // A folder that is the root itself has no name in it.
    if real + "/" == root {
      base = ""
    } else {
      base = real.hasPrefix(root) ? String(real.dropFirst(root.count)) : real
    }
  }

  /// The path of a document in the folder.
  func path(ofDocument id: String) -> String {
    guard isFolder else { return base }
    return base.isEmpty ? id : "\(base)/\(id)"
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
