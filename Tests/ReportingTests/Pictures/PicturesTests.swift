import Charts
import Learning
import Testing

@testable import Reporting
@testable import Workspace

@Suite("Pictures")
struct PicturesTests {
  static let elements: Set = ["svg", "path", "line", "rect", "circle", "text"]
  static let attributes: Set = [
    "class", "viewBox", "font-size", "aria-hidden", "x1", "y1", "x2", "y2", "x", "y",
    "width", "height", "cx", "cy", "r", "d", "text-anchor",
  ]

  /// Expects that a figure is well formed in both widths and that no text leaves the paper.
  private func expectSound(_ figure: Figure, _ comment: Comment? = nil) {
    for (svg, width) in [(figure.wide, 528.0), (figure.narrow, 320)] {
      let reader = PictureReader(svg)
      #expect(reader.isWellFormed, comment)
      #expect(reader.elements.isSubset(of: Self.elements), comment)
      #expect(reader.attributes.isSubset(of: Self.attributes), comment)
      #expect(reader.width == width, comment)
      for text in reader.texts {
        let isInside =
          text.start >= -0.6 && text.end <= width + 0.6 && text.y >= 6 && text.y <= reader.height
        #expect(isInside, "\(figure.id), \(width): \(text)")
      }
      #expect(!svg.contains("nan") && !svg.contains("inf"), comment)
    }
    #expect(figure.summary.unicodeScalars.count < 1_500)
    #expect(!figure.title.isEmpty && !figure.summary.isEmpty && !figure.table.columns.isEmpty)
    #expect(figure.table.rows.allSatisfy { $0.cells.count == figure.table.columns.count - 1 })
  }

  @Test("are well formed and keep texts on the paper", arguments: PictureFixtures.all.indices)
  func sound(index: Int) {
    expectSound(PictureFixtures.all[index])
  }

  @Test("have texts of rows that do not cover each other")
  func overlap() {
    for figure in PictureFixtures.all where figure.id != "topic-map" {
      for svg in [figure.wide, figure.narrow] {
        let lines = Dictionary(grouping: PictureReader(svg).texts) { Int($0.y.rounded()) }
        for (y, line) in lines {
          let sorted = line.sorted { $0.start < $1.start }
          for (left, right) in zip(sorted, sorted.dropFirst()) {
            #expect(left.end <= right.start + 0.6, "\(figure.id), \(y): \(left), \(right)")
          }
        }
      }
    }
  }

  @Test("are the same for the same values")
  func same() {
    let first = PictureFixtures.all
    for (one, other) in zip(first, PictureFixtures.all) {
      #expect(one.wide == other.wide && one.narrow == other.narrow)
      #expect(one.summary == other.summary)
    }
    #expect(Set(first.map(\.id)).count == first.count)
  }

  static let noncharacter = String(decoding: [0xEF, 0xBF, 0xBE], as: UTF8.self)

  static let awkwardNames: [[String]] = [
    [], [""], ["one"], [String(repeating: "long name ", count: 1_000)],
    [String(repeating: "W", count: 10_000), String(repeating: "😀", count: 10_000)],
    ["a" + String(repeating: "\u{301}", count: 10_000)],
    ["\u{202E}evil", "\u{0}", "\n\n", noncharacter],
    (0..<200).map { "group \($0)" },
  ]

  @Test("are sound whatever names there are", arguments: awkwardNames.indices)
  func names(index: Int) {
    for figure in PictureFixtures.all(names: Self.awkwardNames[index]) {
      expectSound(figure)
    }
  }

  @Test(
    "are sound whatever figures there are", arguments: [Double.nan, .infinity, -.infinity, 1e300])
  func values(value: Double) {
    var figures = PictureFixtures.figures(3, 4, 5)
    figures.net = value
    figures.netInterval = ConfidenceInterval(lower: value, upper: -value)
    figures.shares = PerLabel(positive: value, neutral: 0, negative: -value)
    let part = PictureFixtures.part("part", figures)
    var topics = PictureFixtures.topics(["a", "b"])
    topics.topics[0].sentiment = part
    topics.topics[0].similarities = [value, value]
    topics.topics[1].counts = [Int.max / 4, Int.min / 4]
    var time = PictureFixtures.time(3)
    time.points[1].figures = figures
    time.points[2].firstDay = .min
    time.points[2].lastDay = .max
    var difference = PictureFixtures.differences()[0]
    difference.difference = value
    difference.q = value
    var aspect = PictureFixtures.aspects()[0]
    aspect.net = value
    aspect.mentions.count = -4
    var valence = PictureFixtures.valence(center: 0)
    valence.bins[0].lower = value
    valence.quantiles[2].valence = value
    let bar = PictureBar(name: "bar", value: value, interval: figures.netInterval, text: "?")
    let drawn: [Figure?] = [
      .overTime(time), .labelShares(figures), .groupMoods([part], whole: figures),
      .topicMoods(topics), .topicMap(topics), .aspectMoods([aspect]), .valences(valence),
      .valenceChange(before: valence, after: valence),
      .sentenceMoods([value, nil], paragraphs: [7]),
      .topicTrends(topics), .differences([difference], of: difference.family),
      .bars([bar], id: "bars", title: "t", summary: "s", noun: "n", unit: "u"),
    ]
    for figure in drawn.compactMap({ $0 }) {
      expectSound(figure)
    }
  }

