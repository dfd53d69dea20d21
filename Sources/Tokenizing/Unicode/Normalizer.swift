struct Normalizer {
  enum Form { case nfkcCasefold }
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, form: Form, to out: inout [UInt8]) {
    out.append(contentsOf: bytes)
  }
}
