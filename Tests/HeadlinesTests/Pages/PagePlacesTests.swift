import Headlines
import Testing

@Suite("Places of a page")
struct PagePlacesTests {
  @Test("find lines and columns in characters, through markup")
  func positions() {
    let source = Array("# Ä b\n\nRead [it](x) now.\n".utf8)
    var places = PagePlaces(source: source)
    places.insert(text: 0, source: 2, count: 4)  // "Ä b"
    places.insert(text: 6, source: 8, count: 5)  // "Read "
    places.insert(text: 11, source: 14, count: 2)  // "it"
    places.insert(text: 13, source: 20, count: 5)  // " now."
    #expect(places.position(ofText: 3) == PagePosition(line: 1, column: 5))
    #expect(places.position(ofText: 11) == PagePosition(line: 3, column: 7))
    #expect(places.position(ofText: 14) == PagePosition(line: 3, column: 14))
    #expect(places.position(ofText: 1_000) == PagePosition(line: 3, column: 18))
    #expect(places.position(ofSource: -5) == PagePosition(line: 1, column: 1))
  }

  @Test("of an empty page are at its beginning")
  func empty() {
    #expect(PagePlaces().position(ofText: 7) == PagePosition(line: 1, column: 1))
  }
}
