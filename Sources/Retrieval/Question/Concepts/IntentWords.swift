/// The words of questions with one right answer, folded.
enum IntentWords {
  /// True where the words alone ask for a count.
  static let counts: PhraseTable<Bool> = [
    "combien de, combien d, combien, how many, quel est le nombre de, quel est le nombre d, what is the number of":
      true,
    "repartition des, repartition de, distribution of, breakdown of": false,
    "nombre de, nombre d, number of, count of, count the, count, compte les, compter les, total number of, nombre total de":
      false,
    "nombre total d, le nombre de, le nombre d, the number of, what s the number of, how much": false,
  ]

  static let earnings: PhraseTable<ExactQuestion.Quantity> = [
    "gagne t on, paie t on, touche t on, is paid, does it pay, do they pay, do you earn, can you earn, can i earn":
      .pay,
    "est on paye, are people paid, do people earn, gagne un vie, does a vie earn, does a vie pay, paie un vie": .pay,
  ]

  /// True where the noun is a plural.
  static let offers: PhraseTable<Bool> = [
    "offre, poste, mission, vie, annonce, job, offer, position, role, vacancy, opening, opportunity, contrat": false,
    """
    offres, postes, missions, vies, annonces, jobs, offers, positions, roles, vacancies, openings, opportunities, \
    opportunites, offres de vie, offres vie, vie offers, vie jobs, postes vie, missions vie, vie missions, vie positions
    """: true,
  ]

  struct Group: Sendable {
    let dimension: ExactQuestion.Dimension
    let isPlural: Bool
  }

  static let dimensions: PhraseTable<Group> = [
    "country, destination": Group(dimension: .country, isPlural: false),
    "pays, countries, destinations, differents pays, different countries": Group(dimension: .country, isPlural: true),
    "entreprise, societe, company, employeur, employer, boite": Group(dimension: .company, isPlural: false),
    "entreprises, societes, companies, employeurs, employers, recruteurs, recruiters": Group(
      dimension: .company, isPlural: true),
    "entreprises differentes, different companies, boites, firms": Group(dimension: .company, isPlural: true),
    "ville, city": Group(dimension: .city, isPlural: false),
    "villes, cities, villes differentes, different cities": Group(dimension: .city, isPlural: true),
    "secteur, sector, secteur d activite, industry": Group(dimension: .sector, isPlural: false),
    "secteurs, sectors, secteurs d activite, industries": Group(dimension: .sector, isPlural: true),
    "zone, zone geographique, region du monde, region of the world": Group(dimension: .zone, isPlural: false),
    "zones, zones geographiques, continents, continent": Group(dimension: .zone, isPlural: true),
    "mois de debut, mois de depart, start month, starting month, date de debut": Group(
      dimension: .start, isPlural: false),
    "duree, duration, duree de mission, length": Group(dimension: .months, isPlural: false),
    "durees, durations": Group(dimension: .months, isPlural: true),
    "langue, language": Group(dimension: .language, isPlural: false),
    "langues, languages": Group(dimension: .language, isPlural: true),
    "type de mission, mission type": Group(dimension: .type, isPlural: false),
    "niveau de concurrence, competition level, level of competition": Group(dimension: .competition, isPlural: false),
  ]

  static let quantities: PhraseTable<ExactQuestion.Quantity> = [
    """
    salaire, salaires, salary, salaries, pay, indemnite, indemnites, remuneration, remunerations, allowance, \
    allowances, \
    wage, wages, paye, compensation, montant de l indemnite, monthly pay, monthly salary, monthly allowance, \
    salaire mensuel, indemnite mensuelle
    """: .pay,
    """
    duree, durees, duration, durations, length, duree de mission, duree des missions, mission length, \
    mission duration, \
    length of the missions, duration of the missions, duree de la mission, length of missions, duration of missions, \
    length of mission, mission lengths
    """: .months,
    """
    taux d application, taux de candidature, application rate, application rates, concurrence, competition, \
    taux de candidatures, taux d applications
    """: .competition,
    """
    nombre de candidats, number of candidates, candidats, candidates, applicants, number of applicants, \
    nombre de candidatures, candidatures, applications, number of applications
    """: .candidates,
    "nombre de vues, number of views, vues, views": .views,
  ]

  static let statistics: PhraseTable<ExactQuestion.Operation> = [
    "moyen, moyenne, moyens, moyennes, en moyenne, average, mean, on average, la moyenne, moyenne de, average of":
      .mean,
    "median, mediane, medians, medianes, the median, la mediane": .median,
    """
    maximum, maximal, maximale, max, highest, le plus eleve, la plus elevee, le plus haut, la plus haute, the highest, \
    biggest, top, longest, la plus longue, le plus grand, greatest, plus eleve, plus haut
    """: .maximum,
    """
    minimum, minimal, minimale, min, lowest, le plus bas, la plus basse, the lowest, smallest, le plus faible, \
    la plus faible, shortest, la plus courte, plus bas, plus faible
    """: .minimum,
  ]

