import Foundation
import Testing

@Suite("sentivane library add, from what people have")
struct LibraryImportTests {
  /// A source, what it holds, and which ids come of it.
  struct Example: CustomTestStringConvertible, Sendable {
    var file: String
    var contents: String
    var ids: [String]
    var testDescription: String { file }
  }

  static let examples = [
    Example(
      file: "feed.xml",
      contents: """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Harbor</title>
        <item><title>Ferry late</title><guid isPermaLink="false">f1</guid><description>Two hours.</description></item>
        <item><title>Gulls</title><link>https://p.example/gulls</link><description>Chips.</description></item>
        <item><title>Nameless</title><description>Neither an id nor a link.</description></item>
        </channel></rss>
        """, ids: ["f1", "https://p.example/gulls", "feed.xml#3"]),
    Example(
      file: "atom",
      contents: """
        <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:1</id><title>Rain</title>
        <content type="html">&lt;p&gt;It rained.&lt;/p&gt;</content></entry></feed>
        """, ids: ["urn:1"]),
    Example(
      file: "export.wxr.xml",
      contents: """
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
        <item><title>Leek soup</title><guid>https://k.example/?p=17</guid>
        <content:encoded><![CDATA[Cut three leeks.]]></content:encoded>
        <wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>
        <item><title>Draft</title><guid>https://k.example/?p=18</guid>
        <wp:post_type>post</wp:post_type><wp:status>draft</wp:status></item>
        <item><title>leek.jpg</title><guid>https://k.example/?p=19</guid>
        <wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status></item></channel></rss>
        """, ids: ["https://k.example/?p=17"]),
    Example(
      file: "ghost.json",
      contents: """
        {"db":[{"meta":{"exported_on":1},"data":{"posts":[
        {"id":"p1","title":"Bread","html":"<p>The oven was hot.</p>","status":"published","type":"post"},
        {"id":"p2","title":"Unfinished","html":"<p>Soon</p>","status":"draft","type":"post"}]}}]}
        """, ids: ["p1"]),
    Example(
      file: "sitemap.xml",
      contents: """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
          xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        <url><loc>https://p.example/a</loc><news:news><news:title>The ferry</news:title></news:news></url>
        <url><loc>https://p.example/about</loc></url></urlset>
        """, ids: ["https://p.example/a"]),
    Example(
      file: "posts.ndjson",
      contents: """
        {"id":7,"title":"Kites","text":"They flew."}
        {"url":"https://p.example/k","text":"Linked."}
        {"text":"Nameless."}
        """, ids: ["7", "https://p.example/k", "posts.ndjson#2"]),
    Example(
      file: "posts.csv",
      contents: "slug,Title,Body,Guid\nx,Kites,\"They flew, high.\",k1\ny,Ropes,They held.,k2\n",
      ids: ["k1", "k2"]),
    Example(
      file: "posts.json", contents: "[{\"id\":\"j1\",\"title\":\"T\",\"content\":\"Text.\"}]",
      ids: ["j1"]),
    Example(
      file: "note.md", contents: "---\ntitle: A note\ntags: [a, b]\n---\nRemember the milk.\n",
      ids: ["note.md"]),
    Example(
      file: "page.html",
      contents: "<html><head><title>P</title></head><body><p>Hello there.</p></body></html>",
      ids: ["page.html"]),
  ]

  private func ids(_ outcome: Command.Outcome) throws -> [String] {
    try outcome.objects.compactMap { $0["id"] as? String }.sorted()
  }

