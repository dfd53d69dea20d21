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
