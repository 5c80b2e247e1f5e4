extension GlossaryTable {
  /// Building, civil works, towns and property.
  static let construction: StaticString = """
    BTP, bâtiment et travaux publics | construction, construction industry, building and public works
    bâtiment, bâtiments | building, buildings, =construction
    construction navale, chantier naval | shipbuilding, shipyard
    génie civil | civil engineering, civil works
    travaux publics | public works, =civil works
    ~ travaux | works
    gros œuvre | structural works, shell construction
    second œuvre, tous corps d'état, TCE | finishing works, all trades
    chantier, chantiers | construction site, work site, worksite, job site
    conduite de travaux, suivi de travaux, suivi de chantier | construction management, site management, site \
    supervision, works supervision
    maîtrise d'œuvre | =project management, construction supervision
    maîtrise d'ouvrage | project owner, client-side project management, contracting authority
    assistance à maîtrise d'ouvrage, AMOA | business analysis, project owner support
    promoteur, promoteur immobilier | property developer, real estate developer
    ouvrages d'art, ouvrage d'art, pont, ponts | bridges, bridge, civil structures
    tunnel, tunnels, travaux souterrains | tunnels, tunnelling, tunneling, underground works
    routier, voirie, réseau routier, infrastructures routières | road, roads, highways
    terrassement, terrassements | earthworks
    fondations, fondations spéciales | foundations, special foundations
    géotechnique | geotechnical, geotechnics
    béton armé | reinforced concrete
    charpente | structural framework, timber frame
    façade, façades | facade, facades, cladding
    toiture, couverture de toit, étanchéité | roofing, waterproofing
    isolation, isolation thermique | insulation, thermal insulation
    chauffage | heating
    chauffage ventilation climatisation, génie climatique et ventilation, CVC | HVAC, heating ventilation and air \
    conditioning
    climatisation, froid, réfrigération | air conditioning, cooling, refrigeration
    plomberie | plumbing
    éclairage | lighting
    lots techniques, corps d'état techniques | MEP, building services
    maquette BIM, modélisation des données du bâtiment | BIM, building information modeling, building information \
    modelling
    métré, métrés | quantity take-off, bill of quantities, quantity surveying
    économie de la construction | construction economics, =cost estimation, =quantity surveying
    aménagement | fit-out, layout
    aménagement intérieur, architecture d'intérieur, décoration | interior design, =fit-out, decoration
    urbanisme, aménagement du territoire, aménagement urbain | urban planning, town planning, city planning
    ville intelligente, villes intelligentes, ville durable | smart city, smart cities
    logement social | social housing
    topographie | surveying, topography
    exploitation et maintenance | operations and maintenance, O&M
    gestion technique du bâtiment, GTB, GTC | building management system, BMS, building automation
    services généraux, gestion des installations | facility management, facilities management
    permis de construire | building permit
    """
}
