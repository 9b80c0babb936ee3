import type { FurnitureKind } from '../model/article.ts';
import { ADVERT, FOLLOW_US, NEWSLETTER, READ_MORE, RELATED, SHARE } from './furniture-words.ts';

/** One rule: a block whose words match is furniture, when it is not longer than a story's paragraph would be. */
export interface FurnitureRule {
  readonly kind: FurnitureKind;
  /** The rule's name, as the analyst sees it. */
  readonly rule: string;
  readonly pattern: RegExp;
  /** UTF-16 units. */
  readonly longest: number;
}

/** Any of the words of all languages. */
const anyOf = (words: Readonly<Record<string, string>>) => Object.values(words).join('|');

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
  {
    kind: 'related',
    rule: 'heads a list of other stories',
    pattern: new RegExp(`^(?:${anyOf(RELATED)})[\\s:：…>»]*$`, 'iu'),
    longest: 260,
  },
  ...beginsWith('read-more', 'begins with “read more”', READ_MORE, '\\s*(?:[:：|>»→⇒▶…]|[–—-]\\s|\\.{3}|$)', 320),
  {
    kind: 'read-more',
    rule: 'sends the reader to a running report',
    pattern:
      /^(?:(?:mehr|weitere|aktuelle|alle)\s.{0,120}\s(?:lesen|finden|erfahren) sie .{0,80}(?:live-?blog|ticker|newsblog)|(?:read|follow|find)\s.{0,80}(?:live ?blog|live (?:updates|coverage))|(?:suivez|retrouvez)\s.{0,80}(?:notre (?:direct|live))|sig(?:a|ue)\s.{0,80}(?:en (?:directo|vivo)|minuto a minuto)|следите за .{0,80}(?:онлайн|трансляци\S+))(?: (?:of|on|from|zu[rm]?|sur|sobre|о) [^.!?]{1,60})?(?: (?:hier|here|ici|aquí|здесь))?\s*[:.→]?$/iu,
    longest: 260,
  },
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
    kind: 'newsletter',
    rule: 'speaks of a newsletter and of the reader’s mailbox',
    pattern:
      /^(?=.*(?:newsletter|infolettre|boletín|рассылк|розсилк|نشرة|نشرتنا|خبرنامه))(?=.*(?:your (?:inbox|e-?mail)|(?:ihr|dein|in das|ins) (?:e-mail-)?(?:postfach|mail-?fach)|ihren posteingang|votre (?:boîte|e-?mail)|(?:tu|su) (?:correo|bandeja)|(?:вашу|вам на|на вашу?) почт|(?:вашу|вам на) пошт|بريدك|ایمیل (?:شما|خود)))/iu,
    longest: 500,
  },
  {
    kind: 'share',
    rule: 'a share, print or comment button',
    pattern: new RegExp(`^(?:${anyOf(SHARE)})[\\s.:!…]*$`, 'iu'),
    longest: 60,
  },
  {
    kind: 'advert',
    rule: 'announces an advertisement',
    pattern: new RegExp(`^[\\s\\[(–—-]*(?:${anyOf(ADVERT)})[\\s\\])–—:.-]*$`, 'iu'),
    longest: 90,
  },
  {
    kind: 'cookies',
    rule: 'speaks of cookies and consent',
    pattern:
      /^(?=.*(?:\bcookies?\b|кук[иі]|cookie|تعريف الارتباط|الكوكيز|کوکی))(?=.*(?:accept|consent|we use|uses cookies|privacy|settings|preferences|browser|einwilligung|verwende|zustimm|datenschutz|akzeptier|utilis|acceptez|consentement|confidentialité|utiliza|acepta|privacidad|usiamo|consenso|использу|соглас|принять|конфиденциальност|використову|згод|прийняти|погоджу|приватност|نستخدم|يستخدم|توافق|موافق|الخصوصية|استفاده می|می[\u200c ]?پذیر|حریم خصوصی|kullanıyoruz|gebruik|używamy))(?=.*(?:\b(?:we|our|your|this (?:web)?site)\b|by continuing|accept all|\bwir\b|\bunsere|diese (?:web)?(?:site|seite)|akzeptieren|klicken sie|\b(?:nous|notre|ce site|votre)\b|utilizamos|nuestr|est[ea] (?:sitio|web|página)|\b[ts]u experiencia|usiamo|questo sito|este site|(?<!\p{L})мы(?!\p{L})|наш|сайт использу|вы соглаша|(?<!\p{L})ми(?!\p{L})|сайт використову|ви погоджу|نستخدم|هذا الموقع|موقعنا|تجربتك|(?<!\p{L})ما(?!\p{L})|این وب|kullanıyoruz|sitemiz|deze (?:web)?site|\bwij?\b|używamy|ta strona))/iu,
    longest: 700,
  },
  {
    kind: 'cookies',
    rule: 'asks for a newer browser or for JavaScript',
    pattern:
      /^(?:please )?(?:enable|activate|turn on) javascript|javascript (?:is|has been) (?:disabled|required)|your browser (?:does not|doesn[’']t) support|bitte aktivieren sie javascript|dieses video.{0,40}javascript|^(?:veuillez |merci d.)?activ(?:er|ez) (?:le )?javascript|^(?:por favor,? )?(?:acti|habili)(?:ve|va|te|ta) (?:el )?javascript|^(?:пожалуйста, )?включите javascript|^(?:будь ласка, )?[ув]вімкніть javascript|^(?:يرجى |الرجاء )?تفعيل (?:جافا ?سكريبت|javascript)|(?:جاوا ?اسکریپت|javascript) .{0,20}فعال کنید/iu,
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
      /^(?:(?:first |article |originally )?(?:published|updated|posted|modified|last (?:updated|modified)|created|date)\b\s*(?:on|at|:)?|veröffentlicht|publiziert|aktualisiert|stand:|erstellt|publié|mis à jour|modifié|publicado|actualizado|atualizado|pubblicato|aggiornato|опубликовано|обновлено|опубліковано|оновлено|نشر في|نُشر|آخر تحديث|تاریخ انتشار|منتشر شده|yayınlanma|güncelleme|giriş|son güncelleme|opublikowano|aktualizacja|gepubliceerd|入力|수정|등록|更新|公開)[^.!?]{0,110}(?:\d{2,4}|ago|vor|назад)[^.!?]{0,60}$|^\d{1,2}(?:\s*[-–]\s*\d{1,2})?\s*(?:min(?:ute[ns]?|utos?|uti)?s?\.?|мин(?:ут[аы]?)?\.?|хв(?:илин[аи]?)?\.?|دقائق|دقيقة|دقیقه|dakika)\s*(?:read|lesezeit|de lecture|de lectura|czytania|чтения|читання|للقراءة|قراءة)?$|^(?:lesedauer|reading time|lesezeit|temps de lecture|tiempo de lectura|время чтения|okuma süresi)\b.{0,20}$/iu,
    longest: 170,
  },
  {
    kind: 'share',
    rule: 'speaks of the readers’ comments',
    pattern:
      /rss 2\.0|^(?:comments? (?:are|is) (?:closed|moderated|disabled)|(?:die )?kommentare? .{0,60}(?:geben nicht|geschlossen|moderiert|deaktiviert)|les commentaires (?:sont|de cet article sont) (?:fermés|modérés)|los comentarios (?:están|son) (?:cerrados|moderados)|комментарии (?:закрыты|отключены|модерируются)|коментарі (?:закрито|вимкнено)|التعليقات (?:مغلقة|لا تعبر)|نظرات .{0,30}(?:بسته|تایید))/iu,
    longest: 500,
  },
  {
    kind: 'caption',
    rule: 'credits a picture',
    pattern:
      /^(?:\(?(?:photo|image|picture|file photo|photo credit|image credit|credit|video|illustration|graphic)s?(?: (?:by|credit|courtesy(?: of)?))?\s*[:：/©]|(?:legende|bildunterschrift|bildquelle|quelle)\s*[:：]|foto(?:grafie)?s?\s*[:：/]|bild(?:quelle)?\s*[:：/]|(?:источник |джерело )?фото\s*[:：/©]|фото \p{Lu}\.\s?\p{Lu}\p{L}+$|(?:ال)?صورة\s*[:：]|تصوير\s*[:：]|المصدر\s*[:：]|(?:منبع )?(?:عکس|تصویر)\s*[:：]|cr[ée]ditos?\s*[:：]|crédits?(?: (?:photo|foto))?\s*[:：]|imagen\s*[:：]|写真[:：])|^[^.]{0,120}(?:\/getty images|getty images|\/afp|\/reuters|ap photo[^.]{0,30}|via getty|picture alliance|dpa-bildfunk|shutterstock|epa-efe)\)?$/iu,
    longest: 220,
  },
  {
    kind: 'caption',
    rule: 'ends with the credit of a picture',
    pattern:
      /(?:^|[\s.…|–—([»”"])(?:(?:photo(?:graph)?s?|pictures?|images?|foto(?:grafie)?s?|bild(?:quelle)?|fot\.|фото|kuva|crédit|عکس|تصویر|تصوير|صورة|الصورة)(?:\s+by\s|\s*[:：/©]\s*)|©\s*)(?:[^.!?。]|\.(?=\S)|(?<=(?<!\p{L})(?:[\p{Lu}\p{Lo}]|الف))\.){2,60}\.?[)\]]?$|[다요]\.\s*(?:\S+=)?(?:연합뉴스|뉴시스|뉴스1|로이터|AFP|AP|EPA|\S{2,4} (?:선임)?기자)$|^\(?(?:reuters|afp|dpa|epa|imago|getty images|associated press)\)?$/iu,
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
      /^(?:editorial (?:team|staff|board|desk)|news ?(?:desk|room)|staff (?:writer|reporter)|(?:additional )?(?:reporting|writing|editing|compiled|translated|edited) by\b.{1,200}|with (?:files|reports?|reporting|material|additional reporting) (?:from|by)\b.{1,160}|mit (?:informationen|material|agenturmaterial) (?:von|der|des)\b.{1,240}|avec (?:des )?agences?(?: .{1,60})?|con información de .{1,160}|.{2,40}\s\S+@\S+\.\p{L}{2,}|redaktion:\s.{1,160}|[（(]?(?:责编|责任编辑|编辑|責任編輯)[:：].{1,40}|our standards: the thomson reuters.*|редакция(?: .{0,30})?|редакція(?: .{0,30})?|هيئة التحرير|گروه (?:خبر|سیاسی|بین‌الملل).{0,30}|die redaktion|redaktion|la rédaction|(?:la )?redacción|(?:la )?redazione|redakcja|redactie|редколлегия)\.?$/iu,
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
  pattern: new RegExp(`^[\\s>»«•▶►→*|–—-]*(?:${anyOf(READ_MORE)})(?=\\s)`, 'iu'),
  longest: 200,
};
