extension GlossaryTable {
  /// Other jobs, by what the holder is called.
  static let roles: StaticString = """
    chef de projet, chef de projets, chargé de projet, chargé de projets, responsable de projet, responsable projet \
    | project manager, project lead, project leader
    chef de projet junior, assistant chef de projet | junior project manager, assistant project manager, project \
    coordinator
    coordinateur de projet, coordinateur projet, coordonnateur de projet | =project coordinator
    directeur de projet, directeur projet | project director, senior project manager
    chef de projet informatique, chef de projet IT | IT project manager
    chef de projet digital | digital project manager
    chef de projet marketing | marketing project manager
    chef de projet événementiel, chargé d'événementiel | event manager, event coordinator
    chef de projet industriel | industrial project manager
    gestionnaire de projet, gestionnaire de projets | =project manager, project officer
    responsable de programme, chef de programme, gestionnaire de programme | program manager, programme manager
    chargé de mission | =project officer, program officer, policy officer
    chargé d'études, chargé d'étude | research analyst, =study engineer, research officer
    chargé d'affaires | =business developer, =account manager, business manager
    chargé de clientèle, conseiller clientèle | customer advisor, client advisor, =account manager, customer \
    relationship manager
    chargé de développement, chargé de développement commercial, développeur commercial, responsable développement \
    commercial, chargé de développement international, =chargé d'affaires | business developer, business development \
    manager, business development representative, BDR
    responsable de compte, responsable de comptes, responsable comptes clés, responsable grands comptes, \
    gestionnaire de comptes, =chargé d'affaires | account manager, key account manager, KAM
    chargé de compte | account executive, =account manager
    chargé de communication, responsable communication | communications officer, communication officer, \
    communications manager, communication specialist
    chargé de marketing, chargé marketing, responsable marketing | marketing officer, marketing manager, marketing \
    specialist
    chargé de recrutement, recruteur, chargé d'acquisition de talents | recruiter, talent acquisition specialist, \
    recruitment officer, talent acquisition partner
    chargé de ressources humaines, chargé RH, responsable RH, responsable ressources humaines, gestionnaire RH | HR \
    officer, HR manager, HR specialist, human resources officer, HR generalist
    chargé de formation, responsable formation | training officer, training manager, learning and development \
    specialist
    chargé de conformité, responsable conformité | compliance officer, compliance analyst, compliance manager
    chargé d'affaires réglementaires, responsable affaires réglementaires | regulatory affairs officer, regulatory \
    affairs specialist, regulatory affairs manager
    chargé de plaidoyer | advocacy officer
    chargé de partenariats, responsable partenariats | partnership manager, partnerships manager
    chargé de support, agent de support | support officer, support specialist
    chargé de relations publiques, attaché de presse | press officer, public relations officer
    chargé de production audiovisuelle | video producer
    chargé d'opérations, responsable des opérations, responsable opérations | operations officer, operations manager
    directeur des opérations | chief operating officer, COO, director of operations
    directeur général, PDG | chief executive officer, CEO, managing director, general manager
    directeur général adjoint | deputy general manager, deputy CEO
    directeur financier, DAF, directeur administratif et financier | chief financial officer, CFO, finance director
    directeur commercial | sales director, chief commercial officer
    directeur marketing | marketing director, chief marketing officer, CMO
    directeur technique | technical director, chief technology officer, CTO
    directeur des systèmes d'information, directeur informatique | chief information officer, CIO, IT director
    directeur des ressources humaines, DRH | chief people officer, HR director, CHRO
    directeur d'usine, directeur de site, responsable d'usine | plant manager, site director, factory manager
    directeur artistique | art director, artistic director
    directeur des achats, directeur achats | purchasing director, chief procurement officer, CPO
    directeur de cabinet | chief of staff
    ~ directeur | director
    ~ responsable | manager
    ~ gestionnaire | =manager, administrator
    ~ chargé | officer, charge
    ~ coordinateur, coordonnateur | coordinator
    ~ assistant | assistant
    ~ adjoint | deputy, =assistant
    ~ spécialiste | specialist
    ~ stagiaire | =intern, trainee
    ~ cadre dirigeant | executive
    ~ employé, collaborateur | employee, staff
    ~ opérateur | operator
    ~ agent | agent, =officer
    ~ conseiller | adviser, advisor
    responsable d'équipe, chef d'équipe | team leader, team lead, team manager
    responsable produit, chef de produit, chef de produits, chef produit | product manager, =product owner
    responsable de production, responsable production, chef de production | production manager, manufacturing manager
    superviseur de production, chef d'atelier, responsable d'atelier | production supervisor, workshop manager, shop \
    floor supervisor
    responsable qualité | quality manager, quality lead
    responsable maintenance | maintenance manager
    responsable logistique | logistics manager
    responsable achats | purchasing manager, procurement manager
    responsable de magasin, responsable magasin, directeur de magasin, gérant de magasin | store manager, shop manager
    responsable de secteur, chef de secteur, responsable secteur, responsable de zone, responsable zone, chef de \
    zone | area manager, area sales manager, territory manager
    responsable export, responsable zone export | export manager, export area manager
    responsable des ventes, responsable commercial, chef des ventes | sales manager
    responsable administratif et financier, responsable administratif | administrative and financial manager, \
    finance and administration manager, office manager
    responsable comptable | accounting manager, head of accounting
    responsable informatique, responsable des systèmes d'information | IT manager
    responsable sécurité | safety manager, security manager
    responsable technique | technical manager, technical lead
    responsable développement durable, responsable RSE | sustainability manager, CSR manager
    responsable de site | =site manager
    responsable d'exploitation | =operations manager
    responsable du service client, responsable service client | customer service manager
    assistant administratif | administrative assistant, office assistant
    assistant commercial | sales assistant, commercial assistant
    assistant achats | purchasing assistant, procurement assistant
    assistant marketing | marketing assistant
    assistant de direction | executive assistant, personal assistant
    assistant juridique | legal assistant, paralegal
    assistant comptable, aide-comptable | accounting assistant, assistant accountant, accounting clerk
    assistant RH, assistant ressources humaines | HR assistant, human resources assistant
    assistant contrôleur de gestion | assistant controller, junior controller
    assistant logistique | logistics assistant
    secrétaire | secretary
    attaché commercial | commercial attaché, sales representative
    attaché économique | economic attaché, economic officer
    commercial itinérant, commercial terrain, délégué commercial, représentant commercial, vendeur | =sales \
    representative, salesperson, field sales representative, sales executive
    commercial sédentaire, télévendeur | inside sales representative, inside sales
    délégué médical, visiteur médical | medical representative, medical sales representative
    chargé de prospection, prospecteur | sales development representative, SDR, lead generation specialist
    acheteur | buyer, purchaser, procurement specialist, sourcing specialist
    acheteur projet, acheteur projets | project buyer, project procurement specialist
    acheteur industriel | industrial buyer, commodity buyer
    approvisionneur | supply planner, procurement planner, replenishment planner
    planificateur, ordonnanceur | planner, scheduler
    logisticien | logistician, logistics specialist, logistics officer
    gestionnaire de stock, gestionnaire de stocks | inventory manager, stock controller, inventory controller
    gestionnaire de paie | payroll officer, payroll specialist, payroll administrator
    gestionnaire de contrats, gestionnaire de contrat | contract manager, contracts manager, contract administrator
    gestionnaire de patrimoine | wealth manager
    gestionnaire d'actifs | asset manager
    gestionnaire de portefeuille, gérant de portefeuille | portfolio manager
    gestionnaire de fonds, gérant de fonds | fund manager
    gestionnaire de risques, gestionnaire des risques | risk manager
    gestionnaire de communauté | community manager
    magasinier, préparateur de commandes | warehouse operator, storekeeper, order picker
    responsable d'entrepôt, responsable entrepôt | warehouse manager
    contrôleur de gestion, =contrôleur financier | management controller, financial controller, business controller, \
    controller, FP&A analyst
    contrôleur de gestion industriel | industrial controller, plant controller, cost controller
    contrôleur financier | =financial controller
    contrôleur interne | internal controller
    contrôleur de coûts, contrôleur des coûts | =cost controller
    contrôleur qualité | quality inspector, quality controller
    comptable | accountant
    comptable fournisseurs | accounts payable accountant, accounts payable specialist
    comptable clients | accounts receivable accountant, accounts receivable specialist
    comptable général | general ledger accountant, general accountant
    expert-comptable | chartered accountant, certified accountant
    auditeur | auditor
    auditeur interne | internal auditor
    trésorier | treasurer
    actuaire | actuary
    souscripteur | underwriter
    économiste | economist
    statisticien | statistician
    mathématicien | mathematician
    banquier | banker
    courtier | broker
    négociateur | negotiator
    analyste | analyst
    analyste financier | financial analyst, finance analyst
    analyste de données, analyste données | data analyst
    analyste d'affaires, analyste métier, analyste fonctionnel | business analyst, functional analyst
    analyste crédit | credit analyst
    analyste risque, analyste risques, analyste des risques | risk analyst
    analyste quantitatif | quantitative analyst, quant
    analyste performance | performance analyst
    analyste marché | market analyst
    analyste programmeur | programmer analyst
    scientifique des données, expert en science des données | data scientist
    développeur, dev, programmeur, =ingénieur logiciel | developer, software developer, =programmer, =software engineer
    développeur logiciel, développeur logiciels, =ingénieur logiciel | =software developer, =software engineer
    développeur web | web developer
    développeur full stack, développeur fullstack | full stack developer, fullstack developer, full stack engineer
    développeur back-end, développeur backend | back-end developer, backend developer, backend engineer
    développeur front-end, développeur frontend, intégrateur web | front-end developer, frontend developer, frontend \
    engineer
    développeur mobile | mobile developer
    développeur embarqué, développeur logiciel embarqué, ingénieur logiciel embarqué | embedded software engineer, \
    embedded developer
    administrateur système, administrateur systèmes | system administrator, sysadmin
    administrateur réseau, administrateur réseaux | network administrator
    administrateur systèmes et réseaux | systems and network administrator
    administrateur de base de données, administrateur de bases de données, DBA | database administrator
    testeur, testeur logiciel | software tester, =tester, QA engineer, QA tester
    formateur | trainer, training instructor
    enseignant, professeur | teacher, lecturer, professor
    chercheur | researcher, research scientist
    doctorant | PhD student, doctoral researcher
    rédacteur, rédacteur web, concepteur-rédacteur | copywriter, content writer, writer
    rédacteur technique | technical writer
    traducteur | translator
    interprétariat, interprète de conférence | =interpreter, interpreting
    journaliste | journalist
    graphiste, infographiste | graphic designer
    concepteur | designer
    concepteur mécanique, dessinateur mécanique | mechanical designer, mechanical design engineer
    concepteur UX, ergonome | UX designer, user experience designer
    styliste | fashion designer
    modéliste | pattern maker
    photographe | photographer
    vidéaste, monteur vidéo | videographer, video editor
    avocat, =juriste | lawyer, attorney
    juriste, conseiller juridique | legal counsel, =lawyer, legal officer, in-house lawyer
    juriste d'affaires | business lawyer, corporate counsel
    notaire | notary
    fiscaliste | tax specialist, tax advisor, tax consultant
    consultant en stratégie, conseil en stratégie | strategy consultant, strategy consulting, management consulting
    consultant en management | management consultant
    consultant fonctionnel | functional consultant
    consultant technique | technical consultant
    médecin | doctor, physician, medical doctor
    pharmacien | pharmacist
    vétérinaire | veterinarian, vet
    infirmier | nurse
    biologiste | biologist
    chimiste | chemist
    physicien | physicist
    biostatisticien | biostatistician
    bioinformaticien | bioinformatician
    géologue | geologist
    hydrogéologue | hydrogeologist
    géophysicien | geophysicist
    géomaticien | GIS specialist, GIS analyst
    urbaniste | urban planner
    paysagiste | landscape architect, landscaper
    œnologue | oenologist, winemaker
    cuisinier, chef cuisinier, chef de cuisine | cook, chef
    chef de partie | chef de partie, line cook
    pâtissier | pastry chef
    boulanger | baker
    serveur | waiter, waitress
    sommelier | sommelier, wine steward
    réceptionniste | receptionist, front desk agent
    gouvernante | housekeeper
    soudeur | welder
    usineur, fraiseur, tourneur | machinist, CNC operator
    mécanicien | =mechanic, mechanic technician
    électricien | electrician
    électronicien | electronics technician
    électromécanicien | electromechanical technician
    électrotechnicien | electrical technician
    frigoriste | refrigeration technician
    monteur | fitter, assembler
    ajusteur | =fitter
    pilote | pilot
    chauffeur | driver
    traiteur | caterer
    agriculteur, exploitant agricole | farmer
    éleveur | breeder, livestock farmer
    chef de culture | crop manager
    chef de ferme, responsable de ferme, chef d'exploitation agricole | farm manager
    entrepreneur | entrepreneur, founder
    scrum master, facilitateur agile | scrum master, agile coach
    responsable du succès client | customer success manager, CSM
    coordinateur logistique | logistics coordinator
    coordinateur marketing | marketing coordinator
    coordinateur qualité | quality coordinator
    coordinateur HSE, coordinateur QHSE, animateur HSE, animateur QHSE, responsable HSE, responsable QHSE, ingénieur \
    HSE, ingénieur QHSE | HSE coordinator, HSE officer, HSE engineer, EHS specialist, EHS engineer, HSE manager, \
    QHSE engineer, safety officer
    coordinateur de travaux | construction coordinator, works coordinator
    marchandiseur, visuel marchandiseur | visual merchandiser, merchandiser
    chef de rang | head waiter
    chargé de trésorerie, analyste trésorerie | treasury analyst, treasury officer
    chargé d'investissement, chargé d'investissements | investment analyst, investment officer, investment manager
    chargé de veille | market intelligence analyst, =research analyst
    chargé d'offres, responsable d'offres, responsable appels d'offres, chargé d'appels d'offres | bid manager, \
    tender manager, proposal manager
    chiffreur, ingénieur chiffrage, deviseur | estimator, =cost estimator, cost engineer
    """
}
