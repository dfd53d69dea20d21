import TestSupport
import Testing

@testable import Tokenizing

@Suite("Language identification")
struct LanguageIdentifierTests {
  static let identifier = LanguageIdentifier.embedded

  @Test(
    "tells the language of a sentence",
    arguments: [
      ("af", "Ek het gister vir my ma gesê dat ek nie vanaand by die huis gaan wees nie."),
      ("ar", "وصل الطلب متأخرا جدا ولم يرد أحد على رسائلي حتى الآن"),
      ("az", "Bu telefon çox yaxşıdır, amma batareyası tez bitir və qiyməti də bahadır."),
      ("be", "Гэта вельмі добрая кніга, я чытала яе ўсю ноч і не магла спыніцца."),
      ("bg", "Поръчката пристигна навреме, но кутията беше скъсана и липсваше зарядното."),
      ("bn", "খাবারটা ঠান্ডা ছিল কিন্তু লোকজন খুব ভালো ব্যবহার করেছে।"),
      ("br", "Me am eus prenet al levr-mañ warc'hoazh hag emaon o lenn anezhañ bremañ."),
      ("ca", "Vam arribar molt tard a l'hotel i ningú no ens va voler obrir la porta."),
      ("cs", "Objednávka přišla včas, ale krabice byla roztržená a chyběla nabíječka."),
      ("cy", "Roedd y bwyd yn flasus iawn ond roedd yn rhaid i ni aros am awr."),
      ("da", "Maden var kold, og tjeneren var meget uvenlig, så vi kommer ikke igen."),
      ("de", "Das Essen war leider kalt, aber die Bedienung war wirklich sehr freundlich."),
      ("el", "Το φαγητό ήταν κρύο αλλά οι άνθρωποι ήταν πολύ ευγενικοί."),
      ("en", "The food was cold, but the people who served it could not have been nicer."),
      ("eo", "La manĝaĵo estis malvarma, sed la homoj en la restoracio estis tre afablaj."),
      ("es", "La comida estaba fría, pero la gente que nos atendió fue muy amable."),
      ("et", "Toit oli külm, aga teenindajad olid väga sõbralikud ja me tuleme kindlasti tagasi."),
      ("eu", "Janaria hotz zegoen, baina zerbitzariak oso jatorrak ziren gurekin."),
      ("fa", "غذا سرد بود ولی کارکنان رستوران خیلی مهربان بودند و دوباره می‌آییم"),
      ("fi", "Ruoka oli kylmää, mutta henkilökunta oli todella ystävällistä ja avuliasta."),
      ("fr", "Le repas était froid, mais les serveurs ont été vraiment très gentils avec nous."),
      ("ga", "Bhí an bia fuar ach bhí na daoine an-chairdiúil agus beimid ag teacht ar ais."),
      ("he", "האוכל היה קר אבל המלצרים היו מאוד נחמדים ונחזור לשם שוב"),
      ("hi", "खाना ठंडा था लेकिन वहाँ के लोग बहुत अच्छे थे और हम फिर आएँगे"),
      ("hi", "yaar ye phone bahut accha hai lekin iski battery bilkul bekar hai, mat lena bhai"),
      ("hu", "Az étel hideg volt, de a pincérek nagyon kedvesek voltak, úgyhogy visszamegyünk."),
      ("hy", "Ուտելիքը սառն էր, բայց մարդիկ շատ բարի էին մեզ հետ։"),
      ("id", "Makanannya dingin banget, tapi pelayannya ramah kok, jadi kami pasti balik lagi."),
      ("is", "Maturinn var kaldur en starfsfólkið var mjög vingjarnlegt við okkur öll."),
      ("it", "Il cibo era freddo, ma le persone che ci hanno servito erano gentilissime."),
      ("ja", "料理は冷めていましたが、お店の人はとても親切でした。また行きます。"),
      ("ka", "საჭმელი ცივი იყო, მაგრამ ხალხი ძალიან კეთილი იყო ჩვენს მიმართ."),
      ("ko", "음식은 차가웠지만 직원들이 정말 친절해서 다시 가고 싶어요."),
      ("lt", "Maistas buvo šaltas, bet padavėjai buvo labai malonūs, todėl dar grįšime."),
      (
        "lv",
        "Ēdiens bija auksts, bet apkalpotāji bija ļoti laipni, un mēs noteikti atgriezīsimies."
      ),
      ("mk", "Храната беше ладна, ама луѓето што нѐ служеа беа многу љубезни."),
      ("mr", "जेवण थंड होते पण तिथले लोक खूप चांगले होते आणि आम्ही पुन्हा येऊ"),
      ("nl", "Het eten was koud, maar de bediening was echt heel vriendelijk tegen ons."),
      ("pl", "Jedzenie było zimne, ale obsługa naprawdę bardzo miła, więc na pewno wrócimy."),
      ("pt", "A comida estava fria, mas as pessoas que nos atenderam foram muito simpáticas."),
      ("ro", "Mâncarea era rece, dar oamenii care ne-au servit au fost foarte amabili."),
      ("ru", "Еда была холодная, но люди, которые там работают, очень приветливые."),
      ("sk", "Jedlo bolo studené, ale obsluha bola veľmi milá, takže sa určite vrátime."),
      ("sl", "Hrana je bila mrzla, ampak natakarji so bili zelo prijazni do nas."),
      ("sq", "Ushqimi ishte i ftohtë, por njerëzit që na shërbyen ishin shumë të sjellshëm."),
      ("sr", "Храна је била хладна, али су људи који тамо раде били веома љубазни."),
      ("sv", "Maten var kall, men personalen var verkligen jättetrevlig mot oss hela kvällen."),
      ("ta", "உணவு குளிர்ந்து இருந்தது ஆனால் அங்குள்ள மக்கள் மிகவும் நல்லவர்கள்"),
      ("th", "อาหารเย็นชืดแต่พนักงานใจดีมากและเราจะกลับมาอีกแน่นอน"),
      ("tl", "Malamig na ang pagkain pero ang babait ng mga tao doon kaya babalik kami."),
      ("tr", "Yemek soğuktu ama çalışanlar gerçekten çok nazikti, kesinlikle yine geleceğiz."),
      ("uk", "Їжа була холодна, але люди, які там працюють, дуже привітні."),
      ("ur", "کھانا ٹھنڈا تھا لیکن وہاں کے لوگ بہت اچھے تھے اور ہم پھر آئیں گے"),
      ("vi", "Đồ ăn thì nguội nhưng nhân viên rất dễ thương nên chúng tôi sẽ quay lại."),
      ("zh", "菜是凉的，但是服务员非常热情，我们下次还会再来的，推荐给大家。"),
    ])
  func sentence(language: String, text: String) {
    let guess = Self.identifier.identify(text)
    #expect(guess.language == language)
    #expect(guess.isClear == (language != "en"), "\(guess)")
    #expect(guess.confidence > 0.5 && guess.confidence <= 1)
  }

