/// A collection of its own on a server, gone at the end, by which the client that stores are made of is timed.
package struct ChromaTrial: Sendable {
  /// A record with one value to filter by.
  package struct Row: Sendable {
    package let id: String
    package let vector: [Float]
    package let text: String
    package let country: String

    package init(id: String, vector: [Float], text: String, country: String) {
      self.id = id
      self.vector = vector
      self.text = text
      self.country = country
    }
  }

  private let client: ChromaClient
  private let server: ChromaServer
  private let collection: ChromaCollection

  /// Gives a new collection of the configuration's name to a closure, and removes it then.
  /// - Throws: `ChromaError`, and what the closure throws.
  package static func withTrial(
    _ configuration: ChromaStore.Configuration, isolation: isolated (any Actor)? = #isolation,
    _ body: (ChromaTrial) async throws -> Void
  ) async throws {
    let connectTimeout = NetworkTransport.connectTimeout(callTimeout: configuration.callTimeout)
    try await NetworkTransport.withTransport(
      userAgent: "vie/\(configuration.version)",
      configuration: NetworkTransport.configuration(connectTimeout: connectTimeout)
    ) { transport in
      let endpoint = try ChromaEndpoint(
        configuration.address, token: configuration.token, tokenHeader: configuration.tokenHeader)
      let client = ChromaClient(
        endpoint, calls: configuration.calls, policy: configuration.policy, transport: transport)
      let name = configuration.address.collection
      try await client.removeCollection(named: name)
      let collection = try await client.makeCollection(named: name, metadata: ["kind": .string("trial")])
      try await body(ChromaTrial(client: client, server: try await client.server(), collection: collection))
      try await client.removeCollection(named: name)
    }
  }

  /// Writes records as a store does: in calls of some megabytes.
  package func write(_ rows: [Row]) async throws {
    let records = rows.map { row in
      ChromaRecord(id: row.id, embedding: row.vector, document: row.text, metadata: ["country": .string(row.country)])
    }
    try await client.upsert(records, in: collection, server: server)
  }

  /// The ids of the nearest records, of one country where one is named.
  package func nearest(to vector: [Float], count: Int, country: String? = nil) async throws(ChromaError) -> [String] {
    let condition = country.map { ChromaWhere.equals("country", .string($0)) }
    return try await client.nearest(to: vector, count: count, where: condition, in: collection).map(\.id)
  }
}
