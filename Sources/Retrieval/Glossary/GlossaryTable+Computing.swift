extension GlossaryTable {
  /// Software, networks, security, data and artificial intelligence.
  static let computing: StaticString = """
    informatique | IT, computer science, information technology, computing
    technologies de l'information, technologie de l'information, TIC | =information technology, =IT, ICT
    systèmes d'information, système d'information, SI | information systems, information system, IT systems
    services informatiques, service informatique, ESN | IT services, IT consulting
    informatique industrielle | industrial computing, industrial IT
    informatique décisionnelle, aide à la décision | business intelligence, BI
    informatique en nuage, infonuagique, nuage | cloud, cloud computing
    informatique quantique, calcul quantique | quantum computing
    calcul haute performance, calcul intensif | high performance computing, HPC
    logiciel, logiciels | software
    progiciel, progiciels, progiciel de gestion intégré, PGI | ERP, enterprise resource planning, software package
    éditeur de logiciels, éditeur de logiciel, éditeur logiciel | software vendor, software publisher, software company
    logiciel en tant que service | software as a service, SaaS
    développement logiciel, développement de logiciels, développement informatique | software development
    développement web | web development
    développement mobile, applications mobiles, application mobile | mobile development, mobile app, mobile application
    développement d'applications, développement applicatif | application development
    architecture logicielle | software architecture
    langage de programmation, langages de programmation | programming language, programming languages
    programmation | programming, coding
    code source | source code
    interface utilisateur, IHM, interface homme-machine | user interface, UI, human-machine interface, HMI
    expérience utilisateur | user experience, UX
    ergonomie | ergonomics, usability
    conception UX, conception d'interfaces | UX design, UI design, UX UI design
    utilisateur, utilisateurs | user, users
    base de données, bases de données, BDD | database, databases
    entrepôt de données | data warehouse
    lac de données | data lake
    réseau informatique, réseaux informatiques | computer network, IT networks, computer networks
    réseau, réseaux | network, networks, networking
    télécommunications, télécoms, télécom, télécommunication | telecommunications, telecom, telecoms
    fibre optique | fiber optic, optical fiber, fibre optics
    téléphonie | telephony
    objets connectés, internet des objets, objet connecté | internet of things, IoT, connected devices
    cybersécurité, sécurité informatique, sécurité des systèmes d'information, SSI | cybersecurity, cyber security, \
    IT security, information security
    sécurité de l'information | =information security
    test d'intrusion, tests d'intrusion | penetration testing, pentest, pentesting
    gestion des identités et des accès | identity and access management, IAM
    centre opérationnel de sécurité | security operations center, SOC
    cryptographie, chiffrement | cryptography, encryption
    gouvernance des risques et conformité | governance risk and compliance, GRC
    support informatique, assistance informatique | IT support, help desk, helpdesk
    parc informatique, gestion de parc informatique | IT asset management, IT equipment
    infrastructure informatique, infrastructures informatiques | IT infrastructure
    administration système, administration systèmes | system administration
    serveurs informatiques | servers
    virtualisation | virtualization, virtualisation
    intégration continue, déploiement continu | continuous integration, continuous delivery, CI/CD
    méthode agile, méthodes agiles, méthodologie agile, agilité | agile, agile methodology, scrum
    tests logiciels, recette informatique, tests fonctionnels | software testing, functional testing
    tests automatisés, automatisation des tests, automatisation de tests | test automation, automated testing
    logiciel libre, logiciels libres, code ouvert | open source, open-source software
    moteur de recherche, moteurs de recherche | search engine, search engines
    chef de produit numérique | =product owner, PO
    gestion de contenu, système de gestion de contenu | content management, CMS
    échange de données informatisé, échanges de données informatisés | electronic data interchange, EDI
    réalité virtuelle | virtual reality, VR
    réalité augmentée | augmented reality, AR
    donnée, données | data
    analyse de données, analyse des données, analyses de données | data analysis, data analytics
    science des données, science de données | data science
    ingénierie des données, ingénierie de données | data engineering
    visualisation de données, visualisation des données, datavisualisation | data visualization, dataviz
    gestion des données, gestion de données | data management
    gouvernance des données, gouvernance de données | data governance
    qualité des données, qualité de données | data quality
    mégadonnées, données massives | big data
    exploration de données, fouille de données | data mining
    modélisation des données, modélisation de données | data modeling, data modelling
    flux de données | data flow, data pipeline, data pipelines
    intelligence artificielle, IA | artificial intelligence, AI
    IA générative, intelligence artificielle générative, gen IA | generative AI, GenAI, gen AI
    agent conversationnel, agents conversationnels | chatbot, conversational agent, virtual assistant
    agents IA, agent IA | AI agents, agentic AI
    apprentissage automatique | machine learning, ML
    apprentissage profond | deep learning
    apprentissage par renforcement | reinforcement learning
    réseau de neurones, réseaux de neurones | neural network, neural networks
    traitement du langage naturel, traitement automatique du langage, traitement automatique des langues, TAL | \
    natural language processing, NLP
    grand modèle de langage, grands modèles de langage, modèle de langage, modèles de langage | large language \
    model, large language models, LLM, LLMs, language model
    vision par ordinateur, vision artificielle | computer vision, machine vision
    traitement d'image, traitement d'images, traitement des images | image processing
    reconnaissance vocale | speech recognition
    reconnaissance d'image, reconnaissance d'images | image recognition
    apprentissage statistique | statistical learning
    statistique, statistiques | statistics, statistical
    probabilités | probability
    mathématiques, maths, mathématiques appliquées | mathematics, maths, applied mathematics
    recherche opérationnelle | operations research
    algorithme, algorithmes, algorithmique | algorithm, algorithms
    système d'information géographique, systèmes d'information géographique, SIG, géomatique | geographic \
    information system, GIS, geomatics
    cartographie | mapping, cartography
    tableur | spreadsheet
    bureautique | office software, office tools
    pack office, suite office | Microsoft Office, MS Office, office suite
    veille informatique | IT watch
    langage naturel | natural language
    transformation des données | data transformation
    sauvegarde, sauvegardes | backup, backups
    production informatique, exploitation informatique | IT operations
    jeu de données, jeux de données | dataset, datasets, data set
    """
}