  @Test(
    "leaves short, mixed and unclear texts to the language of the file",
    arguments: [
      "", " ", "12345", "😀😀😀", "!!! ??? …", "ok", "Muy bueno", "très bien", "Да", "最高",
      "@juan_perez @maría https://example.es/una/pagina/muy/larga", "#estoesunahashtag #buenosdías",
      "3,50 € / 4.20 $", "a b c d e f g h i j k l m n o p q r s t u v",
      "Bought the Schwarzwälder Kirschtorte with extra Sahne for the party, everyone was happy",
      "My abuela always says \"no hay mal que por bien no venga\" and I think she is right about it",
      "We had bruschetta, gnocchi al pesto and panna cotta at the trattoria, it was so good",
      "Este es el best phone ever and I love it so much because the camera is really good",
      "Привет guys, the new version of the app is really great and I love it",
    ])
  func unclear(text: String) {
    #expect(!Self.identifier.identify(text).isClear, "\(Self.identifier.identify(text))")
  }

  @Test(
    "takes what people write in English for English, or for unclear",
    arguments: [
      "lol omg tbh idk wtf smh ngl fr fr", "THIS IS THE WORST SERVICE I HAVE EVER SEEN",
      "soooo goooood i cant even", "y u no work plz fix asap thx", "u r gr8 m8 ty 4 ur help",
      "gimme gimme more more more", "John Smith, Mary Johnson, Peter Brown, Susan Miller",
      "Barcelona Madrid Sevilla Valencia Zaragoza", "Samsung Galaxy Nokia Siemens Bosch Philips",
      "asdkjh askdjhaksjd haksjdh aksjdh kajshd", "hahahahahahahahaha hahahaha", "jajajajajajaja",
      "zzzzzzzzzzzzzzzzzzzzzzzzzzzz", "qwertyuiop asdfghjkl zxcvbnm",
      "ERROR 0x80070057 ntdll.dll kernel32.dll sqlite3_open_v2", "dGhpcyBpcyBiYXNlNjQgdGV4dA",
      "Great product, fast shipping, highly recommended", "Worst app ever uninstalling now",
    ])
  func english(text: String) {
    let guess = Self.identifier.identify(text)
    #expect(!guess.isClear, "\(guess)")
  }

