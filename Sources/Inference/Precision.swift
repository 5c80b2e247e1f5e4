import CVectorKernels

/// How the local model computes.
package enum Precision: String, Sendable, CaseIterable {
  /// The fastest that is as good as exact: `bf16` where the processor can, else `f32`.
  case auto
  /// 32-bit floats; runs everywhere.
  case f32
  /// bfloat16: twice as fast, vectors within 0.0001 of the exact ones (as cosine).
  case bf16
  /// 8-bit integers for passages: faster still, vectors within 0.001 on average. Questions are read as with `auto`,
  /// because one costs next to nothing.
  case int8

  /// How passages are computed on a processor.
  func kernel(features: UInt32) throws(ModelError) -> vk_precision {
    let kernel =
      switch self {
      case .f32: VK_FLOAT32
      case .bf16: VK_BFLOAT16
      case .int8: VK_INT8
      case .auto: vk_precision_runs(VK_BFLOAT16, features) != 0 ? VK_BFLOAT16 : VK_FLOAT32
      }
    guard vk_precision_runs(kernel, features) != 0 else { throw .processor(precision: rawValue) }
    return kernel
  }
}
