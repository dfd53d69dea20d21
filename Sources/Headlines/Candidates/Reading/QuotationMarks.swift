internal import Tokenizing

/// Finds which words stand in quotation marks.
///
/// Straight double marks open and close in turn, curly ones and guillemets say which they do. A
/// single curly mark that opens is closed by the next lone one. What is still open at the end of a
/// block ends there.
enum QuotationMarks {
  /// Marks the quoted words of a block.
  static func mark(_ words: inout [ReadWord], in range: Range<Int>) {
    var open: String?
    for index in range {
      let text = words[index].text
      if let mark = open {
        words[index].isQuoted = true
        if words[index].kind == .punctuation, text.hasPrefix(mark) { open = nil }
      } else if words[index].kind == .punctuation, let mark = closing[text] {
        words[index].isQuoted = true
        open = mark
      }
    }
  }

  private static let closing = ["\"": "\"", "“": "”", "‘": "’", "«": "»", "„": "“"]
}
