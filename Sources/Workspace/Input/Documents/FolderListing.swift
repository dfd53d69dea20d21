internal import Glibc

/// The documents in a folder and in the folders inside it, in the order of their paths' bytes.
///
/// Paths are bytes, as the system has them: a name need not be UTF-8. Hidden files are passed over.
/// Links to folders are not followed, so no folder is read twice and none contains itself.
struct FolderListing {
  /// Paths of the documents, relative to the folder.
  private(set) var documents: [[UInt8]] = []
  /// How many files are records, such as CSV.
  private(set) var recordFileCount = 0
  /// How many files are of other kinds.
  private(set) var otherFileCount = 0
  /// How many links lead to folders.
  private(set) var folderLinkCount = 0
  /// Folders that could not be read, and why.
  private(set) var failures: [(path: [UInt8], reason: InputError.Reason)] = []

  /// Lists a folder.
  init(_ root: [UInt8]) {
    var open: [[UInt8]] = [[]]
    while let folder = open.popLast() {
      do {
        for name in try Self.names(in: root + [Self.slash] + folder) {
          let path = folder.isEmpty ? name : folder + [Self.slash] + name
          take(path, kind: FileKind(root + [Self.slash] + path), folders: &open)
        }
      } catch {
        failures.append((folder, error.reason))
      }
    }
    documents.sort { $0.lexicographicallyPrecedes($1) }
    failures.sort { $0.path.lexicographicallyPrecedes($1.path) }
  }

  private static let slash = UInt8(ascii: "/")

  private mutating func take(_ path: [UInt8], kind: FileKind, folders: inout [[UInt8]]) {
    switch kind {
    case .folder: folders.append(path)
    case .linkToFolder: folderLinkCount += 1
    case .file, .missing:
      let kind = DocumentKind(name: path)
      if kind.isDocument {
        // A link that leads nowhere too: reading it will say so.
        documents.append(path)
      } else if kind == .records {
        recordFileCount += 1
      } else {
        otherFileCount += 1
      }
    case .device: otherFileCount += 1
    }
  }

  /// The names in a folder, but for hidden ones.
  static func names(in path: [UInt8]) throws(InputError) -> [[UInt8]] {
    let stream = (path + [0]).withUnsafeBytes { bytes in
      bytes.baseAddress.flatMap { opendir($0.assumingMemoryBound(to: CChar.self)) }
    }
    guard let stream else {
      throw InputError(.unreadable(String(cString: strerror(errno))), file: "")
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        Array(bytes.prefix { $0 != 0 })
      }
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    return names
  }
}

/// What a path leads to.
enum FileKind {
  case file
  case folder
  case linkToFolder
  /// A pipe, a socket, a device: reading one could wait forever.
  case device
  case missing

  /// Looks at a path.
  init(_ path: [UInt8]) {
    var entry = stat()
    var target = stat()
    let (isThere, leadsOn) = (path + [0]).withUnsafeBytes { bytes in
      guard let name = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else {
        return (false, false)
      }
      return (lstat(name, &entry) == 0, stat(name, &target) == 0)
    }
    guard isThere, leadsOn else {
      self = .missing
      return
    }
    switch (entry.st_mode & S_IFMT, target.st_mode & S_IFMT) {
    case (S_IFDIR, _): self = .folder
    case (_, S_IFDIR): self = .linkToFolder
    case (_, S_IFREG): self = .file
    default: self = .device
    }
  }
}
