extension GlossaryTable {
  /// Mechanics, electricity, electronics, automation, materials and their design.
  static let engineering: StaticString = """
    ingénierie | engineering
    recherche et développement, R&D | research and development, R&D
    ~ recherche | research
    bureau d'études, bureau d'étude, BE | design office, engineering office, engineering department
    conception | design
    conception mécanique | mechanical design
    conception électrique | electrical design
    conception électronique | electronic design, electronics design, hardware design
    conception de produits, conception produit | product design
    conception assistée par ordinateur, CAO | computer-aided design, CAD
    dessin technique, dessin industriel, plans techniques | technical drawing, technical drawings, drafting
    schéma électrique, schémas électriques | electrical diagrams, wiring diagrams, electrical schematics
    cahier des charges, cahiers des charges | requirements specification, specifications document
    spécification, spécifications | =specification, requirements
    exigences, gestion des exigences, ingénierie des exigences | =requirements, requirements engineering, \
    requirements management
    étude de faisabilité, études de faisabilité, faisabilité | feasibility study, feasibility
    avant-projet | preliminary design, front-end engineering design, FEED
    dimensionnement | sizing, dimensioning
    calcul de structure, calcul de structures, calcul structure, calculs de structure | structural analysis, \
    structural calculation, stress analysis
    calcul, calculs | calculation, calculations
    éléments finis, calcul par éléments finis | finite element, finite element analysis, FEA, FEM
    simulation numérique | numerical simulation, computer simulation
    modélisation | modelling, modeling
    mécanique des fluides, mécanique des fluides numérique | fluid mechanics, fluid dynamics, computational fluid \
    dynamics, CFD
    mécanique | =mechanics, mechanical
    génie mécanique, construction mécanique | mechanical engineering
    génie électrique | electrical engineering
    génie industriel | industrial engineering
    génie chimique, génie des procédés | chemical engineering, process engineering
    génie logiciel | software engineering
    génie thermique | thermal engineering
    génie climatique | HVAC engineering, climate engineering
    résistance des matériaux | strength of materials
    science des matériaux, matériaux, matériau | materials science, materials
    thermodynamique | thermodynamics
    thermique | thermal, heat transfer
    transfert thermique, transferts thermiques, échangeur thermique, échangeurs thermiques | =heat transfer, heat \
    exchanger
    acoustique | acoustics, acoustic
    vibration, vibrations, vibratoire | vibration, vibrations
    aérodynamique | aerodynamics, aerodynamic
    hydraulique | hydraulics, hydraulic
    pneumatique | pneumatics, pneumatic
    optique, photonique | optics, photonics, optical
    électricité | electricity
    électrique | electric, electrical
    électrotechnique | =electrical engineering, power engineering
    électronique | electronics, electronic
    électronique de puissance | power electronics
    électromécanique | electromechanics, electromechanical
    courant fort, courants forts | high voltage, power current
    courant faible, courants faibles | low current, low voltage systems
    haute tension, HTA, HTB | =high voltage, HV
    moyenne tension | medium voltage, MV
    basse tension | low voltage, LV
    réseau électrique, réseaux électriques | power grid, electrical grid, power network
    poste électrique, postes électriques, sous-station | substation, electrical substation
    transformateur, transformateurs | =transformer, power transformer
    câblage, câbles, câble | cabling, wiring, cables, cable
    carte électronique, cartes électroniques, circuit imprimé, circuits imprimés | printed circuit board, PCB, \
    electronic board
    semi-conducteur, semi-conducteurs, semiconducteur | semiconductor, semiconductors
    microélectronique | microelectronics
    circuit intégré, circuits intégrés | integrated circuit, integrated circuits, ASIC
    radiofréquence, hyperfréquence, hyperfréquences | radio frequency, RF, microwave
    compatibilité électromagnétique, CEM | electromagnetic compatibility, EMC
    traitement du signal | signal processing
    capteur, capteurs | sensor, sensors
    actionneur, actionneurs | actuator, actuators
    régulation industrielle | process control, instrumentation
    contrôle-commande | instrumentation and control, I&C, control systems
    automatisme, automatismes, automatique | automation, industrial automation, control engineering
    automatisation | =automation
    automate programmable, =automates, automates industriels, automates Siemens, programmation d'automates, \
    automates programmables, API industriel | programmable logic controller, PLC, PLCs
    supervision industrielle | SCADA
    robotique | robotics
    robot, robots, bras robotisé | robot, robots
    cobot, cobotique | cobot, collaborative robot
    mécatronique | mechatronics
    systèmes embarqués, système embarqué, embarqué | embedded systems, embedded
    développement de logiciels embarqués, développement embarqué | embedded software development
    logiciel embarqué, logiciels embarqués | embedded software
    ingénierie système, ingénierie des systèmes | systems engineering
    sûreté de fonctionnement, SDF | dependability, RAMS, reliability and safety, functional safety
    sécurité fonctionnelle | =functional safety
    fiabilité | reliability
    usinage | machining
    commande numérique, machine à commande numérique, CNC | CNC, numerical control
    machine-outil, machines-outils | machine tool, machine tools
    soudage, soudure | welding, weld
    chaudronnerie, tôlerie | sheet metal, boilermaking, metalwork
    tuyauterie, tuyauteries | piping, pipework
    structure métallique, structures métalliques, charpente métallique | steel structure, steel structures
    métallurgie, métallurgique | metallurgy, metallurgical
    sidérurgie, sidérurgique, acier | steel industry, steel, steelmaking
    fonderie | foundry, casting
    forge | forging
    aluminium | aluminum, aluminium
    plasturgie, plastique, plastiques, matières plastiques | plastics, plastic, plastics processing
    injection plastique | plastic injection, injection molding, injection moulding
    caoutchouc, pneu, pneus | rubber, tire, tires, tyre, tyres
    composite, composites, matériaux composites | composite, composites, composite materials
    verre, verrerie | glass
    céramique, céramiques | ceramics, ceramic
    polymère, polymères | polymer, polymers
    revêtement, revêtements, traitement de surface, traitements de surface | coating, coatings, surface treatment
    peinture, peintures | paint, painting, paints
    adhésif, adhésifs, colle, collage | adhesive, adhesives, bonding
    fabrication additive, impression 3D | additive manufacturing, 3D printing
    moule, moules, outillage | mold, mould, tooling
    assemblage, montage | assembly
    pompe, pompes | pump, pumps
    vanne, vannes, robinetterie | valve, valves
    compresseur, compresseurs | compressor, compressors
    moteur, moteurs, motorisation | engine, motor, engines
    chaudière, chaudières | boiler, boilers
    roulement à billes, roulements | bearings
    engrenage, engrenages, transmission mécanique | gears, gearbox
    machine tournante, machines tournantes | rotating machinery, rotating equipment
    appareil à pression, appareils à pression, équipements sous pression | pressure vessel, pressure equipment
    engin de chantier, engins de chantier | construction machinery, heavy equipment
    levage, grue, grues, engins de levage | lifting, crane, cranes
    ascenseur, ascenseurs | elevator, elevators, lift, lifts
    pièces détachées, pièces de rechange, pièce de rechange | spare parts, spare part
    ~ pièce, pièces | =parts
    banc d'essai, bancs d'essais, banc de test, bancs de test | test bench, test rig, test benches
    essais, essai | testing, =tests, trials
    tests, test | =tests, =testing
    mesure, mesures, métrologie | measurement, metrology
    étalonnage | calibration
    prototype, prototypage | prototyping, prototype
    intégration vérification validation, IVV, IVVQ | integration verification and validation, =V&V, IVV
    vérification et validation, V&V | verification and validation, =V&V
    mise en service | commissioning
    mise en service et qualification | commissioning and qualification, CQV
    mise au point | tuning, fine-tuning
    homologation | homologation, type approval, =certification
    documentation technique | technical documentation
    support technique, assistance technique | technical support, technical assistance
    analyse de la valeur | value analysis, value engineering
    ingénierie inverse, rétro-ingénierie | reverse engineering
    maquette numérique | digital mock-up, 3D mock-up
    jumeau numérique, jumeaux numériques | digital twin, digital twins
    nanotechnologie, nanotechnologies | nanotechnology
    biomimétisme, biomécanique | biomechanics
    équipement, équipements | equipment
    appareil, appareils, dispositif, dispositifs | device, devices
    appareil électroménager, électroménager | household appliances, home appliances
    """
}
