import { describe, expect, it } from 'vitest';
import { markFurniture } from '../../../../shared/extract/furniture.ts';
import { makePiece } from '../../../../shared/extract/pieces.ts';

/** The kind of a paragraph in the midst of a story. */
function judge(text: string): string | null {
  const story = Array.from({ length: 8 }, () =>
    makePiece('paragraph', 'The committee met on Tuesday and will meet again.'),
  );
  return markFurniture([...story, makePiece('paragraph', text)]).at(-1)?.furniture?.kind ?? null;
}

/** Lines of a page's furniture, by language and kind. */
const FURNITURE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  English: {
    'read-more': [
      'Read also: The boats of the coast',
      'Read next: A harbour waits',
      'More on this story: the talks',
      'See also: Four stations',
    ],
    'follow-us': [
      'Follow us on Telegram for more from the coast.',
      'Join our channel on WhatsApp',
      'Download our app to stay up to date',
      'Like us on Facebook',
    ],
    newsletter: [
      'Sign up for our daily newsletter',
      'Subscribe to our newsletter and never miss a story',
      'Get the best stories from the coast in your inbox every morning',
      'Enter your e-mail address to subscribe',
    ],
    related: ['Related stories', 'Most read', 'You may also like', 'Topics: harbour, radar'],
    share: ['Share this article', 'Share on Facebook', 'Copy link', 'Print this page'],
    cookies: [
      'We use cookies to give you the best experience. Accept all',
      'This site uses cookies. By continuing you accept our privacy policy.',
      'Please enable JavaScript to see this page',
    ],
    caption: [
      'Photo: A. Korvat',
      'Image credit: A. Korvat/Northern Herald',
      'The mole of Meridal on Monday. Photo by A. Korvat',
      'File photo: the mole of Meridal',
    ],
    advert: ['Advertisement', 'Story continues below advertisement', 'Sponsored content', '[ad]'],
  },
  German: {
    'read-more': [
      'Lesen Sie auch: Die Boote der Küste',
      'Mehr zum Thema: Der Hafen',
      'Siehe auch: Vier Stationen',
      'Weiterlesen …',
      'Mehr zur Lage am Hafen lesen Sie in unserem Liveblog:',
    ],
    'follow-us': [
      'Folgen Sie uns auf Telegram und Facebook',
      'Folgt uns auf Instagram',
      'Abonnieren Sie unseren Kanal auf YouTube',
      'Laden Sie unsere App herunter',
    ],
    newsletter: [
      'Melden Sie sich hier für unseren Newsletter an',
      'Jetzt den kostenlosen Newsletter abonnieren',
      'Der Küsten-Newsletter bringt Ihnen jeden Morgen das Wichtigste direkt in Ihr Postfach',
      'Keine Nachricht mehr verpassen: Newsletter bestellen',
    ],
    related: [
      'Meistgelesen',
      'Das könnte Sie auch interessieren',
      'Ähnliche Artikel',
      'Themen: Hafen, Radar',
      'Auch interessant',
    ],
    share: ['Artikel teilen', 'Auf Facebook teilen', 'Link kopieren', 'Drucken', 'Per E-Mail versenden'],
    cookies: [
      'Wir verwenden Cookies, um unsere Seite zu verbessern. Alle akzeptieren',
      'Diese Website verwendet Cookies. Mehr in der Datenschutzerklärung.',
      'Bitte aktivieren Sie JavaScript',
    ],
    caption: [
      'Foto: A. Korvat',
      'Bild: Nordherold',
      'Die Mole von Meridal am Montag. Foto: A. Korvat',
      'Quelle: Nordherold',
    ],
    advert: ['Anzeige', 'Werbung', 'Der Artikel wird unter der Anzeige fortgesetzt', 'Gesponserter Inhalt'],
  },
  French: {
    'read-more': [
      'Lire aussi : Les bateaux de la côte',
      'À lire également : Le port attend',
      'Voir aussi : Quatre stations',
      'Lire la suite',
      'À voir aussi : le port',
    ],
    'follow-us': [
      'Suivez-nous sur Telegram et Facebook',
      'Rejoignez notre chaîne WhatsApp',
      'Abonnez-vous à notre chaîne YouTube',
      'Téléchargez notre application',
    ],
    newsletter: [
      'Inscrivez-vous à notre newsletter',
      'Recevez chaque matin notre lettre d’information',
      'Abonnez-vous à notre lettre quotidienne',
      'Recevez l’essentiel dans votre boîte mail',
    ],
    related: [
      'Sur le même sujet',
      'Les plus lus',
      'Articles similaires',
      'Mots-clés : port, radar',
      'Vous aimerez aussi',
    ],
    share: ['Partager', 'Partager sur Facebook', 'Copier le lien', 'Imprimer', 'Envoyer par e-mail'],
    cookies: [
      'Nous utilisons des cookies pour améliorer votre expérience. Tout accepter',
      'Ce site utilise des cookies. Acceptez-vous notre politique de confidentialité ?',
      'Veuillez activer JavaScript',
    ],
    caption: [
      'Photo : A. Korvat',
      'Crédit photo : A. Korvat',
      'Le môle de Meridal lundi. © A. Korvat / Héraut du Nord',
      'Crédits : A. Korvat',
    ],
    advert: ['Publicité', 'La suite après cette publicité', 'Contenu sponsorisé', 'Annonce'],
  },
  Spanish: {
    'read-more': [
      'Lea también: Los barcos de la costa',
      'Leer más: El puerto espera',
      'Te puede interesar: Cuatro estaciones',
      'Vea también: el puerto',
      'Más información: el acuerdo',
    ],
    'follow-us': [
      'Síguenos en Telegram y Facebook',
      'Síganos en nuestras redes sociales',
      'Únete a nuestro canal de WhatsApp',
      'Suscríbete a nuestro canal de YouTube',
      'Descarga nuestra aplicación',
    ],
    newsletter: [
      'Suscríbete a nuestro boletín',
      'Recibe las noticias de la costa en tu correo cada mañana',
      'Regístrate para recibir nuestra newsletter',
      'Apúntate a nuestro boletín diario',
    ],
    related: [
      'Noticias relacionadas',
      'Lo más leído',
      'Artículos relacionados',
      'Etiquetas: puerto, radar',
      'También te puede gustar',
    ],
    share: ['Compartir', 'Compartir en Facebook', 'Copiar enlace', 'Imprimir', 'Enviar por correo'],
    cookies: [
      'Utilizamos cookies para mejorar su experiencia. Aceptar todo',
      'Este sitio utiliza cookies. Al continuar acepta nuestra política de privacidad.',
      'Por favor, active JavaScript',
    ],
    caption: [
      'Foto: A. Korvat',
      'Crédito: A. Korvat',
      'El muelle de Meridal el lunes. Foto: A. Korvat',
      'Imagen: Heraldo del Norte',
    ],
    advert: ['Publicidad', 'Anuncio', 'Contenido patrocinado', 'La noticia continúa después de la publicidad'],
  },
  Russian: {
    'read-more': [
      'Читайте также: Лодки побережья',
      'Подробнее: Порт ждёт',
      'По теме: Четыре станции',
      'Смотрите также: порт',
      'Ещё по теме: переговоры',
    ],
    'follow-us': [
      'Подписывайтесь на наш канал в Telegram',
      'Подписывайтесь на нас в соцсетях',
      'Следите за нашими новостями в Telegram',
      'Скачайте наше приложение',
      'Мы в социальных сетях',
    ],
    newsletter: [
      'Подпишитесь на нашу рассылку',
      'Получайте главные новости побережья на почту',
      'Подписка на рассылку',
      'Введите адрес почты, чтобы подписаться на рассылку',
    ],
    related: [
      'Новости по теме',
      'Самое читаемое',
      'Похожие материалы',
      'Теги: порт, радар',
      'Вам может быть интересно',
    ],
    share: ['Поделиться', 'Поделиться в Telegram', 'Скопировать ссылку', 'Распечатать', 'Отправить по почте'],
    cookies: [
      'Мы используем файлы cookie, чтобы сайт работал лучше. Принять',
      'Сайт использует куки. Продолжая, вы соглашаетесь с политикой конфиденциальности.',
      'Включите JavaScript в браузере',
    ],
    caption: [
      'Фото: А. Корват',
      'Фото А. Корвата',
      'Мол Меридаля в понедельник. Фото: А. Корват',
      'Источник фото: Северный вестник',
    ],
    advert: ['Реклама', 'На правах рекламы', 'Партнёрский материал', 'Продолжение после рекламы'],
  },
  Ukrainian: {
    'read-more': [
      'Читайте також: Човни узбережжя',
      'Детальніше: Порт чекає',
      'До теми: Чотири станції',
      'Дивіться також: порт',
      'Більше по темі: перемовини',
    ],
    'follow-us': [
      'Підписуйтесь на наш канал у Telegram',
      'Підписуйтеся на нас у соцмережах',
      'Стежте за нашими новинами в Telegram',
      'Завантажуйте наш застосунок',
      'Приєднуйтесь до нашого каналу',
    ],
    newsletter: [
      'Підпишіться на нашу розсилку',
      'Отримуйте головні новини узбережжя на пошту',
      'Підписка на розсилку',
      'Введіть адресу пошти, щоб підписатися на розсилку',
    ],
    related: ['Новини за темою', 'Найпопулярніше', 'Схожі матеріали', 'Теги: порт, радар', 'Вас може зацікавити'],
    share: ['Поділитися', 'Поділитися у Facebook', 'Скопіювати посилання', 'Роздрукувати', 'Надіслати поштою'],
    cookies: [
      'Ми використовуємо файли cookie, щоб сайт працював краще. Прийняти',
      'Сайт використовує кукі. Продовжуючи, ви погоджуєтеся з політикою приватності.',
      'Увімкніть JavaScript у браузері',
    ],
    caption: [
      'Фото: А. Корват',
      'Фото А. Корвата',
      'Мол Меридаля в понеділок. Фото: А. Корват',
      'Джерело фото: Північний вісник',
    ],
    advert: ['Реклама', 'На правах реклами', 'Партнерський матеріал', 'Продовження після реклами'],
  },
  Arabic: {
    'read-more': [
      'اقرأ أيضا: قوارب الساحل',
      'اقرأ المزيد: الميناء ينتظر',
      'شاهد أيضا: أربع محطات',
      'للمزيد: الميناء',
      'قد يهمك أيضا: المحادثات',
    ],
    'follow-us': [
      'تابعونا على تلغرام وفيسبوك',
      'تابعنا على منصة إكس',
      'انضموا إلى قناتنا على واتساب',
      'اشتركوا في قناتنا على يوتيوب',
      'حمّل تطبيقنا',
    ],
    newsletter: [
      'اشترك في نشرتنا البريدية',
      'اشتركوا في النشرة الإخبارية اليومية',
      'النشرة البريدية',
      'احصل على أهم الأخبار في بريدك الإلكتروني كل صباح',
    ],
    related: [
      'مواضيع ذات صلة',
      'الأكثر قراءة',
      'أخبار ذات صلة',
      'الكلمات المفتاحية: الميناء، الرادار',
      'وسوم: الميناء',
    ],
    share: ['شارك', 'شارك المقال', 'مشاركة عبر فيسبوك', 'انسخ الرابط', 'طباعة'],
    cookies: [
      'نستخدم ملفات تعريف الارتباط لتحسين تجربتك. موافق',
      'يستخدم هذا الموقع الكوكيز، وباستمرارك فإنك توافق على سياسة الخصوصية.',
      'يرجى تفعيل جافا سكريبت',
    ],
    caption: [
      'صورة: أ. كورفات',
      'الصورة: وكالة الشمال',
      'رصيف ميريدال يوم الاثنين. تصوير: أ. كورفات',
      'المصدر: وكالة الشمال',
    ],
    advert: ['إعلان', 'إعلانات', 'محتوى برعاية', 'يستمر المقال بعد الإعلان'],
  },
  Persian: {
    'read-more': [
      'بیشتر بخوانید: قایق‌های ساحل',
      'همچنین بخوانید: بندر منتظر است',
      'مطالب مرتبط: چهار ایستگاه',
      'بیشتر ببینید: بندر',
      'ادامه مطلب',
    ],
    'follow-us': [
      'ما را در تلگرام دنبال کنید',
      'ما را در شبکه‌های اجتماعی دنبال کنید',
      'به کانال تلگرام ما بپیوندید',
      'عضو کانال ما شوید',
      'اپلیکیشن ما را دانلود کنید',
    ],
    newsletter: [
      'در خبرنامه ما عضو شوید',
      'عضویت در خبرنامه',
      'مشترک خبرنامه ما شوید',
      'مهم‌ترین خبرها را هر روز در ایمیل خود دریافت کنید',
    ],
    related: ['اخبار مرتبط', 'پربازدیدترین‌ها', 'برچسب‌ها: بندر، رادار', 'پیشنهاد سردبیر', 'کلیدواژه‌ها: بندر'],
    share: ['اشتراک‌گذاری', 'اشتراک گذاری در تلگرام', 'کپی لینک', 'چاپ', 'ارسال به دوستان'],
    cookies: [
      'ما از کوکی‌ها برای بهبود تجربه شما استفاده می‌کنیم. می‌پذیرم',
      'این وب‌سایت از کوکی استفاده می‌کند. با ادامه، سیاست حریم خصوصی را می‌پذیرید.',
      'لطفا جاوا اسکریپت را فعال کنید',
    ],
    caption: [
      'عکس: الف. کوروات',
      'تصویر: خبرگزاری شمال',
      'اسکله مریدال روز دوشنبه. عکس: الف. کوروات',
      'منبع عکس: خبرگزاری شمال',
    ],
    advert: ['آگهی', 'تبلیغات', 'تبلیغ', 'ادامه خبر بعد از تبلیغ'],
  },
};

