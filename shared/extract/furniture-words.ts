/**
 * The words by which furniture is known, by language, as parts of regular expressions that ignore case. `\b` knows Latin letters only, so
 * it stands in none but English ones.
 */

/** Words that begin a line which sends the reader to another story. After them stands a colon, a dash, an arrow or nothing. */
export const READ_MORE: Readonly<Record<string, string>> = {
  English:
    "read (?:more|also|next|on|the full story(?: here)?)|see also|also read|also see|more (?:on (?:this|the) (?:story|topic|subject)|about)|don[’']t miss|watch(?: also| more| now)?|listen(?: now)?|you (?:may|might) also like|related(?: article| story| news| video)?|must read|editor[’']s picks?|keep reading|explore more|go deeper",
  Russian:
    'читайте (?:также|ещ[её]|далее|подробнее|больше)|читать (?:также|далее|ещ[её])|подробнее|по теме|смотрите также|на эту тему|материалы? по теме|ещ[её] по теме|другие новости',
  Ukrainian:
    'читайте (?:також|ще|далі)|читати (?:також|далі)|дивіться також|до теми|детальніше|більше (?:по темі|за темою|про це)|ще за темою',
  Bulgarian: 'прочетете (?:още|повече)|вижте (?:още|също)|още по темата',
  Arabic:
    'اقر[أا]\\S{0,2} (?:أيض\\S*|ايض\\S*|المزيد)|(?:طالع|شاهد|تابع)\\S{0,2} (?:أيض\\S*|ايض\\S*)|للمزيد|مواضيع ذات صلة|أخبار ذات صلة|إقرأ أيض\\S*|قد يهمك(?: أيض\\S*)?',
  Persian:
    'بیشتر (?:بخوانید|بدانید|ببینید)|(?:همچنین|بیشتر) (?:بخوانید|ببینید)|بخوانید|(?:مطالب|اخبار|خبرهای) مرتبط|ادامه (?:مطلب|خبر)',
  German:
    'lesen sie (?:auch|mehr|dazu|hier|weiter)\\S*|lies auch|lest (?:auch|mehr|hier)|zum artikel|mehr (?:zum thema|dazu|lesen|infos?)|auch (?:interessant|lesenswert)|zum thema|siehe auch|hier lesen|weiterlesen',
  French:
    '(?:à )?lire (?:aussi|également|la suite|plus)|(?:à )?(?:lire|voir) (?:aussi|également)|à (?:lire|voir)|sur le même sujet|pour aller plus loin',
  Spanish:
    'le[ae]r? (?:también|más)|lea además|(?:te|le) puede interesar|ve[ar] (?:también|más)|más (?:información|sobre el tema)|noticias? relacionadas?|sigue leyendo',
  Portuguese: 'leia (?:também|mais|ainda)|veja (?:também|mais)|saiba mais|ver mais',
  Italian: 'legg[ie] (?:anche|tutto|di più)|guarda anche|potrebbe interessarti|approfondimenti?|vedi anche',
  Turkish:
    'ayrıca (?:okuyun|bakınız)|(?:ilgili|benzer) (?:haber|haberler)|devamını oku|daha fazla(?:sı)?|bunlar da ilginizi çekebilir',
  Polish: '(?:czytaj|zobacz|przeczytaj|sprawdź)(?: też| także| również| więcej)?|polecamy|czytaj dalej',
  Dutch: 'lees (?:ook|meer|verder)|bekijk ook|zie ook',
  Hebrew: 'קראו? (?:גם|עוד)|לקריאה נוספת|ראו גם|עוד בנושא',
  Chinese: '延伸阅读|延伸閱讀|相关阅读|相關閱讀|相关新闻|相關新聞|阅读更多|閱讀更多|更多新闻|更多新聞',
  Japanese: '関連記事|あわせて読みたい|続きを読む|関連ニュース|こちらも読む',
  Korean: '관련 ?기사|더 ?보기|함께 보기',
  Greek: 'διαβάστε (?:επίσης|ακόμ[αη]|περισσότερα)|δείτε (?:επίσης|ακόμ[αη])',
  Serbian: 'pročitajte (?:i|još)|(?:про)?читајте (?:и|још)|opširnije|vidi još',
  Romanian: 'citi[țţ]i? (?:și|şi)|cite[șş]te (?:și|şi|mai mult)|vezi (?:și|şi)',
  Czech: 'čtěte (?:také|více)|přečtěte si(?: také)?|více zde|čítajte aj|prečítajte si',
  Hungarian: 'olvass(?:a|on)? (?:el|tovább|még)|kapcsolódó cikk(?:ek)?',
  Scandinavian: 'läs (?:också|mer|även|vidare)|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)|se også|lyssna',
  Indonesian: 'baca (?:juga|selengkapnya)|lihat juga',
};

