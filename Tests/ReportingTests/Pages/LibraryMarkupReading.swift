import Foundation
import FoundationXML

/// A page as a strict parser reads it: its elements, attributes and words.
final class MarkupReading: NSObject, XMLParserDelegate {
  private(set) var elements: Set<String> = []
  private(set) var attributes: [(name: String, value: String)] = []
  private(set) var text = ""

  /// Where links and pictures lead.
  var addresses: [String] {
    attributes.filter { ["href", "src", "action", "xlink:href", "data"].contains($0.name) }
      .map(\.value)
  }

  struct NotWellFormed: Error { var line: Int }

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { throw NotWellFormed(line: parser.lineNumber) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.insert(name.lowercased())
    self.attributes += attributes.map { ($0.key.lowercased(), $0.value) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
