/// A field of work that an offer names, by the API's number.
package struct Specialization: Sendable, Hashable {
  package let id: Int
  /// The French label: the record's own, else the one known for the number; nil for an unknown number.
  package let label: String?
  /// The English label, likewise.
  package let englishLabel: String?

  package init(id: Int, label: String? = nil, englishLabel: String? = nil) {
    let known = Self.known[id]
    self.id = id
    self.label = label ?? known?.label
    self.englishLabel = englishLabel ?? known?.englishLabel
  }

  // MARK: -

  private static let known: [Int: (label: String, englishLabel: String)] = {
    var known: [Int: (label: String, englishLabel: String)] = [:]
    for row in table.utf8.split(separator: UInt8(ascii: "\n")) {
      let columns = row.split(separator: UInt8(ascii: "|")).compactMap { Substring($0) }
      guard columns.count == 4, let id = Int(columns[0]) else { continue }
      known[id] = (String(columns[2]), String(columns[3]))
    }
    return known
  }()

  /// Number, parent's number (0 for a root), French and English label, one a line: the roots as of December 2025 and
  /// the leaves that were seen in 2025. The API no longer sends labels with its offers.
  private static let table = """
    6|193|Commerce International|International Trade
    7|193|Commerce – Vente - Distribution|Trade - Sales - Distribution
    19|0|FINANCE COMPTABILITE GESTION BANQUE|FINANCE ACCOUNTING CONTROLLING BANKING
    21|193|Management|Management
    24|0|SYSTEMES ET LOGICIELS INFORMATIQUES|INFORMATION SYSTEMS
    26|216|Communication|Communication
    29|212|Informatique industrielle|Industrial Computing
    35|24|Réseaux et télécoms|Network and telecommunications
    36|0|ARTS ET LITTERATURE|ART AND LITERATURE
    57|227|Sciences Politiques|Political Sciences
    58|0|GESTION DE LA PRODUCTION INDUSTRIELLE|INDUSTRIAL PRODUCTION MANAGEMENT
    59|0|PRODUCTION INDUSTRIELLE|INDUSTRIAL PRODUCTION
    61|190|Agronomie – Agriculture – Génie rural|Agronomy - Agriculture - Rural engineering
    65|59|Electromécanique|Electro-mechanics
    66|59|Electronique|Electronics
    68|255|Energie|Energy
    69|255|Environnement - Ecologie|Environment - Ecology
    70|196|Génie Civil – Travaux publics|Civil Engineering - Public Works
    71|59|Génie Electrique|Electrical Engineering
    73|59|Instrumentation - Automatisme - Robotique|Instrumentation - Automatism - Robotics
    77|59|Mécanique – Génie Mécanique|Mechanics - Mechanical Engineering
    78|243|Transport|Transport
    81|0|SANTE BEAUTE PARAMEDICAL|HEALTH BEAUTY PARAMEDICAL
    89|0|COMMERCES SERVICES|BUSINESSES SERVICES
    90|89|Immobilier|Real Estate
    100|0|RESSOURCES HUMAINES|HUMAN RESSOURCES
    104|190|Oenologie|Oenology
    106|190|Agroalimentaire|Agri-food sector
    109|193|Gestion de Projets|Project Management
    110|59|Automobile|Automobile
    112|212|Modélisation et Méthodes Informatiques|Modelling and IT Methodology
    114|255|Matériaux|Materials sector
    117|59|Plasturgie|Plastics Processing
    119|89|Hôtellerie - Restauration|Hotel and Catering Sector
    130|193|Ingénieur Commercial ou d'Affaires, technico-commercial|Business Engineer, Sales Engineer
    131|216|Marketing Pharmaceutique|Pharmaceutical Marketing
    134|255|Génie de l'eau|Water Engineering
    138|212|Intelligence artificielle|Artificial Intelligence
    140|81|Sciences Animales|Animal Sciences
    144|24|Data extraction analyse|Data mining & analyst
    146|193|Import-Export|Import-Export
    149|58|Génie Industriel|Industrial Engineering
    150|58|Gestion de la production|Production Management
    153|59|Electrotechnique|Electrical engineering
    183|89|Métiers de bouche|Catering Trades
    190|0|AGRI AGRO|AGRI AND AGRO INDUSTRY
    193|0|COMMERCE|BUSINESS
    194|193|Administration des Ventes|Sales Administration
    195|193|Developpement commercial, prospection|Business Development
    196|0|CONSTRUCTION|CONSTRUCTION
    206|58|Amélioration continue|Continuous improvement
    207|58|Méthodes|Methods
    208|58|Qualité produits|Quality products
    210|0|INFORMATION ET MEDIAS|INFORMATION MEDIA
    212|0|INFORMATIQUE SCIENTIFIQUE ET INDUSTRIELLE|SCIENTIFIC AND INDUSTRIAL COMPUTING
    214|0|DROIT - JURIDIQUE - FISCAL|LAW & TAXATION
    216|0|MARKETING - COMMUNICATION|MARKETING COMMUNICATION
    227|0|PUBLIC & PARAPUBLIC|PUBLIC SECTOR
    239|0|SCIENCES ACADEMIQUES|ACADEMIC SCIENCES
    243|0|ACHATS LOGISTIQUE TRANSPORT|PURCHASING LOGISTICS TRANSPORT
    245|24|Architecture infrastructures / Cloud et virtualisation|IT architecture / Cloud and virtualisation
    248|24|Développement logiciel|Software development
    249|24|Gestion parc informatique|Computer park management
    250|24|Informatique décisionnelle / Data science|Business Intelligence / Data science
    251|24|Ingéniérie système|Systems engineering
    252|24|Intégration progiciel|Software integration
    253|24|Maîtrise d'ouvrage informatique|IT contractor (MOA)
    254|24|Maîtrise d'œuvre informatique|IT project manager (MOE)
    255|0|SCIENCES DE LA NATURE|NATURAL SCIENCES
    260|193|Commerce Vins & Spiritueux|Wine & Spirit Business
    264|58|Gestion de projets industriels|Industrial project management
    """
}
