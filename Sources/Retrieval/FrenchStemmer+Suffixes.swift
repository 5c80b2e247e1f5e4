extension FrenchStemmer {
  /// What step 1 does about a standard suffix.
  enum StandardSuffix {
    case remove, agent, ement, ite, `if`, eaux, oux, euse, issement, ment
    case replaceInR1(String)
    case replaceInR2(String)
    case amment(String)
  }

  /// What step 1 does about what "-ement" leaves behind.
  enum SuffixBeforeEment { case iv, eus, ablOrIqu, ier }

  /// What step 2b does about a verb's ending.
  enum VerbSuffix { case ions, er, a, ais }

  /// What step 4 does about a residual suffix.
  enum ResidualSuffix { case ion, ier, e }

  /// The suffixes of step 1.
  static let standardSuffixes = SuffixTable<StandardSuffix>([
    "ance iqUe isme able iste eux ances iqUes ismes ables istes": .remove,
    "atrice ateur ation atrices ateurs ations": .agent,
    "logie logies": .replaceInR2("log"),
    "usion ution usions utions": .replaceInR2("u"),
    "ence ences": .replaceInR2("ent"),
    "ement ements": .ement,
    "ité ités": .ite,
    "if ive ifs ives": .if,
    "eaux": .eaux,
    "aux": .replaceInR1("al"),
    "oux": .oux,
    "euse euses": .euse,
    "issement issements": .issement,
    "amment": .amment("ant"),
    "emment": .amment("ent"),
    "ment ments": .ment,
  ])

  /// The suffixes of step 1, once "-ement" is gone.
  static let suffixesBeforeEment = SuffixTable<SuffixBeforeEment>([
    "iv": .iv,
    "eus": .eus,
    "abl iqU": .ablOrIqu,
    "ièr Ièr": .ier,
  ])

  /// The suffixes of step 2a.
  static let iVerbSuffixes = SuffixTable<Void>([
    """
    îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent \
    issais issait issant issante issantes issants isse issent isses issez issiez issions issons it
    """: ()
  ])

  /// The suffixes of step 2b.
  static let verbSuffixes = SuffixTable<VerbSuffix>([
    "ions": .ions,
    """
    é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez eais
    """: .er,
    "âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions": .a,
    "ais aise aises": .ais,
  ])

  /// The suffixes of step 4.
  static let residualSuffixes = SuffixTable<ResidualSuffix>([
    "ion": .ion,
    "ier ière Ier Ière": .ier,
    "e": .e,
  ])

  /// The suffixes of step 5.
  static let doubledEndings = SuffixTable<Void>(["enn onn ett ell eill": ()])

  // Letters that some steps look for, once the suffix is gone.

  /// What "-ation", "-ité" and "-if" may leave behind.
  static let ic = scalars("ic")
  /// What "-ivement" and "-if" may leave behind.
  static let at = scalars("at")
  /// What "-ité" may leave behind.
  static let iv = scalars("iv")
  /// What "-ité" may leave behind.
  static let abil = scalars("abil")
  /// What "-ais" leaves of a place: Calais, palais.
  static let al = scalars("al")
  /// A marked "ï".
  static let hi = scalars("Hi")
  /// What "-ais" leaves of words it is part of: mauvais, déplais.
  static let stemsBeforeAis = [scalars("auv"), scalars("épl")]

  private static func scalars(_ text: String) -> [Unicode.Scalar] {
    Array(text.unicodeScalars)
  }
}
