import Assistant
import Offers
import Testing

@Suite("Links in an answer")
struct AnswerLinkTests {
  @Test(
    "are left out, and their words stay",
    arguments: [
      ("Voir [le site](https://evil.example/a?b=c) vite.", "Voir le site vite."),
      ("Voir [le site](https://evil.example/a_(b) \"Titre\").", "Voir le site."),
      ("Voir [le site](//evil.example)", "Voir le site"), ("a ![x](https://evil.example/p.png) b", "a b"),
      ("a ![x](data:image/png;base64,AAAA) b", "a b"), ("a ![x][ref] b", "a b"),
      ("a [![x](https://evil.example/i)](https://evil.example) b", "a b"),
      ("[ref]: https://evil.example \"t\"\nsuite", "suite"), ("a https://evil.example/x?y=z. B", "a. B"),
      ("a (https://evil.example/x) b", "a b"), ("a <https://evil.example> b", "a b"),
      ("a www.evil.example b", "a b"), ("a hxxps://evil.example/x b", "a b"), ("a HTTPS://EVIL.EXAMPLE b", "a b"),
      ("a https:\\\\evil.example\\x b", "a b"), ("a https:/evil.example b", "a b"),
      ("a https%3A%2F%2Fevil.example b", "a b"), ("a https&#58;//evil.example b", "a b"),
      ("a ht\u{200B}tps://evil.example b", "a b"), ("a ｈｔｔｐｓ：／／ｅｖｉｌ．ｅｘａｍｐｌｅ b", "a b"),
      ("a 𝐡𝐭𝐭𝐩𝐬://evil.example b", "a b"), ("a evil.com/?q=secret b", "a b"), ("a evil.com b", "a b"),
      ("a mailto:x@evil.example b", "a b"), ("a jean.dupont@evil.example, b", "a, b"), ("a 10.0.0.1/x b", "a b"),
      ("a javascript:alert(1) b", "a b"), ("a https://[::1]/x b", "a b"), ("a data:text/html,<b>x</b> b", "a,x b"),
      ("a <img src=\"https://evil.example/i\" onerror='x'> b", "a b"), ("a <a href=x>lien</a> b", "a lien b"),
      ("a <script>alert(1)</script> b", "a b"), ("a <br> b", "a b"), ("<b>gras</b>", "gras"),
      ("<think>Je réfléchis https://evil.example</think>Bonjour", "Bonjour"),
      ("a <img src=https://evil.example/", "a ‹img src="),
      ("voir:https://evil.example.", "voir:."), ("[clic\nici](https://evil.example)", "[clic\nici]"),
      ("a ![x](https://evil.example/a b", "a ![x]( b"), ("x](https://evil.example) y", "x] y"),
    ])
  func removed(text: String, expected: String) {
    let answer = ReadAnswer(text)
    #expect(answer.text.trimmingPrefix(" ") == expected)
    #expect(answer.removals.links + answer.removals.tags > 0)
    #expect(!answer.text.lowercased().contains("evil"))
  }

  @Test(
    "aren't seen in ordinary text",
    arguments: [
      "Node.js, Vue.js/Angular et ASP.NET", "S.A.R.L. et M.Sc. ou e.g. ceci", "Berlin.De plus, 2.6 k€", "24/7 et H/F",
      "12h:30, Data: SQL", "et/ou 1/2 : oui", "10.5.2 ou 1.2.3.4", "AT&T, R&D; 50 % de 3", "@home et a@b", "fin.",
    ])
  func ordinary(text: String) {
    let answer = ReadAnswer(text)
    #expect(answer.text == text)
    #expect(answer.removals == AnswerRemovals())
  }

  @Test("of a company's name are names")
  func companyNames() {
    let offers = [OfferFacts(id: 1, title: "Sales", company: "Booking.com")]
    #expect(ReadAnswer(["Chez Booking.com à Paris"], offers: offers).text == "Chez Booking.com à Paris")
    #expect(ReadAnswer(["Chez booking.com/x à Paris"], offers: offers).text == "Chez à Paris")
  }

  @Test(
    "commands, control, invisible and direction-changing characters are gone",
    arguments: [
      ("a\u{1B}[31mb\u{1B}[0mc", "abc"), ("a\u{1B}]8;;https://evil.example\u{7}b\u{1B}]8;;\u{7}c", "abc"),
      ("a\u{9B}2Jb", "ab"), ("a\u{7}\u{8}\u{0}b", "ab"), ("a\u{202E}b\u{2066}c", "abc"), ("a\u{E0041}\u{E0042}b", "ab"),
      ("a\u{FE0F}b", "ab"), ("a\r\nb\rc", "a\nb\nc"), ("e\u{301}", "é"), ("a\tb", "a b"), ("a\u{3164}\u{2800}b", "ab"),
      ("2\u{202F}500\u{A0}€", "2\u{202F}500\u{A0}€"),
    ])
  func characters(text: String, expected: String) {
    #expect(ReadAnswer(text).text.unicodeScalars.elementsEqual(expected.unicodeScalars))
  }
}
