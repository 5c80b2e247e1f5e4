import Offers
import TestSupport
import Testing

@Suite("near-duplicate keys")
struct NearDuplicateKeyTests {
  private static let description = """
    Au sein de l'équipe projets, vous préparez les budgets, suivez les délais et rendez compte aux clients. Vous
    animez les réunions de chantier et contrôlez la qualité des livraisons. Réf. VIE2026-114, dès le 01/09/2026.
    """
  private static let profile = """
    Diplômé d'une école d'ingénieurs, vous parlez anglais et vous avez une première expérience des chantiers, de la
    planification et de la conduite de fournisseurs dans plusieurs pays.
    """

  private static func offer(
    _ id: Offer.ID = 1, description: String? = Self.description, profile: String? = Self.profile,
    change: (inout OfferFacts) -> Void = { _ in }
  ) -> Offer {
    var facts = OfferFacts(
      id: id, type: .vie, title: "Ingénieur projets (H/F)", originalTitle: "Ingénieur projets (H/F)",
      company: "Ateliers du Nord", city: "Bruxelles", country: Country(code: "BE"), months: 12,
      start: CalendarDay("2026-09-01"))
    change(&facts)
    return Offer(facts: facts, texts: OfferTexts(description: description, profile: profile))
  }

  private static func isClone(_ other: Offer) -> Bool? {
    guard let first = NearDuplicateKey(offer()), let second = NearDuplicateKey(other) else { return nil }
    #expect(first.matches(second) == second.matches(first))
    return first.matches(second)
  }

  @Test("a mission posted again at another time, pay and address is a clone")
  func postedAgain() throws {
    let again = Self.offer(2) {
      $0.reference = "VIE9"
      $0.start = CalendarDay("2027-01-01")
      $0.published = CalendarDay("2026-10-01")
      $0.payEUR = 2500
      $0.views = 10
      $0.contact = Contact(email: "contact@example.com")
    }
    #expect(Self.isClone(again) == true)
  }

  @Test(
    "names are compared in any spelling",
    arguments: [
      ("ATELIERS DU NORD", "VIE - INGENIEUR PROJETS HF (H/F)", "Brussels"),
      ("Ateliers  du Nord ", "Ingénieur Projets", "BRUXELLES"),
      ("ateliers-du-nord", "V.I.E : ingénieur projets F/H (M/F)", "Brussel"),
    ]
  )
  func spellings(company: String, title: String, city: String) {
    let other = Self.offer {
      $0.company = company
      $0.originalTitle = title
      $0.city = city
    }
    #expect(Self.isClone(other) == true)
  }

  @Test(
    "what people choose by keeps offers apart",
    arguments: [
      { $0.company = "Ateliers du Sud" },
      { $0.originalTitle = "Ingénieur matériaux (H/F)" },
      { $0.city = "Anvers" },
      { $0.city = nil },
      { $0.country = Country(code: "NL") },
      { $0.months = 24 },
      { $0.months = nil },
      { $0.type = .via },
    ] as [@Sendable (inout OfferFacts) -> Void]
  )
  func choices(change: @Sendable (inout OfferFacts) -> Void) {
    #expect(Self.isClone(Self.offer(change: change)) == false)
  }

  @Test("dates, references, case, accents, spaces and marks don't count in texts")
  func wording() throws {
    let text = Self.description.uppercased().replacing("É", with: "E").replacing(".", with: " ;\n\n• ")
      .replacing("01/09/2026", with: "15/01/2027").replacing("VIE2026-114", with: "VIE2027-3")
    let first = try #require(NearDuplicateFingerprint(of: Self.offer().texts))
    let second = try #require(NearDuplicateFingerprint(of: Self.offer(description: text).texts))
    #expect(first == second)
  }

  @Test("another mission under the same title is no clone")
  func otherMission() {
    let other = Self.offer(
      description: """
        Vous concevez des pièces en matériaux composites, calculez leur tenue et suivez les essais au laboratoire avec
        les partenaires universitaires du groupe, puis vous rédigez les rapports et les brevets.
        """)
    #expect(Self.isClone(other) == false)
  }

  @Test("a text moved from the description to the profile stays the same text")
  func movedText() throws {
    let moved = Self.offer(description: Self.description + "\n" + Self.profile, profile: nil)
    #expect(Self.isClone(moved) == true)
  }

  @Test("the company's presentation doesn't count")
  func presentation() throws {
    var other = Self.offer()
    other.texts.presentation = "Nous bâtissons depuis 1920."
    #expect(Self.isClone(other) == true)
  }

  @Test(
    "an offer without a company, a title or texts has no key",
    arguments: [
      Self.offer { $0.company = nil },
      Self.offer { $0.company = "---" },
      Self.offer { $0.originalTitle = "VIE (H/F)" },
      Self.offer(description: nil, profile: nil),
      Self.offer(description: "2026 …", profile: nil),
    ])
  func noKey(offer: Offer) {
    #expect(NearDuplicateKey(offer) == nil)
  }

  @Test("keys are the same on every machine, so that they can be stored")
  func stable() throws {
    let key = try #require(NearDuplicateKey(Self.offer()))
    // Worked out by another program from the description of the rules.
    #expect(key.identity == 16_156_541_486_668_940_506)
    #expect(key.fingerprint.bits == 12_015_192_236_583_333_918)
  }

  @Test("the distance of fingerprints estimates the similarity of texts")
  func estimate() throws {
    let letters = Array("abcdefghijklmnopqrst")
    let words = (0..<400).map { "mot\(letters[$0 / 20])\(letters[$0 % 20])" }
    let text = words.joined(separator: " ")
    let half = words.prefix(200).joined(separator: " ")
    let whole = try #require(NearDuplicateFingerprint(of: OfferTexts(description: text)))
    let part = try #require(NearDuplicateFingerprint(of: OfferTexts(description: half)))
    // The Jaccard similarity is 197 / 397, so that 16 bits should differ; the standard deviation is 3.5.
    #expect((6...26).contains(whole.distance(to: part)))
  }
}