  static let links = PhraseTable<Void>(
    list:
      "de, d, des, du, la, le, les, l, the, of, a, an, un, une, all, toutes, tous, different, differents, total"
  )
  static let copulas = PhraseTable<Void>(
    list: "est, is, le, la, the, mensuel, mensuelle, monthly, des vie, vie, de mission")

  /// What asks for a figure, right before it.
  static let asks = PhraseTable<Void>(
    list: """
      quel est le, quelle est la, quel est l, quelle est l, what is the, what s the, what are the, quels sont les, \
      donne moi le, donne moi la, give me the, show me the, quel est, quelle est, what is, calcule le, calcule la, \
      calculate the, compute the, tell me the, dis moi le, dis moi la, quel, quelle, c est quoi le, c est quoi la, \
      l, le, la, the
      """)

  /// What asks for a list, right before its noun; false where a name behind the noun makes it something else.
  static let lists: PhraseTable<Bool> = [
    """
    liste les, liste des, liste toutes les, liste tous les, lister les, lister toutes les, la liste des, \
    liste moi les, \
    list the, list all, list all the, list of, list of the, list of all, list, the list of, liste, donne moi les, \
    donne les, \
    donne moi la liste des, give me the, give me all, show all, show me the, show me all, show me all the, \
    affiche les, montre moi les, enumere les, enumerate the, name the, name all the, cite les, \
    quels, quelles, quels sont les, quelles sont les, which, what, what are the, in which, in what, dans quels, \
    dans quelles, dans quel, dans quelle, quel, quelle, a quelles, which are the, quels sont tous les, toutes les, \
    tous les, \
    de quels, de quelles, from which, by which, all the
    """: true
  ]
  static let relatives = PhraseTable<Void>(list: "qui, that, which, where, ou, dans lesquels, dans lesquelles")

  struct Superlative: Sendable {
    let quantity: ExactQuestion.Quantity
    let isHighest: Bool
  }

  static let superlatives: PhraseTable<Superlative> = [
    """
    mieux payee, mieux payees, mieux payes, mieux paye, la mieux payee, les mieux payees, les mieux payes, \
    le mieux paye, \
    mieux remuneree, mieux remunerees, la mieux remuneree, les mieux remunerees, les mieux remuneres, mieux remunere, \
    le mieux remunere, best paid, best paying, highest paid, highest paying, top paying, the best paid, \
    the highest paid, \
    plus payee, les plus payees, la plus payee, best payed, paie le mieux, paient le mieux, pays the most, pays best, \
    plus remuneree, top paid, the best paying, the highest paying, pays the best, most highly paid, paie le plus
    """: Superlative(quantity: .pay, isHighest: true),
    """
    moins payee, moins payees, la moins payee, les moins payees, les moins payes, le moins paye, moins bien payee, \
    moins bien payees, worst paid, lowest paid, lowest paying, the lowest paid, the worst paid, pays the least, \
    paie le moins
    """: Superlative(quantity: .pay, isHighest: false),
    """
    la plus longue, les plus longues, longest, the longest, plus longues
    """: Superlative(quantity: .months, isHighest: true),
    """
    la plus courte, les plus courtes, shortest, the shortest, plus courtes
    """: Superlative(quantity: .months, isHighest: false),
    """
    le plus de concurrence, la plus demandee, les plus demandees, most competitive, the most competitive, \
    most competition, the most competition, plus concurrentielle, la plus concurrentielle, les plus concurrentielles
    """: Superlative(quantity: .competition, isHighest: true),
    """
    le moins de concurrence, la moins demandee, les moins demandees, least competitive, the least competitive, \
    the least competition, la moins concurrentielle, les moins concurrentielles
    """: Superlative(quantity: .competition, isHighest: false),
    """
    le plus de candidats, le plus de candidatures, most applicants, the most applicants, most candidates, \
    the most candidates, the most applications
    """: Superlative(quantity: .candidates, isHighest: true),
    """
    le moins de candidats, le moins de candidatures, fewest applicants, the fewest applicants, fewest candidates, \
    the fewest candidates, the fewest applications
    """: Superlative(quantity: .candidates, isHighest: false),
    """
    la plus vue, les plus vues, la plus consultee, les plus consultees, most viewed, the most viewed
    """: Superlative(quantity: .views, isHighest: true),
    """
    la moins vue, les moins vues, least viewed, the least viewed
    """: Superlative(quantity: .views, isHighest: false),
    """
    la plus recente, les plus recentes, most recent, the most recent, newest, the newest, plus recemment publiee
    """: Superlative(quantity: .published, isHighest: true),
    """
    la plus ancienne, les plus anciennes, oldest, the oldest
    """: Superlative(quantity: .published, isHighest: false),
    """
    commence le plus tot, commencent le plus tot, earliest start, starts the earliest, starts first, starting first, \
    starts soonest, commence en premier
    """: Superlative(quantity: .start, isHighest: false),
  ]

