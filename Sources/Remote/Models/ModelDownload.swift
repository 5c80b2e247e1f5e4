import Foundation

/// Fetches a model from a hub of Hugging Face's shape into a folder, which changes only when everything is there.
package enum ModelDownload {
  /// How far a pull has come.
  package struct Progress: Sendable, Equatable {
    /// The file that is being fetched, by its path in the model.
    package let file: String
    /// How many bytes are there, of all files together, those of an earlier pull among them.
    package let bytes: Int
    /// How many bytes all files have together.
    package let totalBytes: Int
  }

  /// What a pull has done.
  package struct Outcome: Sendable, Equatable {
    /// What the folder holds now.
    package let files: [ModelFile]
    /// How many bytes came over the network; 0 where all files were there.
    package let fetchedBytes: Int
  }

  /// Pulls a model. A pull that was ended half-way, even by a kill, goes on where it stopped.
  ///
  /// Each file is proved by the digest that the hub lists, else by its size.
  ///
  /// - Parameters:
  ///   - folder: where the model shall be; replaced as a whole at the end, and untouched before.
  ///   - progress: called for each piece that comes, from any thread.
  ///   - check: given the whole model before it replaces anything, in a hidden folder that bears the model's own name.
  ///     Where it throws, the folder stays as it was, and what was fetched is removed.
  /// - Throws: `ModelPullError`, or what `check` throws.
  package static func pull(
    _ repository: ModelRepository, into folder: URL, _ configuration: Configuration = Configuration(),
    progress: @escaping @Sendable (Progress) -> Void = { _ in },
    check: @Sendable (URL) throws -> Void = { _ in }
  ) async throws -> Outcome {
    let place = try HubPlace(repository, configuration)
    do {
      let connectTimeout = NetworkTransport.connectTimeout(callTimeout: configuration.silence)
      var settings = NetworkTransport.configuration(
        connectTimeout: connectTimeout, largestBody: ModelFetch.largestListing)
      settings.timeout.read = .init(max(.milliseconds(1), configuration.silence))
      return try await NetworkTransport.withTransport(
        userAgent: "vie/\(configuration.version)", configuration: settings, largestBody: ModelFetch.largestListing
      ) { transport in
        let fetch = ModelFetch(place, configuration, transport: transport)
        return try await fetch.run(into: folder, progress: progress, check: check)
      }
    } catch let error as ModelPullError {
      throw error
    } catch let objection as Objection {
      throw objection.reason
    } catch {
      throw ModelPullError.cancelled
    }
  }
}
