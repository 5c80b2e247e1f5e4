/// The words by which a text goes on from what was said before, folded.
enum FollowUpWords {
  /// What stands at the beginning; true where what follows narrows what was found, so that words are added to the topic.
  static let openings: PhraseTable<Bool> = [
    """
    et si c etait, si c etait, et si on allait, reviens, revenons, retourne, retour, back to, go back to, et, and, \
    ok, okay, oui, yes, alors, donc, so, d accord, bon, finalement, en fait, actually, well, what about, how about, \
    qu en est il de, qu en est il, quid de, quid, la meme chose, la meme chose mais, meme chose, meme chose mais, \
    meme recherche, meme recherche mais, la meme recherche, pareil, pareil mais, idem, idem mais, same, same but, \
    the same, the same but, same thing, same thing but, same search, same search but, now, maintenant, mais, but, \
    make it, make that, change to, change it to, change that to, mets, mettre, passe, switch to, switch, change, \
    sinon, otherwise, or else, ou alors, ou bien, hmm, hum, euh, ah, oh, non, nope, nah, bien, great, super, merci, \
    thanks, thank you, cool, please, stp, svp, il y en a, y en a, y en a t il, any of them, et pour, and for, the \
    same for, la meme chose pour, pareil pour, idem pour, same for
    """: false,
    """
    only those, only the ones, only ones, just those, just the ones, seulement celles, uniquement celles, uniquement \
    les, seulement les, que celles, seulement ceux, juste celles, seulement les offres, ne garde que, garde que, \
    garde seulement, garde, ne garde que celles, garde celles, garde seulement celles, keep only, only keep, keep, \
    keep those, keep only those, keep the ones, filtre, filter, filtre sur, filter on, filter for, limite toi, \
    limite, limit, restreins, celles, celles qui, ceux, ceux qui, those, those that, the ones, the ones that, parmi \
    elles, parmi celles ci, parmi celles la, among them, among those, among these, of those, of them, dans cette \
    liste, in this list, from these, from those, parmi ces offres, which ones, which of them, which of those, which \
    of these, lesquelles, lesquels, laquelle, lequel, seulement, uniquement, only, just, avec, with, d entre elles, \
    dans le lot
    """: true,
  ]

  /// What adds to the values of a kind in place of replacing them, at the beginning or the end.
  static let additions = PhraseTable<Void>(
    list: """
      aussi, et aussi, also, and also, egalement, as well, as well as, too, en plus, ajoute, ajoute aussi, rajoute, \
      ajouter, add, include, inclus, inclure, and even, voire, plus aussi, additionally
      """)
  /// Additions at the beginning only.
  static let alternatives = PhraseTable<Void>(list: "ou, or, ou encore, ou sinon")

  /// What replaces, at the beginning or the end.
  static let replacements = PhraseTable<Void>(
    list: """
      plutot, rather, instead, a la place, au lieu de ca, finalement, en fait, actually, after all
      """)
  /// Words behind these that make something else of them.
  static let comparisons: Set = ["que", "qu", "than", "of"]

  /// What stands for the offer that was spoken of, at the beginning of a question about it.
  static let subjects = PhraseTable<Void>(
    list: """
      elle, il, it, is it, does it, has it, est elle, est il, est ce qu elle, est ce qu il, c est, est ce que c est, \
      they, are they, do they, elles, ils, a t elle, a t il, y a t il, what about, is there, s agit il, s agit elle, \
      and is it, does that, is that, le, la, l, les, the, its, son, sa, ses, their, leur
      """)

  static let resets = PhraseTable<Void>(
    list: """
      nouvelle recherche, nouvelle question, new search, new question, start over, recommence, recommencer, \
      recommencons, on recommence, repartons de zero, repars de zero, on repart de zero, reset, reinitialise, efface \
      tout, oublie tout, oublie tout ca, forget everything, forget all that, forget it, clear all, clear everything, \
      autre recherche, une autre recherche, another search, start again, from scratch, tout effacer, rien a voir, \
      changeons de sujet, change of subject, starting over
      """)

  static let more = PhraseTable<Void>(
    list: """
      plus d offres, plus, d autres, d autres offres, autres offres, les autres, encore, encore plus, encore d \
      autres, la suite, suite, suivant, suivantes, les suivantes, page suivante, la page suivante, voir plus, montre \
      plus, montre m en plus, montre m en d autres, montre moi la suite, affiche la suite, affiche plus, affiche en \
      plus, continue, more, show more, show me more, more offers, more results, more jobs, plus de resultats, next, \
      next page, the next page, next ones, the next ones, la suivante, the next one, others, other offers, the \
      others, any others, any more, other ones, what else, quoi d autre, go on, keep going, plus s il te plait, some \
      more, more please, montre moi plus d offres, show me more offers, donne m en plus, give me more, voir la \
      suite, see more
      """)

