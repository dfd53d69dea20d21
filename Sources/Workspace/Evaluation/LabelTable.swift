/// The labels of a gold set, numbered from 0 in the order of their bytes.
///
/// Labels are compared byte by byte: two spellings of `é` are two labels.
struct LabelTable {
  private var numbers: [[UInt8]: Int] = [:]

  /// Numbers the distinct labels.
  init(_ labels: some Sequence<String>) {
    let distinct = Set(labels.map { Array($0.utf8) })
    for (number, label) in distinct.sorted(by: { $0.lexicographicallyPrecedes($1) }).enumerated() {
      numbers[label] = number
    }
  }

  /// How many labels there are.
  var count: Int { numbers.count }

  /// Returns the label's number; nil where the gold set does not have it.
  func number(of label: String) -> Int? {
    numbers[Array(label.utf8)]
  }
}
