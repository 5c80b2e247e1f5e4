import Offers
import Testing

@testable import Retrieval

@Suite("The plan of a question")
struct QuestionPlanTests {
  private func plan(_ question: String) throws -> QuestionPlan { try SampleVocabulary.compiler().compile(question) }

  @Test(
    "leaves the words that tell something as text, in the question's order",
    arguments: [
      ("Je cherche un VIE orienté Data et IA à Londres", "Data et IA"),
      ("looking for a marketing job in Berlin, 12 months", "marketing"),
      ("contrôle de gestion en Italie", "contrôle de gestion"),
      ("chargé de mission à Bruxelles", "chargé de mission"),
      ("\"chef de projet\" -commercial develop*", "\"chef de projet\" -commercial develop*"),
      ("VIE245844", "VIE245844"),
      ("développeur C++ et C# au Japon", "développeur C++ et C#"),
      ("R&D .NET", "R&D .NET"),
      ("sciences de la vie", "sciences de la vie"),
      ("https://mon-vie-via.businessfrance.fr/offres/245844", "https://mon-vie-via.businessfrance.fr/offres/245844"),
      ("it", "it"), ("offre", "offre"), ("", ""), ("en Espagne", ""), ("contact us", "contact"),
      ("énergies renouvelables, solaire, éolien", "énergies renouvelables solaire éolien"),
      ("recherche et développement pharma", "recherche et développement pharma"),
      ("cloud via AWS", "cloud via AWS"),
    ])
  func text(question: String, expected: String) throws {
    #expect(try plan(question).text == expected)
  }

  @Test("the original's own question is read in full")
  func original() throws {
    let plan = try plan(
      "Je cherche un VIE de minimum 1 an, orienté Data et IA mais j'aime aussi le développement web, "
        + "si possible en Corée du Sud, pour octobre 2026")
    #expect(plan.text == "Data et IA")
    #expect(plan.preferredTopics == ["développement web"])
    #expect(plan.filter.json.text == #"{"min_months":12,"start_after":"2026-10-01","start_before":"2026-10-31"}"#)
    #expect(plan.preferences.json.text == #"{"country":["KR"]}"#)
    #expect(plan.problems.isEmpty)
  }

  @Test(
    "words behind sans and no are excluded",
    arguments: [
      ("data sans commercial", ["commercial"]), ("data, no sales", ["sales"]),
      ("ingénieur sans gestion de projet ni prospection", ["gestion de projet", "prospection"]),
      ("data sans expérience", []), ("engineer with no experience", []),
    ])
  func excludedTopics(question: String, expected: [String]) throws {
    #expect(try plan(question).excludedTopics == expected)
  }

  @Test("a misspelt place is corrected and shown")
  func correction() throws {
    let plan = try plan("data en alemagne")
    #expect(plan.corrections == [.init(typed: "alemagne", read: "Allemagne")])
    #expect(plan.spans.map(\.value) == ["DE"])
  }

  @Test("a name that nobody knows is told, and stays text")
  func unknownPlace() throws {
    let plan = try plan("finance à Trifouillis")
    #expect(plan.unknownPlaces == ["Trifouillis"])
    #expect(plan.text == "finance à Trifouillis")
  }

  @Test("spans are the question's own words at their offsets")
  func spans() throws {
    let question = "Data à Séoul, sauf en été, 12 mois, publiées hier"
    let scalars = Array(question.unicodeScalars)
    let plan = try plan(question)
    #expect(plan.spans.count >= 3)
    for span in plan.spans {
      #expect(String(String.UnicodeScalarView(scalars[span.range])) == span.text)
    }
  }

  @Test("the JSON has the contract's members first")
  func json() throws {
    let json = try plan("data, si possible en Espagne, pas en Belgique").json(unknownTerms: ["x"])
    guard case .object(let members) = json else {
      Issue.record("no object")
      return
    }
    #expect(members.prefix(5).map(\.name) == ["text", "filters", "preferences", "relaxed", "unknown_terms"])
    #expect(json["preferences"]?.text == #"{"country":["ES"]}"#)
    #expect(json["excluded"]?.text == #"{"country":["BE"]}"#)
    #expect(json["unknown_terms"]?.text == #"["x"]"#)
    #expect(json["intent"]?.text == #"{"kind":"search"}"#)
  }

