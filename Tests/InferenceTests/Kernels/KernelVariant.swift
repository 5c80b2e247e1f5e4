import CVectorKernels

/// A way to compute that this machine can run.
struct KernelVariant: Sendable, CustomStringConvertible {
  let description: String
  let precision: vk_precision
  let features: UInt32

  /// Every variant that runs here; the plain one always does.
  static let all: [KernelVariant] = candidates.filter {
    $0.features & ~vk_processor_features() == 0 && vk_precision_runs($0.precision, $0.features) != 0
  }

  static let floats = all.filter { $0.precision == VK_FLOAT32 }

  /// How far from exact the sums may be, as a share of the sum of the products' sizes.
  var tolerance: Double {
    switch precision {
    case VK_FLOAT32: 1e-6
    case VK_BFLOAT16: 1.0 / 128
    default: 1.0 / 40
    }
  }

  private static let avx2 = VK_AVX2.rawValue
  private static let avx512 = VK_AVX2.rawValue | VK_AVX512.rawValue
  private static let candidates = [
    KernelVariant(description: "floats, any processor", precision: VK_FLOAT32, features: 0),
    KernelVariant(description: "floats, AVX2", precision: VK_FLOAT32, features: avx2),
    KernelVariant(description: "floats, AVX-512", precision: VK_FLOAT32, features: avx512),
    KernelVariant(
      description: "bfloat16", precision: VK_BFLOAT16, features: avx512 | VK_AVX512_BF16.rawValue),
    KernelVariant(description: "bytes", precision: VK_INT8, features: avx512 | VK_AVX512_VNNI.rawValue),
  ]
}
