import type { PassageCase } from './passage-case.ts';

/** English passages and their chains; the passage is what stands between ⟦ and ⟧, or all of it. */
export const ENGLISH_PASSAGES: readonly PassageCase[] = [
  // Speaker and verb, in both orders.
  ['Karim Alevi said on Monday that every obstacle had been removed.', 'p Karim Alevi'],
  ['“The road to Dara is open again,” said Mira Haddad, the governor of the province.', 'p Mira Haddad'],
  ['Foreign Minister Tomas Reyk announced a second round of talks in Oslo.', 'p Tomas Reyk'],
  ['"We shot down both drones," Colonel Ihor Demchuk said in a video address.', 'p Ihor Demchuk'],
  ['The defence ministry reported the loss of two helicopters near the river.', 'g defence ministry reported'],
  ['The Kremlin said it knew nothing of the proposal.', 'g Kremlin'],
  ['Police said the driver fled on foot.', 'g Police'],
  ['Residents said they heard two explosions shortly after midnight.', 'u Residents'],
  ['The shelling lasted an hour, witnesses told AFP.', 'u witnesses > a AFP carried'],
  [
    'A number of official sources, as well as local analysts, emphasized that the fire came from the east.',
    'u A number of official sources + u local analysts',
  ],
  [
    'Two people familiar with the negotiations said the price had not been settled.',
    'u Two people familiar with the negotiations',
  ],
  [
    'The convoy crossed at dawn, said a senior Western diplomat who spoke on condition of anonymity.',
    'u a senior Western diplomat who spoke on condition of anonymity',
  ],
  [
    'The bridge has been repaired, the regional governor, Oleh Synko, wrote on his Telegram channel.',
    'p Oleh Synko published',
  ],
  ['Lawmaker Dana Osei, who chairs the budget committee, told parliament that the money was gone.', 'p Dana Osei'],
  ['Neither side has the will to talk, says the retired general Paul Anders.', 'p Paul Anders'],
  ['The army’s spokesman, Brigadier Yahya Mansour, confirmed that a vessel had been hit.', 'p Yahya Mansour confirmed'],
  ['The White House has confirmed the phone call.', 'g White House confirmed'],
  ['A spokesperson for the Pentagon said no troops had been moved.', 'o spokesperson for the Pentagon'],
  // According to, citing, quoted by.
  ['According to Reuters, three tankers were turned back at the strait.', 'a Reuters reported'],
  ['Three tankers were turned back at the strait, Reuters reported.', 'a Reuters reported'],
  [
    'Three tankers were turned back, according to a port official who asked not to be named.',
    'u a port official who asked not to be named',
  ],
  [
    'The Fars news agency, citing a commander of the border guards, reported that eleven smugglers were held.',
    'u a commander of the border guards > a Fars reported',
  ],
  [
    'Fars and Donya-e Eqtesad report, citing Al-Akhad TV, that the sale has been agreed.',
    'b Al-Akhad TV reported > a Fars reported + n Donya-e Eqtesad reported',
  ],
  [
    'Karim Alevi told Al-Akhad TV that the sale had been agreed, Fars and the newspaper Donya-e Eqtesad reported.',
    'p Karim Alevi > b Al-Akhad TV carried > a Fars reported + n Donya-e Eqtesad reported',
  ],
  [
    'The strike killed nine people, Major Samir Qasim said, as reported by Al-Mayadeen citing the Sana agency.',
    'p Samir Qasim > a Sana reported > b Al-Mayadeen reported',
  ],
  [
    'The minister Lena Varga was quoted by the Interfax news agency as saying that gas would flow by May.',
    'p Lena Varga > a Interfax carried',
  ],
  [
    'State television quoted General Mohammad Rezvani as saying the missiles hit their targets.',
    'p Mohammad Rezvani > b State television carried',
  ],
  [
    'In an interview with the daily Le Figaro, President Amadou Sarr denied that mercenaries had arrived.',
    'p Amadou Sarr denied > n Le Figaro carried | denies',
  ],
  [
    'Speaking to Sky News, the mayor of Kharkiv said the metro was running again.',
    'o mayor of Kharkiv > b Sky News carried',
  ],
  ['“It was a mistake,” Ivan Petrov told the BBC.', 'p Ivan Petrov > b BBC carried'],
  [
    'The Wall Street Journal reported, citing unnamed officials, that the shipment left in June.',
    'u unnamed officials > n Wall Street Journal reported',
  ],
  [
    'The plant was hit twice, the Tasnim news agency said, quoting local authorities.',
    'g local authorities > a Tasnim reported',
  ],
  [
    'The talks collapsed, according to Bloomberg, which cited two sources close to the delegation.',
    'u two sources close to the delegation > a Bloomberg reported',
  ],
  ['Per a statement by the Ministry of Energy, supplies will resume on Friday.', 'g Ministry of Energy'],
  [
    'In a statement carried by the official SANA agency, the foreign ministry condemned the raid.',
    'g foreign ministry > a SANA carried',
  ],
  ['Citing satellite images, The New York Times reported that the hangars stood empty.', 'n New York Times reported'],
  ['The deal is worth 2.3 billion dollars, the Haaretz newspaper writes.', 'n Haaretz published'],
  ['Local media reported that the pilot had ejected.', 'u Local media reported'],
  [
    'Iranian media, quoting the Guards’ public relations office, said the colonel had been buried in Qom.',
    'o Guards’ public relations office > u Iranian media reported',
  ],
  ['The Telegram channel Rybar claimed that the village had fallen.', 'c Rybar'],
  [
    'A video published by the Telegram channel Northern Watch shows the wreck, and the channel said the crew was dead.',
    'c Northern Watch',
  ],
  ['It was reported by TASS that the ship had left Tartus.', 'a TASS reported'],
  ['The ship, it was announced by the port authority, left Tartus at noon.', 'g port authority'],
  ['The minister was quoted as saying by IRNA that prices would fall.', 'o minister > a IRNA carried'],
  // Nested speech.
  [
    'The foreign minister said the army had confirmed that the pass was closed.',
    'g army confirmed > o foreign minister',
  ],
  [
    'Nikolai Orlov told Interfax that the general staff had approved the plan, the Kommersant daily wrote.',
    'p Nikolai Orlov > a Interfax carried > n Kommersant published',
  ],
  [
    'Hossein Karimi, an adviser to the president, told the Khabar Online website that the cargo was medicine, Reuters reported on Tuesday.',
    'p Hossein Karimi > n Khabar Online carried > a Reuters reported',
  ],
  [
    'ISNA quoted the head of customs, Reza Fallah, as telling reporters that fuel trucks were waiting at the border.',
    'p Reza Fallah > a ISNA carried',
  ],
  [
    'The Guardian, citing Reuters, reported that Mali had received twelve helicopters.',
    'a Reuters reported > n Guardian reported',
  ],
  // Denials and doubts.
  ['The ministry denied that any Iraqi soldier had been hurt.', 'g ministry denied | denies'],
  ['Damascus has denied the report.', 'g Damascus denied | denies'],
  [
    'The rebels dismissed the claim as propaganda, their spokesman Abdel Karim Salah said.',
    'p Abdel Karim Salah | denies',
  ],
  [
    'The company’s director, Erik Lund, rejected reports that parts had been shipped to Russia.',
    'p Erik Lund denied | denies',
  ],
  ['He also met several officials, among them the secretary of the council, Per Aaldal.', ''],
  ['Rosoboronexport has not denied the sale.', ''],
  ['A Pentagon spokesman declined to comment.', ''],
  ['Analysts questioned whether the tanks were ever delivered.', 'u Analysts | questions'],
  ['Senator Joan Miles cast doubt on the figures.', 'p Joan Miles | questions'],
  ['The Foreign Office could not confirm the deaths.', ''],
  [
    'Al Jazeera reported that the group had denied any part in the attack.',
    'u the group denied > b Al Jazeera reported | denies',
  ],
  // Surname, title, pronoun: the name stands before.
  ['Karim Alevi met reporters on Sunday.\n\n⟦Alevi said the problems had been solved.⟧', 'p Karim Alevi'],
  [
    'The deputy minister, Sara Lindqvist, arrived late. ⟦“We are not leaving,” the deputy minister said.⟧',
    'p Sara Lindqvist',
  ],
  ['General Omar Haddad spoke after the prayer. ⟦He said the front had not moved.⟧', 'p Omar Haddad'],
  [
    'Karim Alevi told Al-Akhad TV on Monday that the talks were over. ⟦The lawmaker added that a contract would follow.⟧',
    'p Karim Alevi > b Al-Akhad TV carried',
  ],
  [
    'Prime Minister Edda Thorsen spoke to state radio on Friday.\n\n⟦“No troops will go,” she said.⟧',
    'p Edda Thorsen > b state radio carried',
  ],
  [
    'Olena Marchuk runs the clinic. Her brother, Taras Marchuk, fights in the east. ⟦“I sleep in the cellar,” she said.⟧',
    'p Olena Marchuk',
  ],
  ['⟦He said the front had not moved.⟧', ''],
  // The attribution stands in a sentence beside, or in the paragraph before.
  [
    '“The dam will hold. ⟦We have moved four thousand people.⟧ Nobody is left below it,” the engineer Marek Dvorak said.',
    'p Marek Dvorak',
  ],
  [
    'Marek Dvorak, an engineer, described the night: “The dam held. ⟦We moved four thousand people.⟧”',
    'p Marek Dvorak',
  ],
  ['⟦Two drones fell into the sea.⟧ This was reported by the Ukrinform agency.', 'a Ukrinform reported'],
  ['⟦The depot burned for two days.⟧ That is according to the regional fire service.', 'g regional fire service'],
  [
    'The head of the delegation, Faisal Noor, put it this way:\n\n⟦“We came with empty hands and we leave with empty hands.”⟧',
    'p Faisal Noor',
  ],
  [
    'The Ministry of Defence said two drones were shot down over Sumy. ⟦One of them fell on a school, it said.⟧',
    'g Ministry of Defence',
  ],
  ['The Ministry of Defence said two drones were shot down over Sumy.\n\n⟦The weather was mild for the season.⟧', ''],
  // The clause that was selected decides.
  ['⟦Israel says the tunnel was used by fighters⟧, while Hamas denies that it existed.', 'g Israel'],
  ['Israel says the tunnel was used by fighters, while ⟦Hamas denies that it existed⟧.', 'g Hamas denied | denies'],
  // Whole-article sources named in the lead.
  [
    'BAGHDAD – Iraq’s parliament has the terms in hand, this desk learned from articles of Fars and the newspaper Donya-e Eqtesad.\n\nKarim Alevi sits on the commission.\n\n⟦The local Al-Akhad television channel, referring to Alevi, said the step followed years of disappointment.⟧',
    'p Karim Alevi > b Al-Akhad reported > a Fars reported + n Donya-e Eqtesad reported',
  ],
  // Nothing is attributed.
  ['The train left Baghdad at nine and reached Basra after dark.', ''],
  ['He reported for duty at the barracks in spring.', ''],
  ['The contract said to be worth millions was never signed.', ''],
  ['According to the timetable, the ferry leaves at noon.', ''],
  ['She was told to leave the country within a week.', ''],
  ['The Security Council will meet on Thursday to discuss the report.', ''],
  // A second round, written after the rules and before they met it.
  [
    'Two cargo planes landed overnight, the airport’s director, Salim Barakat, told state news agency SANA.',
    'p Salim Barakat > a SANA carried',
  ],
  [
    'Quoting a source in the oil ministry, Shafaq News said exports through Ceyhan would restart within days.',
    'u a source in the oil ministry > a Shafaq News reported',
  ],
  [
    '“There is no deal,” insisted Borys Levchenko, a lawmaker from the ruling party, in an interview with Radio Liberty.',
    'p Borys Levchenko > b Radio Liberty carried',
  ],
  ['Ukraine’s air force said it had downed 41 of 58 drones launched overnight.', 'g Ukraine’s air force'],
  ['The Houthis claimed responsibility for the attack in a televised statement read by Yahya Saree.', 'g Houthis'],
  ['Neither the foreign ministry nor the embassy has commented.', ''],
  [
    'A U.S. official, speaking on condition of anonymity, said the carrier would stay in the region.',
    'u A U.S. official, speaking on condition of anonymity',
  ],
  ['Satellite operator Maxar published images of the site on Friday.', ''],
  ['The death toll rose to 14, health officials in Rafah said on Sunday.', 'u health officials in Rafah'],
  [
    'Gen. Hossein Salami, the Guards’ commander, warned that any attack would be answered, the semi-official Tasnim news agency reported.',
    'p Hossein Salami > a Tasnim reported',
  ],
  ['According to local residents, the convoy consisted of some 30 trucks.', 'u local residents'],
  ['The accusation was rejected by the Russian defence ministry.', 'g Russian defence ministry denied | denies'],
  [
    'Dr. Ahmed Nasser runs the emergency ward. “We have no anaesthetics left,” ⟦he said by phone, adding that two nurses had been killed.⟧',
    'p Ahmed Nasser',
  ],
  [
    'In its evening report, the General Staff of the Armed Forces of Ukraine noted 97 clashes along the front.',
    'g General Staff of the Armed Forces of Ukraine',
  ],
  [
    'The pipeline was blown up by divers, Der Spiegel and ZDF reported, citing investigators.',
    'u investigators > n Der Spiegel reported + b ZDF reported',
  ],
  ['Asked about the report, Peskov told journalists that he had nothing to add.', 'p Peskov'],
  [
    'The Syrian Observatory for Human Rights, a UK-based monitor, said the raid killed six fighters.',
    'g Syrian Observatory for Human Rights',
  ],
  ['“It’s quiet now,” said one resident, who gave only her first name, Nadia.', 'u one resident'],
  ['The group’s leader has never confirmed the meeting.', ''],
  [
    'President Lukas Brandt, speaking on ARD television on Sunday night, ruled out early elections.',
    'p Lukas Brandt > b ARD carried',
  ],
  [
    'The ministry of trade said that, according to customs data, imports had doubled.',
    'g customs > g ministry of trade',
  ],
  ['Officials in Baghdad and Erbil said the talks would resume on Tuesday.', 'u Officials in Baghdad and Erbil'],
  // Told by the form alone: no list has the verb.
  ['“We shall carry on as if nothing had happened,” shrugged General Omar Haddad.', 'p Omar Haddad'],
  ['General Omar Haddad spoke first. “Nobody can foresee how this will end,” he continued.', 'p Omar Haddad'],
  ['General Omar Haddad shook his head: “Nobody can foresee how this will end.”', 'p Omar Haddad'],
  ['The album “All the songs of our long summer” topped lists in Oslo.', ''],
  [
    'Asked whether an adviser would resign, General Omar Haddad shrugged: “We shall see in the spring.”',
    'p Omar Haddad',
  ],
  [
    'A spokesman for the U.N. peacekeeping mission, Andrea Hale, confirmed that three were hurt.',
    'p Andrea Hale confirmed',
  ],
];
