import Foundation
import OpenAIStub
import TestSupport
import Testing

@Suite(
  "The page in a browser", .serialized, .enabled(if: RealBrowser.isAvailable, RealBrowser.notice),
  .timeLimit(.minutes(40)))
struct PageInBrowserTests {
  private static let key = "sk-of-the-page-0123456789"
  private static let token = "token-of-the-page-0123456789"

  @Test(
    "people find, compare and ask; every view is accessible; no foreign text runs",
    arguments: ["journeys", "views", "payloads"])
  func script(_ name: String) async throws {
    let home = try await RealBrowser.home()
    try await ServedProgram.run(
      home: home.path, arguments: ["--extractive"], environment: RealBrowser.environment
    ) { server in
      try await RealBrowser.run(name, at: server, in: home)
    }
  }

  @Test("the file of `vie stats --html` stands alone, and says after each click what the server would say")
  func standalone() async throws {
    try await standalone(over: RealBrowser.samples)
  }

  @Test("so it does over real offers", .enabled(if: SharedData.isAvailable, Comment(rawValue: SharedData.notice)))
  func standaloneOverRealOffers() async throws {
    try await standalone(over: try #require(SharedData.folder).appending(path: "offers-real.json").path)
  }

  private func standalone(over source: String) async throws {
    let home = try await RealBrowser.home(of: source)
    let environment = RealBrowser.environment
    try await ServedProgram.run(home: home.path, arguments: ["--extractive"], environment: environment) { server in
      let further = ["VIE_PAGE_SOURCE": source, "VIE_PAGE_FOLDER": home.path]
      try await RealBrowser.run(
        "standalone", at: server, in: home, environment: environment.merging(further) { _, new in new })
    }
  }

  @Test("what a model writes is shown at once, checked, followed up, stopped, and told where it fails")
  func model() async throws {
    let home = try await RealBrowser.home()
    var options = OpenAIStubOptions()
    options.chat = Self.reply
    try await OpenAIStub.withServer(options) { model in
      let service = ["OPENAI_API_KEY": Self.key, "OPENAI_BASE_URL": model.baseURL]
      try await ServedProgram.run(
        home: home.path, environment: service.merging(RealBrowser.environment) { _, new in new }
      ) { server in
        try await RealBrowser.run("answers", at: server, in: home)
      }
    }
  }

  @Test("a server's token is asked for by the browser, or by the page")
  func tokens() async throws {
    let home = try await RealBrowser.home()
    let environment = RealBrowser.environment.merging(["VIE_TOKEN": Self.token]) { _, new in new }
    try await ServedProgram.run(home: home.path, arguments: ["--extractive"], environment: environment) { server in
      try await RealBrowser.run("tokens", at: server, in: home, environment: ["VIE_PAGE_TOKEN": Self.token])
    }
  }

  // MARK: -

  /// What answers.py says of its model: true, false and unheard of at once; endless; broken off; refused.
  @Sendable private static func reply(to question: ChatQuestion) -> ChatScript {
    let last = question.messages.last?.content ?? ""
    if last.contains("Dakar") { return .error(401, "no: \(key)") }
    if last.contains("Stockholm") {
      return .frames([.role, .text("L'offre dure 14 mois. "), .text("Elle paie"), .error("overloaded", code: "503")])
    }
    if last.contains("Séoul") {
      return ChatScript([
        .frame(.role), .frame(.text("L'offre dure 14 mois, à Séoul [VIE900003]. ")), .frame(.text("Elle paie")),
        .silence,
      ])
    }
    return .text(
      """
      L'offre [VIE900001] dure 14 mois, à Berlin. Elle a 4 711 candidats [VIE900001].
      - À Madrid, elle commence le 1er mars 2027 [VIE900001].
      - Un salaire de 5 000 € est possible.
      """)
  }
}