  @Test("reads capitals, decomposed accents and letters repeated for effect")
  func spelling() {
    for text in [
      "LA COMIDA ESTABA FRÍA PERO LA GENTE FUE MUY AMABLE CON NOSOTROS",
      "La comida estaba fri\u{301}a pero la gente fue muy amable con nosotros",
      "La comidaaaaa estabaaaa fríaaaa pero la gente fueee muyyyy amable con nosotros",
      "La comida estaba fria, pero la gente que nos atendio fue muy amable con nosotros",
    ] {
      #expect(Self.identifier.identify(text).language == "es", "\(text)")
    }
  }

  @Test("does not look at addresses, mentions and hashtags")
  func addresses() {
    let bare = Self.identifier.identify("La comida estaba fría pero la gente fue muy amable")
    let noisy = Self.identifier.identify(
      "@theverybestfriends La comida estaba fría https://example.com/the/of/and pero la gente fue muy amable #BestDayOfTheYear"
    )
    #expect(noisy.language == "es" && noisy.letterCount == bare.letterCount)
  }

  @Test("asks another language only where it is clear, whatever is assumed")
  func assumptions() {
    let spanish = "La comida estaba fría, pero la gente que nos atendió fue muy amable."
    #expect(!Self.identifier.identify(spanish, assuming: "es").isClear)
    #expect(Self.identifier.identify(spanish, assuming: "fr").isClear)
    let english = "The food was cold, but the people who served it could not have been nicer."
    #expect(Self.identifier.identify(english, assuming: "es").isClear)
    #expect(!Self.identifier.identify(english, assuming: "en").isClear)
  }

  @Test("knows more than sixty languages, and no class that is none")
  func languages() {
    let languages = Self.identifier.languages
    #expect(languages.count > 60)
    #expect(languages == languages.sorted())
    #expect(!languages.contains("zxx") && !languages.contains("und"))
  }

  @Test("reads any bytes", arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func anyBytes(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let bytes = (0..<20_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let guess = Self.identifier.identify(bytes.span)
    #expect((0...1).contains(guess.confidence), "\(bytes)")
  }

  @Test("says the same of a text however long it is")
  func longTexts() {
    let piece = "La comida estaba fría, pero la gente que nos atendió fue muy amable.\n"
    let long = String(repeating: piece, count: 3_000)
    #expect(Self.identifier.identify(long).language == "es")
    #expect(Self.identifier.identify(String(repeating: "\n", count: 100_000) + piece).isClear)
  }
}