/** Words that begin a line which asks to follow the outlet or to write to it. */
export const FOLLOW_US: Readonly<Record<string, string>> = {
  English:
    'follow (?:us|our|@?\\w+) (?:everywhere|on|at|via|for|our)|follow @\\w+|like us on|join (?:us|our \\S+(?: \\S+)?) on (?:telegram|whatsapp|facebook|x|discord)|find us on|subscribe to our (?:youtube|telegram|whatsapp)|download (?:our|the) (?:\\S+ )?app\\b|stay connected|(?:>> ?)?be a reporter\\b|write and send your article|(?:got|have) a (?:news )?tip\\b|contact us at|send us your',
  Russian:
    'подпи(?:сывайтесь|шитесь) на (?:на[шc]|телеграм|telegram|канал|нас)(?!.{0,30}рассылк)|присоединяйтесь к на|следите за (?:нами|нашими|новостями)|читайте нас в|наш (?:телеграм|telegram)|мы в (?:телеграм|соцсетях|социальных сетях|telegram)|(?:скач(?:айте|ивайте)|установите) (?:наше |мобильное )?приложение',
  Ukrainian:
    'підпи(?:суйтесь|суйтеся|шіться) на (?:на[шс]|telegram|канал)(?!.{0,30}розсилк)|приєднуйтес[ья] до (?:нас|наш|спільнот|канал|telegram)|стежте за (?:нами|нашими|новинами)|читайте нас у|ми (?:у|в) (?:соцмережах|соціальних мережах|telegram)|завантаж(?:уйте|те) (?:наш |мобільний )?(?:застосунок|додаток)',
  Arabic:
    'تابعو?نا|تابعوا (?:آخر|أخبار|قناتنا|صفحتنا|حسابنا)|انضم(?:وا)? إلى (?:قناتنا|مجموعتنا|صفحتنا)|اشترك(?:وا)? في قناتنا|حم[\\u0651]?ل(?:وا)? (?:تطبيق|التطبيق)',
  Persian:
    '(?:ما را|کانال ما|صفحه ما) .{0,40}دنبال کنید|به (?:کانال|صفحه|گروه) .{0,40}بپیوندید|عضو کانال|(?:اپلیکیشن|برنامه) .{0,30}(?:دانلود|نصب) کنید',
  German:
    'folg(?:en sie|t|e|en) uns (?:auf|bei|hier|jetzt|in|gern)|folgen sie (?:uns|dem (?:kanal|autor|thema))|abonnier(?:en sie|e|t) (?:unser|den|die) ?\\S{0,3} ?(?:\\S+[- ])?(?:kanal|podcast|seite)|lad(?:en sie|e|t)(?: sich)? (?:jetzt )?(?:unsere|die) (?:\\S+[- ])?app(?![a-z])|besuchen sie uns auf',
  French:
    'suivez[- ](?:nous|notre)|rejoignez[- ]nous|rejoignez (?:notre|la) (?:chaîne|communauté|page|groupe|canal)|abonnez[- ]vous à (?:notre|la) (?:chaîne|page)|téléchargez (?:notre|l.) ?appli|retrouvez[- ]nous sur',
  Spanish:
    's[ií]g(?:ue|a|an)nos|ún(?:ete|ase) a nuestr[oa] (?:canal|grupo|comunidad|página)|suscríb(?:ete|ase) (?:a nuestro canal|al canal)|descarg(?:a|ue) (?:nuestra|la) (?:app|aplicación)',
  Portuguese:
    'siga[- ]?(?:nos|o|a) .{0,30}(?:instagram|facebook|twitter|whatsapp|telegram|redes)|siga[- ]nos|acompanhe .{0,20}redes sociais',
  Italian: 'segui(?:ci| il nostro| la nostra)',
  Turkish:
    'bizi (?:takip edin|\\S+(?:dan|den|tan|ten) takip edin)|(?:telegram|whatsapp) kanalımıza|(?:\\S+ )?uygulama(?:sını|mızı) indirin',
  Polish: '(?:obserwuj|śledź|polub) nas|dołącz do nas',
};

