import Assistant
import Offers
import Retrieval
import Storage

/// Looks at what searching by meaning needs: a model, vectors, and that the two fit.
struct MeaningCheckup {
  let assembly: Assembly
  /// Whether services are left alone.
  let isOffline: Bool

  func findings() async -> [Finding] {
    let status = await embeddingStatus()
    return [await model(status?.active), await vectors(status)].compactMap { $0 }
  }

  // MARK: -

  /// Nil where there is no store that could be asked; what is wrong with it is another finding.
  private func embeddingStatus() async -> EmbeddingStatus? {
    try? await assembly.withStore(.reading) { try await $0.embeddingStatus() }
  }

  private func model(_ stored: IndexedSpace?) async -> Finding {
    do {
      return try await assembly.withEmbedder(comparableWith: stored) { outcome in
        switch outcome {
        case .absent(.unwanted): return Finding("model", "none is wanted; searches go by words")
        case .absent(let absence): return Finding("model", notice: absence.description, hint: absence.hint)
        case .ready(let embedder):
          if !isOffline || embedder.space.provider == .local { _ = try await embedder.embed(query: "test") }
          return Finding("model", Self.describe(embedder.space))
        }
      }
    } catch let failure as any Failure {
      return Finding("model", failure: failure)
    } catch {
      return Finding("model", notice: "\(error)", hint: "Run `vie doctor` again.")
    }
  }

  private static func describe(_ space: EmbeddingSpace) -> String {
    let name = "\(space.name), \(space.dimension) numbers a vector"
    if space.languages.contains(.french) { return name }
    return name + ", understands English only: French goes by words and a glossary (multilingual-e5-small knows both)"
  }

  private func vectors(_ status: EmbeddingStatus?) async -> Finding? {
    guard let status else { return nil }
    guard let active = status.active else {
      return Finding("vectors", notice: "no offer is embedded", hint: "Run `vie sync`; it needs a model.")
    }
    let problem = try? await assembly.withStore(.reading) { try await ($0 as? SQLiteStore)?.vectorIndexProblem() }
    if let problem {
      return Finding("vectors", failure: StoreError.vectors(path: assembly.settings.store.name, reason: problem))
    }
    let text = "\(status.chunks.counted("passage")) of \(active.space.name)"
    guard status.pending > 0 else { return Finding("vectors", text) }
    if status.withoutTexts == status.pending {
      return Finding(
        "vectors",
        notice: "\(text); an older version embedded \(status.pending.counted("offer")) without noting the texts",
        hint: "Run `vie sync`: it notes them, for exports and copies, and embeds nothing again.")
    }
    return Finding(
      "vectors", notice: "\(text); \(status.pending.counted("offer")) not embedded yet", hint: "Run `vie sync`.")
  }
}
