import Glibc

@testable import Workspace

/// What a Markdown text reads as.
func markdown(_ source: String) -> String {
  let buffer = filled(Array(source.utf8))
  let text = MarkdownText(buffer.base, from: 0, count: buffer.count).text.buffer
  return String(decoding: UnsafeBufferPointer(start: text.base, count: text.count), as: UTF8.self)
}

/// What a page reads as.
func html(_ source: String) -> String { html(Array(source.utf8)).text }

/// What a page and its title read as.
func html(_ source: [UInt8]) -> (title: String?, text: String) {
  let buffer = filled(source)
  let page = HTMLPage(buffer.base, count: buffer.count)
  let text = ByteBuffer(capacity: 0)
  MainText(of: page).append(to: text)
  return (
    page.title.map { String(decoding: $0, as: UTF8.self) },
    String(decoding: UnsafeBufferPointer(start: text.base, count: text.count), as: UTF8.self)
  )
}

/// Bytes as readers have them.
func filled(_ bytes: [UInt8]) -> ByteBuffer {
  let buffer = ByteBuffer(capacity: bytes.count)
  buffer.append(bytes, bytes.count)
  buffer.clearPadding()
  return buffer
}

/// A folder that is removed with the value.
final class TemporaryFolder {
  let path: String

  init() throws {
    var name = Array("/tmp/sentivane-documents-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw InputError(.missing, file: "/tmp") }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.removeAll(Array(path.utf8)) }

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
    guard let file = fopen(cPath(name), "w") else { throw InputError(.missing, file: path) }
    defer { fclose(file) }
    fwrite(content, 1, content.count, file)
  }

  func write(_ content: String, to name: String) throws {
    try write(Array(content.utf8), to: Array(name.utf8))
  }

  func cPath(_ name: [UInt8]) -> [CChar] {
    (Array(path.utf8) + [UInt8(ascii: "/")] + name + [0]).map { CChar(bitPattern: $0) }
  }
}
