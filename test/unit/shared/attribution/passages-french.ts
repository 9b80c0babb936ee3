import type { PassageCase } from './passage-case.ts';

/** French passages and their chains. */
export const FRENCH_PASSAGES: readonly PassageCase[] = [
  ['Karim Alevi a déclaré lundi que tous les obstacles étaient levés.', 'p Karim Alevi'],
  ['« Le pont est rouvert », a déclaré la gouverneure Mira Haddad.', 'p Mira Haddad'],
  ['Le ministre des Affaires étrangères, Tomas Reyk, a annoncé une deuxième session à Oslo.', 'p Tomas Reyk'],
  ['Le ministère de la Défense a fait état de la perte de deux hélicoptères.', 'g ministère de la Défense reported'],
  ['Deux hélicoptères ont été perdus, a indiqué le ministère de la Défense.', 'g ministère de la Défense'],
  ['Selon Reuters, trois pétroliers ont fait demi-tour.', 'a Reuters reported'],
  ['Trois pétroliers ont fait demi-tour, rapporte l’agence Reuters.', 'a Reuters reported'],
  ['D’après la police, le conducteur a fui à pied.', 'g police'],
  ['Le conducteur a fui à pied, selon des témoins.', 'u des témoins'],
  ['Selon des sources concordantes, le prix reste à fixer.', 'u des sources concordantes'],
  ['Une source proche du dossier affirme que le navire a appareillé.', 'u Une source proche du dossier'],
  [
    'Un haut responsable occidental s’exprimant sous le couvert de l’anonymat a indiqué que le convoi avait franchi la frontière à l’aube.',
    'u Un haut responsable occidental s’exprimant sous le couvert de l’anonymat',
  ],
  [
    'Un certain nombre de sources officielles ainsi que des analystes locaux soulignent que les tirs venaient de l’est.',
    'u Un certain nombre de sources officielles + u des analystes locaux',
  ],
  ['L’agence Fars, citant Karim Alevi, rapporte que le contrat est négocié.', 'p Karim Alevi > a Fars reported'],
  [
    'L’agence Fars et le quotidien Donya-e Eqtesad rapportent, citant la chaîne Al-Akhad, que le contrat est négocié.',
    'b Al-Akhad reported > a Fars reported + n Donya-e Eqtesad reported',
  ],
  [
    'Karim Alevi a affirmé à la chaîne Al-Akhad que le contrat était négocié, a rapporté l’agence Fars.',
    'p Karim Alevi > b Al-Akhad carried > a Fars reported',
  ],
  [
    'Dans un entretien au journal Le Monde, la ministre Lena Varga a confirmé la livraison.',
    'p Lena Varga confirmed > n Le Monde carried',
  ],
  ['« C’était une erreur », a confié Ivan Petrov à l’AFP.', 'p Ivan Petrov > a AFP carried'],
  ['« C’était une erreur », a-t-il dit, cité par l’agence Interfax.', 'a Interfax carried'],
  [
    'Le général Samir Qasim, cité par l’agence Sana, a assuré que le col était fermé.',
    'p Samir Qasim > a Sana carried',
  ],
  ['Interrogé par BFMTV, le maire de Nice a jugé la mesure inutile.', 'o maire de Nice > b BFMTV carried'],
  [
    'Au micro de France Inter, la députée Claire Morel a dénoncé un abandon.',
    'p Claire Morel > b France Inter carried',
  ],
  [
    'Le Wall Street Journal, qui cite des responsables anonymes, écrit que la cargaison est partie en juin.',
    'u des responsables anonymes > n Wall Street Journal published',
  ],
  ['Comme l’a annoncé le Kremlin, la rencontre est reportée.', 'g Kremlin'],
  [
    'Dans un communiqué relayé par l’agence officielle Sana, le ministère des Affaires étrangères a condamné le raid.',
    'g ministère des Affaires étrangères > a Sana carried',
  ],
  ['Le ministère a démenti toute perte.', 'g ministère denied | denies'],
  ['Damas dément ces informations.', 'g Damas denied | denies'],
  ['Les rebelles nient avoir visé l’hôpital.', 'u Les rebelles denied | denies'],
  ['Le directeur de l’entreprise, Erik Lund, a rejeté ces accusations.', 'p Erik Lund denied | denies'],
  ['Des experts doutent que les chars aient été livrés.', 'u Des experts | questions'],
  ['Le Quai d’Orsay n’a pas confirmé ces décès.', ''],
  ['Un porte-parole s’est refusé à tout commentaire.', ''],
  [
    'Karim Alevi a rencontré la presse dimanche.\n\n⟦Alevi a souligné que la promesse n’avait jamais été tenue.⟧',
    'p Karim Alevi',
  ],
  ['Le général Omar Haddad s’est exprimé après la prière. ⟦« Le front n’a pas bougé », a-t-il dit.⟧', 'p Omar Haddad'],
  ['L’ambassadrice Anna Weiss est repartie le soir. ⟦« Nous reviendrons », a promis l’ambassadrice.⟧', 'p Anna Weiss'],
  ['⟦Deux drones sont tombés en mer.⟧ C’est ce qu’a annoncé la marine ukrainienne.', 'g marine ukrainienne'],
  ['La chaîne Telegram Rybar affirme que le village est tombé.', 'c Rybar'],
  ['La ministre a écrit sur X que le pont était rouvert.', 'o ministre published'],
  ['Le porte-parole de l’armée, Yahya Mansour, a confirmé qu’un navire avait été touché.', 'p Yahya Mansour confirmed'],
  ['⟦Israël affirme que le tunnel servait aux combattants⟧, tandis que le Hamas dément son existence.', 'g Israël'],
  [
    'Israël affirme que le tunnel servait aux combattants, tandis que ⟦le Hamas dément son existence⟧.',
    'g Hamas denied | denies',
  ],
  ['Le train a quitté Bagdad à neuf heures et rejoint Bassora de nuit.', ''],
  ['Selon l’horaire, le bac part à midi.', ''],
  ['Il a rapporté du pain et des dattes du marché.', ''],
  ['Le rapport sera publié jeudi.', ''],
  // A second round, written after the rules and before they met it.
  ['Au moins neuf personnes ont été tuées, a annoncé samedi la Défense civile de Gaza.', 'g Défense civile de Gaza'],
  ['Le Kremlin a refusé de commenter ces informations.', ''],
  ['« Nous n’avons plus d’eau », témoigne Fatima, 34 ans, jointe par téléphone.', 'p Fatima'],
  [
    'Selon le Washington Post, qui cite deux responsables américains, l’accord est prêt.',
    'u deux responsables américains > n Washington Post reported',
  ],
  ['L’armée israélienne a affirmé avoir visé un centre de commandement.', 'g armée israélienne'],
  [
    'Le président Amadou Sarr, dans un entretien diffusé par RFI, a nié toute présence étrangère.',
    'p Amadou Sarr denied > b RFI carried | denies',
  ],
  ['Les autorités n’ont donné aucun bilan.', ''],
  ['D’après un communiqué de la présidence, les deux chefs d’État se verront à Nairobi.', 'g présidence'],
  ['« C’est faux », a réagi auprès de l’AFP un conseiller du ministre.', 'u un conseiller du ministre > a AFP carried'],
  [
    'Un habitant de Goma, joint par Reuters, a dit avoir entendu des tirs.',
    'u Un habitant de Goma > a Reuters carried',
  ],
  ['Le gouverneur régional, Oleg Synko, a fait état de trois blessés sur Telegram.', 'p Oleg Synko'],
  ['Téhéran rejette ces accusations.', 'g Téhéran denied | denies'],
  // Told by the form alone: no list has the verb.
  ['« Personne ne sait comment tout cela finira », soupire le général Omar Haddad.', 'p Omar Haddad'],
  ['Le général Omar Haddad hausse les épaules : « Personne ne sait comment tout cela finira. »', 'p Omar Haddad'],
];
