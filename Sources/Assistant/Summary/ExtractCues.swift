/// Words by which the parts of offers are known, folded, French and English.
enum ExtractCues {
  static func words(for purpose: ExtractSentence.Purpose) -> Set<String> {
    switch purpose {
    case .mission: mission
    case .profile: profile
    case .special: special
    }
  }

  /// Words with which companies speak of themselves.
  static let company = set(
    """
    entreprise groupe leader mondial societe filiale collaborateurs salaries chiffre affaires fondee fonde cree creee \
    company group global worldwide founded employees revenue presente implantee operates headquartered subsidiary valeurs \
    values rejoignez join clients pays countries
    """)

  /// Whether a word looks like a French infinitive or an English verb of duty.
  static func isInfinitive(_ word: String) -> Bool {
    guard word.utf8.count > 4 else { return false }
    return duties.contains(word) || word.hasSuffix("er") && !agents.contains(word) || word.hasSuffix("ir")
      || word.hasSuffix("oir")
  }

  // MARK: -

  private static let mission = set(
    """
    mission missions role charge responsable responsabilites responsibilities taches tasks duties participer participez \
    assurer assurerez gerer piloter developper concevoir realiser suivre analyser contribuer accompagner support soutenir \
    animer elaborer rattache integrer poste travailler aurez serez work working develop manage design support ensure lead \
    analyse analyze build deliver coordinate implement conduct responsible position
    """)
  private static let profile = set(
    """
    diplome diplomee diplomes formation master bac ecole universite ingenieur etudes titulaire experience experiences stage \
    maitrise maitrisez connaissance connaissances competences qualites rigueur autonomie autonome anglais francais allemand \
    espagnol langue langues niveau courant bilingue profil candidat degree graduate bachelor university engineering skills \
    skilled knowledge fluent english french german spanish language years proficient proficiency autonomous motivated \
    qualifications background profile candidate excel
    """)
  private static let special = set(
    """
    teletravail remote hybride hybrid deplacement deplacements voyager voyages travel travels trips logement housing \
    hebergement billet billets visa permis prime primes bonus avantages benefits mutuelle vehicule voiture \
    embauche cdi renouvelable prolongation reconduite renewable relocation demenagement nationalite \
    horaires shifts astreinte offshore immediat urgent urgently
    """)
  private static let duties = set(
    """
    assist support manage develop design ensure lead analyse analyze build deliver coordinate implement conduct prepare \
    participate contribute monitor perform provide identify create follow define organise organize review promote drive \
    maintain collaborate work
    """)
  /// Nouns in "-er" that open a line.
  private static let agents = set(
    "engineer manager developer premier dernier janvier fevrier atelier metier officer user customer power under after")

  private static func set(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }
}
