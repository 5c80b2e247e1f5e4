/// Words that a gloss may keep: French and English write and mean them alike in job offers, names of tools included.
enum Cognate {
  /// Whether a folded word is one, by the list or by its ending: "innovation", "intégration", "variable".
  static func isOne(_ folded: String) -> Bool {
    if words.contains(folded) || folded.hasSuffix("s") && words.contains(String(folded.dropLast())) { return true }
    return endings.contains { folded.utf8.count > $0.utf8.count + 2 && folded.hasSuffix($0) }
  }

  /// The likely English for a French word of the arts and sciences, by its ending: "toxicologie" is "toxicology".
  static func english(for token: Token) -> String? {
    let word = token.folded
    guard token.text.utf8.count > 6, !alikeInIque.contains(word) else { return nil }
    let singular = word.hasSuffix("s") ? String(word.dropLast()) : word
    for (french, english) in respelled where singular.hasSuffix(french) {
      // Only the accent tells "compétitivité" from "composite".
      if french == "ite", !token.text.contains("té") { continue }
      return singular.dropLast(french.utf8.count) + english
    }
    return nil
  }

  // MARK: -

  private static let respelled = [
    ("ologie", "ology"), ("graphie", "graphy"), ("isme", "ism"), ("iste", "ist"), ("ique", "ic"), ("ite", "ity"),
  ]

  /// Words in "-ique" that English writes so too.
  private static let alikeInIque: Set = ["antique", "boutique", "critique", "mystique", "technique", "unique"]

  private static let endings = ["tion", "tions", "sion", "sions", "able", "ables", "ible", "ibles", "logy"]

  private static let words = Set(
    """
    abaqus accent agent agile angle angular animal ansys api apis architecture art asset audience audio audit \
    autocad avatar aws azure backend benchmark big bilan biotech bonus bricolage brief budget business capital cash \
    catia central certificat chain challenge civil client clinical cloud coach coaching code commerce communication \
    compliance conference conflit confort consultant contact content contrat controlling coordination copilot \
    corporate credit crm cplusplus csharp css culture data databricks date debat deep design detail devops digital diligence direct \
    distance docker document domain dossier due effort email emotion engagement entrepreneur equity erp ethique \
    excel excellence excellent expert expertise fast feedback fiction film finance financial fintech flexible forum \
    framework frontend fullstack fund general git github global google guide hardware hotel html hub hubspot hybride \
    idea impact import incident information innovation insights instant intelligence interface interim intern \
    international internet java javascript jazz jira job junior kafka key kotlin kpi kubernetes laser lead leader \
    leadership leads lean learning legal lifestyle linkedin linux logo long machine mainframe maintenance management \
    manager mandat marketing matlab maximum media mentoring menu mes message metal metals microsoft minimum mobile \
    mode moment national nature networking node normal note nutrition office online open opera option oral orange \
    original outlook outsourcing packaging panel papier parent partition passion patient patients performance \
    permanent php piano pilot pipeline pitch place plan plastic plm plus podcast point population portable portfolio \
    post potential power powerpoint premium present prestige pricing principal process product profession profit \
    programme project prototype python qlik qualification query question radar radio rail react reaction reference \
    region regional relations reporting rest restaurant revenue risk robot rural salesforce sap satellite scala \
    scanner science script scrum sea senior seo service session sharepoint siemens signal simple site smart \
    snowflake social software solidworks solution sound sourcing spark sport spring sprint sql stack staff standard \
    startup station storytelling structure studio style supply support surf surface surprise swift symfony tableau \
    talent team tech tennis terminal test tests texture total trading train transition transport turbine type ui \
    urban urgent usage ux vaccin vaccine validation vba ventilation vertical via vie village visa vision vital \
    volume wealth web weekend wifi word workshop yacht yoga zone
    """.split(separator: " ").map(String.init)
  )
}
