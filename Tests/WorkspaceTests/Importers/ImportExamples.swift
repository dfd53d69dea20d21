/// Exports as people have them, in words of our own.
enum ImportExamples {
  static let feed = rss(
    """
    <item>
      <title>The ferry is late &amp; nobody minds</title>
      <link>https://post.example/ferry</link>
      <guid isPermaLink="false">post-17</guid>
      <pubDate>Fri, 14 Mar 2025 09:30:00 +0100</pubDate>
      <dc:creator><![CDATA[Ines Duarte]]></dc:creator>
      <category>Harbor</category><category><![CDATA[Ferries & boats]]></category>
      <category>Harbor</category>
      <description>A short version.</description>
      <content:encoded><![CDATA[<p>The ferry left <b>two hours</b> late.</p><p>People sang&hellip;</p>]]></content:encoded>
    </item>
    <item>
      <title>What the gulls eat</title>
      <link> https://post.example/gulls </link>
      <description>&lt;p&gt;Mostly chips, says a baker.&lt;/p&gt;&lt;p&gt;Sometimes fish.&lt;/p&gt;</description>
      <author>desk@post.example (The Desk)</author>
    </item>
    """)

  static let rdf = """
    <?xml version="1.0"?>
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://old.example/"><title>Old News</title><dc:language>de</dc:language>
    <items><rdf:Seq><rdf:li rdf:resource="https://old.example/1"/></rdf:Seq></items></channel>
    <item rdf:about="https://old.example/1"><title>Der Hafen ruht</title>
    <link>https://old.example/1</link><dc:date>2004-02-29T23:15:00Z</dc:date>
    <dc:subject>Hafen</dc:subject><description>Kein Schiff kam an.</description></item>
    </rdf:RDF>
    """

  static let atom = """
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
    <title>Notes</title><id>urn:notes</id><author><name>Mara Voss</name></author>
    <entry>
      <title type="html">Rain &amp;amp; shine</title>
      <link rel="self" href="https://notes.example/1.atom"/>
      <link rel="alternate" href="https://notes.example/1"/>
      <id>tag:notes.example,2025:1</id>
      <published>2025-03-14T09:30:00+01:00</published><updated>2025-03-15T10:00:00Z</updated>
      <category term="weather" label="Weather"/><category term="spring"/>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It rained &lt;a lot&gt;.</p>
      <ul><li>At one</li><li>At <em>two</em></li></ul></div></content>
    </entry>
    <entry xml:lang="fr">
      <title>a &lt;b&gt; c</title><link href="https://notes.example/2"/>
      <source><title>Elsewhere</title><id>urn:elsewhere</id></source>
      <author><name>Jean</name><email>jean@notes.example</email></author><author><name>Lu</name></author>
      <summary>Il a plu.</summary>
    </entry>
    </feed>
    """

  static let newsSitemap = """
    <?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
    <url><loc>https://post.example/ferry?a=1&amp;b=2</loc><lastmod>2025-03-15</lastmod>
    <news:news><news:publication><news:name>The Harbor Post</news:name><news:language>en</news:language>
    </news:publication><news:publication_date>2025-03-14T09:30Z</news:publication_date>
    <news:title>The ferry is late</news:title><news:keywords>harbor, ferries</news:keywords></news:news></url>
    <url><loc>https://post.example/about</loc></url>
    </urlset>
    """