/** Sentences of a story that speak of the same things. */
const STORY: Readonly<Record<string, readonly string[]>> = {
  English: [
    'Subscribers of the channel grew to two million after the strike, the ministry said on Tuesday.',
    'He told the crowd to follow him to the harbour, and they did.',
    'Sign-ups for the harbour guard rose by a third in the spring, an officer said.',
    'Read aloud in the assembly, the letter caused an uproar among the members.',
    'The photo was taken on Monday, two experts told the newspaper.',
    'Cookies and consent were what the court spoke about, and the browser maker lost.',
    'The advertisement showed a radar station that was never delivered, the report says.',
    'Share prices fell on Tuesday after the talks had failed, traders said.',
    'Related to the minister by marriage, the chairman refused to answer.',
    'The newsletter that the brigade sent by e-mail named the four officers who had left.',
  ],
  German: [
    'Folgen Sie mir, rief der Offizier der Menge zu und ging zum Hafen.',
    'Die Abonnenten des Kanals sahen am Montag, wie die Station brannte.',
    'Der Newsletter der Brigade nannte am Dienstag vier Offiziere, die gegangen sind.',
    'Lesen Sie das Abkommen noch einmal, sagte der Minister, dann wissen Sie es.',
    'Das Foto entstand am Montag, sagten zwei Fachleute der Zeitung.',
    'Anzeige erstattete der Hafenmeister am Dienstag bei der Polizei von Osterby.',
    'Werbung für die Garde wurde im Frühling auf allen Schiffen gezeigt.',
    'Teilen will die Regierung die Kosten mit den Nachbarn, wie ein Sprecher sagte.',
    'Die Meldung über Cookies stammte vom Gericht, das die Firma verurteilte.',
    'Mehr zum Thema wollte der Sprecher am Montag nicht sagen, er verwies auf den Ausschuss.',
  ],
  French: [
    'Suivez cet homme, avait crié l’officier à la foule devant le port.',
    'Les abonnés de la chaîne ont vu lundi la station brûler, selon le ministère.',
    'La lettre d’information de la brigade nommait quatre officiers partis en mars.',
    'À lire le texte de l’accord, les stations appartiennent à l’assemblée.',
    'La photo a été prise lundi, ont dit deux experts au journal.',
    'La publicité montrait une station qui n’a jamais été livrée, dit le rapport.',
    'Partager les coûts avec les voisins, voilà ce que veut le gouvernement.',
    'Le tribunal a parlé des cookies pendant une heure, puis l’entreprise a perdu.',
    'Voir aussi peu de bateaux dans le port inquiète les habitants de Meridal.',
  ],
  Spanish: [
    'Sigan a ese hombre, gritó el oficial a la multitud delante del puerto.',
    'Los suscriptores del canal vieron el lunes cómo ardía la estación, dijo el ministerio.',
    'El boletín de la brigada nombró a los cuatro oficiales que se fueron en marzo.',
    'Leer más de una vez el acuerdo no ayuda, dijo el ministro a los diputados.',
    'La foto fue tomada el lunes, dijeron dos expertos al periódico.',
    'La publicidad mostraba una estación que nunca fue entregada, dice el informe.',
    'Compartir los gastos con los vecinos es lo que quiere el gobierno.',
    'El anuncio del ministro sorprendió al puerto, que esperaba otra cosa.',
    'El tribunal habló de las cookies durante una hora, y la empresa perdió.',
  ],
  Russian: [
    'Подписались на соглашение обе стороны, сообщил глава комитета во вторник.',
    'Следите за ним, сказал офицер и пошёл к порту.',
    'Подписчики канала увидели в понедельник, как горит станция.',
    'Рассылку бригады получили четыре офицера, которые потом ушли.',
    'По теме переговоров министр во вторник говорить не стал.',
    'Фото сделали в понедельник, сказали газете два эксперта.',
    'Реклама станций шла по телевидению всю весну, говорится в докладе.',
    'Поделиться расходами с соседями предложило правительство во вторник.',
    'Подробнее о встрече рассказал член комитета, который вернулся во вторник.',
    'Главное, что станции доставлены, сказал министр.',
  ],
  Ukrainian: [
    'Підписалися під угодою обидві сторони, повідомив голова комітету у вівторок.',
    'Стежте за ним, сказав офіцер і пішов до порту.',
    'Підписники каналу побачили в понеділок, як горить станція.',
    'Розсилку бригади отримали чотири офіцери, які потім пішли.',
    'До теми перемовин міністр у вівторок не повернувся.',
    'Фото зробили в понеділок, сказали газеті двоє експертів.',
    'Реклама станцій ішла по телебаченню всю весну, сказано у звіті.',
    'Поділитися витратами із сусідами запропонував уряд у вівторок.',
  ],
  Arabic: [
    'تابع الضابط السير نحو الميناء بعد أن خاطب الحشد يوم الاثنين.',
    'اشترك في الاجتماع أربعة من أعضاء اللجنة، كما قال الوزير يوم الثلاثاء.',
    'شارك في القصف لواء المد، بحسب ما قاله مراقبون.',
    'نشرة اللواء ذكرت أسماء أربعة ضباط غادروا في مارس.',
    'الصورة التقطت يوم الاثنين، كما قال خبيران للصحيفة.',
    'إعلان الوزير فاجأ الميناء الذي كان ينتظر أمرا آخر.',
    'اقرأ الاتفاق مرة أخرى، قال الوزير للنواب.',
    'المصدر قال إن المحطات وصلت يوم الثلاثاء.',
    'انضم إلى اللجنة عضوان من الحكومة يوم الثلاثاء.',
  ],
  Persian: [
    'مردم او را تا بندر دنبال کردند و سپس بازگشتند.',
    'مشترکان کانال روز دوشنبه دیدند که ایستگاه می‌سوزد.',
    'خبرنامه تیپ نام چهار افسری را که رفته بودند منتشر کرد.',
    'عکس روز دوشنبه گرفته شد، دو کارشناس به روزنامه گفتند.',
    'تبلیغات ایستگاه‌ها در بهار از تلویزیون پخش شد.',
    'چاپ روزنامه روز سه‌شنبه متوقف شد، مقام‌ها گفتند.',
    'آگهی وزیر بندر را غافلگیر کرد که منتظر چیز دیگری بود.',
    'منبع گفت که ایستگاه‌ها روز سه‌شنبه رسیدند.',
  ],
};

describe.each(Object.entries(FURNITURE))('furniture in %s', (_, kinds) => {
  it.each(Object.entries(kinds).flatMap(([kind, lines]) => lines.map((line) => [kind, line] as const)))(
    'is %s: %s',
    (kind, line) => {
      expect(judge(line)).toBe(kind);
    },
  );
});

describe.each(Object.entries(STORY))('a story in %s', (_, sentences) => {
  it.each(sentences)('keeps: %s', (sentence) => {
    expect(judge(sentence)).toBeNull();
  });
});
