extension GlossaryTable {
  /// Cities and regions by their French names. The room Offers knows the countries.
  static let places: StaticString = """
    ~ Londres | London
    ~ Bruxelles | Brussels
    ~ Anvers | Antwerp
    ~ Gand | Ghent
    ~ La Haye | The Hague
    ~ Francfort | Frankfurt
    ~ Hambourg | Hamburg
    ~ Brême | Bremen
    ~ Hanovre | Hanover
    ~ Dresde | Dresden
    ~ Vienne | Vienna
    ~ Salzbourg | Salzburg
    ~ Genève | Geneva
    ~ Bâle | Basel
    ~ Barcelone | Barcelona
    ~ Séville | Seville
    ~ Lisbonne | Lisbon
    ~ Gênes | Genoa
    ~ Venise | Venice
    ~ Bologne | Bologna
    ~ Athènes | Athens
    ~ Varsovie | Warsaw
    ~ Cracovie | Krakow
    ~ Bucarest | Bucharest
    ~ Copenhague | Copenhagen
    ~ Édimbourg | Edinburgh
    ~ Moscou | Moscow
    ~ Le Caire | Cairo
    ~ Alger | Algiers
    ~ Tanger | Tangier
    ~ Beyrouth | Beirut
    ~ Abou Dabi, Abou Dhabi | Abu Dhabi
    ~ Dubaï | Dubai
    ~ Riyad | Riyadh
    ~ Djeddah | Jeddah
    ~ Le Cap | Cape Town
    ~ Johannesbourg | Johannesburg
    ~ Philadelphie | Philadelphia
    ~ La Nouvelle-Orléans | New Orleans
    ~ Montréal | Montreal
    ~ Pékin | Beijing
    ~ Séoul | Seoul
    ~ Hô Chi Minh-Ville | Ho Chi Minh City
    ~ Hanoï | Hanoi
    ~ Manille | Manila
    ~ Californie | California
    ~ Floride | Florida
    ~ Bavière | Bavaria
    ~ Catalogne | Catalonia
    ~ Écosse | Scotland
    ~ Angleterre | England
    ~ Pays de Galles | Wales
    ~ Flandre, Flandres | Flanders
    ~ Wallonie | Wallonia
    ~ Lombardie | Lombardy
    ~ Europe du Nord | Northern Europe
    ~ Europe du Sud | Southern Europe
    ~ Europe de l'Est | =Eastern Europe
    ~ Europe centrale | Central Europe
    ~ Scandinavie, pays nordiques | Scandinavia, Nordic countries
    ~ pays baltes | Baltic states
    ~ Amérique | America
    ~ Amérique du Nord | North America
    ~ Amérique latine | Latin America
    ~ Amérique du Sud | South America
    ~ Amérique centrale | Central America
    ~ Asie | Asia
    ~ Asie du Sud-Est | Southeast Asia
    ~ Asie centrale | Central Asia
    ~ Asie-Pacifique | Asia-Pacific
    ~ Afrique | Africa
    ~ Afrique du Nord | North Africa
    ~ Afrique de l'Ouest | West Africa
    ~ Afrique de l'Est | East Africa
    ~ Afrique centrale | Central Africa
    ~ Moyen-Orient, Proche-Orient | Middle East
    ~ Océanie | Oceania
    ~ Caraïbes | Caribbean
    ~ pays du Golfe | Gulf countries
    ~ côte ouest | West Coast
    ~ côte est | East Coast
    ~ Méditerranée | Mediterranean
    """
}
