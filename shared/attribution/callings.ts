import type { AttributionLanguage } from './vocabulary.ts';

/**
 * What people are by their calling, beyond those whom reports name by an office: what stands before a name and is no part of it. In the
 * form of the word tables: `*` stands for further letters, after `=` the nominative and the gender.
 */
export const CALLINGS: Readonly<Record<AttributionLanguage, string>> = {
  en:
    'ombudsman,ombudswoman,guard,witness,historian,economist,surgeon,physician,pilot,auditor,accountant,farmer,nurse,teacher,engineer,lawyer,solicitor,barrister,' +
    'pastor,priest,imam,rabbi,trader,merchant,driver,miner,fisherman,sailor,skipper,mechanic,technician,architect,banker,broker,columnist,novelist,poet,' +
    'pollster,negotiator,mediator,coroner,paramedic,firefighter,warden,interpreter,translator,biographer,curator,archivist,librarian,chemist,physicist,' +
    'mathematician,statistician,strategist,campaigner,activist,survivor,defector,veteran,refugee,student,researcher,scholar,scientist,inspector,investigator,' +
    'detective,*ologist,*ographer,*keeper',
  de:
    'ombudsfrau,ombudsmann,wärter,wärterin,zeuge,zeugin,historiker,historikerin,ökonom,ökonomin,chirurg,chirurgin,pilot,pilotin,prüfer,prüferin,' +
    'bauer,bäuerin,krankenschwester,pfleger,pflegerin,lehrer,lehrerin,ingenieur,ingenieurin,anwalt,anwältin,pfarrer,pfarrerin,priester,imam,rabbiner,' +
    'händler,händlerin,fahrer,fahrerin,bergmann,fischer,seemann,kapitän,mechaniker,architekt,architektin,bankier,kolumnist,schriftsteller,schriftstellerin,' +
    'dichter,dichterin,vermittler,vermittlerin,sanitäter,sanitäterin,feuerwehrmann,dolmetscher,dolmetscherin,archivar,archivarin,chemiker,chemikerin,' +
    'physiker,physikerin,forscher,forscherin,ermittler,ermittlerin,*ologe,*ologin,*graf,*grafin,*arzt,*ärztin,*forscher,*forscherin,*experte,*expertin',
  fr:
    'médiateur,médiatrice,gardien,gardienne,témoin,historien,historienne,chirurgien,chirurgienne,pilote,auditeur,auditrice,comptable,agriculteur,agricultrice,' +
    'infirmier,infirmière,enseignant,enseignante,instituteur,institutrice,ingénieur,ingénieure,avocat,avocate,prêtre,pasteur,imam,rabbin,commerçant,commerçante,' +
    'chauffeur,mineur,pêcheur,marin,mécanicien,mécanicienne,architecte,banquier,banquière,courtier,chroniqueur,chroniqueuse,romancier,romancière,poète,' +
    'négociateur,négociatrice,secouriste,pompier,interprète,traducteur,traductrice,archiviste,chimiste,physicien,physicienne,chercheur,chercheuse,enquêteur,enquêtrice,' +
    '*ologue,photographe,géographe',
  ru:
    'историк*=историк/m,хирург*=хирург/m,пилот*=пилот/m,лётчик*=лётчик/m,летчик*=летчик/m,лётчиц*=лётчица/f,летчиц*=летчица/f,охранник*=охранник/m,' +
    'надзирател*=надзиратель/m,аудитор*=аудитор/m,бухгалтер*=бухгалтер/m,фермер*=фермер/m,медсестр*=медсестра/f,учител*=учитель/m,юрист*=юрист/m,' +
    'священник*=священник/m,пастор*=пастор/m,имам*=имам/m,раввин*=раввин/m,торговец=торговец/m,водител*=водитель/m,шахтёр*=шахтёр/m,рыбак*=рыбак/m,моряк*=моряк/m,' +
    'механик*=механик/m,архитектор*=архитектор/m,банкир*=банкир/m,колумнист*=колумнист/m,поэт*=поэт/m,переговорщик*=переговорщик/m,фельдшер*=фельдшер/m,' +
    'пожарн*=пожарный/m,переводчик*=переводчик/m,переводчиц*=переводчица/f,архивист*=архивист/m,химик*=химик/m,физик*=физик/m,учёный=учёный/m,исследовател*=исследователь/m,' +
    'следовател*=следователь/m,социолог*=социолог/m,геолог*=геолог/m,биолог*=биолог/m,археолог*=археолог/m,эколог*=эколог/m,фотограф*=фотограф/m',
  uk:
    'історик*=історик/m,істориківн*=історикиня/f,хірург*=хірург/m,пілот*=пілот/m,льотчик*=льотчик/m,льотчиц*=льотчиця/f,охоронец*=охоронець/m,охоронц*=охоронець/m,' +
    'наглядач*=наглядач/m,аудитор*=аудитор/m,бухгалтер*=бухгалтер/m,фермер*=фермер/m,медсестр*=медсестра/f,учител*=учитель/m,юрист*=юрист/m,священник*=священник/m,' +
    'пастор*=пастор/m,імам*=імам/m,рабин*=рабин/m,торговец*=торговець/m,воді*=водій/m,шахтар*=шахтар/m,рибалк*=рибалка/m,моряк*=моряк/m,механік*=механік/m,' +
    'архітектор*=архітектор/m,банкір*=банкір/m,поет*=поет/m,перемовник*=перемовник/m,фельдшер*=фельдшер/m,пожежник*=пожежник/m,перекладач*=перекладач/m,' +
    'архівіст*=архівіст/m,хімік*=хімік/m,фізик*=фізик/m,науковец*=науковець/m,дослідник*=дослідник/m,дослідниц*=дослідниця/f,слідч*=слідчий/m,соціолог*=соціолог/m,' +
    'геолог*=геолог/m,біолог*=біолог/m,археолог*=археолог/m,еколог*=еколог/m,фотограф*=фотограф/m',
  ar:
    'مؤرخ,مؤرخة,حارس,حارسة,شاهدة,جراح,جراحة,طيار,طيارة,مدقق,مدققة,محاسب,محاسبة,أمين المظالم,أمينة المظالم,فلاح,مزارع,مزارعة,ممرض,ممرضة,معلم,معلمة,مهندس,مهندسة,' +
    'محامية,كاهن,قس,حاخام,سائق,تاجر,صياد,بحار,ميكانيكي,معماري,معمارية,مصرفي,شاعر,شاعرة,روائي,روائية,مفاوض,وسيط,مسعف,مترجم,مترجمة,كيميائي,فيزيائي,عالم,عالمة,محقق,مصور,مصورة',
  fa:
    'مورخ,تاریخ‌نگار,جراح,خلبان,نگهبان,زندانبان,حسابرس,حسابدار,کشاورز,پرستار,معلم,آموزگار,مهندس,روحانی,کشیش,خاخام,بازرگان,راننده,معدنچی,ماهیگیر,ملوان,مکانیک,معمار,بانکدار,شاعر,داستان‌نویس,' +
    'مذاکره‌کننده,میانجی,امدادگر,آتش‌نشان,مترجم,شیمیدان,فیزیکدان,دانشمند,بازپرس,جامعه‌شناس,زمین‌شناس,عکاس,شاهد',
};
