/// Words that say how much what stands beside them binds.
enum MarkerWords {
  enum Marker: Sendable {
    /// "si possible", "ideally": what follows is a wish, or what stands before where nothing follows.
    case wish
    /// "would be nice": what stands before is a wish.
    case wishBefore
    /// "j'aime aussi": the words that follow are wished for.
    case taste
    /// "sauf", "not in", "sans": what follows is excluded.
    case not
  }

  static let table: PhraseTable<Marker> = [
    """
    si possible, de preference, preferablement, idealement, dans l ideal, l ideal serait, l ideal, plutot, si on peut, \
    ce serait bien, ce serait un plus, en priorite, prioritairement, avec une preference pour, preference pour, \
    je prefere, \
    je prefererais, eventuellement, voire, pourquoi pas, dans la mesure du possible, priorise les offres, priorise, \
    prioriser, \
    prioritise, prioritize, avec priorite, if possible, ideally, preferably, i d prefer, i prefer, i would prefer, \
    preference for, with a preference for, prefer, rather, maybe, possibly, why not, as a bonus, if at all possible, \
    when possible, where possible, en bonus, mieux encore, best would be, de preference plutot, avec preference pour, \
    preferentiellement, ma preference va a, my preference is, if i can, si je peux, privilegier, en privilegiant, \
    j aimerais si possible, preferred, peut etre, perhaps, with preference for
    """: .wish,
    """
    would be nice, would be great, serait un plus, seraient un plus, serait bien, serait ideal, is a plus, are a plus, \
    un plus, a plus, nice to have, serait top, serait parfait, would be perfect, would be ideal, would be a plus, \
    would be good, serait appreciable, serait apprecie, apprecie, would be appreciated, serait super, serait chouette, \
    would be better, would be awesome, would be a bonus, serait un bonus, is preferred, serait preferable, \
    serait mieux, \
    would be preferable, would be lovely
    """: .wishBefore,
    """
    j aime aussi, j aimerais aussi, mais j aime aussi, mais j aime aussi faire, j aime aussi faire, \
    interesse aussi par, \
    interessee aussi par, aussi interesse par, aussi interessee par, egalement interesse par, i also like, also like, \
    also interested in, also open to, i also enjoy, ouvert aussi a, aussi ouvert a, je suis aussi interesse par, \
    i am also interested in, i m also interested in, but i also like, je suis aussi ouvert a, j apprecie aussi, \
    i d also like, i would also like, j aime egalement, i also love, j adore aussi, but also like, i like also
    """: .taste,
    """
    nothing in, rien en, rien dans, nothing at, pas en, pas a, pas au, pas aux, pas de, pas d, pas du, pas, sauf, \
    sauf en, sauf a, sauf au, sauf aux, hors, hors de, hors d, \
    hormis, excepte, a l exception de, a l exception du, a l exception des, a part, en dehors de, en dehors du, \
    en dehors des, \
    en dehors d, exclure, excluant, en excluant, sans, ni, autre que, autres que, ailleurs qu en, ailleurs qu a, \
    ailleurs que, \
    tout sauf, surtout pas, surtout pas en, surtout pas a, mais pas, mais pas en, mais pas a, mais pas au, \
    mais pas aux, \
    mais pas de, mais pas d, je ne veux pas de, je ne veux pas d, je ne veux pas aller en, je ne veux pas, \
    je ne veux pas aller a, \
    plutot que, plutot qu en, au lieu de, partout sauf, partout sauf en, partout sauf a, not, not in, not at, no, \
    except, \
    except for, except in, excluding, exclude, without, outside, outside of, other than, but not, but not in, \
    apart from, \
    anything but, anywhere but, anywhere but in, anywhere except, anywhere except in, nor, i don t want, don t want, \
    i do not want, \
    rather than, instead of, avoid, not for, everywhere but, everywhere except, everywhere except in, \
    i don t want to go to, \
    eviter, en evitant, avoiding, sans aucun, sans aucune, without any, excluant les, excepted, \
    pas dans, mais pas dans, hors du, hors des, sauf dans, sauf les, sauf le, sauf la, sauf l
    """: .not,
  ]

  /// Words after "sans" or "no" that aren't what an offer is about: nothing is excluded by them.
  static let notTopics = PhraseTable<Void>(
    list: """
      experience, diplome, degree, permis, limite, limit, preference, preferences, importance, seulement, only, \
      uniquement, \
      necessarily, forcement, obligatoirement, matter, trop, too, encore, yet, sure, sur, particulier, probleme, \
      problem, \
      contrainte, precision, critere, criteria, idee, idea, hesitation, doute, doubt, age, visa, cv, risque, fil, \
      contact, \
      plomb, mal, mieux, profit, destructif, destructive, code, longer, cher, grave, only
      """)

  /// Verbs between "sans" and a language, and words behind one.
  static let speaking: Set = ["parler", "speak", "speaking", "knowing", "connaitre", "maitriser"]
  static let needed: Set = [
    "required", "needed", "necessary", "requis", "requise", "obligatoire", "exige", "demande", "skills", "necessaire",
  ]

  static let joiners: Set = ["ou", "or", "et", "and", "ni", "nor"]
}
