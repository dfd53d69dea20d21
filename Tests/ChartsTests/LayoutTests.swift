import Testing

@testable import Charts

@Suite("Layouts")
struct LayoutTests {
  @Test("thin in runs that cover all")
  func thinning() {
    for count in [0, 1, 5, 240, 241, 5_000] {
      let runs = Thinning.runs(of: count, atMost: 240)
      #expect(runs.count <= 240)
      #expect(runs.flatMap(Array.init) == Array(0..<count))
    }
  }

  static let counts = [0, 1, 2, 3, 12, 40]

  @Test("of maps leave no box on another", arguments: counts, [320.0, 528])
  func boxes(count: Int, width: Double) {
    let boxes: [MapLayout.Box] = (0..<count).map { index in
      let width = Double(40 + (index * 37) % 90)
      return MapLayout.Box(width: width, height: Double(24 + (index * 53) % 60))
    }
    let similarities: [[Double]] = (0..<count).map { row in
      (0..<count).map { column in 1 / Double(1 + abs(column - row)) }
    }
    let layout = MapLayout(similarities: similarities, boxes: boxes, width: width)
    expectApart(layout, boxes, width: width)
    #expect(layout == MapLayout(similarities: similarities, boxes: boxes, width: width))
  }

  @Test(
    "of maps are safe with any similarities",
    arguments: [
      [], [[1]], [[Double.nan, Double.infinity], [-Double.infinity, Double.nan]],
      [[Double]](repeating: [], count: 9),
      [[Double]](repeating: [Double](repeating: 1, count: 6), count: 6),
      [[Double]](repeating: [Double](repeating: 0, count: 6), count: 6),
    ])
  func awkward(similarities: [[Double]]) {
    let boxes = (0..<9).map {
      MapLayout.Box(width: $0 == 3 ? .nan : 70, height: $0 == 4 ? 1e9 : 50)
    }
    let layout = MapLayout(similarities: similarities, boxes: boxes, width: 320)
    #expect(layout.centers.count == 9)
    #expect(layout.centers.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    #expect(layout.height.isFinite)
  }

  @Test("of maps put alike things near each other")
  func nearness() {
    let groups = [0, 0, 0, 1, 1, 1]
    let places = MapLayout.plane(
      groups.map { row in groups.map { $0 == row ? 0.9 : 0.1 } }, count: 6)
    func distance(_ first: Int, _ second: Int) -> Double {
      abs(places[first].x - places[second].x) + abs(places[first].y - places[second].y)
    }
    #expect(distance(0, 1) < distance(0, 3))
    #expect(distance(3, 5) < distance(2, 3))
  }

  private func expectApart(_ layout: MapLayout, _ boxes: [MapLayout.Box], width: Double) {
    for first in boxes.indices {
      let center = layout.centers[first]
      #expect(center.x - boxes[first].width / 2 >= -0.01)
      #expect(center.x + boxes[first].width / 2 <= width + 0.01)
      #expect(center.y - boxes[first].height / 2 >= -0.01)
      #expect(center.y + boxes[first].height / 2 <= layout.height + 0.01)
      for second in boxes.indices where second > first {
        let x = abs(center.x - layout.centers[second].x)
        let y = abs(center.y - layout.centers[second].y)
        let isApart =
          x >= (boxes[first].width + boxes[second].width) / 2 - 0.01
          || y >= (boxes[first].height + boxes[second].height) / 2 - 0.01
        #expect(isApart, "boxes: \(first), \(second)")
      }
    }
  }
}
