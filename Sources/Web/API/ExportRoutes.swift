import Assistant
import Hummingbird
import NIOCore
import Offers

/// `GET /v1/export`: a selection of offers as a file.
struct ExportRoutes: Sendable {
  let services: WebServices

  func add(to router: Router<WebContext>) {
    router.get("v1/export") { request, _ in
      let fields = try RequestFields(parametersOf: request)
      try fields.allow(only: ["format"] + OfferSelection.names)
      let format: ExportFormat = try fields.choice("format") ?? .jsonLines
      guard let export = services.export else { throw ExportAbsent() }
      let offers = try await OfferSelection(fields, in: services).entries
      return Self.response(try await export.download(offers.map(\.facts.id), as: format), format)
    }
  }

  // MARK: -

  private static func response(_ download: OfferDownload, _ format: ExportFormat) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: format.contentType,
        .contentDisposition: "attachment; filename=\"vie-offers.\(format.rawValue)\"",
        .cacheControl: "no-store",
      ],
      body: ResponseBody { writer in
        try await download.write { try await writer.write(ByteBuffer(bytes: $0)) }
        try await writer.finish(nil)
      })
  }
}

extension ExportFormat {
  /// The media type of a file of this form.
  var contentType: String {
    switch self {
    case .jsonLines: "application/jsonl"
    case .json: "application/json"
    case .csv: "text/csv; charset=utf-8"
    case .npz: "application/zip"
    }
  }
}

/// The server was put together without what writes files.
struct ExportAbsent: Failure {
  var kind: FailureKind { .notConfigured }
  var description: String { "this server can't export" }
  var hint: String { "Use `vie export` on the machine that has the store." }
}
