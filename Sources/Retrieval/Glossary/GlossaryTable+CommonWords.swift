extension GlossaryTable {
  /// Verbs, adjectives and nouns of everyday use, for the gloss alone.
  static let commonWords: StaticString = """
    ~ contrôleur | =controller
    ~ superviseur | supervisor
    ~ administrateur | =administrator
    ~ conducteur | =operator
    ~ attaché, délégué | delegate
    ~ spécialisé | expert
    ~ participer | take part
    ~ contribuer | contribute
    ~ assurer, garantir | ensure
    ~ identifier | identify
    ~ réaliser, effectuer | carry out
    ~ mettre | put
    ~ proposer | propose
    ~ créer | create
    ~ rédiger en anglais | write in English
    ~ coordonner | coordinate
    ~ collaborer | collaborate
    ~ préparer | prepare
    ~ comprendre | understand
    ~ soutenir | back
    ~ définir | define
    ~ intégrer | integrate
    ~ renforcer | strengthen
    ~ organiser | organize
    ~ animer | =lead
    ~ évaluer | evaluate
    ~ communiquer | communicate
    ~ former, enseigner | teach
    ~ conseiller les clients | advise clients
    ~ programmer, coder | program
    ~ réparer | =repair
    ~ dessiner | draw
    ~ traduire | translate
    ~ voyager | =travel
    ~ recruter | recruit
    ~ prospecter | =prospect
    ~ promouvoir | promote
    ~ superviser | supervise
    ~ surveiller | monitor
    ~ résoudre | solve
    ~ réduire | reduce
    ~ partir | go abroad
    ~ habiter, vivre | live
    ~ découvrir | discover
    ~ évoluer | grow
    ~ aimer, adorer | enjoy
    ~ utiliser | use
    ~ automatiser | =automate
    ~ planifier | plan
    ~ négocier des contrats | negotiate contracts
    ~ investir | invest
    ~ protéger | protect
    ~ soigner | =care
    ~ cuisiner | =cook
    ~ conduire | drive
    ~ calculer | calculate
    ~ mesurer | measure
    ~ modéliser | =model
    ~ simuler | simulate
    ~ valider | validate
    ~ vérifier | verify
    ~ livrer | deliver
    ~ exporter | =export
    ~ importer | =import
    ~ transporter | =ship
    ~ stocker | =store
    ~ responsabilités, responsabilité | responsibility
    ~ esprit, état d'esprit | mindset
    ~ activité, activités | activity
    ~ groupe, groupes | group
    ~ système, systèmes | system, systems
    ~ infrastructure, infrastructures | infrastructure
    ~ procédure, procédures | procedures
    ~ architecture de systèmes | systems architecture
    ~ lien, liens | link
    ~ respect | respect
    ~ interlocuteur, interlocuteurs | stakeholders
    ~ parties prenantes | =stakeholders
    ~ capacité, capacités | ability
    ~ qualités humaines | human qualities
    ~ aisance | ease
    ~ rythme | pace
    ~ temps | time
    ~ manière | way
    ~ problème, problèmes | problem
    ~ idée, idées | ideas
    ~ initiative, initiatives | initiatives
    ~ engagement | commitment, engagement
    ~ choix | choice
    ~ règle, règles | rules
    ~ principe, principes | principles
    ~ politique, politiques | policy
    ~ modèle, modèles | =model
    ~ structure, structures | structure
    ~ centre, centres | center, centre
    ~ agence, agences | agency
    ~ logement | housing
    ~ quotidien | daily
    ~ hebdomadaire | weekly
    ~ mensuel | monthly
    ~ annuel | annual
    ~ interne et externe | internal and external
    ~ premier, première | first
    ~ dernier, dernière | last
    ~ différent, différents, divers, varié | various, different
    ~ principal, principaux | main, principal
    ~ complexe | complex
    ~ spécifique | specific
    ~ nécessaire | necessary
    ~ obligatoire | mandatory
    ~ idéal | ideal
    ~ fort, forte | strong
    ~ solide | solid
    ~ excellent | excellent
    ~ rapide | fast
    ~ efficace | efficient
    ~ innovant, novateur | innovative
    ~ fiable | reliable
    ~ haut, haute, élevé | high
    ~ bas, basse | low
    ~ long, longue | long
    ~ court, courte | short
    ~ plein, pleine | full
    ~ proche de | close to
    ~ public, publics | public
    ~ privé, privés | private
    ~ personnel | personal, personnel
    ~ professionnel | professional
    ~ commun | common
    ~ général, générale | general
    ~ central, centrale | central
    ~ régional | regional
    ~ nord | north
    ~ sud | south
    ~ ouest | west
    ~ est de l'Europe | Eastern Europe
    ~ frontière | border
    ~ capitale | capital
    ~ île, îles | islands
    ~ campagne et nature | countryside
    ~ nature | nature
    ~ animal, animaux | animals
    ~ enfant, enfants | children
    ~ femme, femmes | women
    ~ homme, hommes | men
    ~ famille | family
    ~ vidéo, vidéos | video
    ~ musical | musical
    ~ jeu, jeux | games
    ~ livre, livres | books
    ~ prix | price
    ~ volume, volumes | volumes
    ~ flux | flows
    ~ surface | surface
    ~ composant, composants | components
    ~ matériel, matériels | hardware
    ~ appliqué | applied
    ~ avancé | advanced
    ~ démarche | approach
    ~ approche | =approach
    ~ déploiement | deployment
    ~ intervention | intervention
    ~ fonction, fonctions | functions
    ~ fonctionnel, fonctionnelle | functional
    ~ fonctionnement | operation
    ~ recommandation | recommendations
    ~ correction | correction
    ~ résolution | resolution
    ~ structuration | structuring
    ~ consolidation | consolidation
    ~ valorisation | enhancement
    ~ diffusion | dissemination
    ~ surveillance | surveillance
    ~ disponible | available
    ~ passionné | passionate
    ~ motivé | motivated
    ~ ambitieux | ambitious
    ~ exigeant | demanding
    ~ créateur | creator
    ~ leader mondial | global leader
    ~ salaire élevé, bon salaire | high salary
    ~ temps réel | real time
    ~ heure, heures | hours
    ~ date | date
    ~ rentrée, début | =start
    ~ fin | end
    ~ maintenant | now
    ~ immédiatement | immediately
    """
}
