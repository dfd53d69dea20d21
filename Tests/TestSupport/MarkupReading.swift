public import Foundation
public import FoundationXML

/// A page as a strict parser reads it: its elements, attributes, words and tables.
///
/// All of it is read when it is made; afterwards nothing changes.
public final class MarkupReading: NSObject, XMLParserDelegate, @unchecked Sendable {
  /// An attribute of an element.
  public struct Attribute: Hashable, Sendable {
    /// The element's name, in small letters.
    public var element: String
    /// The attribute's name, in small letters.
    public var name: String
    /// Its value.
    public var value: String
  }

  /// A table: what it says of itself, and its cells row by row, the head first.
  public struct Table: Sendable {
    /// The caption.
    public var caption = ""
    /// The cells of each row.
    public var rows: [[String]] = []

    /// The cells of the rows by the names in their first cell; of equal names the last.
    public var byName: [String: [String]] {
      Dictionary(rows.map { ($0.first ?? "", $0) }, uniquingKeysWith: { $1 })
    }
  }

  /// The page is not well formed.
  public struct NotWellFormed: Error {
    /// The line at which that shows.
    public var line: Int
  }

  /// The names of elements, in small letters.
  public private(set) var elements: Set<String> = []
  /// How many elements there are outside of pictures, which wrap and shorten texts.
  public private(set) var elementCount = 0
  /// All attributes.
  public private(set) var attributes: Set<Attribute> = []
  /// All text that is neither style nor in a picture nor a picture's summary.
  public private(set) var text = ""
  /// The summaries of pictures, which shorten names as pictures do.
  public private(set) var summaries = ""
  /// The text of style sheets.
  public private(set) var style = ""
  /// All tables.
  public private(set) var tables: [Table] = []
  private var open: [String] = []
  private var pictures = 0
  /// How deep the summary lies that is open; nil outside of summaries.
  private var summaryDepth: Int?

  /// Reads a page.
  ///
  /// - Throws: `NotWellFormed`.
  public init(_ page: some Sequence<UInt8>) throws {
    super.init()
    let parser = XMLParser(data: Data(page))
    parser.delegate = self
    guard parser.parse() else { throw NotWellFormed(line: parser.lineNumber) }
  }

  /// Where links, pictures and forms lead.
  public var addresses: [String] {
    let names = ["href", "src", "action", "xlink:href", "data", "srcset", "poster", "formaction"]
    return attributes.filter { names.contains($0.name) }.map(\.value)
  }

  /// The table with a caption that begins so.
  public func table(_ start: String) -> Table? { tables.first { $0.caption.hasPrefix(start) } }

  // MARK: - What the parser tells

  /// Takes the beginning of an element.
  public func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes all: [String: String]
  ) {
    let name = name.lowercased()
    open.append(name)
    elements.insert(name)
    if name == "svg" { pictures += 1 }
    if all["id"]?.hasSuffix("-summary") == true { summaryDepth = open.count }
    if pictures == 0 { elementCount += 1 }
    switch name {
    case "table": tables.append(Table())
    case "tr": if !tables.isEmpty { tables[tables.count - 1].rows.append([]) }
    case "th", "td":
      if let row = tables.last?.rows.indices.last {
        tables[tables.count - 1].rows[row].append("")
      }
    default: break
    }
    for (key, value) in all {
      attributes.insert(Attribute(element: name, name: key.lowercased(), value: value))
    }
  }

  /// Takes the end of an element.
  public func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if summaryDepth == open.count { summaryDepth = nil }
    open.removeLast()
    if name.lowercased() == "svg" { pictures -= 1 }
  }

  /// Takes a piece of text.
  public func parser(_ parser: XMLParser, foundCharacters string: String) {
    if open.last == "style" {
      style += string
    } else if summaryDepth != nil {
      summaries += string
    } else if pictures == 0 {
      text += string
      appendToTable(string)
    }
  }

  private func appendToTable(_ string: String) {
    guard open.contains("table") else { return }
    let table = tables.count - 1
    if open.contains("caption") { tables[table].caption += string }
    guard open.contains("td") || open.contains("th"),
      let row = tables[table].rows.indices.last,
      let cell = tables[table].rows[row].indices.last
    else { return }
    tables[table].rows[row][cell] += string
  }
}
