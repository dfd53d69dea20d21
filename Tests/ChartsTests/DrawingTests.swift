import Charts
import Testing

@Suite("Drawings")
struct DrawingTests {
  @Test("are elements with classes and geometry only")
  func element() {
    var drawing = Drawing(width: .narrow)
    drawing.rule(from: Point(x: 0, y: 20.04), to: Point(x: 320, y: -1.26), .axis)
    drawing.text("a & b", at: Point(x: 10, y: 10), anchor: .end, .label, size: 11)
    #expect(
      drawing.svg(height: 40) == """
        <svg class="picture" viewBox="0 0 320 40" font-size="12" aria-hidden="true">\
        <line class="axis" x1="0" y1="20" x2="320" y2="-1.3"/>\
        <text class="label" x="10" y="14" text-anchor="end" font-size="11">a &amp; b</text></svg>
        """)
  }

  @Test("have no number that is none")
  func numbers() {
    var drawing = Drawing(width: .wide)
    let places = [Double.nan, .infinity, -.infinity, 1e300, -1e300, -0.0, 1e-300, 0.05]
    for x in places {
      for y in places {
        drawing.line([Point(x: x, y: y), Point(x: 1, y: 2)], .seriesLine)
        drawing.area(from: [Point(x: x, y: y)], to: [Point(x: y, y: x)], .band)
        drawing.bar(from: Point(x: x, y: 0), to: Point(x: y, y: 0), .positive)
        drawing.rule(from: Point(x: x, y: 0), to: Point(x: y, y: 0), .grid)
        drawing.interval(from: x, to: y, y: x)
        drawing.dot(at: Point(x: x, y: y), radius: y, .dot)
        drawing.text("n", at: Point(x: x, y: y), .label, limit: x)
      }
    }
    let svg = drawing.svg(height: .infinity)
    for part in ["nan", "inf", "e+", "e-3", "-0\"", "-0 "] {
      #expect(!svg.contains(part), "part: \(part)")
    }
  }

  @Test("break lines where values are missing")
  func brokenLine() {
    var drawing = Drawing(width: .wide)
    drawing.line(
      [(0, 1), (1, .nan), (2, 3), (3, 4)].map { Point(x: $0.0, y: $0.1) }, .seriesLine)
    #expect(drawing.svg(height: 5).contains("d=\"M0 1M2 3L3 4\""))
  }

  @Test("of small lines are safe with any values")
  func sparklines() {
    let drawn = { (values: [Double?]) in
      var drawing = Drawing(width: .narrow)
      drawing.sparkline(values, in: PlotFrame(left: 2, right: 90, top: 3, bottom: 17))
      return drawing.svg(height: 20)
    }
    #expect(!drawn([]).contains("circle"))
    #expect(!drawn([nil, .nan]).contains("nan"))
    #expect(drawn([3]).contains("circle"))
    let many = drawn((0..<5_000).map { Double($0 % 17) })
    #expect(many.utf8.count < 5_000)
  }

  @Test("leave out names of ticks that would touch")
  func ticks() {
    var drawing = Drawing(width: .narrow)
    drawing.tickNames(
      (0..<60).map { AxisLabel(position: Double($0) * 5, name: "tick \($0)") }, y: 9)
    let count = drawing.svg(height: 20).split(separator: "<text").count - 1
    #expect((4...10).contains(count))
  }
}
