import Charts
import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads a picture as strictly as XML is read, and keeps what is in it.
final class PictureReader: NSObject, XMLParserDelegate {
  /// A text and where it stands.
  struct Text {
    var content: String
    var start: Double
    var end: Double
    var y: Double
  }

  private(set) var elements: Set<String> = []
  private(set) var attributes: Set<String> = []
  private(set) var classes: Set<String> = []
  private(set) var texts: [Text] = []
  private(set) var width = 0.0
  private(set) var height = 0.0
  private(set) var isWellFormed = false
  private var current: (attributes: [String: String], content: String)?

  init(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes values: [String: String]
  ) {
    elements.insert(name)
    attributes.formUnion(values.keys)
    classes.formUnion((values["class"] ?? "").split(separator: " ").map(String.init))
    if name == "text" { current = (values, "") }
    guard name == "svg" else { return }
    let box = (values["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    guard box.count == 4 else { return }
    width = box[2]
    height = box[3]
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    current?.content += string
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard name == "text", let text = current else { return }
    current = nil
    let x = Double(text.attributes["x"] ?? "") ?? .nan
    let size = Double(text.attributes["font-size"] ?? "12") ?? 12
    let length = LabelText.width(of: text.content, size: size)
    let start =
      switch text.attributes["text-anchor"] {
      case "end": x - length
      case "middle": x - length / 2
      default: x
      }
    texts.append(
      Text(
        content: text.content, start: start, end: start + length,
        y: Double(text.attributes["y"] ?? "") ?? .nan))
  }
}
