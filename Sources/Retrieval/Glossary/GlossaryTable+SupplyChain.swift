extension GlossaryTable {
  /// Purchasing, logistics and transport of goods.
  static let supplyChain: StaticString = """
    chaîne logistique, chaîne d'approvisionnement, chaînes d'approvisionnement | supply chain, SCM
    gestion de la chaîne logistique, gestion de la chaîne d'approvisionnement | supply chain management, =SCM
    logistique | logistics
    logistique internationale | international logistics
    prestataire logistique | logistics provider, 3PL
    achats, achat | purchasing, procurement, sourcing, buying
    achats indirects, achats hors production | indirect procurement, indirect purchasing
    achats directs, achats de production | direct procurement, direct purchasing
    achats stratégiques | strategic sourcing, strategic purchasing
    achats projet, achats projets | project procurement, project buying
    achats internationaux | international purchasing, global sourcing
    achats responsables | responsible purchasing, sustainable procurement
    famille d'achats, catégorie d'achats, familles d'achats | category management, purchasing category
    approvisionnement, approvisionnements | =procurement, supply, replenishment
    fournisseur, fournisseurs | supplier, suppliers, vendor, vendors
    relation fournisseur, relations fournisseurs, gestion des fournisseurs | supplier relationship, supplier \
    management, vendor management
    développement fournisseurs, développement fournisseur | supplier development
    sous-traitant, sous-traitants, sous-traitance | subcontractor, subcontractors, subcontracting, outsourcing
    externalisation | =outsourcing
    prestataire, prestataires | service provider, contractor
    entrepôt, entreposage | warehouse, warehousing
    stock, stocks, gestion des stocks, gestion de stock | inventory, stock, inventory management, stock management
    inventaire | =inventory, stocktaking
    préparation de commandes | order picking, order preparation
    commande, commandes | =orders, customer orders
    expédition, expéditions | shipping, shipment, shipments
    livraison, livraisons | delivery, deliveries
    délai de livraison, délais de livraison | lead time, delivery time
    transport de marchandises, fret | freight, cargo
    fret aérien, transport aérien de marchandises | air freight, air cargo
    fret maritime | sea freight, ocean freight
    transitaire, commissionnaire de transport, commission de transport | freight forwarder, freight forwarding, \
    forwarder
    transport maritime, maritime | maritime, =shipping, maritime transport
    transport routier | road transport, trucking
    transport aérien | air transport
    transport ferroviaire | rail transport
    transport multimodal, multimodal | multimodal, intermodal
    transport en commun, transports en commun, transport public, transports publics | public transport, public \
    transportation, transit
    transport | transportation, transport
    transporteur | transport company, haulier
    affréteur, affrètement | chartering, freight broker
    armateur | shipowner, shipping company
    port, portuaire | port, ports
    chargement | loading
    camion, camions, poids lourd, poids lourds | truck, trucks, heavy vehicles
    flotte, gestion de flotte | fleet, fleet management
    flux logistiques, flux logistique | logistics flows, material flows
    flux tendu, juste-à-temps | just-in-time, lean
    dernier kilomètre | last mile
    planification de la demande | demand planning
    planification de la production, ordonnancement, planification et ordonnancement | production planning, \
    production scheduling, scheduling
    planification | planning
    emballage, emballages, conditionnement | packaging
    traçabilité | traceability
    plateforme logistique | logistics platform, distribution center, distribution centre
    plan industriel et commercial, PIC | sales and operations planning, S&OP
    """
}
