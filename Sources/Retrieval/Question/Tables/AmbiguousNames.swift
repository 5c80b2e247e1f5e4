/// Names that are also words, folded: they need evidence to be read as names.
enum AmbiguousNames {
  /// Countries and cities that are words or first names.
  static let places = set(
    """
    reading bath hull mobile split cork nice tours orange derby slough darwin charlotte phoenix austin florence bursa \
    portland york faro pise cali lund metz sale deal union liberty maurice salomon georgia jersey chad jordan guinea \
    guinee grenade dominique salvador samoa wallis montserrat trinite reunion cocos emirates timor saba niger turkey \
    constantine vitoria rosario laval victoria alexandria essen chester lens vaud split saxe sarre hesse aragon gulf \
    levant bergen durham washington polynesie bonaire mons ebene virginia indiana
    """
  )

  /// Companies that are words of French or English: "Total", "Orange", "Page".
  static let companies = set(
    """
    total orange page alten old safran sense accor vinci action actual adequat agile air allure alpha altitude \
    apex arc ardent atlas atlantic aurora axe axiom balance beta blue bolt boulanger bridge bright bureau capital \
    carrefour castel centre century challenge champion circle citrus cloud coach cognac \
    colas come compass concept connect contact core cosmo crystal cube delta diamond digital direct dragon dream drive \
    eagle easy eden edge element elite energy envision era essential even evolution expert express extra fair \
    fast figaro first flash flex focus force forward free future galaxy gap general genesis global gold golden grace \
    grand green ground hello honor horizon house icare icon idea ideal image impact index infinity inside \
    insight intelligence iris jeune jump just key king last leader level libre life \
    light link lion live logic loop lotus lumen luna lynx magic major mars master match matrix maxi max media meilleur \
    mercure meridian metro mirror mobile mode momentum monde moon motion mountain move natural nature next \
    nexans nice novo oasis ocean octopus odyssey olympia omega one open optima opus oracle origin orion osmose \
    owl pacific panorama parallel partner passion path peak pearl people phenix phoenix pilot pixel planet play \
    plus point polo porte power premier prime prism pro progress promise proxima puma pulse pure quantum quick radiant \
    rainbow rapid ray reach real red reef relais rise river rocket rose royal ruby saint salomon sage \
    saturn select sentinel shadow shell shift sigma signal silver simple skill sky smart snow society \
    solar solid sonic sound source spark spectrum speed sphere spirit sport spring square star start state steel step \
    stone storm stream strong studio success summit sun super supreme swan swift symphony synergy system talent \
    target team terra tesla tiger time titan top touch tower track trade trust truth turbo union unity universe \
    urban value vega venture verso vertex victory view village virtual vision vista vital voyage watch wave way west \
    white wild wind wing wise wolf work world young zenith zero zen ambiance auvergne avenir caisse champagne cocktail \
    collaboration comite commissariat crown deep distillerie electro elevate ellipse exalt expertise find groupement \
    helpline hydro impression infinite innovation integrale laiteries laser little maison malteries metropole mille \
    mister \
    mouvement panier parasite pierre pixie poly polyglot qualify representation rouleaux skipper united wire alfa \
    alter \
    elephant louis thomas diagnostica chambre fabrique forge manufacture marque nuage progres solidarite transition \
    mobilite performance strategie strategy excellence sante bien ensemble demain aventure adventure horizons racine
    """
  )

  /// Words that name no company by themselves: legal forms, trades, links.
  static let genericWords = set(
    """
    sa sas sarl sasu se snc scs sci eurl gie gmbh ag kg ltd inc plc bv nv spa srl llc corp corporation co cie \
    company compagnie societe ste group groupe grupo holding holdings france francaise francais french international \
    internationale europe european europeenne global world worldwide services service solutions solution systems \
    systemes system systeme technology technologies technologie technical technique techniques tech engineering \
    ingenierie ingenieurs consulting conseil conseils consultants consultant consultancy assistance mission missions \
    product production produits products development developpement industries industrie industrial industriel \
    industrielle manufacturing management marketing finance financial capital bank banque assurances assurance \
    insurance energy energie energies power electric electronics electronique automation automotive aerospace \
    aeronautique aviation defense defence marine naval transport transports logistics logistique freight shipping \
    travaux publics construction constructions batiment infrastructure infrastructures immobilier real estate health \
    healthcare sante pharma pharmaceuticals medical laboratoires laboratoire laboratories lab labs research recherche \
    science sciences bio digital data software informatique information it web cloud media medias communication \
    communications telecom network networks reseaux security securite food foods agro alimentaire beverages vins wine \
    wines luxe luxury fashion mode beauty beaute cosmetics parfums trading trade commerce commercial sales \
    distribution \
    retail import export holding participations investissements investment investments ministere ambassade chambre \
    conf confederation federation association fondation institut institute universite university ecole centre center \
    agence agency bureau office departement nord sud est ouest north south east west paris lyon design studio project \
    projects projet projets support operations operation plus new nouvelle grand grande petit the le la les l de du \
    des \
    d et and of for pour en in a au aux un une par sur contract contrat hello flash markets market consumer \
    consommation \
    interiors exterieur electrification mining mines oil gas petrole chemicals chimie materials materiaux glass verre \
    plastics packaging paper bois steel acier automobile automobiles auto cars vehicles trucks rail railways \
    ferroviaire water eau environnement environment waste recyclage green sustainable hospitality hotel hotels tourism \
    restaurants sport sports training formation education human resources ressources humaines talent talents staffing \
    recruitment interim advisory audit accounting legal avocats events evenements entertainment games gaming studio \
    club general generale generales national nationale nouvelles petites universal societes etablissements ets atelier \
    ateliers freres fils pere associates associes partners partner alliance union
    """
  )

  private static func set(_ list: String) -> Set<String> {
    Set(list.utf8.split(separator: 0x20).compactMap { String(Substring($0)) })
  }
}
