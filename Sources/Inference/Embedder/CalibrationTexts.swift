/// What a model reads once to learn how large its numbers become; only 8-bit computing needs it.
///
/// Offers in both languages, short and long, with the names, figures and signs that stand in real ones.
enum CalibrationTexts {
  static let all = [
    "Développeur back-end Java / Kotlin (H/F), équipe paiements, Lisbonne",
    """
    The plant in Graz builds gearboxes for wind turbines. You plan the assembly of two lines, follow the deliveries of \
    eleven suppliers, and report delays to the head of logistics every morning. Good German (B2) is needed, French \
    helps. Contract of 18 months, gross pay of 2 640 EUR a month, flat provided for the first six weeks.
    """,
    "Ingénieure qualité fournisseurs - industrie pharmaceutique",
    """
    Rattaché(e) au directeur financier de la filiale, vous préparez les clôtures mensuelles, suivez la trésorerie et \
    mettez à jour le tableau de bord des ventes. Vous maîtrisez Excel et avez déjà utilisé SAP ou un logiciel proche. \
    Une première expérience de l'audit serait appréciée; l'anglais est la langue du bureau.
    """,
    "Marketing assistant, Singapore: social networks, two trade fairs, a newsletter in 3 languages!",
    "VIE - Chargé d'affaires photovoltaïque, Afrique du Sud, 24 mois",
    """
    We measure noise around airports. Your part: write the software (C++, Python) that turns recordings into maps, \
    test it against what our colleagues measured in the field, and show the results to residents. MSc in acoustics \
    or signal processing; no experience required.
    """,
    "hôpital, laboratoire, microbiologie; PCR; ISO 15189",
    "Who offers something about renewable energy in South America, starting in September?",
    "Data engineer @ Casablanca (Spark, Airflow, dbt) 50 % télétravail",
  ]
}
