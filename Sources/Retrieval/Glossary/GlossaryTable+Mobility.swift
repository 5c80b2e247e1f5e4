extension GlossaryTable {
  /// Aircraft, space, defence, cars, trains and ships.
  static let mobility: StaticString = """
    aéronautique, aérien | aerospace, aeronautics, aviation, aeronautical
    aérospatial, aérospatiale | =aerospace
    aviation civile | civil aviation
    avion, aéronef, aéronefs | aircraft, airplane, airplanes, plane
    moteur d'avion, moteurs d'avion, moteur aéronautique, moteurs aéronautiques | aircraft engine, aircraft engines, \
    aero engine, jet engine
    drone, drones | UAV, unmanned aerial vehicle
    aéroport, aéroports, aéroportuaire | airport, airports
    compagnie aérienne, compagnies aériennes | airline, airlines
    maintenance aéronautique | aircraft maintenance, MRO
    avionique | avionics
    aérostructure, aérostructures | aerostructures, airframe
    spatial, secteur spatial | space, space industry
    lanceur, lanceurs, fusée, fusées | launcher, launchers, rocket, rockets, launch vehicle
    défense, armement, secteur de la défense | defence, defense, weapons
    militaire | military
    armée | army, armed forces
    naval | =naval, marine
    navire, navires, bateau, bateaux | ship, ships, vessel, vessels, boat
    sous-marin, sous-marins | submarine, submarines, subsea
    yacht, plaisance, nautisme | yacht, yachting, boating
    automobile, industrie automobile, secteur automobile | automotive, automotive industry, car industry
    constructeur automobile, constructeurs automobiles | car manufacturer, automaker, carmaker
    équipementier, équipementier automobile | automotive supplier, tier 1 supplier, OEM supplier
    voiture, voitures | =car, passenger car
    véhicule, véhicules | vehicle, vehicles
    véhicule électrique, véhicules électriques, voiture électrique | electric vehicle, electric vehicles, EV, \
    electric car
    véhicule autonome, véhicules autonomes, conduite autonome | autonomous vehicle, autonomous driving, self-driving
    véhicule hybride, hybride | hybrid
    véhicule industriel, véhicules industriels, véhicules utilitaires | commercial vehicles, =trucks
    groupe motopropulseur | powertrain
    aide à la conduite, systèmes d'aide à la conduite | driver assistance, ADAS
    deux-roues, moto, motos | motorcycle, motorcycles, two-wheelers
    vélo, vélos | bicycle, bike, bikes, cycling
    ferroviaire, chemin de fer, chemins de fer | railway, rail, railways, railroad
    train, trains, matériel roulant | rolling stock, trains
    train à grande vitesse, TGV, grande vitesse ferroviaire | high-speed train, high-speed rail
    signalisation ferroviaire, signalisation | rail signalling, railway signaling, signalling, signaling
    voie ferrée, voies ferrées, voie ferroviaire | railway track, =track, trackwork
    caténaire, caténaires | overhead catenary, catenary, OCS, overhead line
    tramway, tramways, métro, métros | tram, tramway, metro, subway, light rail
    mobilité | mobility
    mobilité durable, mobilité urbaine, mobilité électrique | sustainable mobility, urban mobility, electric \
    mobility, e-mobility
    covoiturage, autopartage | carpooling, car sharing, ride sharing
    """
}
