/// The mean of paired differences, how sure it is, and whether chance alone explains it.
package struct DifferenceEstimate: Sendable, Equatable {
  package let mean: Double
  /// The 95 % confidence interval of the mean, by the percentile bootstrap (Efron and Tibshirani 1993, chapter 13): the
  /// middle 95 % of the means of samples drawn with replacement.
  package let interval: ClosedRange<Double>
  /// How likely a mean at least as far from 0 is if both runs are equally good: the two-sided paired randomisation test
  /// of Smucker, Allan and Carterette, "A comparison of statistical significance tests for information retrieval
  /// evaluation", CIKM 2007, which flips the sign of each difference at random.
  ///
  /// All flips are tried where they are no more than the samples. Else it is (r + 1) / (n + 1) with r of n samples as
  /// extreme (Davison and Hinkley 1997), never 0.
  package let pValue: Double

  /// Estimates; nil without differences.
  ///
  /// - Parameters:
  ///   - samples: how many samples each figure is made of, at least one.
  ///   - generator: takes one number for each draw and never a second try, so that even a constant one comes to an end.
  init?(of differences: [Double], samples: Int, using generator: inout some RandomNumberGenerator) {
    guard !differences.isEmpty else { return nil }
    let samples = max(1, samples)
    mean = differences.reduce(0, +) / Double(differences.count)
    interval = Self.interval(of: differences, samples: samples, using: &generator)
    pValue = Self.pValue(of: differences, samples: samples, using: &generator)
  }

  // MARK: -

  private static func interval(
    of differences: [Double], samples: Int, using generator: inout some RandomNumberGenerator
  ) -> ClosedRange<Double> {
    let count = UInt64(differences.count)
    var means: [Double] = []
    means.reserveCapacity(samples)
    for _ in 0..<samples {
      var sum = 0.0
      for _ in differences.indices {
        // The upper half of the product is a position; its bias is less than the count in 2^64.
        sum += differences[Int(truncatingIfNeeded: generator.next().multipliedFullWidth(by: count).high)]
      }
      means.append(sum / Double(count))
    }
    means.sort()
    let tail = samples / 40
    return means[tail]...means[samples - 1 - tail]
  }

  private static func pValue(
    of differences: [Double], samples: Int, using generator: inout some RandomNumberGenerator
  ) -> Double {
    // A difference of 0 is the same with either sign.
    let differences = differences.filter { abs($0) > PairedComparison.tolerance }
    let limit = abs(differences.reduce(0, +)) - PairedComparison.tolerance
    if differences.count < 63, 1 << differences.count <= samples {
      let flips = UInt64(1) << UInt64(differences.count)
      let extreme = (0..<flips).count { abs(sum(of: differences, flipping: [$0])) >= limit }
      return Double(extreme) / Double(flips)
    }
    var extreme = 0
    let words = (differences.count + 63) / 64
    for _ in 0..<samples {
      let signs = (0..<words).map { _ in generator.next() }
      if abs(sum(of: differences, flipping: signs)) >= limit { extreme += 1 }
    }
    return Double(extreme + 1) / Double(samples + 1)
  }

  /// The sum with the sign of each difference flipped whose bit is set.
  private static func sum(of differences: [Double], flipping signs: [UInt64]) -> Double {
    var sum = 0.0
    for (index, difference) in differences.enumerated() {
      sum += signs[index >> 6] >> UInt64(index & 63) & 1 == 1 ? -difference : difference
    }
    return sum
  }
}
