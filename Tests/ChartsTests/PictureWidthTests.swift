import Charts
import Testing

@Suite("Picture widths")
struct PictureWidthTests {
  @Test("are those of narrow and wide columns")
  func values() {
    #expect(PictureWidth.allCases.map(\.rawValue) == [320, 528])
  }
}
