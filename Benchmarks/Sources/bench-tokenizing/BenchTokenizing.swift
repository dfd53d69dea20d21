import Tokenizing
import Worker

/// Runs one tokenizing operation over one file, as often as it is told to.
///
///     bench-tokenizing scan|words|tokens|terms|naive FILE REPEATS
@main
enum BenchTokenizing {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let operation = Operation(rawValue: arguments[1]),
      let repeats = Int(arguments[3]), repeats > 0
    else { Worker.refuse("usage: bench-tokenizing scan|words|tokens|terms|naive FILE REPEATS") }
    let text = try Worker.bytes(of: arguments[2])
    switch operation {
    case .scan: scan(text, repeats: repeats)
    case .words: words(text, repeats: repeats)
    case .tokens: tokens(text, repeats: repeats)
    case .terms: terms(text, repeats: repeats)
    case .naive: naive(text, repeats: repeats)
    }
  }
}

/// What can be timed.
private enum Operation: String {
  /// Looking at every byte: as fast as anything that reads the text can be.
  case scan
  /// Finding every word boundary of UAX #29.
  case words
  /// Finding every token.
  case tokens
  /// Finding every token, normalizing it and looking it up in a table that has them all.
  case terms
  /// What one would write without a tokenizer: split, lower-case and look up strings.
  case naive
}

// MARK: - The operations

/// The answer is the sum of the bytes.
private func scan(_ text: [UInt8], repeats: Int) {
  Worker.serve {
    var sum: UInt64 = 0
    for _ in 0..<repeats { sum = byteSum(text, from: sum) }
    return Int(truncatingIfNeeded: sum)
  }
}

/// Adds the bytes to a running sum, which keeps one repeat from being taken for another.
@inline(never)
private func byteSum(_ text: [UInt8], from initial: UInt64) -> UInt64 {
  text.withUnsafeBufferPointer { bytes in
    var sum = initial
    for byte in bytes { sum &+= UInt64(byte) }
    return sum
  }
}

/// The answer is the number of segments.
private func words(_ text: [UInt8], repeats: Int) {
  Worker.serve {
    var count = 0
    for _ in 0..<repeats { count = WordBreaks.ends(in: text.span).count }
    return count
  }
}

/// The answer is the number of tokens.
private func tokens(_ text: [UInt8], repeats: Int) {
  let tokenizer = Tokenizer()
  var stream = TokenStream()
  Worker.serve {
    for _ in 0..<repeats { tokenizer.tokenize(text.span, into: &stream) }
    return stream.count
  }
}

/// The answer is the number of tokens whose term was found.
private func terms(_ text: [UInt8], repeats: Int) {
  let tokenizer = Tokenizer()
  var stream = TokenStream()
  tokenizer.tokenize(text.span, into: &stream)
  var table = TermTable()
  for token in stream.all where token.kind == .word {
    table.insert(
      String(decoding: text[Int(token.start)..<Int(token.end)], as: UTF8.self).lowercased())
  }
  Worker.serve {
    for _ in 0..<repeats {
      tokenizer.tokenize(text.span, into: &stream)
      stream.resolve(text.span, with: table)
    }
    var found = 0
    for index in 0..<stream.count where stream[index].term != .unknown { found += 1 }
    return found
  }
}

/// The answer is the number of pieces between white space that were found.
private func naive(_ text: [UInt8], repeats: Int) {
  let string = String(decoding: text, as: UTF8.self)
  let table = Set(string.split(whereSeparator: \.isWhitespace).map { $0.lowercased() })
  Worker.serve {
    var found = 0
    for _ in 0..<repeats {
      found = 0
      for piece in string.split(whereSeparator: \.isWhitespace)
      where table.contains(piece.lowercased()) {
        found += 1
      }
    }
    return found
  }
}