  @Test("finds the articles, and nothing new the second time", arguments: examples)
  func twice(example: Example) throws {
    let command = Command(files: [example.file: Data(example.contents.utf8)])
    let outcome = try command.shell(
      """
      $0 library add --library site \(example.file) --quiet && $0 library add --library site \(example.file) &&
        cd / && $0 library add --library "$OLDPWD/site" "$OLDPWD/\(example.file)" &&
        $0 library check --library "$OLDPWD/site" --quiet
      """)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try ids(outcome) == example.ids.sorted())
    let count = example.ids.count
    #expect(
      outcome.errors.components(
        separatedBy: "added 0, changed 0, unchanged \(count); \(count) articles"
      ).count == 3, "\(outcome.errors)")
  }

  @Test("reads the same from gzip and from a pipe", arguments: examples)
  func packed(example: Example) throws {
    let command = Command(files: [example.file: Data(example.contents.utf8)])
    let outcome = try command.shell(
      """
      gzip -k \(example.file)
      $0 library add --library packed \(example.file).gz --quiet || exit 1
      $0 library add --library piped - --quiet < \(example.file) | wc -l
      cat \(example.file) | $0 library add --library piped - --quiet || echo refused $?
      """)
    let isGhost = example.file == "ghost.json"
    let lines = try outcome.lines
    #expect(lines.count(where: { $0.hasPrefix("{") }) == example.ids.count, "\(outcome.errors)")
    // A Ghost export is read twice, which a pipe cannot be.
    #expect(lines.contains("refused 65") == isGhost, "\(lines) \(outcome.errors)")
    #expect(outcome.errors.contains("save it as a file") == isGhost)
  }

  @Test("says what was left out and what was repaired")
  func counts() throws {
    let files = Dictionary(
      uniqueKeysWithValues: Self.examples.map { ($0.file, Data($0.contents.utf8)) })
    let outcome = try Command(files: files).shell(
      """
      $0 library add --library site export.wxr.xml ghost.json sitemap.xml > /dev/null
      printf '<rss><channel><item><title>Soup & \\034bread&nbsp;</title><guid>r1</guid></item>' > broken.xml
      $0 library add --library site broken.xml --format json
      """)
    #expect(outcome.code == 0, "\(outcome.errors)")
    for line in [
      "export.wxr.xml: 1 entry was left out: not published",
      "export.wxr.xml: 1 entry was left out: no post or page",
      "ghost.json: 1 entry was left out: not published",
      "sitemap.xml: 1 entry was left out: an address without title or text",
    ] { #expect(outcome.errors.contains(line), "\(outcome.errors)") }
    let report = try #require(
      try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    let total = try #require(report["total"] as? [String: Any])
    #expect(total["added"] as? Int == 1)
    #expect(total["repaired"] as? Int ?? 0 > 0)
    #expect(outcome.errors.contains("repaired "))
  }

  @Test("takes a folder, and passes over what it cannot read")
  func folder() throws {
    let outcome = try Command().shell(
      """
      mkdir -p blog/2025/.hidden; echo '# One' > blog/one.md; echo 'Two lines' > blog/2025/two.txt
      echo '<p>Three</p>' > blog/2025/three.html; : > blog/empty.md
      head -c 300 /dev/zero > blog/binary.txt; ln -s ../blog blog/2025/loop; echo x > blog/2025/.hidden/x.md
      $0 library add --library site blog/; echo $?
      $0 library add --library site blog/ --format json | grep -A3 total | grep -c '"added" : 0'
      """)
    let lines = try outcome.lines
    #expect(lines.filter { $0.contains("\"added\"}") }.count >= 3, "\(lines) \(outcome.errors)")
    #expect(lines.contains { $0.contains("blog/2025/two.txt") })
    #expect(!lines.contains { $0.contains("hidden") || $0.contains("loop") })
    #expect(outcome.errors.contains("binary.txt"))
  }

  @Test("survives hostile files, quickly, and keeps the text")
  func hostile() throws {
    let outcome = try Command(files: [
      "good.ndjson": Data("{\"id\":\"ok\",\"text\":\"Fine.\"}\n".utf8)
    ])
    .shell(
      """
      laughs='<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
      for e in c d e f g h i j; do laughs="$laughs<!ENTITY $e '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>"; done
      item() { echo "<item><title>$1</title><guid>$1</guid><description>"; }
      { echo "$laughs]><rss><channel>"; item laughs; echo "kept &j;</description></item></channel></rss>"; } > laughs.xml
      { echo '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel>'; item external
        echo "kept &x;</description></item></channel></rss>"; } > external.xml
      { echo '<rss><channel>'; item deep; yes '<b>' | head -100000 | tr -d '\\n'; echo 'kept'; } > deep.xml
      { echo '<rss><channel><item x="'; head -c 10000000 /dev/zero | tr '\\0' a; echo '">'
        echo '<title>attribute</title><guid>attribute</guid></item></channel></rss>'; } > attribute.xml
      { yes '[' | head -200000 | tr -d '\\n'; } > deep.json
      { echo '{"db":[{"data":{"posts":['; yes '[' | head -200000 | tr -d '\\n'; } > ghost.json
      { echo '"'; yes 'a,b"' | head -1000; } > quotes.csv
      for file in laughs.xml external.xml deep.xml attribute.xml deep.json ghost.json quotes.csv; do
        timeout 20 $0 library add --library site $file good.ndjson --quiet > /dev/null; code=$?
        [ $code = 0 ] || [ $code = 65 ] || echo "$file ended with $code"
      done
      $0 library check --library site --quiet && $0 library export --library site
      """)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(!(try outcome.text.contains("ended with")))
    #expect(!(try outcome.text.contains("root:")))
    let found = try ids(outcome)
    for id in ["ok", "laughs", "external", "deep", "attribute"] {
      #expect(found.contains(id), "\(id)")
    }
    for id in ["laughs", "external", "deep"] {
      let article = try outcome.objects.first { $0["id"] as? String == id }
      #expect((article?["text"] as? String)?.contains("kept") == true, "\(id)")
    }
  }
}
