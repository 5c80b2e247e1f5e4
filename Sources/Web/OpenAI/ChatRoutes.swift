import Foundation
import Hummingbird
import Offers

/// `POST /v1/chat/completions`: the user's last message, answered over the stored offers.
struct ChatRoutes: Sendable {
  let services: WebServices

  func add(to router: Router<WebContext>) {
    router.post("v1/chat/completions") { request, context in
      let fields = try RequestFields(try await RequestBody(request).json)
      let asked = try ChatCompletionRequest(fields, in: services)
      let completion = ChatCompletion(
        id: "chatcmpl-\(UUID().uuidString.lowercased())", created: services.now().milliseconds / 1000,
        model: asked.model)
      let answer = ChatAnswer(services: services, request: asked)
      if asked.isStreamed {
        return try await ChatStream(completion: completion, answer: answer).response(logger: context.logger)
      }
      let (text, outcome) = try await answer.made()
      return Response(completion.json(text, outcome))
    }
  }
}
