internal import Headlines
import FoundationEssentials

/// Finds and reads the texts beside pictures: `photo.txt`, `photo.md` or `photo.json` for `photo.jpg`,
/// or `photo.jpg.txt` and so on.
struct ImageSidecars {
  private let root: [UInt8]
  private let files: Set<[UInt8]>

  /// A longer text is an article that has the picture's name by chance.
  private static let longest = 1 << 20
  /// The kinds, in the order in which they are looked for.
  private static let endings = ["json", "md", "txt"]

  /// - Parameters:
  ///   - folder: The folder of the pictures.
  ///   - files: Paths of the files in it that are no pictures.
  init(folder: String, files: Set<[UInt8]>) {
    root = Array(folder.utf8) + [UInt8(ascii: "/")]
    self.files = files
  }

  /// The text beside a picture, relative to the folder; nil if there is none.
  func path(for image: [UInt8]) -> [UInt8]? {
    let dot = image.lastIndex(of: UInt8(ascii: ".")) ?? image.endIndex
    let stems = [image[..<dot], image[...]]
    return stems.lazy.flatMap { stem in
      Self.endings.lazy.map { Array(stem) + Array(".\($0)".utf8) }
    }.first(where: files.contains)
  }

  /// Returns what a text says.
  ///
  /// - Parameter path: The text, relative to the folder.
  /// - Throws: The reason why it cannot be read.
  func statement(at path: [UInt8]) throws(DocumentProblem.Reason) -> ImageStatement {
    let file = try DocumentFile(
      path: root + path, name: String(decoding: path, as: UTF8.self), limit: Self.longest)
    let ending = path.split(separator: UInt8(ascii: ".")).last ?? []
    return Self.statement(in: file, String(decoding: ending, as: UTF8.self))
  }

  private static func statement(in file: DocumentFile, _ ending: String) -> ImageStatement {
    switch ending {
    case "json": json(file.buffer.array)
    case "md": markdown(file.buffer)
    default: ImageStatement(caption: String(decoding: file.buffer.array, as: UTF8.self))
    }
  }
}

// MARK: - Formats

extension ImageSidecars {
  /// The words of an object with an alt text, a caption and a title; others say nothing.
  private static func json(_ bytes: [UInt8]) -> ImageStatement {
    guard let object = try? JSONDecoder().decode([String: Value].self, from: Data(bytes)) else {
      return ImageStatement()
    }
    var statement = ImageStatement()
    for (key, value) in object.sorted(by: { $0.key < $1.key }) {
      statement.add(value.text, under: key)
    }
    return statement
  }

  /// A text; nil for all else.
  private struct Value: Decodable {
    var text: String?

    init(from decoder: any Decoder) throws {
      text = try? decoder.singleValueContainer().decode(String.self)
    }
  }

  /// The words of a document: its front matter may have an alt text, a caption and a title.
  private static func markdown(_ buffer: ByteBuffer) -> ImageStatement {
    let front = FrontMatter(buffer.base, count: buffer.count)
    let page = DocumentPage(buffer, kind: .markdown).page
    var statement = ImageStatement()
    for (key, value) in front.fields {
      guard case .text(let text) = value else { continue }
      statement.add(
        String(decoding: text, as: UTF8.self), under: String(decoding: key, as: UTF8.self))
    }
    statement.add(String(decoding: page.text, as: UTF8.self), under: "caption")
    return statement
  }
}

extension ImageStatement {
  /// Takes a value over if its name is one that alt texts, captions or titles have. The first counts.
  mutating func add(_ value: String?, under name: String) {
    guard let value, let column = CaptionColumn(name: name) else { return }
    switch column {
    case .alt: alt = alt ?? value
    case .caption: caption = caption ?? value
    case .title: title = title ?? value
    case .file: break
    }
  }
}
