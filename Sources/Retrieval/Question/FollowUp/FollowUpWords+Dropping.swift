extension FollowUpWords {
  /// Words that give a kind of condition up, before its name: "peu importe la durée", "any country".
  static let dropLeads = PhraseTable<Void>(
    list: """
      peu importe, peu m importe, n importe quel, n importe quelle, n importe quels, n importe quelles, quel que \
      soit, quelle que soit, quels que soient, quelles que soient, qu importe, any, no matter, no matter which, no \
      matter what, whatever, whichever, regardless of, irrespective of, sans condition de, sans condition sur, sans \
      conditions de, sans contrainte de, sans contrainte sur, sans limite de, sans restriction de, sans restriction \
      sur, sans critere de, no limit on, no condition on, no restriction on, no constraint on, dans tous, dans \
      toutes, in all, in every, in any, je me fiche de, je me moque de, i don t care about, i don t mind, sans \
      filtre de, sans filtre sur, toutes durees, at any, with any, for any, indifferent a, enleve le critere de, de \
      n importe quel, de n importe quelle, dans n importe quel, dans n importe quelle, avec n importe quel, avec n \
      importe quelle, pour n importe quel, pour n importe quelle, a n importe quel, a n importe quelle, chez n \
      importe quelle, chez n importe quel
      """)

  /// Words that give up what follows, be it a kind or a value: "oublie la durée", "remove Berlin".
  static let removals = PhraseTable<Void>(
    list: """
      oublie, oublions, enleve, enlever, enlevons, retire, retirer, supprime, supprimer, laisse tomber, ignore, \
      ignorer, vire, ote, forget, forget about, drop, remove, ignore the, delete, take out, leave out, get rid of
      """)

  /// Words between these and the name.
  static let dropLinks = PhraseTable<Void>(
    list: """
      de, d, la, le, les, l, the, condition, conditions, filtre, filtres, filter, critere, criteres, criterion, sur, \
      on, about, of, des, du, to, en, my, mon, ma, mes, concernant, regarding, quelle, quel
      """)

  /// Words behind the name of a kind that give it up: "country doesn't matter".
  static let dropTrails = PhraseTable<Void>(
    list: """
      importe peu, m importe peu, n a pas d importance, n importe pas, doesn t matter, does not matter, don t \
      matter, isn t important, is not important, m est egal, m est egale, is irrelevant, n est pas important, n est \
      pas importante, on s en fiche, je m en fiche, est indifferente, est indifferent, indifferent, indifferente
      """)

  static let kinds: PhraseTable<Set<ConditionKind>> = [
    """
    pays, country, countries, ville, villes, city, cities, lieu, lieux, endroit, destination, destinations, \
    location, locations, place, places, zone, region, where, localisation, ou
    """: [.place],
    "duree, durees, length, lengths, duration, durations, nombre de mois, number of months, how long": [.months],
    """
    date de debut, date, dates, debut, start date, start dates, start, depart, starting date, when, quand, date de \
    depart
    """:
      [.start],
    "salaire, salaires, indemnite, indemnites, remuneration, pay, salary, allowance, paye, montant": [.pay],
    "concurrence, competition, niveau de concurrence, level of competition, candidats, candidates": [.competition],
    "langue, language, langues, languages": [.language],
    "teletravail, telework, remote, remote work, remote working": [.telework],
    "entreprise, entreprises, company, companies, employeur, employer, societe, boite": [.company],
    "secteur, secteurs, sector, sectors, industry, secteur d activite": [.sector],
    "date de publication, publication date, publication": [.published],
    "type, type de contrat, type de mission": [.type],
    """
    sujet, topic, metier, metiers, poste, postes, job, jobs, domaine, mots, mots cles, keywords, keyword, field, \
    role, roles, mission, missions, profession, offre, offres, position, positions, kind of job, type de poste
    """: [.topic],
    """
    toutes les conditions, tous les filtres, tous les criteres, all conditions, all filters, all the filters, all \
    the conditions, conditions, filtres, filters, criteres, criteria
    """:
      Set(ConditionKind.allCases).subtracting([.topic]),
  ]

  /// Words that give a kind up by themselves.
  static let drops: PhraseTable<Set<ConditionKind>> = [
    """
    n importe ou, partout, anywhere, everywhere, worldwide, partout dans le monde, n importe ou dans le monde, \
    anywhere in the world, dans le monde entier
    """: [.place],
    "n importe quand, any time, anytime, whenever": [.start],
    "autre chose, something else, anything else, tout autre chose": [.topic],
  ]

  /// Words that leave the places that were asked for.
  static let elsewhere = PhraseTable<Void>(
    list: """
      ailleurs, elsewhere, somewhere else, autre part, autres pays, d autres pays, un autre pays, autre pays, other \
      countries, another country, d autres villes, autres villes, une autre ville, other cities, another city, dans \
      d autres pays, dans un autre pays, in other countries, in another country, dans une autre ville, dans d autres \
      villes, in another city, in other cities
      """)
}
