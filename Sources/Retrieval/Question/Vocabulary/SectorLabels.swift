/// The sectors by which offers can be filtered: "secteur de l'énergie", "energy sector".
enum SectorLabels {
  /// The words of a sector in either language, and what its labels begin with.
  static let names: PhraseTable<[String]> = [
    "energie, energies, energy, energetique": ["Énergie"],
    "automobile, automotive, auto, car": ["Automobile"],
    "finance, financier, financiere, financial, finances": ["Finance"],
    "banque, bancaire, banking, bank": ["Banque"],
    "assurance, assurances, insurance": ["Assurance"],
    "sante, medical, health, healthcare, pharmaceutique, pharma, pharmaceutical": ["Santé"],
    "btp, construction, batiment, travaux publics, building, public works": ["Construction"],
    "infrastructure, infrastructures": ["Infrastructures"],
    "transport, transports, transportation": ["Transport"],
    "logistique, logistics": ["Logistique"],
    "agroalimentaire, agro alimentaire, food, agri food, agrifood, food industry": ["Agroalimentaire"],
    "agricole, agriculture, agricultural, agronomie": ["Agriculture", "Agri"],
    "chimie, chimique, chemistry, chemical, chemicals": ["Industries chimiques"],
    "plasturgie, plastics, plastic": ["Plasturgie"],
    "informatique, it, computing": ["Informatique"],
    "technologies de l information, information technology, information technologies": [
      "Technologies de l'information"
    ],
    "telecom, telecoms, telecommunications, telecommunication": ["Télécom"],
    "ressources humaines, rh, human resources, hr": ["Ressources humaines"],
    "tourisme, tourism, travel": ["Tourisme"],
    "hotellerie, hospitality, hotel, hotels": ["Hôtellerie"],
    "restauration, catering": ["Restauration"],
    "beaute, beauty, cosmetique, cosmetiques, cosmetics": ["Beauté"],
    "environnement, environment, environmental, environnemental": ["Environnement"],
    "defense, defence, securite defense": ["Défense"],
    "immobilier, real estate, property": ["Immobilier"],
    "public, public sector": ["Public"],
    "juridique, legal, droit, law": ["Droit"],
    "vin, vins, vins et spiritueux, wine, wine and spirits": ["Commerce Vins"],
  ]
}
