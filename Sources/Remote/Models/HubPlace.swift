import Foundation

/// Where a model is on a hub; made only of what is safe to ask for.
struct HubPlace: Sendable, Equatable {
  /// The hub.
  let hub: WebAddress
  /// The model.
  let repository: ModelRepository
  /// Its version.
  let revision: ModelRevision
  /// Nil where none is sent.
  let token: AccessKey?

  /// - Throws: `unusableHub`, `tokenInClear` or `unusableRevision`.
  init(_ repository: ModelRepository, _ configuration: ModelDownload.Configuration) throws(ModelPullError) {
    guard let url = configuration.hub ?? URL(string: ModelDownload.Configuration.publicHub),
      let hub = WebAddress(url), url.user == nil, url.query == nil, url.fragment == nil
    else { throw .unusableHub }
    guard configuration.token == nil || hub.isSafeForKeys else { throw .tokenInClear(host: hub.host) }
    guard let revision = ModelRevision(configuration.revision) else {
      throw .unusableRevision(configuration.revision)
    }
    self.hub = hub
    self.repository = repository
    self.revision = revision
    token = configuration.token
  }

  /// The hub, for messages.
  var peer: String { "the hub \(hub)" }

  /// The call for the list of files.
  var listing: HTTPCall {
    HTTPCall(
      method: .get, address: hub.appending("/api/models/\(repository)/tree/\(revision.pathComponent)"),
      query: "recursive=true", key: token, keyHeader: .bearer)
  }

  /// The call for a file.
  ///
  /// - Parameter start: how many bytes of it are there already.
  func content(of file: ModelFile, from start: Int) -> HTTPCall {
    HTTPCall(
      method: .get, address: hub.appending("/\(repository)/resolve/\(revision.pathComponent)/\(file.path)"),
      key: token, keyHeader: .bearer, accept: "*/*", rangeStart: start)
  }

  /// What a status means that no other try would better.
  func error(status: Int) -> ModelPullError {
    switch status {
    case 401, 403: .refused("\(repository)", status: status, hasToken: token != nil, hub: peer)
    case 404: .unknown("\(repository)", revision: revision.name, hub: peer)
    default: .rejected(status: status, peer: peer)
    }
  }
}
