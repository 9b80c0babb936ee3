import type { FurnitureKind } from '../model/article.ts';

/** One rule: a block whose words match is furniture, when it is not longer than a story's paragraph would be. */
export interface FurnitureRule {
  readonly kind: FurnitureKind;
  /** The rule's name, as the analyst sees it. */
  readonly rule: string;
  readonly pattern: RegExp;
  /** UTF-16 units. */
  readonly longest: number;
}

/** Words that begin a line which sends the reader to another story. After them stands a colon, a dash, an arrow or nothing. */
const READ_MORE: Readonly<Record<string, string>> = {
  English:
    "read (?:more|also|next|on|the full story(?: here)?)|see also|also read|also see|more (?:on (?:this|the) (?:story|topic|subject)|about)|don[’']t miss|watch(?: also| more| now)?|listen(?: now)?|you (?:may|might) also like|related(?: article| story| news| video)?|must read|editor[’']s picks?|keep reading|explore more|go deeper",
  Russian:
    'читайте (?:также|ещ[её]|далее|подробнее|больше)|читать (?:также|далее|ещ[её])|подробнее|по теме|смотрите также|на эту тему|материалы? по теме|ещ[её] по теме|другие новости',
  Ukrainian: 'читайте (?:також|ще|далі)|читати (?:також|далі)|дивіться також|до теми|детальніше',
  Bulgarian: 'прочетете (?:още|повече)|вижте (?:още|също)|още по темата',
  Arabic:
    'اقر[أا]\\S{0,2} (?:أيض\\S*|ايض\\S*|المزيد)|(?:طالع|شاهد|تابع)\\S{0,2} (?:أيض\\S*|ايض\\S*)|للمزيد|مواضيع ذات صلة|أخبار ذات صلة|إقرأ أيض\\S*|قد يهمك(?: أيض\\S*)?',
  Persian: 'بیشتر (?:بخوانید|بدانید)|(?:همچنین|بیشتر) (?:بخوانید|ببینید)|بخوانید|مطالب مرتبط|اخبار مرتبط|خبرهای مرتبط',
  German:
    'lesen sie (?:auch|mehr|dazu|hier|weiter)\\S*|lies auch|lest (?:auch|mehr|hier)|zum artikel|mehr (?:zum thema|dazu|lesen|infos?)|auch (?:interessant|lesenswert)|zum thema|siehe auch|hier lesen|weiterlesen',
  French:
    '(?:à )?lire (?:aussi|également|la suite|plus)|à lire|voir aussi|à voir|sur le même sujet|pour aller plus loin',
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

const FOLLOW_US: Readonly<Record<string, string>> = {
  English:
    'follow (?:us|our|@?\\w+) (?:everywhere|on|at|via|for|our)|follow @\\w+|like us on|join (?:us|our \\S+(?: \\S+)?) on (?:telegram|whatsapp|facebook|x|discord)|find us on|subscribe to our (?:youtube|telegram|whatsapp)|download (?:our|the) (?:\\S+ )?app\\b|stay connected|(?:>> ?)?be a reporter\\b|write and send your article|(?:got|have) a (?:news )?tip\\b|contact us at|send us your',
  Russian:
    'подпи(?:сывайтесь|шитесь) на (?:на[шc]|телеграм|telegram|канал|нас)|присоединяйтесь к на|следите за (?:на|новостями)|читайте нас в|наш (?:телеграм|telegram)|мы в (?:телеграм|соцсетях)',
  Ukrainian: 'підпи(?:суйтесь|суйтеся|шіться) на (?:на[шс]|telegram|канал)|приєднуйтесь до|стежте за|читайте нас у',
  Arabic: 'تابع(?:وا|ونا|نا)|انضم(?:وا)? إلى (?:قناتنا|قناة)|اشترك(?:وا)? في قنات',
  Persian: '(?:ما را|کانال ما) .{0,40}دنبال کنید|به کانال .{0,40}بپیوندید|عضو کانال',
  German: 'folgen sie (?:uns|dem)|folge(?:n)? uns (?:auf|bei)|besuchen sie uns auf',
  French: 'suivez[- ](?:nous|notre)|rejoignez[- ]nous|retrouvez[- ]nous sur',
  Spanish: 's[ií]gu[ea]nos|únete a nuestro (?:canal|grupo)|suscríbete (?:a nuestro canal|al canal)',
  Portuguese:
    'siga[- ]?(?:nos|o|a) .{0,30}(?:instagram|facebook|twitter|whatsapp|telegram|redes)|siga[- ]nos|acompanhe .{0,20}redes sociais',
  Italian: 'segui(?:ci| il nostro| la nostra)',
  Turkish: 'bizi (?:takip edin|\\S+(?:dan|den|tan|ten) takip edin)|(?:telegram|whatsapp) kanalımıza',
  Polish: '(?:obserwuj|śledź|polub) nas|dołącz do nas',
};

const NEWSLETTER: Readonly<Record<string, string>> = {
  English:
    '(?:sign up|subscribe|register) (?:now |here |today )?(?:for|to|here)\\b.{0,120}(?:newsletter|briefing|inbox|e-?mail|alerts?|updates)|get (?:the|our|all the)? ?(?:latest|best|news|top|more).{0,120}(?:inbox|e-?mail|newsletter)|this article (?:first )?(?:appeared|was published) in (?:our|the) newsletter|newsletter sign[- ]?up|thank you for (?:signing up|subscribing)|already a subscriber|subscribe (?:now|today)|to continue reading.{0,40}(?:subscribe|log in|register)',
  Russian: 'подпишитесь на (?:рассылку|нашу|e-?mail)|получайте .{0,60}(?:рассылк|почт)',
  Ukrainian: 'підпишіться на (?:розсилку|нашу)|отримуйте .{0,60}(?:розсилк|пошт)',
  Arabic: 'اشترك(?:وا)? في (?:النشرة|نشرتنا)|النشرة (?:البريدية|الإخبارية)',
  Persian: 'در خبرنامه .{0,40}(?:عضو|مشترک)|عضویت در خبرنامه',
  German:
    '(?:melden sie sich|abonnieren sie|jetzt|kostenlos) .{0,100}newsletter|unser(?:en)? newsletter|newsletter[- ]anmeldung|mit (?:dem|unserem) newsletter',
  French:
    '(?:inscrivez|abonnez)[- ]vous .{0,100}(?:newsletter|lettre|infolettre|alertes)|recevez .{0,80}(?:newsletter|boîte mail|e-?mail)',
  Spanish:
    '(?:suscríbete|suscríbase|regístrate|apúntate) .{0,80}(?:newsletter|boletín|correo)|recibe .{0,80}(?:correo|boletín)',
  Portuguese: '(?:assine|inscreva-se|receba) .{0,80}(?:newsletter|e-?mail|boletim)',
  Italian: '(?:iscriviti|abbonati) .{0,80}newsletter',
  Turkish: '(?:bültenimize|e-bültene) .{0,40}(?:abone|kaydol)',
  Polish: '(?:zapisz się|subskrybuj) .{0,80}newsletter',
};

const SHARE =
  'share(?: this)?(?: article| story| page| post| on .{1,40}| via .{1,20})?|tweet|copy (?:the )?link|link copied!?|print(?: this)?(?: article| page)?|e-?mail(?: this)?(?: article)?|comments?(?: \\(\\d+\\))?|\\d+ comments?|save(?: article| for later)?|listen to (?:this )?article|skip to (?:main )?content|join the conversation|(?:next|previous) article|be the first to comment\\b.{0,40}|(?:player|video) (?:wird geladen|is loading)|zum inhalt springen|aller au contenu(?: principal)?|(?:ir|saltar) al contenido|vai al contenuto|fehler (?:melden|gefunden\\?.{0,40})|add .{1,40} on google|поделиться(?: в .{1,20}|:.{0,40})?|распечатать|поділитися|شارك(?: المقال| الخبر)?|مشاركة|اشتراک‌گذاری|ارسال به دوستان|teilen|drucken|artikel (?:teilen|drucken|merken)|merken|partager(?: l.article)?|imprimer|compartir|imprimir|condividi|stampa|compartilh(?:ar|e)|paylaş|yazdır|udostępnij|drukuj|delen|分享|シェア(?:する)?|ツイート|印刷|공유(?:하기)?|facebook|twitter|whatsapp|telegram|linkedin|pinterest|x';

const RELATED =
  'related (?:articles?|stories|topics?|news|coverage|content|links|posts|tags)|more (?:from|stories|news|in|on)\\b.{0,60}|most (?:read|popular|viewed|shared)(?: .{0,40})?|recommended(?: for you| stories| reading)?|trending(?: now| news| stories)?|latest (?:news|stories|headlines)|top stories|you may (?:also )?like|up next|in this (?:article|story)|(?:tags?|topics?|keywords|filed under|categories)\\s*:.{0,200}|метки:.{0,200}|теги:.{0,200}|новости по теме|главное|последние новости|популярное|схожі новини|останні новини|مواضيع ذات صلة|الأكثر قراءة|برچسب\\S*|کلید ?واژه\\S*|schlagwörter.{0,100}|mehr zum thema|meistgelesen|häufig gelesen|am beliebtesten|lese-?empfehlungen|das könnte sie auch interessieren|sur le même (?:sujet|thème)|les plus lus|articles? liés?|noticias relacionadas|lo más (?:leído|visto)|notícias relacionadas|mais lidas|articoli correlati|i più letti|ilgili haberler|en çok okunanlar|najczęściej czytane|powiązane|meest gelezen|相关(?:新闻|文章)|関連(?:記事|ニュース|キーワード)|おすすめ情報|おすすめ記事|관련기사';

const ADVERT =
  'advertis(?:e?ment|ing)|story continues (?:below|after)(?: th(?:e|is))?(?: advertisement)?|(?:this )?article continues (?:below|after)(?: th(?:e|is))?(?: ad\\w*)?|continue reading (?:below|the main story)|sponsored(?: by .{1,40}| content| links)?|promoted(?: content)?|paid (?:content|post)|ad|реклама(?: .{0,40})?|на правах рекламы|إعلان(?:ات)?|آگهی|تبلیغات|anzeige|werbung|publicité|publicidad|la suite après cette publicité|pubblicità|publicidade|continua após a publicidade|reklam|reklama|advertentie|annons|annonse|广告|廣告|広告|PR|광고|פרסומת|διαφήμιση';

/** A rule for lines that begin with one of the words of a language. */
function beginsWith(
  kind: FurnitureKind,
  name: string,
  words: Readonly<Record<string, string>>,
  after: string,
  longest: number,
): FurnitureRule[] {
  return Object.entries(words).map(([language, pattern]) => ({
    kind,
    rule: `${name} (${language})`,
    pattern: new RegExp(`^[\\s>»«•▶►→*|–—-]*(?:${pattern})${after}`, 'iu'),
    longest,
  }));
}

/** The rules in the order in which they are tried; the first that matches names the furniture. */
export const FURNITURE_RULES: readonly FurnitureRule[] = [
  ...beginsWith('read-more', 'begins with “read more”', READ_MORE, '\\s*(?:[:：|>»→⇒▶…]|[–—-]\\s|\\.{3}|$)', 320),
  ...beginsWith('follow-us', 'asks to follow or to write', FOLLOW_US, '', 900),
  {
    kind: 'follow-us',
    rule: 'names the networks to follow',
    pattern:
      /^(?=.*(?:follow|subscribe|подпи[сш]|підпи[сш]|تابع|اشترك|دنبال کنید|folgen|abonn|suivez|s[ií]g[au]|segui|takip))(?:.*?\b(?:youtube|facebook|twitter|reddit|linkedin|instagram|telegram|whatsapp|tiktok|threads|bluesky|flipboard|app ?store|google ?play)\b){2}/iu,
    longest: 700,
  },
  ...beginsWith('newsletter', 'offers a newsletter', NEWSLETTER, '', 500),
  {
    kind: 'share',
    rule: 'a share, print or comment button',
    pattern: new RegExp(`^(?:${SHARE})[\\s.:!…]*$`, 'iu'),
    longest: 60,
  },
  {
    kind: 'related',
    rule: 'heads a list of other stories',
    pattern: new RegExp(`^(?:${RELATED})[\\s:：…>»]*$`, 'iu'),
    longest: 260,
  },
  {
    kind: 'advert',
    rule: 'announces an advertisement',
    pattern: new RegExp(`^[\\s\\[(–—-]*(?:${ADVERT})[\\s\\])–—:.-]*$`, 'iu'),
    longest: 90,
  },
  {
    kind: 'cookies',
    rule: 'speaks of cookies and consent',
    pattern:
      /^(?=.*(?:\bcookies?\b|кук[иі]|файлы cookie))(?=.*(?:accept|consent|we use|uses cookies|privacy|settings|preferences|browser|einwilligung|verwenden|zustimm|datenschutz|utilisons|acceptez|consentement|utilizamos|aceptar|usiamo|consenso|использу|соглас|використову|згод|kullanıyoruz|gebruiken|używamy))/iu,
    longest: 700,
  },
  {
    kind: 'cookies',
    rule: 'asks for a newer browser or for JavaScript',
    pattern:
      /^(?:please )?(?:enable|activate|turn on) javascript|javascript (?:is|has been) (?:disabled|required)|your browser (?:does not|doesn[’']t) support|bitte aktivieren sie javascript|dieses video.{0,40}javascript/iu,
    longest: 300,
  },
  {
    kind: 'cookies',
    rule: 'stands for outside content that needs consent',
    pattern:
      /extern\w* inhalt|(?:privatsphäre|datenschutz)-?einstellungen|unserer datenschutzerklärung|ein klick für den datenschutz|inhalte? (?:von .{1,30} )?(?:erlauben|angezeigt werden|anzeigen|laden)$|redaktioneller inhalt$|damit einverstanden, dass mir|personenbezogene daten|hosted by a third party|to view this (?:content|video|post)|(?:allow|show|load) (?:external|third[- ]party|\S+) content|contenu .{0,30}bloqué|contenido externo|contenuto esterno|externe content/iu,
    longest: 450,
  },
  {
    kind: 'cookies',
    rule: 'asks for consent to embedded content',
    pattern:
      /^(?=.*(?:eingebettete|externe|embedded|third[- ]party|tiers|incorporad|incorporat))(?=.*(?:einwilligung|zustimmung|consent|consentement|consentimiento|consenso))(?=.*(?:inhalte?|content|contenus?|contenid|contenut))(?=.*(?:widerruf|anzuzeigen|datenschutz|privacy|cookie|personenbezogen))/iu,
    longest: 1_200,
  },
  {
    kind: 'newsletter',
    rule: 'speaks of the terms of a newsletter',
    pattern:
      /^(?:by (?:signing up|subscribing|clicking)\b|get e-?mail (?:updates|alerts)\b|share your thoughts\b.{0,60}comments?\b|mit (?:meiner|der|ihrer) anmeldung\b.{0,60}newsletter|sie können sich jederzeit .{0,30}abmelden|you can unsubscribe|vous pouvez vous désinscrire|puede(?:s)? darte de baja)|(?:sign up (?:for|to) (?:our|the)|abonnieren sie unseren) .{0,40}newsletters?\s*\.?$/iu,
    longest: 300,
  },
  {
    kind: 'newsletter',
    rule: 'asks for a donation',
    pattern:
      /^(?=.*(?:\bwe\b|\bour\b|\bus\b|\buns(?:ere\S*)?\b|\bwir\b|\bnous\b|\bnos\b|\bnuestr))(?=.*(?:ask you to support|your (?:support|donation|contribution)|unterstützen sie uns|mit (?:einer|ihrer) spende|votre (?:don|soutien)|faites un don|tu (?:apoyo|donación)|haz una donación|поддержите нас))/iu,
    longest: 500,
  },
  {
    kind: 'advert',
    rule: 'speaks of affiliate links and commissions',
    pattern:
      /\baffiliate[- ]?links?\b|\bwe (?:may )?(?:earn|receive) (?:a |an )?(?:small |affiliate )?commission|erhalten wir .{0,60}provision|enlaces de afiliados|liens (?:d.affiliation|affiliés)/iu,
    longest: 600,
  },
  {
    kind: 'newsletter',
    rule: 'asks for an account or a subscription',
    pattern:
      /^(?:(?:please )?(?:create an account|sign in|log in|register)\b.{0,80}(?:continue|access|read|account|comment)|(?:get )?unlimited (?:online |digital )?access|support (?:local|independent|quality|our) journalism|already (?:have an account|registered|a member|a subscriber)|this (?:article|content|story) is (?:reserved|for|only|exclusive|available).{0,40}subscribers?|access articles from|enjoy additional articles|.{0,30}(?:nur für abonnenten|mit .{0,25}abo .{0,20}lesen)|(?:article |contenu )?réservé (?:aux|à nos) abonnés|.{0,30}solo para suscriptores|.{0,20}(?:会員限定|無料で?会員登録|有料会員|残り\s?\d+文字))/iu,
    longest: 260,
  },
  {
    kind: 'byline',
    rule: 'says when the page was published or changed, or how long reading takes',
    pattern:
      /^(?:(?:first |article |originally )?(?:published|updated|posted|modified|last (?:updated|modified)|created|date)\b\s*(?:on|at|:)?|veröffentlicht|aktualisiert|stand:|erstellt|publié|mis à jour|modifié|publicado|actualizado|atualizado|pubblicato|aggiornato|опубликовано|обновлено|опубліковано|оновлено|نشر في|نُشر|آخر تحديث|تاریخ انتشار|منتشر شده|yayınlanma|güncelleme|giriş|son güncelleme|opublikowano|aktualizacja|gepubliceerd|入力|수정|등록|更新|公開)[^.!?]{0,110}(?:\d{2,4}|ago|vor|назад)[^.!?]{0,60}$|^\d{1,2}\s*(?:min(?:ute)?s?\.?)\s*(?:read|lesezeit|de lecture|de lectura|czytania)?$|^(?:lesedauer|reading time|lesezeit|temps de lecture|tiempo de lectura|время чтения|okuma süresi)\b.{0,20}$/iu,
    longest: 170,
  },
  {
    kind: 'caption',
    rule: 'credits a picture',
    pattern:
      /^(?:\(?(?:photo|image|picture|file photo|photo credit|image credit|credit|video|illustration|graphic)s?(?: (?:by|credit|courtesy(?: of)?))?\s*[:：/©]|(?:legende|bildunterschrift|bildquelle|quelle)\s*[:：]|foto(?:grafie)?s?\s*[:：/]|bild(?:quelle)?\s*[:：/]|фото\s*[:：/©]|صورة\s*[:：]|عکس\s*[:：]|crédits? (?:photo|foto)\s*[:：]|imagen\s*[:：]|写真[:：])|^[^.]{0,120}(?:\/getty images|getty images|\/afp|\/reuters|ap photo[^.]{0,30}|via getty|picture alliance|dpa-bildfunk|shutterstock|epa-efe)\)?$/iu,
    longest: 220,
  },
  {
    kind: 'caption',
    rule: 'ends with the credit of a picture',
    pattern:
      /(?:^|[\s.…|–—([»”"])(?:(?:photo(?:graph)?s?|pictures?|images?|foto(?:grafie)?s?|bild(?:quelle)?|fot\.|фото|kuva|crédit)(?:\s+by\s|\s*[:：/©]\s*)|©\s*)(?:[^.!?。]|\.(?=\S)){2,60}\.?[)\]]?$|[다요]\.\s*(?:\S+=)?(?:연합뉴스|뉴시스|뉴스1|로이터|AFP|AP|EPA|\S{2,4} (?:선임)?기자)$|^\(?(?:reuters|afp|dpa|epa|imago|getty images|associated press)\)?$/iu,
    longest: 320,
  },
  {
    kind: 'caption',
    rule: 'counts pictures or says how long a film is',
    pattern:
      /^(?:\d{1,3}\s*(?:\/|of|von|sur|de|из)\s*\d{1,3}|(?:duration:?\s*)?\d{1,2}:\d\d(?::\d\d)?(?: ?min\.?)?|\d{1,2} (?:minutes?|hours?|days?|weeks?) ago|vor \d{1,2} (?:minuten?|stunden?|tagen?|wochen?))$/iu,
    longest: 40,
  },
  {
    kind: 'byline',
    rule: 'names the editors or the agency',
    pattern:
      /^(?:editorial (?:team|staff|board|desk)|news ?(?:desk|room)|staff (?:writer|reporter)|(?:additional )?(?:reporting|writing|editing|compiled|translated|edited) by\b.{1,200}|with (?:files|reports?|reporting|material|additional reporting) (?:from|by)\b.{1,160}|mit (?:informationen|material|agenturmaterial) (?:von|der|des)\b.{1,160}|redaktion:\s.{1,160}|[（(]?(?:责编|责任编辑|编辑|責任編輯)[:：].{1,40}|our standards: the thomson reuters.*|редакция(?: .{0,30})?|редакція(?: .{0,30})?|هيئة التحرير|گروه (?:خبر|سیاسی|بین‌الملل).{0,30}|die redaktion|redaktion|la rédaction|(?:la )?redacción|(?:la )?redazione|redakcja|redactie|редколлегия)\.?$/iu,
    longest: 260,
  },
  {
    kind: 'byline',
    rule: 'states the copyright',
    pattern:
      /^(?:©|\(c\)|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|все права защищены|усі права захищені|جميع الحقوق محفوظة|this material may not be published)/iu,
    longest: 300,
  },
];

/** A line "By Somebody" or "Von Somebody"; only at the head of an article, since stories have such sentences too. */
export const BYLINE_AT_HEAD: FurnitureRule = {
  kind: 'byline',
  rule: 'names the author at the head',
  pattern:
    /^(?:(?:Text |Story |Written )?(?:[Bb]y|BY):?|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|Автор\S{0,2}:?|Авторы:?|[Dd]i|[Dd]oor|بقلم:?|كتب:?|نویسنده:|Yazar:?|Text:|Av|Autor:?|Autorzy:?)\s+\p{Lu}?[\p{L}.’'’-]+(?:[\s,&|•·/]+(?:and|und|et|y|и|та|و|e|en|og|och|ve|i|in|for|of|the|de|del|van|von|al|bin|[\p{Lu}\p{Lo}][\p{L}.’'’-]*)){0,14}$/u,
  longest: 120,
};

/** A line that begins with "read more" without a colon; furniture where most of it is a link. */
export const BEGINS_WITH_READ_MORE: FurnitureRule = {
  kind: 'read-more',
  rule: 'a link that begins with “read more”',
  pattern: new RegExp(`^[\\s>»«•▶►→*|–—-]*(?:${Object.values(READ_MORE).join('|')})(?=\\s)`, 'iu'),
  longest: 200,
};