/** Words that begin a line which offers a newsletter. */
export const NEWSLETTER: Readonly<Record<string, string>> = {
  English:
    '(?:sign up|subscribe|register) (?:now |here |today )?(?:for|to|here)\\b.{0,120}(?:newsletter|briefing|inbox|e-?mail|alerts?|updates)|get (?:the|our|all the)? ?(?:latest|best|news|top|more).{0,120}(?:inbox|e-?mail|newsletter)|this article (?:first )?(?:appeared|was published) in (?:our|the) newsletter|newsletter sign[- ]?up|thank you for (?:signing up|subscribing)|already a subscriber|subscribe (?:now|today)|to continue reading.{0,40}(?:subscribe|log in|register)|(?:enter|type in) your e-?mail(?: address)?\\b.{0,60}',
  Russian:
    'подпи(?:шитесь|сывайтесь|ска) на (?:\\S+ ){0,3}рассылк|получайте .{0,60}(?:рассылк|почт)|введите .{0,40}почт.{0,60}рассылк',
  Ukrainian:
    'підпи(?:шіться|суйтес[ья]|ска) на (?:\\S+ ){0,3}розсилк|отримуйте .{0,60}(?:розсилк|пошт)|введіть .{0,40}пошт.{0,60}розсилк',
  Arabic: 'اشترك(?:وا)? في (?:النشرة|نشرتنا)|النشرة (?:البريدية|الإخبارية)\\s*(?::|$)|احصل(?:وا)? على .{0,60}بريدك',
  Persian:
    'در خبرنامه .{0,40}(?:عضو|مشترک)|عضویت در خبرنامه|(?:عضو|مشترک) خبرنامه|.{0,80}در ایمیل (?:خود|خودتان) دریافت کنید',
  German:
    '(?:melden sie sich|abonnieren sie|jetzt|kostenlos) .{0,100}newsletter|unser(?:en)? newsletter|newsletter[- ]anmeldung|mit (?:dem|unserem) newsletter|[^.!?]{0,80}newsletter (?:bestellen|abonnieren)(?![a-zäöü])',
  French:
    '(?:inscrivez|abonnez)[- ]vous .{0,100}(?:newsletter|lettre|infolettre|alertes)|recevez .{0,80}(?:newsletter|lettre|infolettre|boîte (?:mail|aux lettres)|e-?mail)',
  Spanish:
    '(?:suscríbete|suscríbase|regístrate|apúntate) .{0,80}(?:newsletter|boletín|correo)|recibe .{0,80}(?:correo|boletín)',
  Portuguese: '(?:assine|inscreva-se|receba) .{0,80}(?:newsletter|e-?mail|boletim)',
  Italian: '(?:iscriviti|abbonati) .{0,80}newsletter',
  Turkish: '(?:bültenimize|e-bültene) .{0,40}(?:abone|kaydol)',
  Polish: '(?:zapisz się|subskrybuj) .{0,80}newsletter',
};

