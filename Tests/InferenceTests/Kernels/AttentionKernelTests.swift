import CVectorKernels
import Foundation
import Testing

@testable import Inference

@Suite("Attention against double precision")
struct AttentionKernelTests {
  struct Case: Sendable, CustomStringConvertible {
    let variant: KernelVariant
    let tokens: Int
    let width: Int
    var description: String { "\(variant), \(tokens) tokens, heads of \(width)" }
  }

  private static let cases = KernelVariant.all.filter { $0.precision != VK_INT8 }.flatMap { variant in
    [1, 2, 5, 16, 17, 63, 64, 65, 131].flatMap { tokens in
      [32, 64, 96].map { Case(variant: variant, tokens: tokens, width: $0) }
    }
  }

  @Test("every token gets the values of what it attends to", arguments: cases)
  func attends(_ test: Case) {
    expect(test, queries: test.tokens, scale: 2)
  }

  @Test(
    "only the queries that are wanted are answered", arguments: KernelVariant.all.filter { $0.precision != VK_INT8 })
  func firstOnly(variant: KernelVariant) {
    expect(Case(variant: variant, tokens: 21, width: 32), queries: 1, scale: 1)
  }

  @Test("large scores, of either sign, don't overflow", arguments: KernelVariant.all.filter { $0.precision != VK_INT8 })
  func largeScores(variant: KernelVariant) {
    expect(Case(variant: variant, tokens: 9, width: 32), queries: 9, scale: 30)
  }

  private func expect(_ test: Case, queries: Int, scale: Float) {
    let heads = 2
    let section = (heads * test.width + 63) / 64 * 64
    let isShort = test.variant.precision == VK_BFLOAT16
    var numbers = Numbers()
    var x = numbers.random(test.tokens * 3 * section).map { $0 * scale / 4 }
    if isShort { x = x.map { Float(bitPattern: $0.bitPattern & 0xffff_0000) } }
    let rows = AlignedMemory(x)
    let short = AlignedMemory(floats: x.count)
    if isShort {
      let target = vk_rows(values: short.start, scale: nil, shift: nil)
      vk_rows_convert(VK_BFLOAT16, test.variant.features, x, test.tokens, 3 * section, nil, target)
    }
    let context = AlignedMemory(floats: test.tokens * section)
    let scratch = AlignedMemory(byteCount: Int(vk_attention_scratch(test.tokens, test.width)))
    var attention = vk_attention(
      precision: test.variant.precision, features: test.variant.features, tokens: test.tokens, queries: queries,
      heads: heads, head_width: test.width, section: section, rows: isShort ? short.start : rows.start,
      context: context.start, context_is_bfloat16: 0, scratch: scratch.start)
    vk_attend(&attention)

    var worst = 0.0
    for head in 0..<heads {
      for query in 0..<queries {
        let expected = answer(x, query: query, head: head, tokens: test.tokens, width: test.width, section: section)
        for column in 0..<test.width {
          let made = Double(context.floats[query * section + head * test.width + column])
          worst = Numbers.worse(worst, abs(made - expected[column]))
        }
      }
    }
    #expect(worst < (isShort ? 0.03 : 1e-5) * Double(scale) * 2)
  }

  /// The answer by the definition: softmax with base 2 of the scores, times the values.
  private func answer(
    _ x: [Float], query: Int, head: Int, tokens: Int, width: Int, section: Int
  ) -> [Double] {
    func number(_ token: Int, _ part: Int, _ column: Int) -> Double {
      Double(x[token * 3 * section + part * section + head * width + column])
    }
    let scores = (0..<tokens).map { key in
      (0..<width).reduce(0) { $0 + number(query, 0, $1) * number(key, 1, $1) }
    }
    let highest = scores.max() ?? 0
    let weights = scores.map { exp2($0 - highest) }
    let sum = weights.reduce(0, +)
    return (0..<width).map { column in
      (0..<tokens).reduce(0) { $0 + weights[$1] / sum * number($1, 2, column) }
    }
  }
}