  /// What is said of the group that leads.
  static let groupSuperlatives: PhraseTable<ExactQuestion> = [
    """
    paie le mieux, paient le mieux, paye le mieux, payent le mieux, paie le plus, paient le plus, paye le plus, \
    payent le plus, pays the most, pay the most, pays best, pay best, pays the best, pay the best, le mieux paye, \
    les mieux payes, best paid, best paying, highest paying, remunere le mieux, remunerent le mieux, \
    le salaire le plus eleve, \
    le meilleur salaire, les meilleurs salaires, the highest salary, the highest pay, the highest salaries, \
    the best salary, \
    the best pay, the best salaries, le salaire moyen le plus eleve, les salaires les plus eleves, \
    the highest average salary, the highest average pay, la meilleure remuneration, the highest allowance, \
    l indemnite la plus elevee, les indemnites les plus elevees, the highest mean pay, la meilleure indemnite
    """: ExactQuestion(.mean, .pay, order: .highest),
    """
    paie le moins, paient le moins, paye le moins, payent le moins, pays the least, pay the least, pays worst, \
    le salaire le plus bas, the lowest salary, the lowest pay, the lowest average salary, \
    le salaire moyen le plus bas, \
    les salaires les plus bas, the lowest salaries, paie le plus mal, paient le plus mal, the lowest average pay
    """: ExactQuestion(.mean, .pay, order: .lowest),
    """
    recrute le plus, recrutent le plus, embauche le plus, embauchent le plus, hires the most, hire the most, \
    recruits the most, recruit the most, le plus d offres, le plus de postes, le plus de missions, le plus de vie, \
    the most offers, the most jobs, the most positions, most offers, most jobs, the most missions, the most vies, \
    le plus grand nombre d offres, the largest number of offers, propose le plus, proposent le plus, offers the most, \
    offer the most, recrutent le plus de vie, the most openings, the greatest number of offers, the most vie offers, \
    le plus d annonces, the most vie jobs, le plus de vies, hires most, le plus represente, le plus represent, \
    le plus d offres de vie, the highest number of offers
    """: ExactQuestion(.count, order: .highest),
    """
    recrute le moins, recrutent le moins, le moins d offres, the fewest offers, the fewest jobs, hires the least, \
    hire the least, le moins de postes, le moins de missions, the least offers, the fewest positions
    """: ExactQuestion(.count, order: .lowest),
    """
    le moins de concurrence, le moins de competition, the least competition, the lowest competition, \
    least competition, \
    the lowest application rate, le taux d application le plus bas, le taux d application le plus faible, \
    la concurrence la plus faible, least competitive, le moins concurrentiel, the lowest average application rate, \
    la plus faible concurrence
    """: ExactQuestion(.mean, .competition, order: .lowest),
    """
    le plus de concurrence, le plus de competition, the most competition, the highest competition, most competition, \
    the highest application rate, le taux d application le plus eleve, la concurrence la plus forte, most competitive, \
    la plus forte concurrence, the strongest competition, the fiercest competition
    """: ExactQuestion(.mean, .competition, order: .highest),
    """
    les missions les plus longues, the longest missions, la plus longue duree, the longest duration, longest missions, \
    la duree moyenne la plus longue, the longest average duration, les durees les plus longues
    """: ExactQuestion(.mean, .months, order: .highest),
    """
    les missions les plus courtes, the shortest missions, la plus courte duree, the shortest duration, \
    shortest missions, \
    les durees les plus courtes, the shortest average duration
    """: ExactQuestion(.mean, .months, order: .lowest),
    """
    le plus de candidats, le plus de candidatures, the most applicants, the most candidates, the most applications
    """: ExactQuestion(.mean, .candidates, order: .highest),
    """
    le moins de candidats, le moins de candidatures, the fewest applicants, the fewest candidates, \
    the fewest applications
    """: ExactQuestion(.mean, .candidates, order: .lowest),
  ]

  static let by = PhraseTable<Void>(
    list: "par, by, per, for each, pour chaque, dans chaque, in each, selon le, selon la, grouped by, groupe par")

  static let trails = PhraseTable<Void>(
    list: """
      y a t il, a t il, ya t il, il y a, y a t il de, are there, is there, do you have, avez vous, existe t il, \
      existent, \
      recrutent, recrute, recruit, recruits, recruiting, hire, hires, hiring, embauchent, embauche, proposent, \
      propose, \
      have offers, has offers, ont des offres, a des offres, have jobs, on trouve, can i find, sont disponibles, \
      are available, est disponible, is available, sont proposees, sont proposes, sont ouverts, sont ouvertes, \
      are open, \
      are offered, quel est, quelle est, quels sont, quelles sont, what is, what are, which are, which is, whats, \
      offrent, have, has, on a, disponibles, available, sont representes, are represented, sont presents, are present, \
      en tout, in total, au total, altogether, offres de, offres d, presents, presente, concernees, are hiring, \
      cherchent, are recruiting, is hiring, peut on trouver, peut on partir, can one go, can i go, des offres, \
      des postes, offering, \
      quelle, quel, which, what, sont, exist, there, qui, that, offers, offres, jobs, postes, missions, mission, \
      offre, offer
      """)
}