/** Lines that are buttons: sharing, printing, commenting, and the names of networks. */
export const SHARE: Readonly<Record<string, string>> = {
  English:
    'share(?: this)?(?: article| story| page| post| on .{1,40}| via .{1,20})?|tweet|copy (?:the )?link|link copied!?|print(?: this)?(?: article| page)?|e-?mail(?: this)?(?: article)?|comments?(?: \\(\\d+\\))?|\\d+ comments?|save(?: article| for later)?|listen to (?:this )?article|skip to (?:main )?content|join the conversation|(?:next|previous) article|be the first to comment\\b.{0,40}|(?:player|video) is loading|add .{1,40} on google',
  German:
    '(?:artikel |seite |beitrag )?(?:auf|bei|per|über) \\S{2,15} (?:teilen|senden|versenden|verschicken)|(?:artikel )?(?:teilen|drucken|merken|versenden)|link kopieren|kommentare?(?: \\(\\d+\\))?|\\d+ kommentare?|(?:player|video) wird geladen|zum inhalt springen|fehler (?:melden|gefunden\\?.{0,40})',
  French:
    'partager(?: l.article)?(?: (?:sur|par) .{1,20})?|copier le lien|imprimer|envoyer (?:par|à) .{1,20}|commenter|\\d+ commentaires?|aller au contenu(?: principal)?',
  Spanish:
    'compartir(?: (?:en|por) .{1,20})?|copiar (?:el )?enlace|imprimir|enviar por .{1,20}|guardar|comentarios?(?: \\(\\d+\\))?|\\d+ comentarios?|(?:ir|saltar) al contenido',
  Russian:
    'поделиться(?: (?:в|на|ссылкой).{0,20}|:.{0,40})?|(?:с)?копировать ссылку|распечатать|версия для печати|отправить (?:по|в) .{1,20}|комментари[ий](?: \\(?\\d+\\)?)?|\\d+ комментари\\S{1,2}',
  Ukrainian:
    'поділитис[ья](?: (?:в|у|на) .{1,20})?|(?:с)?копіювати посилання|роздрукувати|версія для друку|надіслати .{1,20}|коментарі?(?: \\(?\\d+\\)?)?',
  Arabic:
    'شارك(?: (?:المقال|الخبر|الصفحة|القصة|هذا المقال))?|مشاركة(?: (?:المقال|الخبر|عبر .{1,20}|على .{1,20}))?|(?:انسخ|نسخ) الرابط|طباعة|إرسال(?: .{1,20})?',
  Persian:
    '(?:به )?اشتراک[\\u200c ]?گذاری(?: در .{1,20})?|(?:کپی|رونوشت) لینک|چاپ|ارسال (?:به دوستان|با ایمیل)|نظرات?(?: \\(?\\d+\\)?)?',
  Others:
    'vai al contenuto|condividi|stampa|compartilh(?:ar|e)|paylaş|yazdır|udostępnij|drukuj|delen|分享|シェア(?:する)?|ツイート|印刷|공유(?:하기)?',
  Names: 'facebook|twitter|whatsapp|telegram|linkedin|pinterest|x',
};