  /// What asks for the offers behind a figure.
  static let listing = PhraseTable<Void>(
    list: """
      montre les, montre les moi, affiche les, liste les, donne les moi, show them, show me them, show me those, \
      list them, lesquelles, lesquels, lesquelles sont ce, which ones, which ones are they, which are they, which, \
      voir les offres, montre moi les offres, montre les offres, affiche les offres, show me the offers, show the \
      offers, list the offers, see them, quelles sont elles, what are they, which are those
      """)

  static let smallTalk: PhraseTable<SmallTalkKind> = [
    """
    merci, merci beaucoup, merci bien, mille merci, un grand merci, thanks, thanks a lot, thank you, thank you very \
    much, thank you so much, thx, many thanks, cheers, merci a toi, merci a vous, je te remercie, je vous remercie, \
    much appreciated
    """: .thanks,
    """
    bonjour, bonsoir, salut, coucou, hello, hi, hey, good morning, good evening, good afternoon, hi there, hello \
    there, ca va, comment ca va, comment vas tu, comment allez vous, how are you
    """: .greeting,
    """
    au revoir, a bientot, bye, goodbye, bye bye, see you, see you later, ciao, a plus, a plus tard, bonne journee, \
    bonne soiree, have a nice day, good night, bonne nuit
    """: .farewell,
    """
    ok, okay, super, parfait, genial, top, nickel, cool, great, perfect, good, nice, excellent, d accord, oui, yes, \
    tres bien, bien, awesome, ca marche, c est bon, c est parfait, c est super, that s great, that s all, c est \
    tout, got it, compris, entendu, sounds good, non, no, never mind, laisse tomber, peu importe, no thanks, non \
    merci
    """: .approval,
  ]
  /// Words that go with small talk.
  static let smallTalkLinks = PhraseTable<Void>(
    list: """
      beaucoup, a lot, so much, very much, bien, tout, le monde, toi, vous, you, pour, for, votre, ton, your, aide, \
      help, the, l, et, and, c est, it s, that s, that is, tres, very, tout le monde, everyone, la, a, encore, \
      again, me, m, moi, utile, helpful, this, that, cela, ca
      """)

  static let whys = PhraseTable<Void>(
    list: "pourquoi, why, pour quelle raison, how come, pourquoi est ce que, for what reason")

  static let comparing = PhraseTable<Void>(
    list: """
      compare, compare moi, comparer, comparez, comparaison, comparison, difference, differences, difference entre, \
      difference between, differences entre, differences between, vs, versus, comparatif, contrast
      """)

  /// Words by which somebody changes their mind, where there is something to change.
  static let preferences = PhraseTable<Void>(
    list: """
      plutot, je prefere, je prefererais, j aime mieux, rather, i prefer, i d prefer, i would prefer, i d rather
      """)

  /// Extremes among what was found, in words that only mean so in a conversation.
  static let extremes: PhraseTable<ExactQuestion> = [
    "cheapest, least expensive, moins chere, moins cheres, moins cher, moins chers, lower paid, less paid":
      ExactQuestion(.minimum, .pay, limit: 10),
    "better paid, higher paid, better paying, mieux payes, with more pay, plus payees":
      ExactQuestion(.maximum, .pay, limit: 10),
    "longer, plus long, plus longs, plus longue": ExactQuestion(.maximum, .months, limit: 10),
    "shorter, plus court, plus courts, plus courte": ExactQuestion(.minimum, .months, limit: 10),
    "earlier, sooner, soonest, earliest, plus tot, le plus tot": ExactQuestion(.minimum, .start, limit: 10),
    "later, latest start, plus tard, le plus tard": ExactQuestion(.maximum, .start, limit: 10),
    "newer, more recent, plus recent, plus recents, latest, recent, recents, recente, recentes": ExactQuestion(
      .maximum, .published, limit: 10),
    "older, plus ancien, plus anciens": ExactQuestion(.minimum, .published, limit: 10),
  ]
  static let extremeLinks = PhraseTable<Void>(
    list: """
      the, les, la, le, des, show me, show, montre moi, some, anything
      """)
  static let extremeNouns = PhraseTable<Void>(
    list: """
      ones, one, offers, offres, jobs, missions, postes, celles, d abord, first, please, svp, stp, s il te plait
      """)
}
