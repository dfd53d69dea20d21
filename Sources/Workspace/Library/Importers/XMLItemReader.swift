/// What is read of an export and what is passed over.
struct XMLItemShape {
  /// The elements that are entries of their own.
  var items: Set<XMLName>
  /// The elements of an entry that only group others.
  var groups: Set<XMLName> = []
  /// The elements that are kept.
  var fields: Set<XMLName>
  /// The attributes of those that are kept.
  var attributes: [XMLName] = []
}

/// Gathers the entries of an export from the events of a parser.
final class XMLItemReader: XMLHandler {
  /// The entries that have ended; taken by the owner.
  var items: [XMLItem] = []

  private let shape: XMLItemShape
  private let limit: Int
  private var item: XMLItem?
  private var size = 0
  private var field: XMLItem.Field?
  private var isEscaped = false
  /// The groups that are open, with their own texts.
  private var groups: [(name: XMLName, depth: Int, text: [UInt8])] = []
  private var language: [UInt8]?
  private var depth = 0
  private var itemDepth = 0
  /// Where the field begins that is read, or the element that is passed over.
  private var fieldDepth = Int.max

  /// Creates a reader.
  ///
  /// - Parameter limit: The longest entry, in bytes.
  init(_ shape: XMLItemShape, limit: Int) {
    self.shape = shape
    self.limit = limit
  }

  func start(_ element: XMLElement) {
    depth += 1
    guard item != nil else {
      startOutside(element)
      return
    }
    guard depth <= fieldDepth else {
      if field != nil { startInField(element) }
      return
    }
    if shape.groups.contains(element.name) {
      groups.append((element.name, depth, []))
      return
    }
    fieldDepth = depth
    guard shape.fields.contains(element.name) else { return }
    var field = XMLItem.Field(name: element.name, parent: groups.last?.name)
    for name in shape.attributes {
      if let value = element.value(of: name) { field.attributes.append((name, value)) }
    }
    size += field.attributes.reduce(64) { $0 + $1.value.count }
    isEscaped = field.value(of: "type").map { $0.ends(with: Self.xhtml) } ?? false
    self.field = field
  }

  func end(_ name: XMLName, spelling: UnsafeBufferPointer<UInt8>) {
    defer { depth -= 1 }
    guard item != nil else { return }
    if depth > fieldDepth {
      if field != nil { append(tag: spelling, isEnd: true) }
    } else if depth == fieldDepth {
      fieldDepth = .max
      if let field, item?.isTooLong == false { item?.fields.append(field) }
      field = nil
    } else if let group = groups.last, depth == group.depth {
      endGroup(group)
    } else if depth == itemDepth, let item {
      items.append(item)
      self.item = nil
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard item != nil else { return }
    if field != nil {
      append(bytes)
    } else if let group = groups.last, group.depth == depth {
      if hasRoom(bytes.count) { groups[groups.count - 1].text.append(contentsOf: bytes) }
    } else if depth == itemDepth, size + bytes.count <= limit {
      size += bytes.count
      item?.content.append(contentsOf: bytes)
    }
  }

  private static let xhtml = Array("xhtml".utf8)
}

// MARK: - Details

extension XMLItemReader {
  private func startOutside(_ element: XMLElement) {
    let own = element.value(of: XMLName("lang", .xml))
    guard shape.items.contains(element.name) else {
      if language == nil { language = own }
      return
    }
    item = XMLItem(name: element.name, language: own ?? language)
    itemDepth = depth
    size = 0
    groups = []
    fieldDepth = .max
  }

  /// Ends a group. One that holds a text of its own is a field too: `author` is both.
  private func endGroup(_ group: (name: XMLName, depth: Int, text: [UInt8])) {
    groups.removeLast()
    guard !group.text.isBlank, shape.fields.contains(group.name) else { return }
    item?.fields.append(
      XMLItem.Field(name: group.name, parent: groups.last?.name, content: group.text))
  }

  /// Writes an element in a field out as a tag, with what tells whether it is seen.
  private func startInField(_ element: XMLElement) {
    append(tag: element.spelling, isEnd: false)
    if element.value(of: XMLName("hidden")) != nil { appendAttribute(" hidden") }
    if element.value(of: XMLName("aria-hidden"))?.elementsEqual("true".utf8) == true {
      appendAttribute(" aria-hidden=true")
    }
  }

  private func appendAttribute(_ text: String) {
    guard field?.content.last == UInt8(ascii: ">") else { return }
    field?.content.removeLast()
    field?.content.append(contentsOf: text.utf8)
    field?.content.append(UInt8(ascii: ">"))
  }

  private func append(tag name: UnsafeBufferPointer<UInt8>, isEnd: Bool) {
    guard hasRoom(name.count + 3) else { return }
    field?.content.append(UInt8(ascii: "<"))
    if isEnd { field?.content.append(UInt8(ascii: "/")) }
    field?.content.append(contentsOf: name)
    field?.content.append(UInt8(ascii: ">"))
  }

  private func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard hasRoom(bytes.count) else { return }
    guard isEscaped else {
      field?.content.append(contentsOf: bytes)
      return
    }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"): field?.content.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: "&"): field?.content.append(contentsOf: "&amp;".utf8)
      default: field?.content.append(byte)
      }
    }
  }

  private func hasRoom(_ count: Int) -> Bool {
    size += count
    guard size <= limit else {
      item?.isTooLong = true
      return false
    }
    return true
  }
}

extension [UInt8] {
  /// Whether the last bytes are these.
  func ends(with suffix: [UInt8]) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }
}