/** Lines that head a list of other stories or of the story's tags. */
export const RELATED: Readonly<Record<string, string>> = {
  English:
    'related (?:articles?|stories|topics?|news|coverage|content|links|posts|tags)|more (?:from|stories|news|in|on)\\b[^:]{0,60}|most (?:read|popular|viewed|shared)(?: .{0,40})?|recommended(?: for you| stories| reading)?|trending(?: now| news| stories)?|latest (?:news|stories|headlines)|top stories|you (?:may|might) (?:also )?like|up next|in this (?:article|story)|(?:tags?|topics?|keywords|filed under|categories)\\s*:.{0,200}',
  German:
    'schlagw(?:örter|orte).{0,100}|(?:themen|tags)\\s*:.{0,200}|mehr (?:zum thema|aus .{1,40})|meistgelesen\\S{0,2}|häufig gelesen|am beliebtesten|lese-?empfehlungen|auch interessant|das könnte sie auch interessieren|(?:ähnliche|verwandte|weitere) (?:artikel|beiträge|themen|meldungen)',
  French:
    'sur le même (?:sujet|thème)|les plus (?:lus|populaires)|articles? (?:liés?|similaires|associés|connexes)|(?:vous aimerez|à lire) aussi|dans la même rubrique|(?:mots?[- ]clés?|thèmes?|tags?)\\s*:.{0,200}',
  Spanish:
    '(?:noticias|artículos|contenidos?|temas) relacionad[oa]s?|lo más (?:leído|visto|popular)|(?:también )?(?:te|le) (?:puede|podría) (?:gustar|interesar)|te recomendamos|más noticias|(?:etiquetas|archivado en|temas)\\s*:.{0,200}',
  Russian:
    '(?:новости|материалы) по теме|сам(?:ое|ые) (?:читаем|популярн|обсуждаем|интересн)\\S+|(?:похожие|другие) (?:материалы|новости|статьи)|вам (?:может быть|будет) интересно|главное|последние новости|популярное|рекомендуем|(?:т[еэ]ги|метки)\\s*:?.{0,200}',
  Ukrainian:
    '(?:новини|матеріали) (?:за темою|по темі)|най(?:популярніш|читаніш)\\S+|(?:схожі|інші|останні) (?:матеріали|новини|статті)|вас може зацікавити|головне|(?:теги|мітки)\\s*:.{0,200}',
  Arabic:
    '(?:مواضيع|موضوعات|أخبار|مقالات) ذات صلة|الأكثر (?:قراءة|مشاهدة|تداولا|شعبية)|قد يعجبك\\S*(?: أيضا)?|آخر الأخبار|اخترنا لك\\S*|(?:الكلمات (?:المفتاحية|الدلالية)|كلمات (?:مفتاحية|دلالية)|(?:ال)?وسوم)(?:\\s*:.{0,200})?',
  Persian:
    '(?:اخبار|مطالب|خبرهای|مقالات) مرتبط|پر(?:بازدید|بیننده)\\S*|پیشنهاد (?:سردبیر|ما)|آخرین (?:اخبار|خبرها)|(?:برچسب|کلید[\\u200c ]?واژه)[\\u200c ]?\\S*(?:\\s*:.{0,200})?',
  Others:
    'notícias relacionadas|mais lidas|articoli correlati|i più letti|ilgili haberler|en çok okunanlar|najczęściej czytane|powiązane|meest gelezen|相关(?:新闻|文章)|関連(?:記事|ニュース|キーワード)|おすすめ情報|おすすめ記事|관련기사',
};

/** Lines that announce an advertisement. */
export const ADVERT: Readonly<Record<string, string>> = {
  English:
    'advertis(?:e?ment|ing)|story continues (?:below|after)(?: th(?:e|is))?(?: advertisement)?|(?:this )?article continues (?:below|after)(?: th(?:e|is))?(?: ad\\w*)?|continue reading (?:below|the main story)|sponsored(?: by .{1,40}| content| links)?|promoted(?: content)?|paid (?:content|post)|ad',
  German:
    'anzeigen?|werbung|(?:der )?artikel wird (?:unter|nach) der (?:anzeige|werbung) fortgesetzt|(?:nach|unter) der (?:anzeige|werbung) (?:geht es weiter|weiterlesen)|gesponserte?r? inhalte?|bezahlter inhalt|advertorial',
  French:
    'publicité|la suite après (?:cette|la) publicité|contenu (?:sponsorisé|partenaire)|annonces?|publi-?rédactionnel',
  Spanish:
    'publicidad|anuncios?|contenido (?:patrocinado|de marca)|(?:(?:la noticia|el artículo) )?(?:continúa|sigue) (?:después|tras|debajo) (?:de )?(?:la |esta )?publicidad',
  Russian:
    'реклама(?:[.,:]? (?:ооо|ао|ип|erid|\\d\\d\\+).{0,60})?|на правах рекламы|партн[её]рский (?:материал|проект)|продолжение после рекламы',
  Ukrainian: 'на правах реклами|партнерськ\\S+ (?:матеріал|про[єе]кт)|продовження після реклами|спецпро[єе]кт',
  Arabic:
    'إعلان(?:ات)?(?: مموّ?ل)?|محتوى (?:برعاية|مموّ?ل|إعلاني)(?: .{1,40})?|(?:يستمر|يتبع) (?:المقال|الخبر) بعد الإعلان|مساحة إعلانية',
  Persian:
    'آگهی(?:[\\u200c ]?ها)?|تبلیغ(?:ات)?|محتوای تبلیغاتی|رپورتاژ(?: آگهی)?|ادامه (?:خبر|مطلب) (?:بعد|پس) از (?:تبلیغ|آگهی)',
  Others:
    'pubblicità|publicidade|continua após a publicidade|reklam|reklama|advertentie|annons|annonse|广告|廣告|広告|PR|광고|פרסומת|διαφήμιση',
};
