import CVectorKernels
import Foundation
import Offers
import Retrieval

/// A sentence-transformers model on this machine, computed by our own kernels.
///
/// Nothing runs on Swift's shared threads. Passages go in small units to threads that give way to others; a question
/// has threads of its own, so that it never waits for passages.
package final class LocalEmbedder: Embedder {
  package let space: EmbeddingSpace
  package let tokenLimit: Int
  /// How passages are computed; never `auto`.
  package let precision: Precision

  private let tokenizer: any Tokenizer
  private let prefixes: Prefixes
  private let queryEncoder: LazyEncoder
  private let passageEncoder: LazyEncoder
  private let queries: EncodingQueue
  private let passages: EncodingQueue

  /// Reads a model's folder and makes it ready for questions.
  ///
  /// Takes some milliseconds and blocks for as long; see `ModelError` for what can be wrong.
  /// - Parameters:
  ///   - threads: for passages; nil means one for each core.
  ///   - features: what the processor can do; fewer are for tests.
  package init(
    readingFrom folder: URL, precision: Precision = .auto, threads: Int? = nil,
    features: UInt32 = vk_processor_features()
  ) throws(ModelError) {
    let passageKernel = try precision.kernel(features: features)
    let queryKernel = passageKernel == VK_INT8 ? try Precision.auto.kernel(features: features) : passageKernel
    let configuration = try ModelConfiguration(readingFrom: ModelFolder(url: folder))
    let file = try Safetensors(path: configuration.folder.path("model.safetensors"))
    let weights = try EncoderWeights(file, shape: configuration.shape)
    let tokenizer = try TokenizerLoader.load(from: configuration.folder.url)
    guard tokenizer.vocabularySize <= configuration.shape.vocabulary else {
      throw .damaged(file: configuration.folder.path("tokenizer.json"), reason: "it has more ids than the model")
    }
    let limit = configuration.tokenLimit
    guard tokenizer.beginning.count + tokenizer.end.count < limit, !tokenizer.beginning.isEmpty else {
      throw .unsupported(what: "tokenizer", name: "without a first token")
    }

    let pooling = configuration.pooling
    let encoder = Encoder(weights, pooling: pooling, precision: queryKernel, features: features)
    queryEncoder = LazyEncoder { () throws(ModelError) in encoder }
    passageEncoder = LazyEncoder { () throws(ModelError) -> Encoder in
      if passageKernel == queryKernel { return encoder }
      let texts = CalibrationTexts.all.map { Self.ids($0, prefix: "", tokenizer: tokenizer, limit: limit) }
      let smoothing = try Smoothing(weights, features: features, texts: TokenPack(texts))
      return Encoder(weights, pooling: pooling, precision: passageKernel, features: features, smoothing: smoothing)
    }
    self.precision = precision == .auto ? (passageKernel == VK_BFLOAT16 ? .bf16 : .f32) : precision
    self.tokenizer = tokenizer
    prefixes = configuration.prefixes
    tokenLimit = limit
    let cores = ProcessInfo.processInfo.activeProcessorCount
    queries = EncodingQueue(shape: encoder.workspaceShape, threads: cores, yielding: false)
    passages = EncodingQueue(shape: encoder.workspaceShape, threads: threads ?? cores, yielding: true)
    space = EmbeddingSpace(
      provider: .local, model: configuration.name, dimension: encoder.dimension,
      fingerprint: try ModelFingerprint.of(configuration, weights: file),
      languages: Self.languages(vocabulary: tokenizer.vocabularySize))
  }

  package func tokenCount(of passage: String) -> Int {
    tokenizer.beginning.count + tokenizer.ids(of: prefixes.passage + passage).count + tokenizer.end.count
  }

  package func batches(of passages: [String]) -> [Range<Int>] {
    stride(from: 0, to: passages.count, by: Self.batch).map { $0..<min($0 + Self.batch, passages.count) }
  }

  package func embed(_ passages: ArraySlice<String>) async throws -> EmbeddedBatch {
    try Task.checkCancellation()
    let units = Self.units(of: passages)
    guard !units.isEmpty else { return EmbeddedBatch(vectors: [], tokens: 0) }
    let job = EncodingJob(parts: units.count)
    let work = units.enumerated().map { part, texts in
      self.work(on: texts, prefix: prefixes.passage, part: part, of: job, with: passageEncoder)
    }
    let made = try await job.wait { self.passages.add(work) }
    return EmbeddedBatch(vectors: made.vectors, tokens: made.tokens)
  }

  package func embed(query: String) async throws -> [Float] {
    try Task.checkCancellation()
    let job = EncodingJob(parts: 1)
    let work = work(on: [query], prefix: prefixes.query, part: 0, of: job, with: queryEncoder)
    return try await job.wait { self.queries.add([work]) }.vectors[0]
  }

  // MARK: -

  /// Passages in a batch: about a second's work, so that progress is seen and a run can be stopped.
  private static let batch = 64

  /// A multilingual vocabulary has hundreds of thousands of pieces, an English one thirty thousand.
  ///
  /// An English model, such as all-MiniLM-L6-v2, cuts French words into meaningless pieces: on paraphrases without
  /// shared words it found the right French text no more often than chance.
  private static func languages(vocabulary: Int) -> Set<Language> {
    vocabulary > 60_000 ? Set(Language.allCases) : [.english]
  }

  /// Neighbouring texts that together have about as many tokens as one long text: short ones share the reading of the
  /// weights, and no unit lasts long.
  private static func units(of passages: ArraySlice<String>) -> [[String]] {
    let budget = 1000  // UTF-8 bytes
    var units: [[String]] = []
    var room = 0
    for passage in passages {
      let size = passage.utf8.count + 20
      if size > room {
        units.append([])
        room = budget
      }
      units[units.count - 1].append(passage)
      room -= size
    }
    return units
  }

  /// What a thread does for one unit of a job.
  private func work(
    on texts: [String], prefix: String, part: Int, of job: EncodingJob, with encoder: LazyEncoder
  ) -> EncodingQueue.Work {
    { [tokenizer, tokenLimit] workspace in
      guard !job.isOver else { return job.finish(part, .failure(CancellationError())) }
      let result = Result { () throws -> (vectors: [[Float]], tokens: Int) in
        let pack = TokenPack(
          texts.map { Self.ids($0, prefix: prefix, tokenizer: tokenizer, limit: tokenLimit) })
        return (try encoder.encoder().encode(pack, in: workspace), pack.ids.count)
      }
      job.finish(part, result)
    }
  }

  /// A text's ids with the special ones; what exceeds the limit is cut off.
  private static func ids(_ text: String, prefix: String, tokenizer: any Tokenizer, limit: Int) -> [Int32] {
    let room = limit - tokenizer.beginning.count - tokenizer.end.count
    return tokenizer.beginning + tokenizer.ids(of: prefix + text).prefix(room) + tokenizer.end
  }
}
