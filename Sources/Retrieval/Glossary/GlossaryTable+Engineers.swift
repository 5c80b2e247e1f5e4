extension GlossaryTable {
  /// Engineers, technicians and those who lead building sites.
  static let engineers: StaticString = """
    ingénieur | engineer
    ingénieur d'affaires | business engineer, =sales engineer
    ingénieur commercial | sales engineer, =technical sales, =technical sales engineer
    technico-commercial, commercial technique, ingénieur technico-commercial | technical sales, technical sales \
    engineer, =sales engineer
    ingénieur avant-vente, ingénieur avant-ventes | presales engineer, pre-sales engineer, solution engineer, \
    solutions engineer
    ingénieur qualité | quality engineer
    ingénieur qualité fournisseurs, qualité fournisseurs | supplier quality engineer, supplier quality, SQE
    ingénieur qualité logiciel | software quality engineer
    ingénieur procédés, ingénieur procédé, ingénieur process | process engineer
    ingénieur méthodes, =ingénieur production, =ingénieur industrialisation | methods engineer, method engineer, \
    manufacturing engineer, =process engineer
    ingénieur industrialisation | industrialization engineer, =manufacturing engineer
    ingénieur production, ingénieur de fabrication | production engineer, =manufacturing engineer
    ingénieur maintenance | maintenance engineer
    ingénieur fiabilité | reliability engineer
    ingénieur essais, ingénieur d'essais, ingénieur test, ingénieur tests | test engineer, testing engineer
    ingénieur validation | validation engineer
    ingénieur vérification | verification engineer
    ingénieur conception, ingénieur concepteur, =ingénieur d'études | design engineer
    ingénieur mécanique, ingénieur mécanicien | mechanical engineer
    ingénieur électrique, ingénieur électricien, ingénieur électricité | electrical engineer
    ingénieur électronique, ingénieur électronicien | electronics engineer, hardware engineer
    ingénieur électrotechnique | =electrical engineer, power engineer
    ingénieur calcul, ingénieur calculs | stress engineer, structural analysis engineer, simulation engineer
    ingénieur structure, ingénieur structures | structural engineer
    ingénieur génie civil | civil engineer
    ingénieur travaux | site engineer, construction engineer
    ingénieur études, ingénieur d'études | =design engineer, study engineer
    ingénieur automaticien, automaticien, ingénieur automatisme, ingénieur automatismes | automation engineer, \
    controls engineer, PLC engineer
    ingénieur instrumentation | instrumentation engineer
    ingénieur contrôle-commande | instrumentation and control engineer, I&C engineer, control systems engineer
    ingénieur système, ingénieur systèmes | systems engineer, system engineer
    ingénieur logiciel, ingénieur logiciels, =développeur, =développeur logiciel | software engineer, =software \
    developer
    ingénieur réseau, ingénieur réseaux | network engineer
    ingénieur systèmes et réseaux, ingénieur système et réseau | systems and network engineer, IT infrastructure \
    engineer
    ingénieur sécurité | safety engineer, security engineer
    ingénieur cybersécurité, analyste cybersécurité | cybersecurity engineer, =security engineer, cybersecurity analyst
    ingénieur données, ingénieur de données | data engineer
    ingénieur DevOps | DevOps engineer
    ingénieur cloud | cloud engineer
    ingénieur recherche, ingénieur de recherche | research engineer
    ingénieur R&D, ingénieur recherche et développement | R&D engineer, research and development engineer
    ingénieur développement | development engineer
    ingénieur produit | product engineer
    ingénieur projet, ingénieur de projet, ingénieur projets | project engineer
    ingénieur application, ingénieur applications, ingénieur d'application | application engineer, applications \
    engineer
    ingénieur support | support engineer
    ingénieur service après-vente, ingénieur terrain, ingénieur de terrain | field service engineer, field engineer
    ingénieur mise en service | commissioning engineer
    ingénieur matériaux | materials engineer
    ingénieur chimiste, ingénieur chimie, ingénieur génie chimique | chemical engineer
    ingénieur environnement | environmental engineer
    ingénieur énergie, ingénieur énergéticien, énergéticien | energy engineer
    ingénieur nucléaire | nuclear engineer
    ingénieur thermicien, thermicien, ingénieur thermique | thermal engineer
    ingénieur acousticien, acousticien | acoustic engineer, acoustics engineer
    ingénieur réservoir | reservoir engineer
    ingénieur forage | drilling engineer
    ingénieur CVC | HVAC engineer, building services engineer
    ingénieur fluides | fluids engineer, MEP engineer
    ingénieur biomédical | biomedical engineer
    ingénieur agronome, agronome | agronomist, agricultural engineer
    ingénieur géotechnicien, géotechnicien | geotechnical engineer
    ingénieur hydraulicien, hydraulicien | hydraulic engineer
    ingénieur optique, opticien | optical engineer, optics engineer
    ingénieur généraliste | general engineer
    ingénieur pédagogique | instructional designer, learning designer
    ingénieur patrimonial | wealth planner
    ingénieur financier | financial engineer
    ingénieur qualification | qualification engineer
    ingénieur sûreté de fonctionnement | dependability engineer, RAMS engineer
    architecte | architect
    architecte logiciel | software architect
    architecte solution, architecte solutions | solution architect, solutions architect
    architecte système, architecte systèmes | system architect, systems architect
    architecte d'intérieur | interior designer, interior architect
    technicien | technician
    technicien de maintenance, technicien maintenance, agent de maintenance | maintenance technician
    technicien de laboratoire | laboratory technician, lab technician
    technicien informatique, technicien support | IT technician, IT support technician, helpdesk technician
    technicien qualité | quality technician
    dessinateur, dessinateur industriel | draftsman, draughtsman, drafter, CAD designer
    dessinateur-projeteur, projeteur | design draftsman, designer draftsman, =CAD designer
    modeleur BIM, modélisateur BIM, projeteur BIM | BIM modeler, BIM modeller
    coordinateur BIM | BIM coordinator
    métreur, économiste de la construction | quantity surveyor, cost estimator
    géomètre, géomètre-topographe, topographe | surveyor, land surveyor
    conducteur de travaux, conducteur travaux | construction manager, site manager, works supervisor
    chef de chantier | site foreman, site supervisor, construction supervisor
    responsable travaux, directeur de travaux, directeur travaux | =construction manager, works manager
    """
}
