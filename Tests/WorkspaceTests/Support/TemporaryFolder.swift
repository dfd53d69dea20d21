import Glibc

@testable import Workspace

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder that is removed with its owner.
final class TemporaryFolder {
  let root: String

  init() throws {
    var name = Array("/tmp/sentivane-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw InputError(.missing, file: "/tmp") }
    root = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.removeAll(Array(root.utf8)) }

  private static func removeAll(_ path: [UInt8]) {
    let name = (path + [0]).map { CChar(bitPattern: $0) }
    guard unlink(name) != 0, let stream = opendir(name) else { return }
    while let entry = readdir(stream) {
      let child = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if child != Array(".".utf8), child != Array("..".utf8) {
        removeAll(path + [UInt8(ascii: "/")] + child)
      }
    }
    closedir(stream)
    rmdir(name)
  }

  /// Writes a file, and the folders in which it is.
  func write(_ content: [UInt8], to name: [UInt8]) throws {
    for (index, byte) in name.enumerated() where byte == UInt8(ascii: "/") {
      mkdir(cPath(Array(name[..<index])), 0o755)
    }
    guard let file = fopen(cPath(name), "w") else { throw InputError(.missing, file: root) }
    defer { fclose(file) }
    fwrite(content, 1, content.count, file)
  }

  func write(_ content: String, to name: String) throws {
    try write(Array(content.utf8), to: Array(name.utf8))
  }

  func path(_ name: String) -> String { "\(root)/\(name)" }

  func contents(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(filePath: path(name))))
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: root).sorted() }
  }

  func cPath(_ name: [UInt8]) -> [CChar] {
    (Array(root.utf8) + [UInt8(ascii: "/")] + name + [0]).map { CChar(bitPattern: $0) }
  }
}
