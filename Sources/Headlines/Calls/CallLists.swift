/// The words by which calls are told, for English.
///
/// They are code and not a lexicon because they mean nothing apart from the rules that read them. The
/// verbs are those of the steps that pages ask for: buying, giving, joining, asking, coming, sharing.
enum CallLists {
  private static func set(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  private static func phrases(_ text: String) -> Set<String> {
    Set(
      text.split(separator: ",").map { $0.split { $0 == " " || $0 == "\n" }.joined(separator: " ") }
    )
  }

  /// What can stand before an imperative.
  static let leads = set("please and or but so then now also just yes kindly oh well still")

  /// Verbs with which the words of a control can begin.
  static let controlVerbs = set(
    """
    add adopt answer apply ask attend back become begin bid book borrow bring browse build buy
    calculate call cast change chat check choose claim click come compare complete confirm contact
    continue contribute create customise customize demand discover donate download email e-mail
    enquire enrol enroll enter experience explore feed fill find finish follow forward fund get gift
    give go grab have hear help hire host install invest invite join keep launch learn leave lend let
    listen mail make meet message nominate offer open order pay phone pick place plan plant play
    pledge post preorder pre-order print prove put rate read receive recommend record redeem refer
    register remind renew rent reply report request reserve respond ring rsvp save say schedule see
    send share shop show sign speak sponsor spread start submit subscribe suggest support take talk tell
    test text treat trial try turn unlock upgrade upload use view visit volunteer vote watch win write
    """)

  /// Verbs of steps that are calls wherever a sentence asks for them.
  static let strongVerbs = set(
    """
    adopt apply book buy claim donate download enrol enroll forward join nominate order pledge
    preorder pre-order redeem register renew reserve rsvp share sign sponsor subscribe support
    volunteer vote
    """)

  /// Verbs of getting in touch.
  static let contactVerbs = set(
    "call contact dial e-mail email mail message phone ring telephone text write")

  /// Verbs of coming somewhere.
  static let comingVerbs = set("come drop pop stop turn meet visit join find")

  /// Strong verbs that no instruction uses: calls even in the middle of a paragraph.
  static let membershipVerbs = set(
    "donate enrol enroll nominate pledge rsvp sponsor subscribe volunteer")

  /// Verbs of what the reader returns by a day.
  static let returningVerbs = set(
    "answer bring complete drop enter fill give hand pay post print put record return say send submit tell"
  )

  /// Verbs with which references begin as often as calls: "read the report", "build your first site".
  static let weakVerbs = set(
    """
    add back become browse build change check choose compare create discover explore find follow hear help
    install keep learn listen look make meet move open plan play plant read report run save see set show speak
    start stop talk test treat try turn use view visit watch write
    """)

  /// Headings over what leads on to other pages.
  static let relatedHeadings = phrases(
    """
    related, related articles, related pages, related links, see also, read next, more, more stories, more reading,
    further reading, you may also like, elsewhere, from the archive, archive, contents, in this section,
    table of contents, on this page, links, similar jobs, most read, worth your tea, worth reading, references,
    sources, notes, mentioned, what to read next, also in this issue, next, previously, recent posts, latest,
    latest news, keep reading, other pages, resources, more from us, popular, trending
    """)
  /// Verbs that are calls if what they ask for comes to the page's maker, or by a day.
  static let givingVerbs = set(
    """
    answer ask bring come complete describe drop enter fill give hand have leave let make pass pay post
    print put record return say send show spread submit take taste tell try visit watch
    """)

  /// Every verb with which a sentence that asks can begin.
  static let sentenceVerbs = strongVerbs.union(contactVerbs).union(givingVerbs).union(
    set(
      "become find follow get help hit join lend listen meet pop reply report respond spare speak stop talk turn"
    ))

  /// Words that make a verb before them a noun or something else.
  static let afterNouns = set(
    "is are was were has had will would of 's who which that's isn't aren't")

  /// Words with which a clause begins that comes before the one that asks.
  static let subordinators = set(
    "after as before by for from if in on once should to unless until when whenever where whether while with"
  )

  /// Those who are asked to be told or sent something.
  static let us = set("us me")

  /// Nouns of offices that take calls.
  static let offices = set(
    """
    bar box church clerk counter desk door editor hall helpline hotline hub hut kiosk library line museum number
    office organiser organisers organizer reception school secretary shop stall steward surgery team tent till
    treasurer vestry
    """)

  /// Nouns for what readers hand in.
  static let submissions = set(
    """
    applications application bookings booking claims comments complaints contributions donations
    enquiries entries entry forms form gifts names nominations objections offers orders payments places
    proposals questions registrations replies requests reservations responses submissions subscriptions
    tickets ticket tours visits volunteers cheques appointments
    """)

  /// Participles of what is done with them.
  static let submitted = set(
    """
    accepted addressed arranged booked bought collected delivered directed donated dropped e-mailed emailed given
    handed invited left lodged made obtainable obtained ordered paid placed posted raised received
    requested reserved returned sent submitted taken welcome available
    """)

  static let deadlines = set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december today tonight tomorrow weekend
    """)

  /// Numbers that are for emergencies and no call of a page's maker.
  static let emergencies = set("000 101 110 111 112 911 999")

  /// Words of links that stand for a step that the sentence names.
  static let pointers = phrases(
    """
    here, this form, this page, this link, the form, the form here, our form, click here, online, on this page,
    over here, right here, our website, this address, there, via this form, this one, form, the online form, this survey, the link
    """)

  /// Words that do not say what happens.
  static let vague = phrases(
    """
    click, click here, here, learn more, find out more, read more, more, more info, more information, submit, go,
    get started, start, start now, continue, next, this link, link, this page, discover more, see more, view more,
    proceed, enter, details, info, ok, do it, send form, let's go, press here, tap here, know more, explore more,
    try it, let's get started, start here, go here
    """)

  /// Words of controls that serve the page or the account, and those that lead on to other pages.
  static let tools = phrases(
    """
    accept, accept all, accept cookies, add to calendar, all, apply filters, back, back to top, browse, cancel,
    change cookie settings, clear, close, close menu, collapse, continue reading, contact, copy, copy link,
    decline, delete, dismiss, done, edit, edit this page, expand, filter, find, forgot your password, forgotten password,
    get directions, got it, helpful, home, like, load more, log in, log out, login, logout, manage cookies,
    manage preferences, menu, next, no, not now, ok, open menu, pause, play, play episode, previous, print,
    print this page, read more, reject, reject all, report, report this page, reset, save for later, save settings,
    search, see all, see more, settings, share, show all, show more, sign in, sign out, skip, skip to content,
    skip to main content, sort, sold out, out of stock, submit search, top, unsubscribe, update, update basket,
    update preferences, view all, view basket, view cart, view in browser, view online, yes, apply code,
    apply voucher, report comment, report abuse, view this email in your browser, forward to a friend, translate, fully booked, closed, unavailable, coming soon, loading
    """)

  /// Beginnings of such words.
  static let toolStarts = [
    "skip to ", "see all ", "view all ", "show all ", "all ", "back to ", "more ", "previous",
    "next", "change cookie",
    "manage your ", "manage my ", "log in ", "sign in ", "show more ", "load more ",
    "add to calendar", "forgot ",
    "save for later", "save job", "save this", "save to ", "save item", "save search", "view in ",
    "read more ", "continue reading ", "browse all ", "return to ", "go back", "search ",
    "filter ", "sort ", "copy ", "edit this ", "edit on ", "accept ", "reject ", "close ",
    "switch to ", "jump to ", "show ",
    "get directions", "open in maps", "apply filter", "apply voucher", "remove ",
    "find out more about cookies",
  ]

  /// Names of surroundings in which controls serve the page.
  static let toolNames = [
    "cookie", "consent", "gdpr", "share", "social", "pagination", "pager", "breadcrumb", "toolbar",
    "filter", "player",
    "toggle", "carousel", "rating", "helpful", "feedback-widget", "search", "language",
    "lang-switch", "skip",
    "sort", "tablist", "tabs", "quantity", "voucher", "coupon", "toc", "login",
  ]

  /// Names of surroundings that are around a text.
  static let aroundNames = set(
    """
    nav navigation header banner footer contentinfo menu navbar related breadcrumbs colophon
    """)

  /// Names of surroundings that are other people's words.
  static let quotedNames = [
    "comment", "review", "testimonial", "transcript", "quote", "said", "blockquote", "interview",
    "replies",
  ]

  /// Parts of class names that dress a link as a button.
  static let buttonNames = ["btn", "button", "cta", "call-to-action", "pill"]

  /// Class names that dress a link, or name it after what it is for.
  static let actionNames: Set<Substring> = [
    "action", "apply", "buy", "donate", "enrol", "enroll", "join", "order", "signup", "subscribe",
    "tickets",
  ]
}