  @Test("are sound without anything to draw")
  func nothing() {
    let none = PictureFixtures.figures(0, 0, 0)
    let valence = ValenceDistribution(bins: [], quantiles: [], quantileError: 0)
    let topics = TopicsReport(count: 0, withoutTopic: 0, topics: [], periods: [])
    let drawn: [Figure] = [
      .overTime(SentimentOverTime(by: .hour, points: [])), .labelShares(none),
      .groupMoods([], whole: none), .topicMoods(topics), .topicMap(topics), .aspectMoods([]),
      .valences(valence), .valenceChange(before: valence, after: valence),
      .sentenceMoods([], paragraphs: []),
      .weekHours(SentimentByHour(hoursPerCell: 6, cells: []), smallestCell: 5),
      .emotions(EmotionProfile(emotions: [], unclear: MeasuredShare(0, of: 0))),
      .topicTrends(names: [], periods: [], counts: []),
    ]
    for figure in drawn {
      expectSound(figure)
    }
    #expect(Figure.differences([], of: .topic) == nil)
    #expect(Figure.topicTrends(topics) == nil)
  }

  @Test("thin out what would cover itself")
  func many() {
    let figure = Figure.overTime(PictureFixtures.time(5_000, by: .day))
    expectSound(figure)
    #expect(figure.wide.utf8.count < 60_000)
    expectSound(.sentenceMoods((0..<5_000).map { Double($0 % 3) - 1 }, paragraphs: [0, 100]))
  }

  @Test("number sentences and paragraphs")
  func sentences() {
    let figure = Figure.sentenceMoods([0.5, nil, -0.25, 0], paragraphs: [0, 2])
    #expect(
      figure.table.rows.map { [$0.name.text] + $0.cells.map(\.text) } == [
        ["1", "1", "+0.50"], ["2", "1", "–"], ["3", "2", "−0.25"], ["4", "2", "0.00"],
      ])
    #expect(figure.summary.contains("1 leans up by more than 0.1 and 1 down"))
    let long = Figure.sentenceMoods(
      [Double?](repeating: 0.1, count: 2_000), paragraphs: Array(stride(from: 0, to: 2_000, by: 7)))
    #expect(long.table.rows.count == 400)
    #expect(long.table.rows.last?.name.text == "1996–2000")
  }

  // MARK: Escaping

  static let payloads = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>",
    "'><a href='javascript:alert(1)'>x</a>", "</text><script>alert(1)</script><text>",
    "</svg><iframe src=//example.org>", "<style>*{background:url(//example.org)}</style>",
    "<!--", "-->", "<![CDATA[", "]]>", "<?xml version='1.0'?>", "<!DOCTYPE a [<!ENTITY b 'c'>]>",
    "&lt;script&gt;", "&#60;script&#62;", "&b;", "&", "<", "\" onclick=\"alert(1)", "' onload='x",
    "<\u{301}script>", "\u{0}<script>", "<scr\u{0}ipt>", "\u{202E}<script>", "<\u{200F}b>",
    "<foreignObject><body onload=x>", "<use href='//example.org#a'/>", "<set attributeName='href'>",
    "${alert(1)}{{x}}{{{x}}}", "x\" xlink:href=\"javascript:alert(1)",
  ]
  static let frames: [(String, String)] = [
    ("", ""), ("name ", " more"), ("\"", "\""), ("<", ">"), (noncharacter, "\u{7}"),
  ]

  @Test("show names that are markup as text", arguments: frames.indices)
  func escaping(frame: Int) {
    let (before, after) = Self.frames[frame]
    let names = Self.payloads.map { before + $0 + after }
    for figure in PictureFixtures.all(names: names) {
      expectSound(figure)
    }
    #expect(Self.payloads.count * Self.frames.count >= 150)
  }
}
