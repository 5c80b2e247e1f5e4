extension FollowUpWords {
  /// Places on a list.
  static let ordinals: PhraseTable<Int> = [
    "premiere, premier, 1 ere, 1 er, 1 re, first, 1 st": 1,
    "deuxieme, second, seconde, 2 eme, 2 e, 2 nde, 2 nd, 2 d": 2, "troisieme, third, 3 eme, 3 e, 3 rd": 3,
    "quatrieme, fourth, 4 eme, 4 e, 4 th": 4, "cinquieme, fifth, 5 eme, 5 e, 5 th": 5,
    "sixieme, sixth, 6 eme, 6 e, 6 th": 6, "septieme, seventh, 7 eme, 7 e, 7 th": 7,
    "huitieme, eighth, 8 eme, 8 e, 8 th": 8, "neuvieme, ninth, 9 eme, 9 e, 9 th": 9,
    "dixieme, tenth, 10 eme, 10 e, 10 th": 10,
  ]
  /// Words before an ordinal.
  static let ordinalLeads = PhraseTable<Void>(list: "la, le, l, the, offre, offer")
  /// Words before a bare number that make it a place on the list.
  static let numberLeads = PhraseTable<Void>(
    list: """
      la, le, offre, offer, numero, number, n, no, nr, la numero, le numero, job, l offre, the offer, l offre \
      numero, offre numero, offer number, the number
      """)
  /// Nouns behind.
  static let nouns = PhraseTable<Void>(
    list: "offre, offer, one, poste, job, mission, annonce, position, ad, result, resultat, hit, listing")

  static let pointers: PhraseTable<OfferPointer> = [
    """
    la derniere, le dernier, the last one, last one, the last offer, la derniere offre, le dernier poste, the last \
    job, the last
    """: .last,
    "la suivante, le suivant, the next one, next one, the following one, the next offer, l offre suivante": .next,
    "la precedente, le precedent, the previous one, previous one, the one before, l offre precedente": .previous,
    """
    les deux, les 2, both, both of them, toutes les deux, tous les deux, ces deux offres, these two, those two, ces \
    deux
    """:
      .both,
    """
    toutes, tous, all of them, chacune, each of them, each one, every one, toutes ces offres, all these offers, ces \
    offres, these offers, those offers
    """:
      .all,
    """
    celle ci, celui ci, celle la, celui la, cette offre, ce poste, cette mission, this one, this offer, that one, \
    that offer, this job, that job, this position, l offre, the offer, cette annonce
    """: .same,
  ]
  /// Words that stand for an offer that a question describes.
  static let descriptions = PhraseTable<Void>(
    list: """
      celle, celui, the one, that one, this one, l offre, the offer, the job, le poste
      """)
  static let descriptionLinks: Set = [
    "d", "de", "du", "des", "chez", "a", "en", "au", "aux", "at", "in", "from", "with", "by", "of",
  ]

  static let aspects: PhraseTable<OfferAspect> = [
    """
    salaire, salaires, salary, pay, paid, paye, payee, payes, payees, paie, paient, paying, remuneration, remuneree, \
    indemnite, indemnites, allowance, how much, combien, gagne, earn, wage, wages, compensation, does it pay, it \
    pays, do they pay, combien ca paie, c est paye combien, c est combien, ca paie combien, c est bien paye, \
    how much does it pay, is it paid, touche
    """: .pay,
    """
    quand, commence, commencent, debut, date de debut, debute, start, starts, starting, when, begin, begins, start \
    date, depart, starting date, date de depart, commence quand, when does it start, demarre
    """: .start,
    """
    fin, date de fin, finit, se termine, termine, end, ends, end date, finish, finishes, when does it end, finit \
    quand, se termine quand, quand finit, quand se termine, jusqu a quand dure
    """: .end,
    """
    duree, dure, durent, combien de temps, how long, length, duration, combien de mois, how many months, lasts, \
    long, pendant combien de temps, how long is it, how long does it last
    """: .months,
    """
    c est ou, ou est, ou est ce, ou se trouve, ou ca, ou c est, where, lieu, location, located, situee, situe, \
    endroit, ou se situe, c est situe ou, where is it, where are they, localisation, adresse, address
    """: .place,
    "ville, city, quelle ville, which city, what city, dans quelle ville": .city,
    "pays, country, quel pays, which country, what country, dans quel pays": .country,
    """
    entreprise, societe, company, employer, employeur, qui recrute, chez qui, c est chez qui, c est quelle \
    entreprise, c est quelle boite, which company, what company, boite, firm, who is hiring, quelle entreprise, quelle boite, recruteur
    """: .company,
    "secteur, sector, industry, secteur d activite": .sector,
    """
    concurrence, competition, competitive, taux d application, application rate, concurrentielle, competitif, taux \
    de candidature
    """: .competition,
    """
    candidats, candidatures, applicants, candidates, applied, combien de candidats, how many applicants, \
    applications, how many candidates, how many people applied, combien de candidatures, nombre de candidats, number \
    of applicants, how many people have applied, how many applications, combien de gens ont postule, ont postule
    """: .candidates,
    "vues, views, combien de vues, how many views, nombre de vues, number of views, viewed": .views,
    "teletravail, remote, telework, a distance, home office, wfh, hybride, hybrid, distanciel, remote work": .telework,
    """
    date limite, deadline, jusqu a quand, closing date, closes, close, cloture, expire, expires, postuler avant, \
    apply by, date de cloture, until when, quand postuler, when does it close, limite de candidature, quelle est la \
    date limite, application deadline, when is the deadline
    """: .closes,
    """
    publiee, published, posted, publication, mise en ligne, depuis quand, date de publication, online since, publiee \
    quand, when was it published, when was it posted
    """: .published,
    "reference, ref, quelle reference, which reference": .reference,
    "langue, language, quelle langue, which language": .language,
    "diplome, niveau d etudes, etudes, degree, niveau, diplomes, degrees": .studies,
    """
    postuler, apply, candidater, lien, link, url, page, how to apply, comment postuler, contact, how do i apply, ou \
    postuler, where do i apply, where to apply, site
    """: .application,
    """
    parle de quoi, de quoi, about, what is it about, what s it about, quoi, details, detail, en savoir plus, plus de \
    details, more details, plus d infos, more info, tell me more, tell me more about, tell me about, dis m en plus, \
    dis m en plus sur, missions, mission, taches, tasks, description, decris, describe, resume, summary, summarize, \
    summarise, profil, profile, presente, presente moi, c est quoi, what is it, more about, infos, info, \
    information, montre moi, montre, show me, show, ouvre, open, raconte, explique, explain, en quoi consiste, what \
    does it involve, responsabilites, responsibilities, requirements
    """: .about,
  ]

  /// Verbs and the like that may follow an offer that is pointed at.
  static let glue: Set = [
    "demande", "demandent", "exige", "exigent", "requiert", "propose", "proposent", "recrute", "cherche",
    """
    recherche
    """,
    "recherchent", "cherchent", "require", "requires", "ask", "asks", "need", "needs", "offer", "offers",
    """
    want
    """,
    "wants", "accept", "accepts", "accepte", "mention", "mentions", "mentionne", "say", "says", "dit",
    """
    parle
    """,
    "tell", "dis", "donne", "give", "savoir", "know", "sais", "look", "looking", "stp", "svp", "please",
    """
    faut
    """,
    "necessite", "interesse", "interests", "interested", "like", "plait", "proposee", "semble", "seems",
    """
    comment
    """,
    "how", "what", "quel", "quelle",
  ]
}
