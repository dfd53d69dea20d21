import Glibc

@testable import Workspace

/// What a Markdown text reads as.
func markdown(_ source: String) -> String {
  let buffer = filled(Array(source.utf8))
  let text = ByteBuffer(capacity: 0)
  markdownPage(buffer).appendMarkdownText(to: text)
  return String(decoding: UnsafeBufferPointer(start: text.base, count: text.count), as: UTF8.self)
}

/// What is read of a Markdown text.
func markdownPage(_ buffer: ByteBuffer) -> MarkupPage {
  MarkdownReader(buffer.base, from: 0, count: buffer.count, isDetailed: false).page
}

/// What a page reads as.
func html(_ source: String) -> String { html(Array(source.utf8)).text }

/// What a page and its title read as.
func html(_ source: [UInt8]) -> (title: String?, text: String) {
  let buffer = filled(source)
  let page = MarkupPage(html: buffer.base, count: buffer.count)
  let text = ByteBuffer(capacity: 0)
  MainText(of: page).append(to: text)
  return (
    page.htmlTitle.map { String(decoding: $0.text, as: UTF8.self) },
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
