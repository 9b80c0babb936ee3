import type { AttributionWords } from './lexicon.ts';

/** German words of attribution. */
export const GERMAN: AttributionWords = {
  language: 'de',
  table: {
    'hearer-after': 'vorliegt,vorliegen,vorlag,vorlagen',
    said:
      'sagte,sagten,sagt,sagen,erklärte,erklärten,erklärt,erklären,betonte,betonten,betont,betonen,äußerte,äußerten,fügte hinzu,ergänzte,unterstrich,' +
      'hob hervor,erläuterte,versicherte,versicherten,versichert,warnte,warnten,warnt,behauptete,behaupteten,behauptet,behaupten,verkündete,verkündeten,verkündet,' +
      'hieß es,heißt es,erinnerte daran,meinte,meint,argumentierte,argumentiert,prophezeite,forderte,fordert,forderten,kritisierte,kritisiert,versprach,' +
      'beklagte,beschrieb,schilderte,schilderten,erzählte,erzählt,verlautete,kommentierte,beteuerte,konstatierte,urteilte,bilanzierte,bekräftigte,verurteilte,verurteilten,' +
      'begründete,mahnte,rief,entgegnete,antwortete,gestand,berief sich,prognostizierte,schätzte,rechnete vor,stellte klar,stellte fest,stellt fest,legte nahe,kündigte er an,kündigte sie an,zeigte sich überzeugt,zeigte sich besorgt,betonte er,lobte,resümierte',
    'said:weak-after': 'so',
    'said:needs=von': 'sprach,sprachen,spricht,sprechen',
    'said:needs=mit': 'teilte,teilten,teilt,teilen',
    'said:needs=mitteilte|mitteilten|mitteilt': 'wie es hieß',
    'said:needs=ein': 'räumte,räumten,räumt',
    'said:needs=an': 'kündigte,kündigten,kündigt,gab,gaben',
    'said:needs=bekannt': 'gab,gaben,gibt',
    'said:needs=aus': 'führte,sprach sich,sprachen sich',
    'said:needs=hin': 'wies,wiesen,weist',
    'said:needs=zu': 'gab,fügte,fügten,stimmte',
    'said:needs=vor': 'warf,warfen,wirft',
    'said:weak':
      'mitteilte,mitteilten,mitteilt,bekanntgab,bekanntgaben,bekannt gab,bekannt gaben,ankündigte,ankündigten,angab,ausführte,einräumte,hinzufügte,hervorhob',
    reported:
      'erfuhr,erfuhren,erfahren hat,meldete,meldeten,meldet,melden,berichtete,berichteten,berichtet,berichten,vermeldete,vermeldeten,informierte,informierten',
    denied:
      'dementierte,dementierten,dementiert,dementieren,bestritt,bestritten,bestreitet,bestreiten,leugnete,leugneten,leugnet,verneinte,widersprach,widersprachen',
    'denied:needs=zurück&@claim': 'wies,wiesen,weist,weisen',
    confirmed: 'bestätigte,bestätigten,bestätigt,bestätigen',
    published: 'schrieb,schrieben,schreibt,schreiben,twitterte,postete,posteten,veröffentlichte,veröffentlichten',
    'carried:quote': 'zitierte,zitierten,zitiert,zitieren',
    'carried:participle': 'veröffentlicht,verbreitet,ausgestrahlt,gesendet,zitiert,herausgegeben',
    questioned:
      'bezweifelte,bezweifelten,bezweifelt,bezweifeln,zweifelte,zweifelten,zweifeln,zweifelt,äußerte Zweifel,äußerten Zweifel,meldete Zweifel an',
    'questioned:needs=infrage|frage': 'stellte,stellten,stellt,stellen',
    per:
      'laut,nach Angaben von,nach Angaben,nach den Angaben,nach Angabe,den Angaben von,nach Aussage von,nach Aussagen von,nach Aussage,nach Aussagen,nach den Worten von,nach den Worten,' +
      'nach Darstellung von,nach Darstellung,nach Auskunft von,nach Auskunft,nach Meinung von,nach Ansicht von,nach Ansicht,nach Einschätzung von,nach Einschätzung,in den Worten von,' +
      'nach einer Mitteilung,nach Mitteilung,nach Erkenntnissen,nach Erkenntnissen von,nach Überzeugung von,aus Sicht von,aus Sicht,den Worten von',
    'per:verb=reported':
      'nach Informationen von,nach Informationen,nach einem Bericht von,nach einem Bericht,nach Berichten von,nach Berichten,einem Bericht von',
    'per:last':
      'heißt es in der Mitteilung,hieß es in der Mitteilung,heißt es in einer Mitteilung,hieß es in einer Mitteilung,heißt es in der Erklärung,hieß es in der Erklärung,hieß es in einer Erklärung,heißt es in einer Erklärung,heißt es in dem Schreiben,hieß es in dem Schreiben',
    'per-after': 'zufolge,nach eigenen Angaben',
    'per-after:m': 'ihm zufolge,seinen Worten zufolge,seinen Angaben zufolge,so er',
    'per-after:f': 'ihr zufolge,ihren Worten zufolge,ihren Angaben zufolge',
    cite: 'unter Berufung auf,mit Berufung auf,unter Bezugnahme auf,mit Verweis auf,unter Verweis auf,beruft sich auf,berufen sich auf,berief sich auf,beriefen sich auf,zitierend,die sich auf,das sich auf,der sich auf',
    by: 'von,durch',
    hearer:
      'auf die Frage,auf Frage,auf Fragen,auf eine Frage,auf Nachfrage,auf Nachfragen,im Gespräch mit,in einem Gespräch mit,in einem Interview mit,im Interview mit,in einem Interview,im Interview,gegenüber,im Sender,in der Sendung,in einem Gastbeitrag für,' +
      'in einem Beitrag für,auf dem Sender,in der Zeitung,zitiert von,in einem Brief an,auf Anfrage von,auf Anfrage,sprach mit,sprachen mit',
    person:
      '*minister,*ministerin,minister,ministerin,*präsident,*präsidentin,präsident,präsidentin,*kanzler,*kanzlerin,kanzler,*gouverneur,*gouverneurin,gouverneur,gouverneurin,*bürgermeister,*bürgermeisterin,bürgermeister,' +
      'general,*general,generalin,oberst,oberstleutnant,major,hauptmann,leutnant,admiral,kommandeur,*kommandeur,botschafter,botschafterin,*botschafter,gesandter,gesandte,*gesandter,*beauftragter,*beauftragte,' +
      'sekretär,*sekretär,*sekretärin,berater,beraterin,*berater,*beraterin,chef,chefin,*chef,*chefin,leiter,leiterin,*leiter,*leiterin,direktor,direktorin,*direktor,vorsitzender,vorsitzende,*vorsitzender,*vorsitzende,*vorsitzenden,' +
      'abgeordneter,abgeordnete,*abgeordneter,*abgeordnete,senator,senatorin,politiker,politikerin,*politiker,*politikerin,könig,königin,prinz,kronprinz,scheich,ajatollah,papst,bischof,professor,professorin,doktor,dr,prof,herr,frau,' +
      'richter,richterin,*anwalt,*anwältin,anwalt,staatsanwalt,*forscher,*forscherin,*wissenschaftler,*wissenschaftlerin,historiker,historikerin,ökonom,ökonomin,*experte,*expertin,experte,expertin,journalist,journalistin,reporter,*korrespondent,' +
      'unternehmer,*unternehmer,ingenieur,ärztin,arzt,lehrer,lehrerin,mitglied,führer,*führer,*führerin,premier,generalsekretär,nachbar,nachbarin,zeuge,zeugin,bewohner,bewohnerin,diplomat,diplomatin,analyst,analystin,beobachter,aktivist,aktivistin,trainer,manager,*manager,*managerin,*trainer,*trainerin,*coach,*gründer,*gründerin,*banker,rektor,rektorin,*rektor,*rektorin,*historiker,*historikerin,*loge,*login,*ist,*istin,*händler,*händlerin,*redakteur,*redakteurin,*autor,*autorin,*besitzer,*besitzerin,*verwalter,*kapitän,pilot,*kandidat,*kandidatin,*anführer,anführer,*vorstand,*koordinator,*koordinatorin,*gewerkschafter,*gewerkschafterin,*vermittler,*-jährige,*-jähriger,mutter,vater,sohn,tochter,bruder,schwester,ehefrau,ehemann,witwe,*anwälte,*ökonom,*ökonomin,*präses,*dirigent,*intendant,*professor,*professorin,*arzt,*ärztin,*lehrer,*lehrerin,autor,autorin,geschäftsführer,geschäftsführerin,präses,intendant',
    spokes: '*sprecher,*sprecherin,sprecher,sprecherin,*sprechers,*sprecherinnen,*sprechern',
    office: 'pressestelle,pressedienst,*büro,büro,*pressestelle,sekretariat,konsulat,*stelle',
    unnamed:
      'kreise,kreisen,*kreise,*kreisen,quelle,quellen,*quelle,*quellen,augenzeugen,zeugen,augenzeuge,anwohner,bewohner,einwohner,beobachter,*beobachter,experten,fachleute,*experten,*fachleute,analysten,diplomaten,diplomat,beamte,beamter,beamten,*beamte,*beamter,' +
      'personen,person,insider,vertreter,*vertreter,vertreterin,aktivisten,rebellen,kämpfer,milizionäre,aufständische,separatisten,soldaten,ärzte,helfer,angehörige,nachbarn,mitarbeiter,mitarbeiterin,betriebsräte,forscher,wissenschaftler,historiker,ökonomen,kritiker,' +
      'demonstranten,politiker,abgeordnete,verbände,gewerkschafter,gewerkschaften,gruppe,gruppen,überlebende,flüchtlinge,reeder,händler,ermittler,retter,juristen,eltern,bürger,menschenrechtler,verantwortliche,oppositionelle,*aktivisten,*mitarbeiter,funktionär,funktionäre,regierungsvertreter,unterhändler,menschen,mann,männer,frauen,familie,passanten,veranstalter,ärzten,medizinern',
    body:
      'rechnungshof,gerichtshof,*ministerium,ministerium,*ministeriums=ministerium,*ministerien,regierung,*regierung,kabinett,parlament,*parlament,bundestag,bundesrat,senat,kongress,armee,*armee,militär,*militär,*krankenhaus,*geldhaus,ngo,*liga,*-ngo,streitkräfte,streitkräften,*streitkräfte,luftwaffe,*luftwaffe,marine,*marine,heer,' +
      'polizei,*polizei,gendarmerie,generalstab,*kommission,kommission,ausschuss,*ausschuss,rat,*rat,gericht,*gericht,staatsanwaltschaft,*staatsanwaltschaft,botschaft,*botschaft,behörde,behörden,*behörde,*behörden,amt,*amt,verwaltung,*verwaltung,' +
      'delegation,präsidialamt,zentralbank,*dienst,*bank,feuerwehr,hafenbehörde,zoll,stadt,stadtverwaltung,rathaus,kommando,*kommando,brigade,bataillon,regiment,korps,garde,*garden,flotte,*flotte,front,partei,*partei,fraktion,*fraktion,bewegung,koalition,bündnis,*bündnis,miliz,*miliz,' +
      'union,verband,*verband,organisation,*organisation,stiftung,*stiftung,institut,*institut,zentrum,*zentrum,universität,*stelle,beobachtungsstelle,konzern,*konzern,unternehmen,firma,hersteller,betreiber,*betreiber,fluggesellschaft,fonds,krankenhaus,klinik,*klinik,führung,opposition,' +
      'kreml,weiße haus,weißes haus,weißen haus,pentagon,außenamt,auswärtige amt,auswärtiges amt,auswärtigen amt,sicherheitsrat,europäische union,vereinten nationen,vereinte nationen,*garde,gewerkschaft,*gewerkschaft,kirche,verein,hilfswerk,rote kreuz,roten kreuz,bundesamt,landesamt,nato,internationale atomenergiebehörde,außenministerium,deutscher wetterdienst',
    agency: '*agentur,agentur,nachrichtenagentur,nachrichtenagenturen,presseagentur',
    outlet:
      'zeitung,*zeitung,zeitungen,blatt,*blatt,magazin,*magazin,wochenzeitung,tageszeitung,boulevardzeitung,portal,*portal,nachrichtenportal,website,webseite,internetseite,*website',
    broadcaster:
      'sender,*sender,fernsehsender,fernsehen,staatsfernsehen,staatsfernsehens,rundfunk,*rundfunk,*radio,radio,hörfunk,*fernsehen,radiosender,nachrichtensender',
    channel: 'telegram-kanal,telegramkanal,telegram-kanals,youtube-kanal,kanal',
    media: 'medien,*medien,medienberichte,medienberichten,presseberichte,presseberichten,zeitungen,staatsmedien',
    press: 'journalisten,reportern,presse,medienvertretern,abgeordneten,journalistinnen,pressevertretern',
    content:
      'bericht,berichte,berichten,mitteilung,*mitteilung,erklärung,stellungnahme,artikel,dokument,dokumente,dokumenten,zahlen,daten,schätzung,schätzungen,brief,studie,umfrage,*umfrage,video,interview,meldung,meldungen,aussage,aussagen,angaben,information,informationen,' +
      'aufnahmen,satellitenbilder,bilder,fotos,buch,statistik,fahrplan,worte,worten,vorabbericht,bekanntmachung,gutachten,protokoll,prognose,gesetz,*auszug,*daten,recherche,recherchen,*recherchen,*recherche,*studie,*studien,*bericht,*berichte,*berichten,*angaben,*vorstellungen,*statistik,*statistiken,urteil,*urteil,*gesetz,*liste,*gutachten,*analyse,*analysen,analyse,*protokoll,*papier,papier,*eintrag,*meldung,*meldungen,*prognose,*prognosen,*schätzung,*schätzungen,*ordnung,*vertrag,vertrag,*index,*register,*plan,plan,experten-schätzungen,verordnung,tradition,legende,definition,ranking,barometer,*barometer,hersteller-angaben,fazit,*untersuchung,*warnung,idee,ideen,*prophezeiung,schreiben,posts,post',
    claim:
      'vorwürfe,vorwurf,bericht,berichte,behauptung,behauptungen,anschuldigungen,anschuldigung,meldung,meldungen,darstellung,kritik,spekulationen,gerüchte,angaben',
    'det:definite': 'der,die,das,den,dem,des,diese,dieser,dieses,diesem,diesen',
    det: 'jeder,jede,jedes,jedem,jeden,mancher,manche,alle,ein,eine,einer,eines,einem,einen,kein,keine',
    'det:possessive': 'sein,seine,seinem,seinen,seiner,seines,ihr,ihre,ihrem,ihren,ihrer,ihres,unser,unsere',
    quantity:
      'eine Reihe,eine Reihe von,mehrere,einige,zahlreiche,viele,verschiedene,zwei,drei,vier,fünf,sechs,sieben,acht,neun,zehn,dutzende,eine Gruppe von,mindestens zwei,etliche,weitere,andere',
    adjective:
      '*liche,*lichen,*licher,*liches,*lichem,*ische,*ischen,*ischer,*isches,*ischem,*ige,*igen,*iger,*iges,örtliche,örtlichen,lokale,lokalen,lokaler,offizielle,offiziellen,offizieller,hochrangige,hochrangiger,hochrangigen,westliche,westlicher,westlichen,' +
      'informierte,informierten,unterrichtete,unterrichteten,ungenannte,ungenannter,ungenannten,anonyme,anonymer,anonymen,unabhängige,unabhängigen,staatliche,staatlichen,staatlicher,ehemalige,ehemaliger,ehemaligen,frühere,früherer,früheren,damalige,amtierende,regionale,regionalen,' +
      'nationale,nationalen,nationaler,internationale,internationalen,zuständige,zuständigen,oberste,obersten,stellvertretende,stellvertretender,stellvertretenden,bewaffnete,führende,führender,private,privaten,neue,neuer,neuen,junge,alte,linke,rechte,grüne,halbamtliche,amtliche,amtlichen,zivile,deutsche,deutschen,deutscher,*nahe,*nahen,vertraute,vertrauten,mit der Sache vertraute,mit der Sache vertrauten,mit dem Vorgang vertraute,mit den Vorgängen vertraute,mit den Gesprächen vertraute,mit den Plänen vertraute,*sche,*schen,*scher',
    anonymous:
      'der anonym bleiben wollte,die anonym bleiben wollte,die anonym bleiben wollten,der namentlich nicht genannt werden wollte,die namentlich nicht genannt werden wollte,die namentlich nicht genannt werden wollten,' +
      'der nicht genannt werden wollte,der nicht namentlich genannt werden wollte,die nicht genannt werden wollten,die nicht namentlich genannt werden wollen,unter der Bedingung der Anonymität,der ungenannt bleiben wollte,die ungenannt bleiben wollten',
    'pronoun:m': 'er',
    'pronoun:f': 'sie',
    'pronoun:n': 'es',
    that: 'dass,daß,ob',
    skip:
      'auch,später,zuvor,weiter,zudem,außerdem,ferner,erneut,wiederholt,noch,bereits,nun,jetzt,offiziell,ausdrücklich,unterdessen,seinerseits,ihrerseits,demnach,am Montag,am Dienstag,am Mittwoch,am Donnerstag,am Freitag,am Samstag,am Sonntag,am Montagabend,am Dienstagabend,am Mittwochabend,am Donnerstagabend,am Freitagabend,' +
      'am Abend,am Morgen,am Nachmittag,am Mittag,am Vormittag,in der Nacht,heute,gestern,kürzlich,am selben Tag,in einer Erklärung,in einer Mitteilung,in einer Videobotschaft,vor Journalisten,bei einer Pressekonferenz,auf einer Pressekonferenz,in einer Rede,dazu,daraufhin,danach,dort,selbst,schließlich,sogar,lediglich,nur,allerdings,dabei,indes,am Telefon,derzeit,immer wieder,mehrfach,schon,mit den Worten',
    not: 'nicht,kein,keine,keinen,nie,niemals,niemand,weder,wollte sich nicht,lehnte ab',
    be: 'wurde,wurden,wird,werden,worden',
    have: 'hat,haben,hatte,hatten,habe',
    modal: 'zu,kann,könnte,konnte,muss,soll,sollte,will,würde,dürfte,möchte',
    and: 'und,oder,sowie,wie auch,ebenso wie',
    of: 'des,der,von,vom,für,einer,eines',
    in: 'in,im,aus,bei,beim,an,am,auf,mit,unter',
    from: 'aus',
    'cite:m': '',
    preposition:
      'in,im,an,am,auf,aus,bei,beim,mit,nach,von,vom,vor,zu,zum,zur,über,unter,für,durch,gegen,ohne,um,zwischen,seit,bis,während,wegen,trotz,ab,hinter,neben,laut',
    time: 'montag,dienstag,mittwoch,donnerstag,freitag,samstag,sonntag,januar,februar,märz,april,mai,juni,juli,august,september,oktober,november,dezember,heute,gestern,morgen,abend,nacht,woche,monat,jahr,frühjahr,sommer,herbst,winter,frühling,montagabend,uhr,wochenende,montagmorgen',
    contrast: 'während,aber,doch,jedoch,hingegen,dagegen,obwohl,obgleich',
    'about-before': 'das,dies,darüber,davon',
    'whole-article': 'erfuhr diese Redaktion,erfuhr die Redaktion aus,erfuhr die Redaktion,erfuhr unsere Redaktion aus',
    who: 'wer,was,wovor,wofür,womit,wodurch,woran,worauf,worüber,wovon,wozu,wogegen,weshalb,wieso,wann,welche,welcher,wo,wie,wenn,weil,als,warum,da,dann,denn',
    connector: 'von,van,de,al,el,bin,ibn,zu',
    own: 'eigenen,eigene',
    platform: 'telegram,twitter,x,facebook,youtube,instagram',
    stop: 'ist,sind,war,waren,sei,seien,wäre,hat,haben,nicht,auch,nur,sehr,mehr,ich,wir,ihr,uns,man,sich,einander,dort,hier,es,ja,nein,noch',
  },
};
