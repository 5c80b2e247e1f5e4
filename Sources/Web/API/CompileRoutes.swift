import Hummingbird
import Offers

/// `POST /v1/compile`: how a question is understood, without a search.
struct CompileRoutes: Sendable {
  let services: WebServices

  func add(to router: Router<WebContext>) {
    router.post("v1/compile") { request, _ in
      let fields = try RequestFields(try await RequestBody(request).json)
      try fields.allow(only: ["question", "query", "q"])
      let question = try fields.text(try fields.name(among: ["question", "query", "q"]))
      guard let question, !TextCleaning.isBlank(question) else {
        throw Problem.badRequest("there is no question", hint: "Give one as \"question\".")
      }
      let searcher = try await services.searcher(mode: .keyword)
      let plan = try await searcher.plan(of: try SearchFields.request(question, filter: OfferFilter()))
      return Response(.members(["plan": plan.json(), "spans": .array(plan.spans.map(\.json))]))
    }
  }
}
