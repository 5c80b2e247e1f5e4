/// What tells the clones of one mission: equal in everything by which people choose, near-identical in wording.
///
/// Two offers are clones where company, title, kind of mission, country, city and months are the same and the texts
/// differ in little more than dates. Some differences are looked past on purpose:
///
/// - *start, publication, closing*: one mission that is posted again, or for several people, has other dates each time;
/// - *pay*: the allowance follows from the country and the date, not from the mission;
/// - *counters, contact, references*: they say nothing of the work.
///
/// Folding comes after filtering, so whoever asks for a start or a pay still gets every offer that meets it. Another
/// city is another choice, and unknown is not equal to known.
///
/// The key is two numbers, to be computed where an offer is stored and kept in two columns.
package struct NearDuplicateKey: Sendable, Hashable {
  /// The version of the rules by which keys are made. Keys of different versions can't be compared.
  package static let version = 1
  /// How many bits the fingerprints of clones may differ in: an estimated similarity of 0.9.
  ///
  /// Of 722 real offers 18 pairs have equal facts: 13 pairs are clones and differ in 0 to 3 bits, the others in 7 or more.
  package static let distanceLimit = 3

  /// A hash of the facts that must be the same.
  package let identity: UInt64
  package let fingerprint: NearDuplicateFingerprint

  /// A key that was computed before, by the rules of the same `version`.
  package init(identity: UInt64, fingerprint: NearDuplicateFingerprint) {
    self.identity = identity
    self.fingerprint = fingerprint
  }

  /// Makes an offer's key; nil, so that the offer is never folded, where it lacks a company, a title or texts.
  package init?(_ offer: Offer) {
    guard let company = offer.company.map(NameFolding.folded), !company.isEmpty,
      let fingerprint = NearDuplicateFingerprint(of: offer.texts)
    else { return nil }
    let title = Self.comparable(title: offer.originalTitle)
    guard !title.isEmpty else { return nil }
    var hash = NearDuplicateHash()
    hash.append(company)
    hash.append(title)
    hash.append(offer.type?.rawValue ?? "")
    hash.append(offer.country?.code ?? offer.countryLabel.map(NameFolding.folded) ?? "")
    hash.append(offer.city.flatMap { CityName.spellings(of: $0).min() } ?? "")
    hash.append(offer.months.map { String($0) } ?? "")
    self.init(identity: hash.value, fingerprint: fingerprint)
  }

  /// Whether the two offers are clones. Symmetric, but not transitive: small differences may add up.
  package func matches(_ other: NearDuplicateKey) -> Bool {
    identity == other.identity && fingerprint.distance(to: other.fingerprint) <= Self.distanceLimit
  }

  // MARK: -

  /// The title folded, without the marks "(H/F)" and "HF" and without "VIE": "VIE - Acheteur HF (H/F)" → "acheteur".
  static func comparable(title: String) -> String {
    var scalars = Array(title.unicodeScalars.prefix(NameFolding.maximumLength))
    for mark in TitleMark.ranges(in: scalars).reversed() { scalars.replaceSubrange(mark, with: [" "]) }
    let folded = NameFolding.folded(String(String.UnicodeScalarView(scalars)))
    let padded = " \(folded) ".replacing(" v i e ", with: " ")
    return padded.split(separator: " ").filter { !emptyWords.contains($0) }.joined(separator: " ")
  }

  /// Words of a title that every offer could have.
  private static let emptyWords: Set<Substring> = ["vie", "hf", "fh", "mf", "fm", "hm"]
}
