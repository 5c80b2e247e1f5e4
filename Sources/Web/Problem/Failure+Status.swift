import Assistant
import HTTPTypes
import Offers

extension Failure {
  /// The HTTP status of a failure: the only place that decides it.
  var httpStatus: HTTPResponse.Status {
    if self is OfferNotFound { return .notFound }
    // The client asked for what this server has not got, and can do without.
    if self is MeaningAbsent { return .conflict }
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
