/// A check that reads one block of prose after another; one file each.
protocol ProseCheck: SendableMetatype {
  /// What it looks for.
  static var check: PageCheck { get }

  /// Returns what is found in a block, in its order.
  static func findings(in block: ProseBlock, _ settings: PageCheckSettings) -> [ProseFinding]
}

/// What a check found: bytes of the block's text, and what there is to say.
struct ProseFinding {
  var span: Range<Int>
  var message: String
  var suggestions: [String] = []
}
