import Assistant
import HTTPTypes
import Offers

extension Failure {
  /// The HTTP status of a failure: the only place that decides it.
  var httpStatus: HTTPResponse.Status {
    if self is OfferNotFound { return .notFound }
    return switch kind {
    case .badArguments: .badRequest
    case .notConfigured: .serviceUnavailable
    case .refused, .unreachable: .badGateway
    case .rateLimited: .tooManyRequests
    case .timedOut: .gatewayTimeout
    case .failed, .damaged: .internalServerError
    }
  }
}
