import FuzzChecks

/// What the fuzzer calls with every input that it makes up.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  FuzzTarget.page.checkOrTrap(bytes, count: count)
  return 0
}
