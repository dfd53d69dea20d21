import Foundation
import FoundationXML

/// What stands in a page, read strictly as XML.
///
/// All of it is read when it is made; afterwards nothing changes.
final class PageReading: NSObject, XMLParserDelegate, @unchecked Sendable {
  /// An attribute of an element.
  struct Attribute: Hashable {
    var element: String
    var name: String
    var value: String
  }

  /// Whether the page is well formed.
  private(set) var isWellFormed = false
  /// The names of elements.
  private(set) var elements: Set<String> = []
  /// How many elements there are outside of pictures, which wrap and shorten texts.
  private(set) var elementCount = 0
  /// All attributes.
  private(set) var attributes: Set<Attribute> = []
  /// All text that is neither style nor in a picture.
  private(set) var text = ""
  /// The text of the style sheet.
  private(set) var style = ""
  private var isInStyle = false
  private var isInPicture = false

  init(_ page: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(page))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes all: [String: String]
  ) {
    elements.insert(name)
    isInStyle = name == "style"
    if name == "svg" { isInPicture = true }
    if !isInPicture { elementCount += 1 }
    for (key, value) in all {
      attributes.insert(Attribute(element: name, name: key, value: value))
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    isInStyle = false
    if name == "svg" { isInPicture = false }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isInStyle { style += string } else if !isInPicture { text += string }
  }
}
