import { foldTerm } from './lexemes.ts';

// Given names whose ending misleads, and those that tell nothing by their ending.
const WOMEN = toSet(
  'mary ann anne claire susan karen helen ellen joan jane edith ruth maryam mariam zeinab zaynab fatemeh elizabeth margaret alice grace rose catherine katherine sarah rachel ' +
    'deborah judith isabel mireille sylvie sophie marie julie nathalie valerie agnes ingrid astrid sigrid heike ulrike silke elke anke kaja liz beth joyce janet nancy dorothy emily ' +
    'любовь нинель любов مريم فاطمة زينب سلمى سارة نور ليلى هدى رنا منى هند سعاد سارا زهرا فاطمه مریم نرگس شیرین لیلا پروین سمیه مهسا الهام',
);
const MEN = toSet(
  'nikita ilya luca mustafa musa isa yahya zakaria zakariya joshua sasha misha kolya mykola mykyta illia abdalla abdullah moussa mika jona juha pekka ' +
    'никита илья кузьма фома лука саша миша микола ілля микита кузьма лука сава مصطفى موسى عيسى يحيى أسامة حمزة طلحة معاوية عبيدة مصطفی موسی عیسی رضا',
);

// Given names that are written without capitals, by which alone a name can be told from other words.
const ARABIC_MEN = toSet(
  'محمد احمد محمود حامد حمد حمود محمدعلی علي علی حسن حسين حسین حسنین عمر عثمان خالد طارق سامر سمير سمیر سامي سامی كريم کریم جمال كمال کمال جلال عادل ماجد مجید رشيد رشید راشد فؤاد فريد فرید فهد فيصل ' +
    'فیصل فادي فالح فلاح صالح صلاح صادق سعد سعيد سعید سعود سليمان سلیمان سلمان سالم سليم سلیم ابراهيم إبراهيم ابراهیم اسماعيل إسماعيل اسماعیل اسحاق إسحاق ايوب أيوب ادريس إدريس يوسف یوسف يونس یونس يحيى یحیی ياسر یاسر ياسين ' +
    'یاسین هادي هادی هاشم هشام هيثم وليد ولید وائل وسام نبيل نبیل نادر ناصر نصر نوري نوری نزار منصور منذر معاذ مهدي مهدی مراد مروان مازن مالك مالک مثنى مقتدى لؤي ليث قاسم قيس قصي غسان غازي علاء عمار عمرو عماد عصام عزيز عزیز ' +
    'عزت عدنان عباس عاطف عامر عاصم ظافر طاهر طه ضياء زياد زيد زاهر زكي رياض رامي رائد رافد رفيق رفیق ربيع حيدر حیدر حمزه حاتم حازم حسام جعفر جواد جابر جاسم توفيق توفیق تامر بلال بشار بسام باسم بهاء انور أنور انس أنس امين أمين امین ' +
    'امير أمير امیر اكرم أكرم اکرم اسعد أسعد اياد إياد ايهاب إيهاب ايمن أيمن اسامه شادي شريف شریف شهاب ثامر اندريه أندريه سيرغي سيرغي فلاديمير بنيامين جو جون دونالد انتوني أنتوني رجب نيكولا ' +
    'رضا سعید حمید مجید وحید امید بهروز بهرام بهمن داریوش داود رستم سهراب سیاوش شاهین شهرام شهریار فرهاد فرشاد فریدون کامران کاوه کوروش کیان مسعود منوچهر مهران میلاد نوید هوشنگ پرویز پیمان آرش آرمین اردشیر اسفندیار ایرج بیژن جمشید خسرو روح روزبه زرتشت سامان غلامرضا محمدرضا علیرضا حمیدرضا عبدالله عبدالرضا ناصر مصطفی مرتضی مجتبی محسن عبدالرحيم ولادیمیر',
);
const ARABIC_WOMEN = toSet(
  'فاطمه خديجه خدیجه عائشه عایشه امينه آمنه اسماء أسماء آيه ايه بشرى بثينه دينا دلال رانيا ريم ريما رنده رزان سميره سمیرا سناء سوسن سهى شيماء شهد صفاء عبير غاده فرح لمى لينا مها منار نادين ناديه نجلاء نسرين نوال هاله هبه هناء ياسمين یاسمین وفاء ' +
    'نازنین نگار نیلوفر مینا مهناز معصومه مریم لاله گلناز کبری طاهره شهلا شبنم سودابه ژاله زهره رویا راضیه پریسا پگاه بهاره آزاده آناهیتا',
);

/** Tells whether a word of Arabic or Persian is a given name: one of the widely used ones, or made with "servant of". */
export function isArabicGivenName(word: string): boolean {
  const fold = foldTerm(word);
  return (
    ARABIC_MEN.has(fold) || ARABIC_WOMEN.has(fold) || MEN.has(fold) || WOMEN.has(fold) || /^(?:عبد|ابو|ام$)/u.test(fold)
  );
}

function toSet(names: string): ReadonlySet<string> {
  return new Set(names.split(' ').map(foldTerm));
}

/** Guesses from the given name whether a person is a man or a woman; null where it does not tell. */
export function genderOfName(name: string): 'm' | 'f' | null {
  const words = name.split(' ');
  const [given = '', last = ''] = [words[0], words.at(-1)];
  const fold = foldTerm(given);
  if (WOMEN.has(fold)) return 'f';
  if (MEN.has(fold)) return 'm';
  if (words.length < 2) return null;
  if (/\p{Script=Cyrillic}/u.test(name)) {
    if (/(?:ова|ева|ёва|ина|ына|ая|єва|їна)$/u.test(last) || /[ая]$/u.test(given)) return 'f';
    return /[бвгджзклмнпрстфхцчшщйь]$/u.test(given) ? 'm' : null;
  }
  if (/\p{Script=Arabic}/u.test(name)) return null;
  return /a$/iu.test(given) ? 'f' : null;
}
