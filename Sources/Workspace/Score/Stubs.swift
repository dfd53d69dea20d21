public struct SummaryOptions: Sendable { public init() {} }
public struct TerminalStyle: Sendable { public init(usesColor: Bool) {} }
