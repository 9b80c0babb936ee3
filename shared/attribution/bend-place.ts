/** Gives the forms of a place's name in a language: itself, and where the language bends names, its other cases. */
export function bendPlace(name: string, language: string): readonly string[] {
  if (language === 'de') return [name, ...(/[sxzß]$/u.test(name) ? [] : [`${name}s`])];
  if (language !== 'ru' && language !== 'uk') return [name];
  const words = name.split(' ').map((word) => (language === 'ru' ? bendRussian(word) : bendUkrainian(word)));
  const cases = Math.max(...words.map((forms) => forms.length));
  const bent = Array.from({ length: cases }, (_, index) =>
    words.map((forms) => forms[index] ?? forms[0] ?? '').join(' '),
  );
  return [...new Set([name, ...bent])];
}

/** The endings of nominative, genitive, dative, instrumental, locative and accusative for words that end like the first. */
const RUSSIAN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ая$/u, ['ая', 'ой', 'ой', 'ой', 'ой', 'ую']],
  [/(?<=[гкхжшчщ])ий$/u, ['ий', 'ого', 'ому', 'им', 'ом', 'ий']],
  [/(?:ый|ой)$/u, ['ый', 'ого', 'ому', 'ым', 'ом', 'ый']],
  [/ие$/u, ['ие', 'их', 'им', 'ими', 'их', 'ие']],
  [/ые$/u, ['ые', 'ых', 'ым', 'ыми', 'ых', 'ые']],
  [/(?<=н)ое$/u, ['ое', 'ого', 'ому', 'ым', 'ом', 'ое']],
  [/(?<=[рн])ье$/u, ['ье', 'ья', 'ью', 'ьем', 'ье', 'ье']],
  [/ия$/u, ['ия', 'ии', 'ии', 'ией', 'ии', 'ию']],
  [/я$/u, ['я', 'и', 'е', 'ей', 'е', 'ю']],
  [/(?<=[гкхжшчщ])а$/u, ['а', 'и', 'е', 'ой', 'е', 'у']],
  [/а$/u, ['а', 'ы', 'е', 'ой', 'е', 'у']],
  [/(?<=[в])о$/u, ['о', 'а', 'у', 'ом', 'е', 'о']],
  [/ре$/u, ['ре', 'ря', 'рю', 'рем', 'ре', 'ре']],
  [/(?<=[рн])ы$/u, ['ы', '', 'ам', 'ами', 'ах', 'ы']],
  [/й$/u, ['й', 'я', 'ю', 'ем', 'е', 'й']],
  [/(?<=л|н|р|т|в)ь$/u, ['ь', 'я', 'ю', 'ем', 'е', 'ь', 'и', 'ью']],
  [/ок$/u, ['ок', 'ка', 'ку', 'ком', 'ке', 'ок']],
  [/ец$/u, ['ец', 'ца', 'цу', 'цом', 'це', 'ец']],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/u, ['', 'а', 'у', 'ом', 'е', '', 'ем']],
];

const UKRAINIAN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=[нкв])а$/u, ['а', 'ої', 'ій', 'ою', 'ій', 'у', 'и', 'і']],
  [/ий$/u, ['ий', 'ого', 'ому', 'им', 'ому', 'ий', 'ім']],
  [/(?<=ськ|рн|рв)е$/u, ['е', 'ого', 'ому', 'им', 'ому', 'е']],
  [/ія$/u, ['ія', 'ії', 'ії', 'ією', 'ії', 'ію']],
  [/я$/u, ['я', 'і', 'і', 'ею', 'і', 'ю', 'ям']],
  [/га$/u, ['га', 'ги', 'зі', 'гою', 'зі', 'гу']],
  [/ка$/u, ['ка', 'ки', 'ці', 'кою', 'ці', 'ку']],
  [/ха$/u, ['ха', 'хи', 'сі', 'хою', 'сі', 'ху']],
  [/ча$/u, ['ча', 'чі', 'чі', 'чею', 'чі', 'чу']],
  [/а$/u, ['а', 'и', 'і', 'ою', 'і', 'у']],
  [/їв$/u, ['їв', 'єва', 'єву', 'євом', 'єві', 'їв']],
  [/ів$/u, ['ів', 'ова', 'ову', 'овом', 'ові', 'ів']],
  [/о$/u, ['о', 'а', 'у', 'ом', 'і', 'о']],
  [/ре$/u, ['ре', 'ря', 'рю', 'рем', 'рі', 'ре']],
  [/й$/u, ['й', 'я', 'ю', 'єм', 'ї', 'й']],
  [/ок$/u, ['ок', 'ку', 'ку', 'ком', 'ку', 'ок']],
  [/ець(?=к)/u, ['ець']],
  [/ьк$/u, ['ьк', 'ька', 'ьку', 'ьком', 'ьку', 'ьк']],
  [/и$/u, ['и', '', 'ам', 'ами', 'ах', 'и']],
  [/ь$/u, ['ь', 'я', 'ю', 'ем', 'і', 'ь']],
  [/(?<=[бвгґджзклмнпрстфхцчшщ])$/u, ['', 'а', 'у', 'ом', 'і', '', 'ові', 'ем']],
];

/** Words that no case changes, or that are prepositions inside of names. */
const FIXED =
  /^(?:сектор|Сектор|на|и|і|де|Ла|Эль|Ель|Эр|Ер|Нью|Сан|Санто|Хан|Порт|США|ОАЭ|ОАЕ|КНДР|КНР|ФРГ|ЮАР|ЕС|Чили|Перу|Мали|Того|Фиджи|Зимбабве|Марокко|Конго|Токио|Осло|Баку|Тбилиси|Сочи|Дели|Хельсинки|Сомали|Гаити|Кипр-)$/u;

function bendRussian(word: string): readonly string[] {
  return bend(word, RUSSIAN);
}

function bendUkrainian(word: string): readonly string[] {
  return bend(word, UKRAINIAN);
}

function bend(word: string, table: readonly (readonly [RegExp, readonly string[]])[]): readonly string[] {
  if (FIXED.test(word) || /^\p{Lu}{2,}$/u.test(word)) return [word];
  const rule = table.find(([ending]) => ending.test(word));
  return rule ? rule[1].map((ending) => word.replace(rule[0], ending)) : [word];
}
