internal import Headlines

/// The pictures in a folder and in the folders inside it, in the order of their paths' bytes.
///
/// Hidden files are passed over. Links to folders are not followed, so none contains itself.
struct ImageListing {
  /// Paths of the pictures, relative to the folder.
  private(set) var images: [[UInt8]] = []
  /// Paths of the other files, some of which may speak of a picture.
  private(set) var others: Set<[UInt8]> = []
  /// Folders that could not be read, and why.
  private(set) var failures: [(path: [UInt8], reason: InputError.Reason)] = []
  /// How many links lead to folders.
  private(set) var folderLinkCount = 0

  private static let slash = UInt8(ascii: "/")

  /// Lists a folder.
  ///
  /// - Throws: `InputError` if it is missing, no folder, or closed to us.
  init(folder: String) throws(InputError) {
    let root = Array(folder.utf8)
    if FileKind(root) == .missing { throw InputError(.missing, file: folder) }
    var open: [[UInt8]] = [[]]
    while let folder = open.popLast() {
      do {
        for name in try FolderListing.names(in: root + [Self.slash] + folder) {
          let path = folder.isEmpty ? name : folder + [Self.slash] + name
          take(path, FileKind(root + [Self.slash] + path), folders: &open)
        }
      } catch {
        failures.append((folder, error.reason))
      }
    }
    if let failure = failures.first(where: { $0.path.isEmpty }) {
      throw InputError(failure.reason, file: folder)
    }
    images.sort { $0.lexicographicallyPrecedes($1) }
    failures.sort { $0.path.lexicographicallyPrecedes($1.path) }
  }

  private mutating func take(_ path: [UInt8], _ kind: FileKind, folders: inout [[UInt8]]) {
    switch kind {
    case .folder: folders.append(path)
    case .linkToFolder: folderLinkCount += 1
    case .device: break
    case .file, .missing:
      if ImageFormat(fileName: path) != nil { images.append(path) } else { others.insert(path) }
    }
  }
}
