extension EnglishStemmer {
  /// What step 1a does about a plural.
  enum Plural { case double, ies, single, kept }

  /// What step 1b does about a verb's ending.
  enum VerbEnding { case eed, ed, ing }

  /// What step 1b does about what a verb's ending leaves behind.
  enum BareEnding { case missingE, doubled }

  /// What step 2 does about a suffix in R1.
  enum LongSuffix {
    case replace(String)
    case ogi, li
  }

  /// What step 3 does about a suffix in R1.
  enum MediumSuffix {
    case replace(String)
    case removeInR2
  }

  /// What step 4 does about a suffix in R2.
  enum ShortSuffix { case remove, removeAfterSOrT }

  /// The suffixes of step 0.
  static let possessives = SuffixTable<Void>(["' 's 's'": ()])

  /// The suffixes of step 1a.
  static let plurals = SuffixTable<Plural>([
    "sses": .double,
    "ied ies": .ies,
    "s": .single,
    "us ss": .kept,
  ])

  /// The suffixes of step 1b.
  static let verbEndings = SuffixTable<VerbEnding>([
    "eed eedly": .eed,
    "ed edly ingly": .ed,
    "ing": .ing,
  ])

  /// The suffixes of step 1b, once the ending is gone.
  static let bareEndings = SuffixTable<BareEnding>([
    "at bl iz": .missingE,
    "bb dd ff gg mm nn pp rr tt": .doubled,
  ])

  /// The suffixes of step 2.
  static let longSuffixes = SuffixTable<LongSuffix>([
    "tional": .replace("tion"),
    "enci": .replace("ence"),
    "anci": .replace("ance"),
    "abli": .replace("able"),
    "entli": .replace("ent"),
    "izer ization": .replace("ize"),
    "ational ation ator": .replace("ate"),
    "alism aliti alli": .replace("al"),
    "fulness fulli": .replace("ful"),
    "ousli ousness": .replace("ous"),
    "iveness iviti": .replace("ive"),
    "biliti bli": .replace("ble"),
    "ogist": .replace("og"),
    "lessli": .replace("less"),
    "ogi": .ogi,
    "li": .li,
  ])

  /// The suffixes of step 3.
  static let mediumSuffixes = SuffixTable<MediumSuffix>([
    "tional": .replace("tion"),
    "ational": .replace("ate"),
    "alize": .replace("al"),
    "icate iciti ical": .replace("ic"),
    "ful ness": .replace(""),
    "ative": .removeInR2,
  ])

  /// The suffixes of step 4.
  static let shortSuffixes = SuffixTable<ShortSuffix>([
    "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize": .remove,
    "ion": .removeAfterSOrT,
  ])
}
