/// Cities that go by different names in French, English and their own language.
package enum CityName {
  /// The folded spellings under which a city is found, the given one first: `London` also finds `LONDRES`.
  package static func spellings(of name: String) -> [String] {
    let folded = NameFolding.folded(name)
    return [folded] + (index[folded] ?? []).filter { $0 != folded }
  }

  /// The folded spelling that stands for all of a city's: the French one where it has several.
  package static func key(of name: String) -> String {
    let folded = NameFolding.folded(name)
    return index[folded]?.first ?? folded
  }

  // MARK: -

  private static let index: [String: [String]] = {
    var index: [String: [String]] = [:]
    for line in table.split(separator: "\n") {
      let names = line.split(separator: ",").map { NameFolding.folded(String($0)) }
      for name in names { index[name] = names }
    }
    return index
  }()

  /// One city a line: its French, English and own names, as far as they differ.
  private static let table = """
    Londres, London
    Bruxelles, Brussels, Brussel
    Anvers, Antwerp, Antwerpen
    Gand, Ghent, Gent
    Bruges, Brugge
    Louvain, Leuven
    Liège, Luik, Liege
    Namur, Namen
    Malines, Mechelen
    Courtrai, Kortrijk
    La Haye, The Hague, Den Haag
    Luxembourg, Luxemburg
    Berlin
    Munich, München, Muenchen
    Cologne, Köln, Koeln
    Francfort, Frankfurt, Francfort sur le Main, Frankfurt am Main
    Hambourg, Hamburg
    Nuremberg, Nürnberg
    Brême, Bremen
    Hanovre, Hannover, Hanover
    Dresde, Dresden
    Mayence, Mainz
    Sarrebruck, Saarbrücken
    Ratisbonne, Regensburg
    Aix la Chapelle, Aachen
    Brunswick, Braunschweig
    Vienne, Vienna, Wien
    Salzbourg, Salzburg
    Genève, Geneva, Genf
    Zurich, Zürich
    Bâle, Basel, Basle
    Berne, Bern
    Lucerne, Luzern
    Barcelone, Barcelona
    Séville, Seville, Sevilla
    Saragosse, Zaragoza, Saragossa
    Valence, Valencia
    Cordoue, Cordoba
    Grenade, Granada
    Malaga, Málaga
    Bilbao, Bilbo
    La Corogne, A Coruña, Coruna
    Saint Sébastien, San Sebastián, Donostia
    Lisbonne, Lisbon, Lisboa
    Porto, Oporto
    Milan, Milano
    Rome, Roma
    Turin, Torino
    Gênes, Genoa, Genova
    Florence, Firenze
    Venise, Venice, Venezia
    Naples, Napoli
    Bologne, Bologna
    Vérone, Verona
    Padoue, Padua, Padova
    Athènes, Athens, Athina
    Thessalonique, Thessaloniki
    Varsovie, Warsaw, Warszawa
    Cracovie, Krakow, Cracow
    Wroclaw, Breslau
    Gdansk, Dantzig
    Prague, Praha
    Budapest
    Bucarest, Bucharest, Bucuresti
    Sofia
    Belgrade, Beograd
    Copenhague, Copenhagen, København
    Stockholm
    Göteborg, Gothenburg, Goteborg
    Helsinki
    Édimbourg, Edinburgh
    Douvres, Dover
    Moscou, Moscow, Moskva
    Saint Pétersbourg, Saint Petersburg
    Kiev, Kyiv
    Istanbul, Constantinople
    Nicosie, Nicosia
    La Valette, Valletta
    Le Caire, Cairo
    Alexandrie, Alexandria
    Alger, Algiers
    Tanger, Tangier
    Marrakech, Marrakesh
    Fès, Fez
    Beyrouth, Beirut
    Damas, Damascus
    Jérusalem, Jerusalem
    Dubaï, Dubai
    Abou Dabi, Abu Dhabi, Abou Dhabi
    Riyad, Riyadh, Riyadh
    Djeddah, Jeddah
    Mascate, Muscat
    Koweït, Kuwait City
    Téhéran, Tehran
    Le Cap, Cape Town
    Johannesbourg, Johannesburg
    Addis Abeba, Addis Ababa
    Tananarive, Antananarivo
    New York, New York City, NYC
    Philadelphie, Philadelphia
    La Nouvelle Orléans, New Orleans
    Montréal, Montreal
    Québec, Quebec City
    Mexico, Mexico City, Ciudad de Mexico
    La Havane, Havana
    São Paulo, Sao Paulo
    Pékin, Beijing
    Canton, Guangzhou
    Shanghaï, Shanghai
    Hong Kong
    Séoul, Seoul
    Tokyo, Tokio
    Singapour, Singapore
    Bombay, Mumbai
    Calcutta, Kolkata
    New Delhi, Delhi, Nouvelle Delhi
    Bangalore, Bengaluru
    Madras, Chennai
    Hô Chi Minh Ville, Ho Chi Minh City, Ho Chi Minh, Saigon
    Hanoï, Hanoi
    Manille, Manila
    Rangoun, Yangon
    """
}
