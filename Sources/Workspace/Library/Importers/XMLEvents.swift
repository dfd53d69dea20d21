internal import CXML

/// Who is told what is in an XML document.
protocol XMLHandler: AnyObject {
  /// An element begins.
  func start(_ element: XMLElement)
  /// An element ends.
  func end(_ name: XMLName, spelling: UnsafeBufferPointer<UInt8>)
  /// Text, in pieces of any length. What is in CDATA sections is text like any other.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// What libxml2 reads in an XML document, piece by piece and without a tree.
///
/// The bytes come from `XMLRepair`: UTF-8 in one root, without document types, entities and
/// declared encodings. Nothing can be declared, so nothing can be expanded or loaded; should a
/// declaration get here all the same, no handler would keep it.
final class XMLEvents {
  /// How many mistakes the parser has found; those in namespaces are none to us.
  private(set) var mistakes = 0
  /// The error at which the parser stopped, if it did.
  private(set) var failure: Int?

  private let handler: any XMLHandler
  private var context: xmlParserCtxtPtr?

  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Creates a parser that tells `handler`.
  init(handler: any XMLHandler) {
    self.handler = handler
    precondition(Self.isReady)
    var callbacks = Self.makeCallbacks()
    context = xmlCreatePushParserCtxt(
      &callbacks, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    let options = XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
    xmlCtxtUseOptions(context, Int32(options))
  }

  deinit {
    if let document = context?.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(context)
  }

  /// Reads more of the document; false if the parser has stopped.
  func feed(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Bool {
    var rest = bytes[...]
    repeat {
      let part = UnsafeBufferPointer(rebasing: rest.prefix(Self.partSize))
      rest = rest.dropFirst(part.count)
      part.withMemoryRebound(to: CChar.self) { part in
        _ = xmlParseChunk(context, part.baseAddress, Int32(part.count), 0)
      }
    } while !rest.isEmpty
    if isLast { _ = xmlParseChunk(context, nil, 0, 1) }
    guard let context, context.pointee.disableSAX == 0 || isLast else {
      failure = self.context.map { Int($0.pointee.errNo) } ?? 0
      return false
    }
    return true
  }

  private static let partSize = 64 << 10
}

// MARK: - Callbacks

extension XMLEvents {
  private static func makeCallbacks() -> xmlSAXHandler {
    var callbacks = xmlSAXHandler()
    callbacks.initialized = UInt32(XML_SAX2_MAGIC)
    callbacks.startElementNs = { events, name, prefix, uri, _, _, count, _, attributes in
      XMLEvents.of(events)?.handler.start(
        XMLElement(
          name: name, prefix: prefix, namespace: uri, attributes: attributes, count: Int(count)))
    }
    callbacks.endElementNs = { events, name, prefix, uri in
      let spelling = XMLName.bytes(name)
      XMLEvents.of(events)?.handler.end(
        XMLName(spelling, prefix: XMLName.bytes(prefix), namespace: XMLName.bytes(uri)),
        spelling: spelling)
    }
    callbacks.characters = { events, bytes, count in XMLEvents.text(events, bytes, count) }
    callbacks.ignorableWhitespace = callbacks.characters
    callbacks.cdataBlock = callbacks.characters
    callbacks.serror = { events, error in
      guard let error, error.pointee.domain != XML_FROM_NAMESPACE.rawValue else { return }
      XMLEvents.of(events)?.mistakes += 1
    }
    return callbacks
  }

  private static func of(_ events: UnsafeMutableRawPointer?) -> XMLEvents? {
    events.map { Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func text(
    _ events: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<xmlChar>?, _ count: Int32
  ) {
    of(events)?.handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }
}