  @Test("without a preposition a word that is also a company or place stays a word")
  func evidence() throws {
    for question in ["jus orange", "total quality", "mobile developer", "customer reunion", "engineering consulting"] {
      #expect(try plan(question).filter.isEmpty, "\(question)")
    }
  }
}

@Suite("Flags over words")
struct QuestionPlanMergingTests {
  private func merged(_ question: String, _ change: (inout OfferFilter) -> Void) throws -> QuestionPlan {
    var flags = OfferFilter()
    change(&flags)
    return try SampleVocabulary.compiler().compile(question).merged(underFlags: flags)
  }

  @Test("a flag drops the words' condition of its field and no other")
  func field() throws {
    let plan = try merged("data à Berlin, 12 mois, plus de 2500 €") { $0.minMonths = 18 }
    #expect(plan.filter.json.text == #"{"city":["Berlin"],"min_months":18,"min_pay":2500}"#)
    #expect(!plan.spans.contains { $0.concept == .months })
  }

  @Test("a country drops cities, wishes and exclusions of places")
  func places() throws {
    let plan = try merged("data à Berlin, si possible en Corée, pas en Belgique") {
      $0.countries = Set([Country(code: "ES")].compactMap { $0 })
    }
    #expect(plan.filter.json.text == #"{"country":["ES"]}"#)
    #expect(plan.preferences.isEmpty)
    #expect(plan.exclusion.isEmpty)
  }

  @Test("a flag can settle a contradiction")
  func contradiction() throws {
    #expect(try SampleVocabulary.compiler().compile("12 mois minimum, 6 mois maximum").isContradictory)
    #expect(try !merged("12 mois minimum, 6 mois maximum") { $0.minMonths = 6 }.isContradictory)
  }
}

@Suite("The command of a plan")
struct QuestionCommandLineTests {
  private func command(_ question: String) throws -> String {
    try SampleVocabulary.compiler().compile(question).commandLine()
  }

  @Test(
    "filters become flags, the rest words",
    arguments: [
      ("data analyst en Allemagne, 12 mois minimum", "vie search 'data analyst' --country DE --min-months 12"),
      ("à New York, télétravail", "vie search '' --city 'New York' --telework"),
      ("data, si possible en Corée du Sud", "vie search 'data, ideally in South Korea'"),
      ("data, pas en Belgique", "vie search 'data, except in Belgium'"),
      ("chef d'équipe", "vie search 'chef d'\\''équipe'"),
    ])
  func flags(question: String, expected: String) throws {
    #expect(try command(question) == expected)
  }

  @Test("a text that begins like a flag stands behind two dashes")
  func dashes() throws {
    #expect(try command("-commercial en Espagne").hasSuffix("-- -commercial"))
  }

  @Test("control characters don't reach the shell")
  func control() throws {
    let command = try command("data\u{1B}[31m; rm -rf\n$(x) `y` 'z'")
    #expect(command.unicodeScalars.allSatisfy { $0.value >= 0x20 })
    #expect(command.hasPrefix("vie search '"))
  }

  @Test("wishes and exclusions in words compile to the same", arguments: GoldenQuestion.all)
  func roundTrip(question: GoldenQuestion) throws {
    let compiler = try SampleVocabulary.compiler()
    let plan = compiler.compile(question.french)
    guard plan.intent == .search, !plan.preferences.isEmpty || !plan.exclusion.isEmpty else { return }
    var words = plan
    words.filter = OfferFilter()
    let command = words.commandLine()
    let query = command.dropFirst("vie search '".count).dropLast()
    let again = compiler.compile(String(query))
    #expect(again.preferences == plan.preferences)
    #expect(again.exclusion == plan.exclusion)
  }
}
