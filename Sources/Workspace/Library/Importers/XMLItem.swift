/// One entry of an XML export: an item of a feed, an address of a sitemap.
struct XMLItem {
  /// An element in the entry.
  struct Field {
    var name: XMLName
    /// The element around it, where that only groups: `author` around `name`.
    var parent: XMLName?
    /// Its text. Elements in it are written out as tags.
    var content: [UInt8] = []
    /// The attributes that are asked for.
    var attributes: [(name: XMLName, value: [UInt8])] = []

    /// The value of an attribute; nil if it is not there.
    func value(of name: StaticString) -> [UInt8]? {
      let name = XMLName(name)
      return attributes.first { $0.name == name }?.value
    }
  }

  /// The element that the entry is.
  var name: XMLName
  /// Its language by `xml:lang`, or that of what it stands in.
  var language: [UInt8]?
  /// Its own text, where it is no more than that.
  var content: [UInt8] = []
  /// What is in it, in order.
  var fields: [Field] = []
  /// Whether it was longer than the limit; what came after is missing.
  var isTooLong = false

  /// The first field of a name that has a text.
  func text(_ name: XMLName, in parent: XMLName? = nil) -> [UInt8]? {
    field(name, in: parent)?.content
  }

  /// The first field of a name that has a text.
  func field(_ name: XMLName, in parent: XMLName? = nil) -> Field? {
    fields.first { $0.name == name && $0.parent == parent && !$0.content.isBlank }
  }

  /// All fields of a name.
  func fields(_ name: XMLName, in parent: XMLName? = nil) -> some Sequence<Field> {
    fields.lazy.filter { $0.name == name && $0.parent == parent }
  }
}

extension [UInt8] {
  /// Whether there is nothing but white space.
  var isBlank: Bool { allSatisfy { $0 <= ASCII.space } }
}
