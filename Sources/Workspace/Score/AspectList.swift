internal import Sentiment

/// Writes the aspects of one record as JSON.
enum AspectList {
  /// Appends an array of objects: `text`, `start`, `end`, `label`, `valence` and `quote`.
  static func append(
    _ sentiment: Sentiment, _ text: UnsafeBufferPointer<UInt8>, to out: ByteBuffer,
    _ block: OutputBlock
  ) {
    out.append(UInt8(ascii: "["))
    for (index, aspect) in sentiment.aspects.enumerated() {
      if index > 0 { out.append(ASCII.comma) }
      out.append("{\"text\":\"")
      JSONText.append(UnsafeBufferPointer(rebasing: text[aspect.start..<aspect.end]), to: out)
      out.append("\",\"start\":")
      out.append(decimal: aspect.start)
      out.append(",\"end\":")
      out.append(decimal: aspect.end)
      out.append(",\"label\":")
      JSONText.appendString(aspect.label.rawValue, to: out)
      out.append(",\"valence\":")
      out.append(fixedPoint: aspect.valenceMillionths, digits: 6)
      out.append(",\"quote\":{\"start\":")
      out.append(decimal: aspect.quote.lowerBound)
      out.append(",\"end\":")
      out.append(decimal: aspect.quote.upperBound)
      out.append("}}")
      if out === block.bytes { block.spillIfLarge() }
    }
    out.append(UInt8(ascii: "]"))
  }
}
