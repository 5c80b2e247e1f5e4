extension GlossaryTable {
  /// Production, quality, safety and maintenance.
  static let industry: StaticString = """
    industrie manufacturière, fabrication | manufacturing
    industrie, industriel | industry, industrial
    équipements industriels, équipement industriel | industrial equipment
    production industrielle | industrial production, =manufacturing
    usine, usines, site de production, site industriel | factory, plant, manufacturing site, production site, \
    production plant
    atelier | workshop, shop floor
    ligne de production, lignes de production, chaîne de production, ligne d'assemblage | production line, assembly \
    line, manufacturing line
    gestion de production, gestion de la production, pilotage de production | production management
    industrialisation | industrialization
    méthodes, bureau des méthodes | methods engineering, manufacturing engineering, industrial methods
    procédé, procédés, =processus | process, processes
    procédé de fabrication, procédés de fabrication, procédés industriels, procédé industriel | manufacturing \
    process, manufacturing processes, industrial processes
    processus | =process, =processes, business processes
    amélioration des processus, optimisation des processus | process improvement, process optimization
    amélioration continue, progrès continu | continuous improvement, kaizen
    excellence opérationnelle, performance opérationnelle | operational excellence, operational performance
    performance industrielle | industrial performance, manufacturing excellence
    production au plus juste, lean management, démarche lean | lean manufacturing, =lean
    résolution de problèmes, résolution de problème | problem solving
    cause racine, causes racines, analyse des causes | root cause, root cause analysis
    industrie 4.0, usine du futur, industrie du futur | industry 4.0, smart factory, smart manufacturing
    système d'exécution de la fabrication | manufacturing execution system, MES
    qualité | quality
    assurance qualité, AQ | quality assurance, QA
    contrôle qualité, contrôle de la qualité | quality control, QC, quality inspection
    management de la qualité, gestion de la qualité, système qualité, système de management de la qualité, SMQ | \
    quality management, quality management system, QMS
    qualité produit, qualité produits | product quality
    qualité client | customer quality
    non-conformité, non-conformités | non-conformity, nonconformity, non-conformance, NCR
    action corrective, actions correctives, actions correctives et préventives | corrective action, corrective \
    actions, CAPA
    audit qualité, audits qualité | quality audit, quality audits
    contrôle non destructif, contrôles non destructifs, CND | non-destructive testing, NDT
    réclamation, réclamations, réclamation client | complaint, complaints, customer complaints
    ~ norme, normes, normalisation | standard, standards, standardization
    plan de contrôle, maîtrise statistique des procédés | control plan, statistical process control, SPC
    AMDEC, analyse des modes de défaillance | FMEA, failure mode analysis
    maintenance préventive | preventive maintenance
    maintenance prédictive, maintenance prévisionnelle | predictive maintenance, condition monitoring
    maintenance industrielle | industrial maintenance, plant maintenance
    entretien des équipements, travaux neufs | equipment maintenance, new works
    dépannage | troubleshooting, repair
    réparation, réparations | =repair, =repairs
    panne, pannes, défaillance, défaillances | failure, breakdown, failures
    santé et sécurité au travail, sécurité au travail, santé-sécurité, hygiène et sécurité, SST | occupational \
    health and safety, health and safety, workplace safety, OHS
    hygiène sécurité environnement, qualité hygiène sécurité environnement, HSE, QHSE, QSE, HSSE | health safety and \
    environment, HSE, EHS, QHSE, =health and safety
    sécurité des procédés, sécurité industrielle | process safety, industrial safety
    prévention des risques, prévention des risques professionnels | risk prevention, accident prevention
    sécurité incendie, incendie | fire safety, fire protection
    sûreté, sécurité | safety, security
    productivité | productivity
    rendement, taux de rendement synthétique, TRS | yield, overall equipment effectiveness, OEE
    temps de cycle | takt time, cycle time
    gestion de projet, gestion de projets, management de projet, conduite de projet | project management
    gestion de projets industriels, projets industriels | industrial project management, industrial projects
    bureau de projet, bureau de gestion de projet, PMO | project management office, PMO, project office
    planification de projet, planning projet | project planning, project scheduling
    gestion de programme | program management, programme management
    contrôle de projet, contrôle des projets, maîtrise de projet | project controls, project control
    textile, textiles, habillement | textiles, apparel, clothing
    confection, prêt-à-porter | ready-to-wear, garment
    cuir, maroquinerie | leather, leather goods
    bois, menuiserie | wood, timber, woodworking, carpentry
    ameublement, meuble, meubles, mobilier | furniture
    papier, papeterie, pâte à papier, carton | paper, pulp and paper, paper industry, cardboard
    chimie, chimique | chemistry, chemical, chemicals
    industrie chimique, produits chimiques | chemical industry, =chemicals
    pétrochimie, pétrochimique | petrochemicals, petrochemical
    parfum, parfums, parfumerie | perfume, fragrance, fragrances, perfumery
    cosmétique, cosmétiques | cosmetics, cosmetic
    beauté, esthétique | beauty
    minier, exploitation minière, secteur minier | mining
    carrière de granulats, granulats | aggregates, quarry
    ciment, cimenterie, béton | cement, =concrete
    sous-ensembles, sous-ensemble | subassembly, subassemblies
    machines agricoles, machinisme agricole | agricultural machinery, farm machinery
    horlogerie, horloger, montres | watchmaking, watches
    joaillerie, bijouterie, bijoux | jewelry, jewellery
    """
}
