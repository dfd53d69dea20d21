import Testing

@testable import Headlines

@Suite("SVG header")
struct SVGHeaderTests {
  private func size(_ bytes: [UInt8]) throws -> [Int] {
    let header = try ImageHeader(bytes, isWhole: true)
    return [header.size.width, header.size.height]
  }

  @Test(
    "reads lengths with units, and the view box where there are none",
    arguments: [
      ("<svg width='10' height='20'>", [10, 20]),
      ("<svg width='1in' height='2.54cm'>", [96, 96]),
      ("<svg width='25.4mm' height='72pt'>", [96, 96]),
      ("<svg width='2em' height='1e2px'>", [32, 100]),
      ("<svg width='6pc' height='40Q'>", [96, 38]),
      ("<svg viewBox='0 0 300 150'/>", [300, 150]),
      ("<svg viewBox='0,0,300.4,150'/>", [300, 150]),
      ("<svg width='100%' height='100%' viewBox='-5 -5 30 15'>", [30, 15]),
      ("<svg width='600' viewBox='0 0 300 150'>", [600, 300]),
      ("<svg height='75' viewBox='0 0 300 150'>", [150, 75]),
    ])
  func lengths(_ svg: String, _ expected: [Int]) throws {
    #expect(try size(Array(svg.utf8)) == expected)
  }

  @Test("passes over what stands before the root, and over other attributes")
  func prolog() throws {
    let svg = """
      \u{FEFF}<?xml version="1.0"?>
      <!-- <svg width="1" height="1"> -->
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x>y" [ <!ENTITY a "<svg>"> ]>
      <s:svg xmlns:s="http://www.w3.org/2000/svg" data-width="3" style="width:7px"
        WIDTH="4" width = "1200"
        height="630"><rect/></s:svg>
      """
    #expect(try size(Array(svg.utf8)) == [1200, 630])
  }

  @Test("reads UTF-16", arguments: [true, false])
  func wide(isLittle: Bool) throws {
    let bytes = "\u{FEFF}<svg width='12' height='6'>".utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
      return isLittle ? [low, high] : [high, low]
    }
    #expect(try size(bytes) == [12, 6])
  }

  @Test(
    "refuses sizes that are none",
    arguments: [
      "<svg width='1e999' height='1'>", "<svg width='-1' height='1'>",
      "<svg width='nan' height='1'>",
      "<svg viewBox='0 0 0 0'>", "<svg viewBox='0 0 1e300 1e-300'>",
      "<svg width='1' height='1furlong'>",
    ])
  func none(_ svg: String) {
    #expect(throws: ImageHeaderError.noSize) { try ImageHeader(Array(svg.utf8), isWhole: true) }
  }
}
