/// The words of French and English that say nothing about an offer, accents folded.
///
/// They are dropped in both languages at once, from the index and from questions alike, so that the words of
/// "chef de projet" are neighbours on both sides. A word that is empty in one language and tells something in the
/// other stays, unless the empty use is by far the more frequent: "avions" (planes), "car", "mine", "main", "sale", "via" stay, "est",
/// "or", "son" and "but" go. So do the endings that "ingénieur(e)" or "directeur·trice" leave behind.
package enum StopWords {
  /// Whether `token` says nothing.
  ///
  /// "IT", "AI" or "MES" in capitals are terms of the trade; so are "M&A", "thé" and "maïs", whatever they fold to.
  package static func contains(_ token: Token) -> Bool {
    guard all.contains(token.folded), !accented.contains(token.text) else { return false }
    if token.isUppercase, acronyms.contains(token.folded) { return false }
    return !token.text.utf8.contains(UInt8(ascii: "&"))
  }

  // MARK: - Lists

  private static let all = french.union(english)

  /// Stop words that are acronyms in capitals: the United States, the European Union, artificial intelligence, a
  /// manufacturing execution system, a design office (bureau d'études), an information system, a turnover (chiffre
  /// d'affaires).
  private static let acronyms: Set = ["ai", "be", "ca", "can", "eu", "it", "mes", "si", "us", "who"]

  /// Words that only their accents tell from a stop word.
  private static let accented: Set = ["maïs", "thé", "thèse"]

  private static let french = words(
    """
    a afin ai ailleurs ainsi alors apres as assez au aucun aucune aujourdhui aupres aussi autre autres aux avaient \
    avais avait avant avec avez aviez avoir avons ayant beaucoup bien ca ce ceci cela celle celles celui \
    cependant certain certaine certaines certains ces cet cette ceux chacun chacune chaque chez ci comme comment d \
    dans de deja depuis des desormais dont donc du durant e elle elles en encore enfin ensuite entre es est et etaient \
    etait etant etes etre eu euse eux fait faire faut fois hors ici il ils j je jusqu jusque l la le les lequel laquelle \
    lesquelles lesquels leur leurs lors lorsqu lorsque lui m ma mais malgre me meme memes mes mien moi moins mon n ne \
    ni non nos notamment notre nous o on ont or ou par parce parmi pas pendant peu peut peuvent peux plus plusieurs \
    pour pourquoi pouvez pouvoir puis puisqu puisque qu quand que quel quelle quelles quels quelqu quelque quelques \
    qui quoi sa sans se selon sera serai serez seront ses si sinon soi soit sommes son sont sous souvent soyez suis \
    sur t ta tandis tant te tel telle telles tels tes toi ton toujours tous tout toute toutes tres trice trop tu un une \
    vers voici voila vos votre vous y
    """
  )

  private static let english = words(
    """
    a about above across after again against all almost along already also although always am among an and another any \
    anything are arent around as at be because been before being below between both but by can cannot cant could couldnt \
    did didnt do does doesnt doing dont down during each eg either else etc even ever every everything few for from \
    further had hadnt has hasnt have havent having he hence her here hers herself him himself his how however i ie if \
    im in including into is isnt it its itself just let lets like many may me might more most much must my myself neither no \
    nor not of off often on once one only or other others otherwise our ours ourselves out over own per quite rather \
    s same shall she should shouldnt since so some someone something such t than that the their theirs them \
    themselves then there thereby therefore these they this those though through throughout thus to together too \
    toward towards under until up upon us very was wasnt we well were werent what whatever when where whether which \
    while who whom whose why will with within without wont would wouldnt yet you your youre yours yourself
    """
  )

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map(String.init))
  }
}