  static let wordPress = """
    <?xml version="1.0" encoding="UTF-8" ?>
    <!-- generator="WordPress/6.5" -->
    <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
      xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:wp="http://wordpress.org/export/1.2/">
    <channel><title>Kitchen Diary</title><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version>
    <wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[ines]]></wp:author_login>
    <wp:author_display_name><![CDATA[Ines Duarte]]></wp:author_display_name></wp:author>
    <wp:category><wp:term_id>3</wp:term_id><wp:cat_name><![CDATA[Soups]]></wp:cat_name></wp:category>
    <item><title><![CDATA[Leek soup]]></title><link>https://kitchen.example/leek-soup/</link>
    <pubDate>Fri, 14 Mar 2025 08:30:00 +0000</pubDate><dc:creator><![CDATA[ines]]></dc:creator>
    <guid isPermaLink="false">https://kitchen.example/?p=17</guid>
    <content:encoded><![CDATA[<!-- wp:paragraph {"dropCap":true} -->
    <p>Cut three leeks&nbsp;[sic].</p>
    <!-- /wp:paragraph -->

    [caption id="attachment_9" align="left" width="300"]<img src="leek.jpg" alt="" /> A leek at rest[/caption]

    Boil them.

    Eat. ]]]]><![CDATA[> Enjoy.[gallery ids="1,2"]]]></content:encoded>
    <excerpt:encoded><![CDATA[Soup.]]></excerpt:encoded>
    <wp:post_id>17</wp:post_id><wp:post_date><![CDATA[2025-03-14 09:30:00]]></wp:post_date>
    <wp:post_date_gmt><![CDATA[2025-03-14 08:30:00]]></wp:post_date_gmt>
    <wp:post_modified_gmt><![CDATA[2025-03-16 10:00:00]]></wp:post_modified_gmt>
    <wp:status><![CDATA[publish]]></wp:status><wp:post_type><![CDATA[post]]></wp:post_type>
    <wp:post_password><![CDATA[]]></wp:post_password>
    <category domain="category" nicename="soups"><![CDATA[Soups]]></category>
    <category domain="post_tag" nicename="leek"><![CDATA[leek]]></category>
    <category domain="post_format" nicename="post-format-aside"><![CDATA[Aside]]></category>
    <category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category>
    <wp:comment><wp:comment_id>4</wp:comment_id><wp:comment_content><![CDATA[First!]]></wp:comment_content></wp:comment>
    </item>
    <item><title>Draft</title><content:encoded><![CDATA[Not yet.]]></content:encoded>
    <wp:post_id>18</wp:post_id><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>
    <wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
    <item><title>leek.jpg</title><wp:post_id>19</wp:post_id><wp:status>inherit</wp:status>
    <wp:post_type>attachment</wp:post_type></item>
    <item><title>About</title><link>https://kitchen.example/about/</link>
    <content:encoded><![CDATA[We cook.]]></content:encoded><wp:post_id>2</wp:post_id>
    <wp:status>publish</wp:status><wp:post_type>page</wp:post_type></item>
    </channel></rss>
    """

  static let ghost = #"""
    {"db":[{"meta":{"exported_on":1741944600000,"version":"5.80.0"},"data":{
    "posts":[
    {"id":"p1","uuid":"u1","title":"Morning bread","slug":"morning-bread",
     "html":"<p>The oven was \u201chot\u201d.</p><p>We waited.</p>","plaintext":"no","status":"published",
     "type":"post","published_at":"2025-03-14T08:30:00.000Z","updated_at":"2025-03-15T08:30:00.000Z"},
    {"id":"p2","title":"Unfinished","html":"<p>…</p>","status":"draft","type":"post"},
    {"id":"p3","title":"In lexical","html":null,"status":"published","type":"page",
     "lexical":"{\"root\":{\"children\":[{\"type\":\"paragraph\",\"children\":[{\"type\":\"text\",\"text\":\"One \"},{\"type\":\"link\",\"children\":[{\"type\":\"text\",\"text\":\"two\"}]}]},{\"type\":\"html\",\"html\":\"<b>three</b>\"}]}}"},
    {"id":"p4","title":"In mobiledoc","html":"","status":"published","published_at":"2015-01-02 03:04:05",
     "mobiledoc":"{\"version\":\"0.3.1\",\"cards\":[[\"markdown\",{\"markdown\":\"# Four\\n\\n*five*\"}]],\"sections\":[[1,\"p\",[[0,[],0,\"Six\"],[0,[0],1,\" seven\"]]],[10,0],[3,\"ul\",[[[0,[],0,\"eight\"]]]]]}"}
    ],
    "posts_tags":[{"post_id":"p1","tag_id":"t2","sort_order":1},{"post_id":"p1","tag_id":"t1","sort_order":0},
      {"post_id":"p1","tag_id":"t3","sort_order":2}],
    "posts_authors":[{"post_id":"p1","author_id":"a1","sort_order":0}],
    "tags":[{"id":"t1","name":"Bread"},{"id":"t2","name":"Mornings"},{"id":"t3","name":"#internal"}],
    "users":[{"id":"a1","name":"Ines Duarte"}]}}]}
    """#
}
