/// A controlled list of tags: the words under which an archive files its documents.
///
///     let tags = TagVocabulary(list: Array("Climate change\tglobal warming\nSolar power\n".utf8))
///     tags.names                 // ["Climate change", "Solar power"]
///
/// A list has one tag a line, and after tabs other names of the same. Blank lines and lines that begin with
/// `#` are passed over; a tag that comes again gets the names of both lines.
public struct TagVocabulary: Hashable, Sendable {
  /// The tags, in the order of the list.
  public private(set) var names: [String] = []

  /// Each tag's names, its own first.
  private(set) var forms: [[String]] = []

  private var places: [String: Int] = [:]

  /// Creates an empty list.
  public init() {}

  /// Creates a list from the bytes of a file.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(list: [UInt8]) {
    let start = list.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for line in list[start...].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard line.first != UInt8(ascii: "#") else { continue }
      let cells = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      let names = cells.map(Self.trimmed).filter { !$0.isEmpty }
      if let name = names.first { insert(name, synonyms: Array(names.dropFirst())) }
    }
  }

  /// Adds a tag, or names of one that is there.
  ///
  /// - Returns: The tag's number.
  @discardableResult
  public mutating func insert(_ name: String, synonyms: [String] = []) -> Int {
    let place = places[name] ?? names.count
    if place == names.count {
      places[name] = place
      names.append(name)
      forms.append([name])
    }
    forms[place] += synonyms.filter { !forms[place].contains($0) }
    return place
  }

  /// Returns a tag's number; nil if the list does not have it.
  ///
  /// - Complexity: O(1)
  public func number(of name: String) -> Int? { places[name] }

  private static func trimmed(_ cell: String) -> String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let scalars = cell.unicodeScalars.drop(while: isSpace)
    let end = scalars.lastIndex { !isSpace($0) }
    return end.map { String(String.UnicodeScalarView(scalars[...$0])) } ?? ""
  }
}
