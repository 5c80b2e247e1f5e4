import CVectorKernels
import Foundation
import Testing

@testable import Inference

@Suite("Vectors against those of transformers")
struct GoldenVectorTests {
  private static let precisions: [(Precision, Double)] =
    [(.f32, 0.999_99), (.bf16, 0.999), (.int8, 0.99)].filter { precision, _ in
      (try? precision.kernel(features: vk_processor_features())) != nil
    }

  @Test(
    "a tiny random model of either family gives the same vectors",
    arguments: ["tiny-bert", "tiny-xlm-roberta"], precisions)
  func tiny(model: String, precision: (name: Precision, cosine: Double)) async throws {
    let texts = try stride(from: 0, to: 200, by: 4).map { try ModelFixture.texts()[$0] }
    let embedder = try LocalEmbedder(readingFrom: ModelFixture.folder(model), precision: precision.name)
    let made = try await embedder.embed(texts[...]).vectors
    for (vector, golden) in zip(made, try ModelFixture.golden(model)) {
      #expect(ModelFixture.cosine(vector, golden) > precision.cosine)
    }
  }

  @Test("without any special instruction the vectors are the same", arguments: ["tiny-bert", "tiny-xlm-roberta"])
  func plain(model: String) async throws {
    let texts = try stride(from: 0, to: 200, by: 4).map { try ModelFixture.texts()[$0] }
    let embedder = try LocalEmbedder(readingFrom: ModelFixture.folder(model), features: 0)
    #expect(embedder.precision == .f32)
    let made = try await embedder.embed(texts[...]).vectors
    for (vector, golden) in zip(made, try ModelFixture.golden(model)) {
      #expect(ModelFixture.cosine(vector, golden) > 0.999_99)
    }
  }

  /// The least cosine of a text, and of all texts on average.
  private static let bounds: [(Precision, Double, Double)] =
    [(.f32, 0.9999, 0.9999), (.bf16, 0.9995, 0.9999), (.int8, 0.98, 0.999)].filter { precision, _, _ in
      (try? precision.kernel(features: vk_processor_features())) != nil
    }

  @Test(
    "the real model gives the same vectors for two hundred texts of all kinds",
    .enabled(if: ModelFixture.realModel != nil, Comment(rawValue: ModelFixture.notice)), arguments: bounds)
  func real(precision: Precision, least: Double, mean: Double) async throws {
    let folder = try #require(ModelFixture.realModel)
    let embedder = try LocalEmbedder(readingFrom: folder, precision: precision)
    let made = try await embedder.embed(ModelFixture.texts()[...]).vectors
    let cosines = zip(made, try ModelFixture.realGolden()).map { ModelFixture.cosine($0, $1) }
    #expect(cosines.count == 200)
    #expect(cosines.min() ?? 0 > least)
    #expect(cosines.reduce(0, +) / 200 > mean)
  }

  @Test(
    "the real model understands English only",
    .enabled(if: ModelFixture.realModel != nil, Comment(rawValue: ModelFixture.notice)))
  func languages() throws {
    let embedder = try LocalEmbedder(readingFrom: #require(ModelFixture.realModel))
    #expect(embedder.space.languages == [.english])
    #expect(embedder.tokenLimit == 256)
  }
}
