import Offers

/// What is said in a conversation where there is nothing to search for.
struct ChatWording {
  private let language: Language

  init(in language: Language) {
    self.language = language
  }

  var empty: String {
    say(
      "Que cherchez-vous ? Par exemple : « data à Berlin, au moins 12 mois ».",
      "What are you looking for? For example: \"data in Berlin, at least 12 months\".")
  }

  var smallTalk: String {
    say(
      "Avec plaisir. Posez une question sur les offres quand vous voulez.",
      "You're welcome. Ask about the offers whenever you like.")
  }

  var startOver: String {
    say("C'est oublié : aucune condition ne vaut plus.", "Forgotten: no condition holds any more.")
  }

  var unknownOffer: String {
    say("Aucune offre enregistrée ne porte ce numéro.", "No stored offer has that number.")
  }

  func noSuchOffer(shown: Int) -> String {
    guard shown > 0 else {
      return say("Aucune offre n'est affichée pour l'instant.", "No offers have been shown yet.")
    }
    let count = ExactWording(in: language).offers(shown)
    return say("La dernière liste n'a que \(count).", "The last list has only \(count).")
  }

  func noMore(total: Int) -> String {
    let count = ExactWording(in: language).offers(total)
    return say("C'est tout : \(count) en tout.", "That is all: \(count) in total.")
  }

  // MARK: -

  private func say(_ french: String, _ english: String) -> String { language == .french ? french : english }
}
