/// French words with the stems that Snowball 3.1.1 gives them, as `word=stem`.
enum FrenchGoldenStems {
  /// Each word and its stem.
  static let stems: [(word: String, stem: String)] = pairs.split(separator: " ").map { pair in
    let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
    return (word: parts[0], stem: parts[1])
  }

  private static let pairs = """
    paris=paris parie=pari pari=pari parier=pari colis=colis tapis=tapis mauvais=mauvais mauvaise=mauvais \
    déplais=déplais calais=calais malais=malais malaise=malais palais=palais français=franc française=franc \
    anglaises=anglais niais=niais nierais=nier nié=nié niâmes=niâm nièrent=nièrent hibou=hibou hiboux=hibou \
    choux=chou bijoux=bijou genoux=genou creux=creux heureux=heureux heureuse=heureux heureusement=heureux \
    époux=épou jaloux=jalou journaux=journal matériaux=matérial châteaux=château travaux=traval maux=maux \
    ambiguïté=ambigu maïs=maï naïf=naïf naïve=naïv héroïque=héro haïr=haïr haï=haï noël=noël canoë=cano \
    israël=israël aiguë=aigu coïncidence=coïncident confusément=confus constamment=const évidemment=évident \
    récemment=récent bruyamment=brui énormément=énorm brièvement=briev entièrement=entier dernièrement=derni \
    premièrement=premi activement=activ relativement=relat publiquement=publiqu agréablement=agréabl \
    amoureusement=amour finissant=fin finissais=fin finissaient=fin finissons=fin finîmes=fin finît=fin finîtes=fin \
    blanchissement=blanch assouplissement=assoupl rafraîchissement=rafraîch avertissements=avert chantâmes=chant \
    chantât=chant chantâtes=chant chantèrent=chant mangeait=mang mangeais=mang mangeas=mang mangeasses=mang \
    mangeant=mang commençant=commenc commençait=commenc lançons=lançon yeux=yeux yaourt=yaourt yémen=yémen payer=pai \
    payez=pai essayé=essai employés=emploi employeur=employeur envoyées=envoi voyait=voi foyer=foi tuyau=tuyau \
    abbaye=abbay qualité=qualit qualités=qualit activité=activ activités=activ capacité=capac \
    disponibilité=disponibil fiabilité=fiabl électricité=électr nécessité=nécess vivacité=vivac efficacité=efficac \
    productivité=product électrique=électr électriques=électr logique=logiqu logistique=logist technologie=technolog \
    technologies=technolog méthodologie=méthodolog diffusion=diffus solution=solut solutions=solut pollution=pollut \
    exécution=exécu référence=référent références=référent compétence=compétent compétences=compétent absence=absenc \
    animateur=anim animatrice=anim formateur=formateur formatrice=formatric directeur=directeur directrice=directric \
    indicateur=indiqu applicateur=appliqu publication=publiqu qualification=qualif multiplicateur=multipl \
    administratif=administr administrative=administr actif=actif active=activ créatif=créatif négatives=négat \
    indicatif=indiqu significatif=signif communicatives=commun ingénieur=ingénieur ingénieure=ingénieur \
    ingénierie=ingénier technicienne=technicien ancienne=ancien bonnes=bon ancienneté=anciennet belles=bel \
    nouvelles=nouvel tablette=tablet abeilles=abeil merveille=merveil aisé=ais aise=ais baisés=bais ouïe=ouï oui=oui \
    queue=queu quai=quai quand=quand aquatique=aquat équipe=équip piquant=piqu inquiétant=inquiet succès=succes \
    accès=acces progrès=progres très=tres après=apres as=as os=os us=us bus=bus virus=virus dessus=dessus repas=rep \
    pays=pay bras=bras l'équipe=équip d'abord=abord qu'elle=elle s'agir=agir aujourd'hui=aujourd'hui jusqu'à=jusqu'à \
    c'=c' l'=l' à=à é=é y=y a=a ou=ou où=où en=en un=un une=une eau=eau œuvre=œuvr cœur=cœur sœurs=sœur \
    support=support projets=projet skills=skill international=international projet=projet performance=perform \
    équipes=équip strong=strong project=project outils=outil analyse=analys english=english across=across \
    données=don maîtrise=maîtris technical=technical groupe=group niveau=niveau knowledge=knowledg \
    commercial=commercial services=servic projects=project process=process expertise=expertis global=global \
    ensure=ensur première=premi design=design service=servic contribute=contribut analysis=analys degree=degre \
    esprit=esprit digital=digital travail=travail market=market systèmes=system systems=system people=peopl \
    besoins=besoin company=company marché=march product=product develop=develop office=offic partenaires=partenair \
    société=societ internes=intern continue=continu impact=impact internal=internal commerce=commerc \
    excellent=excellent fournisseurs=fournisseur autonomie=autonom analyses=analys minimum=minimum profil=profil \
    sécurité=sécur contrôle=contrôl manage=manag provide=provid energy=energy software=softwar diplôme=diplôm \
    stakeholders=stakeholder terrain=terrain rigueur=rigueur produits=produit rejoindre=rejoindr strategic=strategic \
    fluent=fluent suivre=suivr french=french program=program métiers=méti collaborate=collaborat \
    continuous=continuous standards=standard sanofi=sanof domaine=domain identify=identify microsoft=microsoft \
    conformité=conform commerciales=commercial analyst=analyst system=system industry=industry recherche=recherch \
    mettre=mettr ensemble=ensembl charge=charg résultats=résultat industrial=industrial industriel=industriel \
    culture=cultur études=étud customers=customer europe=europ delivery=delivery industriels=industriel achats=achat \
    insights=insight maintain=maintain méthodes=méthod written=written normes=norm contact=contact filiale=filial \
    mindset=mindset respect=respect technology=technology
    """
}
