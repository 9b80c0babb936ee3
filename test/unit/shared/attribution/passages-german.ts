import type { PassageCase } from './passage-case.ts';

/** German passages and their chains. */
export const GERMAN_PASSAGES: readonly PassageCase[] = [
  ['Karim Alevi sagte am Montag, alle Hindernisse seien beseitigt.', 'p Karim Alevi'],
  ['„Die Brücke ist wieder offen“, sagte Gouverneurin Mira Haddad.', 'p Mira Haddad'],
  ['Außenminister Tomas Reyk kündigte eine zweite Gesprächsrunde in Oslo an.', 'p Tomas Reyk'],
  ['Das Verteidigungsministerium meldete den Verlust von zwei Hubschraubern.', 'g Verteidigungsministerium reported'],
  ['Zwei Hubschrauber seien verloren, teilte das Verteidigungsministerium mit.', 'g Verteidigungsministerium'],
  ['Wie das Innenministerium mitteilte, wurden elf Männer festgenommen.', 'g Innenministerium'],
  ['Nach Angaben der Polizei flüchtete der Fahrer zu Fuß.', 'g Polizei'],
  ['Laut Reuters wurden drei Tanker abgewiesen.', 'a Reuters reported'],
  ['Drei Tanker wurden abgewiesen, berichtet die Nachrichtenagentur Reuters.', 'a Reuters reported'],
  ['Drei Tanker wurden einem Bericht der „New York Times“ zufolge abgewiesen.', 'n New York Times reported'],
  ['Dem Sender Al-Akhad zufolge ist der Vertrag ausgehandelt.', 'b Al-Akhad reported'],
  [
    'Die Agentur Fars berichtet unter Berufung auf Karim Alevi, der Vertrag sei ausgehandelt.',
    'p Karim Alevi > a Fars reported',
  ],
  [
    'Fars und die Zeitung „Donya-e Eqtesad“ berichten unter Berufung auf den Sender Al-Akhad, der Vertrag sei ausgehandelt.',
    'b Al-Akhad reported > a Fars reported + n Donya-e Eqtesad reported',
  ],
  [
    'Karim Alevi sagte dem Fernsehsender Al-Akhad, der Vertrag sei ausgehandelt, wie Fars berichtete.',
    'p Karim Alevi > b Al-Akhad carried > a Fars reported',
  ],
  [
    '„Es war ein Fehler“, sagte Iwan Petrow der „Süddeutschen Zeitung“.',
    'p Iwan Petrow > n Süddeutsche Zeitung carried',
  ],
  [
    'Im Gespräch mit dem Deutschlandfunk bestätigte die Ministerin Lena Varga die Lieferung.',
    'p Lena Varga confirmed > b Deutschlandfunk carried',
  ],
  [
    'Gegenüber der Deutschen Presse-Agentur erklärte ein Sprecher der Bundeswehr, der Einsatz ende im Mai.',
    'o Sprecher der Bundeswehr > a Deutsche Presse-Agentur carried',
  ],
  [
    'In einem Interview mit dem „Spiegel“ räumte General Jens Kuhn ein, die Munition reiche nur Tage.',
    'p Jens Kuhn > n Spiegel carried',
  ],
  [
    'Die Nachrichtenagentur Interfax zitierte den Minister Andrej Kotow mit den Worten, das Gas fließe ab Mai.',
    'p Andrej Kotow > a Interfax carried',
  ],
  ['Aus Regierungskreisen hieß es, der Preis sei noch offen.', 'u Regierungskreisen'],
  ['Der Preis sei noch offen, verlautete aus Kreisen der Verhandler.', 'u Kreisen der Verhandler'],
  [
    'Wie die Deutsche Presse-Agentur aus Sicherheitskreisen erfuhr, wurde der Mann seit Wochen beobachtet.',
    'u Sicherheitskreisen > a Deutsche Presse-Agentur reported',
  ],
  ['Augenzeugen berichteten von drei Explosionen.', 'u Augenzeugen reported'],
  [
    'Mehrere mit der Sache vertraute Personen sagten, das Schiff habe abgelegt.',
    'u Mehrere mit der Sache vertraute Personen',
  ],
  [
    'Ein hochrangiger westlicher Diplomat, der anonym bleiben wollte, sagte, der Konvoi sei im Morgengrauen gekommen.',
    'u Ein hochrangiger westlicher Diplomat, der anonym bleiben wollte',
  ],
  [
    'Eine Reihe offizieller Quellen sowie örtliche Beobachter betonten, das Feuer sei aus dem Osten gekommen.',
    'u Eine Reihe offizieller Quellen + u örtliche Beobachter',
  ],
  ['Der Kreml dementierte den Bericht.', 'g Kreml denied | denies'],
  ['Das Ministerium bestritt, dass Soldaten verletzt worden seien.', 'g Ministerium denied | denies'],
  ['Damaskus wies die Vorwürfe als Lüge zurück.', 'g Damaskus denied | denies'],
  ['Fachleute bezweifeln, dass die Panzer je geliefert wurden.', 'u Fachleute | questions'],
  ['Das Auswärtige Amt konnte die Todesfälle nicht bestätigen.', ''],
  ['Ein Sprecher wollte sich nicht äußern.', ''],
  [
    'Karim Alevi trat am Sonntag vor die Presse.\n\n⟦Alevi betonte, das Versprechen sei nie gehalten worden.⟧',
    'p Karim Alevi',
  ],
  ['General Omar Haddad sprach nach dem Gebet. ⟦Die Front habe sich nicht bewegt, sagte er.⟧', 'p Omar Haddad'],
  ['Die Botschafterin Anna Weiss reiste am Abend ab. ⟦„Wir kommen wieder“, sagte die Botschafterin.⟧', 'p Anna Weiss'],
  ['⟦Zwei Drohnen stürzten ins Meer.⟧ Das teilte die ukrainische Luftwaffe am Abend mit.', 'g ukrainische Luftwaffe'],
  [
    '⟦Die Werft schließt im Herbst.⟧ Das berichtet das „Handelsblatt“ unter Berufung auf Betriebsräte.',
    'u Betriebsräte > n Handelsblatt reported',
  ],
  ['Der Telegram-Kanal Rybar behauptet, das Dorf sei gefallen.', 'c Rybar'],
  ['Die Ministerin schrieb auf X, die Brücke sei wieder offen.', 'o Ministerin published'],
  ['⟦Israel erklärt, der Tunnel sei genutzt worden⟧, während die Hamas das bestreitet.', 'g Israel'],
  ['Israel erklärt, der Tunnel sei genutzt worden, während ⟦die Hamas das bestreitet⟧.', 'g Hamas denied | denies'],
  ['Der Zug verließ Bagdad um neun und erreichte Basra im Dunkeln.', ''],
  ['Laut Fahrplan legt die Fähre mittags ab.', ''],
  ['Die Soldaten meldeten sich zum Dienst und schrieben Briefe.', ''],
  ['Die Nachricht kam zu spät für die Abendausgabe.', ''],
  // A second round, written after the rules and before they met it.
  [
    'Der Gouverneur der Region Belgorod, Wjatscheslaw Gladkow, meldete auf Telegram drei Verletzte.',
    'p Wjatscheslaw Gladkow',
  ],
  ['Nach Darstellung der Armee wurden die Raketen von See aus abgefeuert.', 'g Armee'],
  [
    '„Wir brauchen Munition“, zitierte die „Bild am Sonntag“ einen Kommandeur.',
    'u einen Kommandeur > n Bild am Sonntag carried',
  ],
  ['Moskau bestreitet jede Beteiligung.', 'g Moskau denied | denies'],
  [
    'Wie die „Financial Times“ unter Berufung auf mit der Sache vertraute Personen schreibt, wurde die Lieferung gestoppt.',
    'u mit der Sache vertraute Personen > n Financial Times published',
  ],
  ['Der ukrainische Generalstab sprach von 97 Gefechten.', 'g ukrainischer Generalstab'],
  ['Ein Sprecher des Auswärtigen Amts sagte in Berlin, man prüfe den Vorgang.', 'o Sprecher des Auswärtigen Amts'],
  ['Bundeskanzlerin Ina Falk hat die Berichte zurückgewiesen.', ''],
  [
    'Bewohner berichteten der Agentur AFP, die Kämpfe hätten am Morgen begonnen.',
    'u Bewohner reported > a AFP carried',
  ],
  ['Israels Armee zufolge wurde das Gebäude als Lager genutzt.', 'g Israels Armee'],
  [
    'Die Regierung dementierte umgehend. ⟦Man habe keine Truppen verlegt, hieß es aus dem Präsidialamt.⟧',
    'g Präsidialamt',
  ],
  ['Das Schiff habe Waffen geladen, behauptete der Kreml-Sprecher Dmitri Peskow.', 'p Dmitri Peskow'],
  ['Die Zahl der Toten stieg auf 14, wie örtliche Behörden mitteilten.', 'g örtliche Behörden'],
  ['Der Militärexperte Carlo Masala hält das für unwahrscheinlich.', ''],
  // Told by the form alone: no list has the verb.
  ['„Wir machen weiter, als wäre gar nichts geschehen“, schmunzelte Gouverneurin Mira Haddad.', 'p Mira Haddad'],
  ['Mira Haddad kam zu spät. „Niemand weiß, wie das alles enden wird“, seufzte sie.', 'p Mira Haddad'],
  ['Gouverneurin Mira Haddad liefert eine Erklärung: „Niemand weiß, wie das alles enden wird.“', 'p Mira Haddad'],
  ['„Niemand weiß, wie das alles enden wird“, warnt Mira Haddad nicht nur die Gäste.', 'p Mira Haddad'],
  ['Dass Mira Haddad kam, war ein Satz im Roman: „Niemand weiß, wie das alles enden wird.“', ''],
  ['Das Auswärtige Amt wies die Vorwürfe zurück.', 'g Auswärtiges Amt denied | denies'],
  ['Nach Angaben des israelischen Militärs ist die Straße frei.', 'g israelisches Militär'],
];
