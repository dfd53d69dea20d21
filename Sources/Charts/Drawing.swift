/// A point of a picture, from its upper left corner.
public struct Point: Hashable, Sendable {
  /// How far to the right.
  public var x: Double
  /// How far down.
  public var y: Double

  /// Creates a point.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  var isFinite: Bool { x.isFinite && y.isFinite }
}

/// The text of an SVG element that grows mark by mark.
///
/// It has classes and geometry only: no identifiers, colors, styles or addresses. Every number has at
/// most one decimal, and one that is not finite is 0, so that the text is well formed whatever comes.
///
///     var drawing = Drawing(width: .narrow)
///     drawing.rule(from: Point(x: 0, y: 20), to: Point(x: 320, y: 20), .axis)
///     drawing.svg(height: 40)  // <svg class="picture" viewBox="0 0 320 40" …
public struct Drawing: Sendable {
  /// How wide the paper is.
  public let width: Double
  var bytes: [UInt8] = []

  /// Creates an empty drawing.
  public init(width: PictureWidth) {
    self.width = width.rawValue
  }

  /// Returns the element; it is hidden from screen readers, which get words and a table instead.
  ///
  /// - Parameter height: How high the paper is.
  public func svg(height: Double) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 160)
    text.append(contentsOf: "<svg class=\"picture\" viewBox=\"0 0 ".utf8)
    text.append(number: width)
    text.append(0x20)
    text.append(number: max(height, 1))
    text.append(contentsOf: "\" font-size=\"12\" aria-hidden=\"true\">".utf8)
    text.append(contentsOf: bytes)
    text.append(contentsOf: "</svg>".utf8)
    return String(decoding: text, as: UTF8.self)
  }
}

// MARK: - Writing

extension Drawing {
  /// Appends an element without content.
  mutating func element(
    _ name: StaticString, _ mark: MarkClass, _ attributes: [(name: StaticString, value: Double)]
  ) {
    open(name, mark)
    for attribute in attributes {
      self.attribute(attribute.name, attribute.value)
    }
    bytes.append(contentsOf: "/>".utf8)
  }

  /// Appends the beginning of a tag.
  mutating func open(_ name: StaticString, _ mark: MarkClass) {
    bytes.append(contentsOf: "<\(name) class=\"\(mark.names)\"".utf8)
  }

  /// Appends an attribute.
  mutating func attribute(_ name: StaticString, _ value: Double) {
    bytes.append(contentsOf: " \(name)=\"".utf8)
    bytes.append(number: value)
    bytes.append(0x22)
  }
}

extension [UInt8] {
  /// Appends a number with one decimal at most.
  mutating func append(number: Double) {
    let bounded = number.isFinite ? Swift.min(Swift.max(number, -100_000), 100_000) : 0
    let tenths = Int((bounded * 10).rounded())
    if tenths < 0 { append(0x2D) }
    append(contentsOf: String(tenths.magnitude / 10).utf8)
    guard tenths % 10 != 0 else { return }
    append(0x2E)
    append(0x30 + UInt8(tenths.magnitude % 10))
  }
}
