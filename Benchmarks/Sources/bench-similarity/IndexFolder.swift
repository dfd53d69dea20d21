import Foundation
import Glibc
import Similarity

/// A folder with the segments of an index, and what was learned of its words.
struct IndexFolder {
  private let folder: URL

  init(_ path: String) { folder = URL(fileURLWithPath: path, isDirectory: true) }

  /// Empties the folder, or makes it.
  func removeAll() throws {
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Makes an empty file.
  func newFile(_ name: String) throws -> URL {
    let file = folder.appendingPathComponent(name)
    try Data().write(to: file)
    return file
  }

  /// The index, its segments mapped.
  func index() throws -> Index {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try Index(
      names.filter { $0.hasSuffix(".segment") }.sorted().map {
        IndexPart(try Segment(storage(folder.appendingPathComponent($0))))
      })
  }

  /// A mapped file, which stays mapped until the process ends.
  private func storage(_ file: URL) throws -> SegmentStorage {
    let handle = try FileHandle(forReadingFrom: file)
    let count = Int(try handle.seekToEnd())
    guard let base = mmap(nil, count, PROT_READ, MAP_SHARED, handle.fileDescriptor, 0),
      base != MAP_FAILED
    else { throw CocoaError(.fileReadUnknown) }
    return SegmentStorage(UnsafeRawBufferPointer(start: base, count: count))
  }

  /// What was learned of the index's words; it is learned when it is asked for first.
  func associations(of index: Index) throws -> TermAssociations {
    let file = folder.appendingPathComponent("associations")
    if let known = try? Data(contentsOf: file) {
      return try TermAssociations(contents: [UInt8](known))
    }
    let contents = try TermAssociations.learned(from: index)
      .contents(articleCount: index.liveDocumentCount)
    try Data(contents).write(to: file)
    return try TermAssociations(contents: contents)
  }
}
