internal import Glibc

/// The open elements of a document, by the names with which they were opened.
struct XMLElementStack {
  /// An open element.
  private struct Element {
    var nameStart: Int
    var isRecord: Bool
    /// Whether the parser knows it by a stand-in, because its name is none.
    var isNameless: Bool
    var namespaceCount: Int
  }

  private var names: [UInt8] = []
  private var elements: [Element] = []
  /// How many namespaces are declared in the open elements.
  private(set) var namespaceCount = 0

  /// How many elements are open.
  var depth: Int { elements.count }

  /// Whether the innermost element goes by a stand-in.
  var isLastNameless: Bool { elements.last?.isNameless ?? false }

  /// The name of the innermost element.
  var lastName: ArraySlice<UInt8> { elements.last.map { names[$0.nameStart...] } ?? [] }

  /// Opens an element.
  mutating func push(
    _ name: UnsafeBufferPointer<UInt8>, isRecord: Bool, isNameless: Bool, namespaceCount: Int
  ) {
    elements.append(
      Element(
        nameStart: names.count, isRecord: isRecord, isNameless: isNameless,
        namespaceCount: namespaceCount))
    names.append(contentsOf: name)
    self.namespaceCount += namespaceCount
  }

  /// Closes the innermost element.
  mutating func pop() {
    guard let last = elements.popLast() else { return }
    names.removeSubrange(last.nameStart...)
    namespaceCount -= last.namespaceCount
  }

  /// How many elements have to be closed to close the innermost of this name; nil if none is open.
  ///
  /// Names that differ only in case are taken for the same.
  func distance(to name: UnsafeBufferPointer<UInt8>) -> Int? {
    var end = names.count
    for (distance, element) in elements.reversed().enumerated() {
      defer { end = element.nameStart }
      guard end - element.nameStart == name.count else { continue }
      let isSame = zip(names[element.nameStart..<end], name).allSatisfy { $0 | 0x20 == $1 | 0x20 }
      if isSame { return distance + 1 }
    }
    return nil
  }

  /// How many elements have to be closed to close the innermost record; nil if none is open.
  func distanceToRecord() -> Int? {
    elements.lastIndex { $0.isRecord }.map { elements.count - $0 }
  }
}
