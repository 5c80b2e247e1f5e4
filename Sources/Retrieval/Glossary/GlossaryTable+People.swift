extension GlossaryTable {
  /// Human resources, training, languages and public life.
  static let people: StaticString = """
    ressources humaines, RH | human resources, HR
    recrutement | recruitment, recruiting, hiring
    acquisition de talents | talent acquisition
    gestion des talents | talent management
    ~ candidature, candidatures | application, applications
    ~ candidat | candidate, applicant
    paie | payroll
    rémunération, salaire, indemnité | compensation, salary
    avantages sociaux, rémunération et avantages sociaux | benefits, compensation and benefits
    administration du personnel | personnel administration, HR administration
    relations sociales | labor relations, employee relations, industrial relations
    développement RH, développement des compétences | people development, skills development
    gestion des carrières | career management
    ~ carrière | career
    intégration des nouveaux arrivants, parcours d'intégration, accueil des nouveaux arrivants | onboarding
    mobilité internationale | international mobility, global mobility
    qualité de vie au travail, bien-être au travail, QVT | well-being at work, workplace well-being
    diversité et inclusion | diversity and inclusion
    égalité des chances | equal opportunities, equal opportunity
    handicap | disability
    conduite du changement, gestion du changement, accompagnement au changement | change management
    formation professionnelle, formation continue | vocational training, professional training, continuing education
    organisme de formation | training provider
    enseignement | teaching, education
    enseignement supérieur | higher education
    scolaire | school
    ~ école | =school
    pédagogie, pédagogique | pedagogy, =teaching
    apprentissage en ligne, formation en ligne | e-learning, online learning, online training
    école de commerce, grande école de commerce | business school
    école d'ingénieur, école d'ingénieurs | engineering school
    ~ université, universitaire | university
    ~ diplôme | degree, diploma
    jeune diplômé, jeunes diplômés | recent graduate, young graduate, new graduate
    débutant | beginner, entry level
    ~ étudiant | student
    doctorat | PhD, doctorate, thesis
    maîtrise universitaire, bac+5, bac 5 | master degree, masters degree
    licence universitaire, bac+3, bac 3 | bachelor degree, bachelors degree
    bénévole, bénévolat | volunteer, volunteering
    volontariat international en entreprise | international corporate volunteer program
    ~ langue, langues, linguistique | language, languages
    langue étrangère, langues étrangères | foreign language, foreign languages
    langue maternelle | mother tongue, native language
    trilingue | trilingual
    bilingue | bilingual
    anglophone | English-speaking, English speaker
    francophone | French-speaking, French speaker
    germanophone | German-speaking, German speaker
    hispanophone | Spanish-speaking, Spanish speaker
    italophone | Italian-speaking, Italian speaker
    lusophone | Portuguese-speaking, Portuguese speaker
    anglais | English
    français | French
    allemand | German
    espagnol | Spanish
    italien | Italian
    portugais | Portuguese
    néerlandais | Dutch
    polonais | Polish
    russe | Russian
    chinois | Chinese
    mandarin, chinois mandarin | Mandarin, Mandarin Chinese
    japonais | Japanese
    coréen | Korean
    arabe | Arabic
    turc | Turkish
    grec | Greek
    suédois | Swedish
    norvégien | Norwegian
    danois | Danish
    finlandais, finnois | Finnish
    tchèque | Czech
    hongrois | Hungarian
    roumain | Romanian
    ukrainien | Ukrainian
    brésilien | Brazilian
    mexicain | Mexican
    américain, étasunien | American
    britannique | British
    irlandais | Irish
    écossais | Scottish
    suisse | Swiss
    autrichien | Austrian
    canadien | Canadian
    australien | Australian
    indien | Indian
    vietnamien | Vietnamese
    thaïlandais, thaï | Thai
    marocain | Moroccan
    européen | European
    africain | African
    asiatique | Asian
    ~ mondial | worldwide, global
    à l'étranger | abroad, overseas
    coopération internationale | international cooperation
    coopération technique | technical cooperation
    coopération | cooperation
    aide au développement, aide publique au développement | development aid, official development assistance
    aide humanitaire, humanitaire | humanitarian, humanitarian aid
    ONG, organisation non gouvernementale | NGO, non-governmental organization
    association à but non lucratif | non-profit, nonprofit organization
    organisation internationale, organisations internationales | international organization, international \
    organisations
    relations internationales | international relations
    diplomatie, diplomatique | diplomacy, diplomatic
    ambassade | embassy
    consulat | consulate
    chambre de commerce | chamber of commerce
    Union européenne, UE | European Union
    Nations unies, ONU | United Nations
    institution publique, organisme public, institutions publiques | public institution, public body
    secteur public, administration publique, service public | public sector, public administration
    politiques publiques, politique publique | public policy, public policies
    politique économique | economic policy
    sciences politiques, science politique | political science
    géopolitique | geopolitics, geopolitical
    analyse économique | economic analysis
    service économique | economic department, economic affairs
    collectivités territoriales, collectivité locale | local authorities, local government
    développement économique | economic development
    développement rural | rural development
    développement local | local development
    économie sociale et solidaire, ESS | social economy, social enterprise
    action sociale, travail social | social work
    égalité femmes-hommes, égalité des genres | gender equality
    migration, migrants, réfugiés | migration, refugees
    sécurité alimentaire | food security
    suivi-évaluation, suivi et évaluation | monitoring and evaluation, M&E
    renforcement des capacités | capacity building
    ~ culture, culturel | culture, cultural
    patrimoine culturel | cultural heritage
    musée | museum
    bibliothèque | library
    spectacle, spectacle vivant | performing arts, live entertainment
    musique | music
    sport, sportif | sport, sports
    loisirs | leisure
    jeunesse | youth
    """
}
