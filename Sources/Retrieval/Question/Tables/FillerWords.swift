/// The words of a question that only wrap it: "je cherche un VIE", "looking for a job".
enum FillerWords {
  /// Phrases that say nothing wherever they stand.
  static let phrases = PhraseTable<Void>(
    list: """
      je cherche, je recherche, je suis a la recherche de, je suis a la recherche d, a la recherche de, \
      a la recherche d, \
      je voudrais, je veux, j aimerais, je souhaite, je souhaiterais, j aimerais bien, je suis interesse par, \
      je suis interessee par, interesse par, interessee par, interesse, interessee, on cherche, nous cherchons, \
      trouve moi, trouver, donne moi, montre moi, affiche moi, propose moi, y a t il, y a t il des, existe t il, \
      est ce qu il y a, avez vous, as tu, je suis oriente, je suis orientee, je suis, bonjour, salut, merci, \
      s il vous plait, \
      s il te plait, svp, stp, volontariat international en entreprise, volontariat international, v i e, \
      dans le domaine de, dans le domaine du, dans le domaine de la, dans le domaine des, dans le domaine d, \
      dans le domaine, domaine, en rapport avec, en lien avec, idealement oriente, un truc, quelque chose, \
      quelque part, \
      i am looking for, i m looking for, im looking for, looking for, i want to, i want, i would like to, \
      i would like, \
      i d like to, i d like, i need, find me, find, show me, show, give me, search for, searching for, please, \
      hello, hi, thanks, thank you, are there any, are there, is there, do you have, can you find, can you find me, \
      interested in, i am interested in, i m interested in, oriented towards, oriented, focused on, focus on, \
      in the field of, in the area of, field of, related to, something in, something, i am a, i m a, i am, i m, \
      partout dans le monde, n importe ou, anywhere in the world, anywhere, worldwide, a l etranger, abroad, overseas, \
      peu importe, no matter where, peu importe le pays, a l international, je pense a, i am thinking of, \
      international volunteer, international volunteering, sort of, genre, type d offre, kind of, quelles sont, \
      quels sont, quelle est, quel est, what are, what is, which are, have you got, got any, qu avez vous, \
      que proposez vous, \
      pas de preference, no preference, a pourvoir, to be filled, pas d importance, i love, j adore, ma recherche, \
      my search, to do, a faire
      """)

  /// Words that say nothing at the beginning or the end of what is left.
  static let words = PhraseTable<Void>(
    list: """
      cherche, recherche, recherchons, vie, vies, offre, offres, annonce, annonces, poste, postes, emploi, emplois, \
      job, jobs, \
      mission, missions, opportunite, opportunites, offer, offers, position, positions, role, roles, opportunity, \
      opportunities, placement, placements, vacancy, vacancies, opening, openings, assignment, assignments, oriente, \
      orientee, orientes, orientees, axe, axee, faire, travailler, bosser, effectuer, realiser, postuler, liste, list, \
      available, disponible, disponibles, existe, existent, propose, proposes, proposees, work, working, recrute, \
      recrutent, \
      looking, want, veux, voudrais, souhaite, mais, but, si, if, possible, interesse, interested, quelles, quels, \
      quelle, quel, \
      which, what, seeking, seek, type, types, genre, kind, aimerais, like, j, i, ok, oui, yes, uniquement, seulement, \
      only, just, aussi, also, stage, contrat, contrats, internship, volontariat, commencer, partir, go, based, \
      base, basee, located, situe, \
      situee, localise, qui, que, dans, avec, pour, donc, surtout, mainly
      """)

  /// Whether a token says nothing: a stop word, a filler, a sign.
  static func isEmpty(_ index: Int, in question: QuestionTokens) -> Bool {
    guard let token = question[index] else { return true }
    guard !token.isQuoted else { return false }
    switch token.kind {
    case .sign: return true
    case .number, .address: return false
    case .word: break
    }
    if words.contains(token.folded) { return !(token.folded == "recherche" && isResearch(index, in: question)) }
    return StopWords.contains(
      Token(text: token.folded, folded: token.folded, range: token.range, isUppercase: token.isUppercase))
  }

  /// Whether "recherche" is the trade: "recherche et développement", "chargé de recherche".
  private static func isResearch(_ index: Int, in question: QuestionTokens) -> Bool {
    let next = question.word(index + 1)
    return index > 0 && !question.startsClause(index)
      || ["et", "clinique", "operationnelle", "appliquee", "fondamentale", "scientifique", "medicale"].contains(next)
  }
}
