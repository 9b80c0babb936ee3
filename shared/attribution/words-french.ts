import type { AttributionWords } from './lexicon.ts';

/** French words of attribution. */
export const FRENCH: AttributionWords = {
  language: 'fr',
  table: {
    said:
      'déclaré,déclare,déclarent,dit,disent,affirmé,affirme,affirment,annoncé,annonce,annoncent,indiqué,indique,indiquent,précisé,précise,précisent,ajouté,ajoute,ajoutent,souligné,souligne,soulignent,' +
      'expliqué,explique,expliquent,assuré,assure,assurent,estimé,estime,estiment,jugé,juge,jugent,rappelé,rappelle,rappellent,prévenu,prévient,averti,avertit,promis,promet,admis,admet,reconnu,reconnaît,reconnaissent,' +
      'soutenu,soutient,soutiennent,insisté,insiste,martelé,lancé,lance,confié,confie,raconté,raconte,racontent,témoigné,témoigne,témoignent,dénoncé,dénonce,dénoncent,condamné,condamne,prétendu,prétend,prétendent,fait savoir,' +
      'fait valoir,fait remarquer,noté,note,notent,observé,observe,relevé,relève,évoqué,évoque,accusé,accuse,accusent,plaidé,plaide,avancé,avance,avancent,détaillé,détaille,résumé,réagi,réagit,répondu,répond,poursuivi,poursuit,conclu,conclut,' +
      'appelé,exhorté,exigé,salué,salue,regretté,regrette,déploré,déplore,argué,argue,allégué,laissé entendre,mis en garde,met en garde,revendiqué,revendique,considère,considéré,pense,pensent,signalé,signale,signalent,proclamé,analysé,analyse,s’inquiète,se félicite,s’est félicité',
    reported:
      'rapporté,rapporte,rapportent,fait état de,fait état d,font état de,fait part de,informé,révélé,révèle,révèlent,fait savoir que,croit savoir,croient savoir,appris',
    denied:
      'démenti,dément,démentent,nié,nie,nient,contesté,conteste,contestent,réfuté,réfute,réfutent,récusé,récuse,démentait,niait',
    'denied:needs=@claim': 'rejeté,rejette,rejettent,balayé,balaie',
    confirmed: 'confirmé,confirme,confirment,corroboré,corrobore',
    published: 'écrit,écrivent,écrivait,publié,publie,publient,tweeté,posté',
    'carried:participle':
      'consulté,consultée,consultés,consultées,obtenu,obtenue,obtenus,obtenues,vu,vue,vus,vues,relayé,relayée,relayés,relayées,cité,citée,cités,citées,publié,publiée,publiés,publiées,diffusé,diffusée,diffusés,diffusées,repris,reprise,rapporté,rapportés,rapportées,interrogé,interrogée,interrogés',
    'carried:quote': 'cité,citait',
    questioned:
      'doute,doutent,doutait,mis en doute,met en doute,mettent en doute,remis en question,remet en question,exprimé des doutes,émis des doutes,s’interroge sur,s’interrogent sur,s’est interrogé sur',
    per: 'selon,d’après,de l’avis de,de l’avis du,de l’avis des,aux yeux de,aux yeux du,aux dires de,aux dires du,aux dires des,de source,à en croire,de l’aveu de,de l’aveu du,suivant,pour,selon les mots de,selon les dires de',
    'per:last':
      'peut-on lire dans le communiqué,lit-on dans le communiqué,indique le communiqué,précise le communiqué,ajoute le communiqué,souligne le communiqué,selon le texte',
    'per:m': 'selon lui,d’après lui,à l’en croire',
    'per:f': 'selon elle,d’après elle',
    'per:many': 'selon eux,d’après eux',
    cite: 'citant,qui cite,qui citent,qui citait,se référant à,en référence à,sur la foi de,en citant,s’appuyant sur,invoquant,qui s’appuie sur,cite',
    by: 'par',
    hearer:
      'questionné par,questionnée par,questionnés par,sollicité par,sollicitée par,relancé par,relancée par,en réponse à une question de,en réponse à une question du,en réponse à,dans un entretien à,dans un entretien au,dans un entretien avec,dans un entretien accordé à,dans un entretien accordé au,dans un entretien publié par,dans une interview à,dans une interview au,dans une interview avec,dans une interview accordée à,dans une interview accordée au,' +
      'interrogé par,interrogée par,interrogés par,au micro de,au micro d,sur l’antenne de,sur le plateau de,auprès de,auprès du,auprès d,cité par,citée par,cités par,citées par,dans les colonnes de,dans les colonnes du,dans une tribune au,dans une tribune à,s’exprimant sur,invité de,invitée de,' +
      'dans un communiqué relayé par,relayé par,relayée par,relayés par,relayées par,repris par,dans une déclaration à,dans une lettre à,parlant à,joint par,contacté par,contactée par,sur les ondes de,sur',
    to: 'à,au,aux,devant',
    person:
      'ministre,premier ministre,première ministre,vice-premier ministre,ministre des affaires étrangères,ministre de la défense,ministre de l’intérieur,président,présidente,vice-président,vice-présidente,chancelier,gouverneur,gouverneure,maire,sénateur,sénatrice,député,députée,élu,élue,eurodéputé,eurodéputée,' +
      'général,colonel,lieutenant-colonel,commandant,commandante,capitaine,lieutenant,amiral,ambassadeur,ambassadrice,émissaire,envoyé,envoyé spécial,secrétaire,secrétaire général,secrétaire d’état,conseiller,conseillère,chef,cheffe,chef d’état-major,chef de la diplomatie,directeur,directrice,directeur général,' +
      'dirigeant,dirigeante,leader,roi,reine,prince,prince héritier,cheikh,ayatollah,imam,évêque,pape,professeur,professeure,docteur,m,mme,mlle,me,procureur,procureure,juge,avocat,avocate,magistrat,chercheur,chercheuse,historien,historienne,économiste,analyste,expert,experte,politologue,sociologue,journaliste,' +
      'reporter,correspondant,correspondante,membre,responsable,porte-parole adjoint,patron,patronne,pdg,fondateur,fondatrice,ingénieur,médecin,enseignant,enseignante,pilote,militant,militante,diplomate,témoin,habitant,habitante,voisin,voisine,agriculteur,agricultrice,coordinateur,coordinatrice,commissaire,délégué,déléguée,négociateur,négociatrice,haut responsable,haut fonctionnaire,chef adjoint,numéro deux,préfet,préfète,spécialiste',
    spokes: 'porte-parole,porte-paroles,attaché de presse,attachée de presse',
    office: 'service de presse,bureau,bureau de presse,cabinet,secrétariat,consulat,état-major,entourage',
    unnamed:
      'source,sources,responsable,responsables,haut responsable,hauts responsables,officiel,officiels,témoin,témoins,habitant,habitants,riverains,analyste,analystes,expert,experts,observateur,observateurs,diplomate,diplomates,personne,personnes,proche,proches,conseillers,villageois,survivants,secouristes,médecins,' +
      'militant,militants,rebelles,insurgés,combattants,miliciens,séparatistes,soldats,députés,élus,sénateurs,manifestants,familles,voisins,employés,salariés,historiens,critiques,opposants,partisans,économistes,enquêteurs,chercheurs,scientifiques,négociants,armateurs,commandants,négociateurs,groupe,groupes,bénévoles,humanitaires,réfugiés,déplacés,pompiers,' +
      'magistrats,avocats,fonctionnaire,fonctionnaires,haut fonctionnaire,cadre,cadres,syndicats,syndicat,ong,spécialistes,passants,certains,plusieurs,un participant,participants,agriculteurs,chefs',
    body:
      'cour des comptes,cour,centre,institut,ministères,gouvernements,ambassades,armées,parlements,conseils,commissions,tribunaux,ministère,gouvernement,exécutif,cabinet,parlement,assemblée,assemblée nationale,sénat,congrès,armée,armée de l’air,marine,forces armées,forces de défense,forces,garde-côtes,police,gendarmerie,état-major,commission,comité,conseil,cour,tribunal,parquet,justice,ambassade,autorité,autorités,administration,département,direction,' +
      'délégation,présidence,trésor,banque centrale,agence spatiale,bureau,service,services de renseignement,services de sécurité,protection civile,défense civile,préfecture,mairie,municipalité,douanes,port,commandement,brigade,bataillon,régiment,division,corps,garde,gardiens de la révolution,flotte,front,parti,faction,mouvement,coalition,alliance,milice,union,fédération,' +
      'organisation,association,société,fondation,institut,centre,université,observatoire,compagnie,entreprise,firme,constructeur,opérateur,banque,fonds,hôpital,régulateur,opposition,diplomatie,maison blanche,kremlin,pentagone,département d’état,quai d’orsay,conseil de sécurité,croix-rouge,croissant-rouge,nations unies,union européenne,commission européenne,élysée,état hébreu,junte,pouvoir,régime',
    agency: 'agence,agence de presse,agence officielle,agence d’état,agence de presse officielle',
    outlet:
      'journal,quotidien,hebdomadaire,magazine,site,site d’information,portail,revue,média en ligne,média,titre,tabloïd,bihebdomadaire',
    broadcaster:
      'chaîne,chaîne de télévision,chaîne d’information,télévision,télévision d’état,télévision publique,radio,radio publique,station,chaîne de télé,chaîne locale,antenne',
    channel: 'chaîne telegram,canal telegram,compte telegram,chaîne youtube,compte x,compte twitter',
    media: 'médias,médias locaux,médias d’état,presse,presse locale,journaux',
    press: 'journalistes,presse,députés,reporters,parlement',
    content:
      'rapport,communiqué,article,articles,document,documents,chiffres,données,estimation,estimations,lettre,bilan,étude,enquête,sondage,vidéo,entretien,interview,déclaration,déclarations,propos,dépêche,message,tribune,images,photos,livre,informations,information,billet,texte,horaire,note,publication,loi,récit,version,mots,prévisions,tradition,légende',
    claim:
      'accusation,accusations,allégation,allégations,information,informations,affirmation,affirmations,rumeur,rumeurs,propos,critiques,version,bilan,rapport,mises en cause',
    'det:definite': 'le,la,les,l’,ce,cet,cette,ces',
    det: 'un,une,aucun,aucune,tout,chaque',
    'det:possessive': 'son,sa,ses,leur,leurs,notre,nos',
    quantity:
      'des,un certain nombre de,un certain nombre d’,plusieurs,quelques,de nombreux,de nombreuses,certains,certaines,deux,trois,quatre,cinq,six,sept,huit,neuf,dix,une dizaine de,une série de,un groupe de,la plupart des,divers,diverses,autres,d’autres,de hauts,au moins deux',
    adjective:
      'local,locale,locaux,locales,officiel,officielle,officiels,officielles,haut,hauts,haute,anonyme,anonymes,occidental,occidentale,occidentaux,occidentales,régional,régionale,régionaux,national,nationale,nationaux,militaire,militaires,sécuritaire,sécuritaires,gouvernemental,gouvernementale,gouvernementales,diplomatique,diplomatiques,' +
      'bien informé,bien informée,informé,informée,informées,informés,concordant,concordantes,concordants,indépendant,indépendants,étranger,étrangère,étrangers,étrangères,ancien,ancienne,anciens,politique,politiques,public,publique,privé,privée,international,internationale,internationaux,humanitaire,humanitaires,médical,médicale,médicales,judiciaire,judiciaires,' +
      'policière,policier,policières,ukrainien,ukrainienne,ukrainiens,ukrainiennes,russe,russes,irakien,irakienne,irakiens,iranien,iranienne,iraniens,iraniennes,syrien,syrienne,syriens,israélien,israélienne,israéliens,israéliennes,américain,américaine,américains,américaines,français,française,françaises,britannique,britanniques,allemand,allemande,allemands,turc,turque,turcs,libanais,libanaise,' +
      'palestinien,palestinienne,palestiniens,saoudien,saoudienne,égyptien,égyptienne,malien,malienne,nigérien,nigérienne,tchadien,soudanais,soudanaise,libyen,libyenne,algérien,algérienne,marocain,marocaine,tunisien,européen,européenne,européens,arabe,arabes,kurde,kurdes,chinois,chinoise,nord-coréen,nord-coréenne,sud-coréen,polonais,polonaise,' +
      'adjoint,adjointe,principal,principale,supérieur,supérieure,vieux,jeune,nouveau,nouvelle,grand,grande,petit,central,centrale,présidentiel,présidentielle,parlementaire,parlementaires,social,portuaire,portuaires,spécial,spéciale,général,générale,provincial,provinciale,municipal,municipale,proche,proches,conservateur,conservatrice,indépendante,privés,navale,aérien,aérienne,terrestre,libre,tribaux,rebelle',
    anonymous:
      's’exprimant sous le couvert de l’anonymat,s’exprimant sous couvert d’anonymat,sous le couvert de l’anonymat,sous couvert d’anonymat,sous couvert de l’anonymat,qui a requis l’anonymat,qui ont requis l’anonymat,ayant requis l’anonymat,qui a souhaité garder l’anonymat,souhaitant garder l’anonymat,qui souhaite rester anonyme,' +
      'proche du dossier,proche de,proche du,proches du dossier,proches de,proches du,au fait du dossier,ayant connaissance du dossier,au sein de,au sein du,au sein des,qui n’a pas voulu être nommé,qui a préféré rester anonyme,ayant requis l’anonymat',
    'pronoun:m': 'il,lui',
    'pronoun:f': 'elle',
    'pronoun:many': 'ils,elles,eux',
    that: 'que,qu’,si',
    skip:
      'également,aussi,ensuite,plus tard,auparavant,encore,de nouveau,récemment,déjà,officiellement,publiquement,lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche,lundi soir,mardi soir,mercredi soir,jeudi soir,vendredi soir,samedi soir,dimanche soir,ce lundi,ce mardi,ce mercredi,ce jeudi,ce vendredi,ce samedi,ce dimanche,lundi matin,mardi matin,' +
      'hier,aujourd’hui,dans un communiqué,dans un discours,lors d’une conférence de presse,devant la presse,de son côté,pour sa part,par ailleurs,en outre,à son tour,toutefois,dans la soirée,dans la nuit,dans un message,dans un tweet,*ment,pour leur part,même,l’,lui,leur,nous,enfin,seulement,jamais,à la presse,en revanche,le même jour,à la télévision,dans un rapport,la semaine dernière',
    not: 'ne,n’,pas,refusé,refuse,aucun commentaire,s’est refusé à,sans',
    be: 'ces informations ont été,cette information a été,l’information a été,cela a été,été,est,sont,était,étaient,être,soit',
    have: 'a,ont,avait,avaient,ayant,aurait,auraient,eu',
    modal: 'pourrait,peut,doit,devrait,à,pour,de',
    and: 'et,ou,ainsi que,de même que',
    of: 'de,du,des,d’,pour',
    in: 'à,au,aux,dans,en,chez',
    preposition:
      'à,au,aux,de,du,des,d’,dans,en,sur,sous,par,pour,avec,sans,contre,entre,vers,chez,depuis,pendant,avant,après,devant,derrière,malgré,jusque,dès,face à,près de,lors de,lors du,hors,auprès',
    time: 'lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche,janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre,hier,aujourd’hui,demain,semaine,mois,année,matin,soir,nuit,midi,minuit',
    contrast: 'tandis que,alors que,mais,cependant,pourtant,toutefois,bien que,or',
    'about-before':
      'c’est ce qu’,c’est ce que,c’est,ces informations ont été,cette information a été,l’information a été,cela a été',
    'whole-article': 'a appris notre rédaction auprès de,a appris notre rédaction,a appris la rédaction,appris par',
    who: 'qui,que,dont,où,quand,comment,pourquoi,parce que,si,alors,là,ceci',
    connector: 'de,du,des,d’,la,le,al,el,bin,ben,ibn,von,van',
    platform: 'telegram,twitter,x,facebook,youtube,instagram',
    stop: 'est,sont,était,étaient,a,ont,avait,ne,pas,plus,très,tout,je,tu,nous,vous,on,se,s’,y,en,ici,là,oui,non,moins,trop,bien,comme,c’',
  },
};
