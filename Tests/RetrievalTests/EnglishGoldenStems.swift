/// English words with the stems that Snowball 3.1.1 gives them, as `word=stem`.
enum EnglishGoldenStems {
  /// Each word and its stem.
  static let stems: [(word: String, stem: String)] = pairs.split(separator: " ").map { pair in
    let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
    return (word: parts[0], stem: parts[1])
  }

  private static let pairs = """
    skis=ski skies=sky dying=die lying=lie tying=tie vying=vie idly=idl gently=gentl ugly=ugli early=earli only=onli \
    singly=singl sky=sky news=news howe=howe atlas=atlas cosmos=cosmos bias=bias andes=andes inning=inning \
    innings=inning outing=outing outings=outing canning=canning cannings=canning herring=herring herrings=herring \
    earring=earring earrings=earring evening=evening evenings=evening proceed=proceed proceeds=proceed \
    proceeded=proceed proceeding=proceed exceed=exceed exceeds=exceed exceeding=exceed succeed=succeed \
    succeeding=succeed succeeded=succeed gas=gas gaps=gap kiwis=kiwi this=this ties=tie cries=cri tied=tie cried=cri \
    dies=die caresses=caress focus=focus bus=bus boss=boss glasses=glass general=general generally=general \
    generate=generat generous=generous communication=communic communism=communism community=communiti \
    commune=commune arsenal=arsenal arsenic=arsenic past=past paste=paste pasted=paste pasting=paste \
    universe=univers university=universiti universal=universal universally=universal lateral=lateral later=later \
    emergency=emergenc emerge=emerg emerging=emerg organ=organ organic=organic organize=organiz organization=organiz \
    organisation=organis international=internat internal=internal internship=internship intern=intern \
    interfere=interfer interval=interval interview=interview interested=interest hopping=hop hoped=hope hoping=hope \
    hop=hop add=add added=add adding=add egg=egg egged=egg off=off ebbed=ebb erring=err tanned=tan luxuriated=luxuri \
    luxuriate=luxuri filing=file filled=fill fizzed=fizz falling=fall failing=fail conflated=conflat troubled=troubl \
    sized=size agreed=agre feed=feed feeding=feed need=need needs=need needed=need guaranteed=guarante \
    exceedingly=exceed cry=cri by=by say=say enjoy=enjoy enjoying=enjoy happy=happi happily=happili daily=daili \
    youth=youth yes=yes boy=boy boyish=boyish syzygy=syzygi dyeing=dye buying=buy relational=relat \
    conditional=condit rational=ration valenci=valenc hesitanci=hesit digitizer=digit conformably=conform \
    radically=radic differently=differ analogously=analog vietnamization=vietnam predication=predic operator=oper \
    feudalism=feudal decisiveness=decis hopefulness=hope callousness=callous formality=formal sensitivity=sensit \
    sensibility=sensibl geologist=geolog geologists=geolog psychology=psycholog psychologist=psycholog \
    biological=biolog helplessly=helpless hopefully=hope fully=fulli friendly=friend quickly=quick slowly=slowli \
    triplicate=triplic formative=format formalize=formal electrical=electr electricity=electr electronic=electron \
    hopeful=hope goodness=good national=nation nationality=nation rationalize=ration normative=normat revival=reviv \
    allowance=allow inference=infer airliner=airlin gyroscopic=gyroscop adjustable=adjust defensible=defens \
    irritant=irrit replacement=replac adjustment=adjust dependent=depend adoption=adopt communion=communion \
    activate=activ angularity=angular homologous=homolog effective=effect bowdlerize=bowdler probate=probat \
    rate=rate cease=ceas controlled=control controlling=control roll=roll rolled=roll install=instal \
    installed=instal o'neil's=o'neil company's=compani companies'=compani 'quoted=quot boys'=boy it's=it dogs's=dog \
    as=as is=is us=us an=an at=at be=be it=it its=it ox=ox axes=axe box=box boxes=box bow=bow bowed=bow show=show \
    shown=shown engineer=engin engineers=engin engineering=engin engineered=engin developer=develop \
    developers=develop development=develop develops=develop analyst=analyst analysts=analyst analysis=analysi \
    analyses=analys analytics=analyt manager=manag managers=manag management=manag managing=manag managed=manag \
    strategy=strategi strategies=strategi strategic=strateg consultant=consult consulting=consult \
    responsibility=respons responsibilities=respons responsible=respons support=support projets=projet skills=skill \
    clients=client solutions=solut projet=projet techniques=techniqu strong=strong project=project \
    participer=particip outils=outil analyse=analys anglais=anglai mission=mission assurer=assur english=english \
    across=across technique=techniqu groupe=group contribuer=contribu niveau=niveau client=client master=master \
    processus=processus knowledge=knowledg commercial=commerci services=servic projects=project process=process \
    expertise=expertis global=global ensure=ensur design=design service=servic contribute=contribut degree=degre \
    esprit=esprit entreprise=entrepris customer=custom digital=digit travail=travail working=work market=market \
    systems=system people=peopl besoins=besoin initiatives=initi company=compani product=product develop=develop \
    travailler=travail office=offic partenaires=partenair supply=suppli internes=intern continue=continu \
    accompagner=accompagn impact=impact commerce=commerc excellent=excel fournisseurs=fournisseur autonomie=autonomi \
    analyser=analys minimum=minimum profil=profil manage=manag identifier=identifi provide=provid secteur=secteur \
    energy=energi software=softwar stakeholders=stakehold terrain=terrain rigueur=rigueur
    """
}
