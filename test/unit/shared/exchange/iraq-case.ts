import type { CaseSnapshot } from '../../../../shared/model/case-snapshot.ts';
import type { GridClaim, HypothesisGrid, Verdict } from '../../../../shared/model/hypotheses.ts';
import {
  MADE_AT,
  makeArticle,
  makeChain,
  makeClaim,
  makeClip,
  makeEvent,
  makeSnapshot,
  makeSource,
  toId,
  toReading,
  toValue,
} from './made-up-case.ts';

/** Makes a case in four languages with a dispute, a denial, doubtful dates, an event without date and one without claim. */
export function makeIraqCase(): CaseSnapshot {
  const alevi = makeSource(1, 'Karim Alevi', 'person');
  const akhad = makeSource(2, 'Al-Akhad TV', 'broadcaster', 'admiralty-reliability:C');
  const fars = makeSource(3, 'Fars', 'agency', 'admiralty-reliability:D');
  const outlet = makeSource(4, 'BulgarianMilitary', 'outlet', 'admiralty-reliability:C');
  const officials = makeSource(
    5,
    'a number of official sources of the country',
    'unnamed-group',
    'admiralty-reliability:F',
  );
  const irna = makeSource(6, 'خبرگزاری ایرنا', 'agency');
  const evidence = { from: 'visible', detail: 'first line' } as const;
  const published = { value: outlet.id, evidence, others: [] };
  const english = makeArticle(1, 'Iraq buys Russian S-400 anti-aircraft missile systems', 'en', {
    outlet: published,
    publishedDoubt: 'No date in the file; it was typed by the analyst.',
  });
  const arabic = makeArticle(2, 'العراق يبحث شراء منظومة إس-400 من روسيا', 'ar', {});
  const persian = makeArticle(3, 'عراق به دنبال خرید سامانه اس-۴۰۰ از روسیه است', 'fa', {
    outlet: { value: irna.id, evidence, others: [] },
  });
  const russian = makeArticle(4, 'Ирак может купить С-400, заявил депутат', 'ru', { published: null, authors: null });
  const clips = [
    makeClip(1, english.article, 'made a trip to Moscow at the beginning of last September', {
      prefix: 'However, Al-Fayyad ',
      suffix: ', when he also managed to meet w',
      comment: 'Second visit, not the “current” one.',
    }),
    makeClip(
      2,
      english.article,
      'Russia agrees to sell S-400 systems to Iraq, and all the issues and problems that existed here have been resolved',
    ),
    makeClip(3, english.article, 'in particular from the territory of eastern Syria'),
    makeClip(4, english.article, 'not from the occupied “Palestinian territories”'),
    makeClip(
      5,
      arabic.article,
      'نفت وزارة الدفاع العراقية، يوم الخميس، وجود أي اتفاق على شراء منظومة "إس-400" (S-400) الروسية',
      {
        translation:
          'The Iraqi Ministry of Defence denied on Thursday that there was any agreement to buy the Russian S-400 system.',
        prefix: 'بغداد – ',
        suffix: '، بحسب بيان رسمي.',
      },
    ),
    makeClip(6, persian.article, 'کریم علوی گفت که روسیه با فروش سامانه اس-۴۰۰ به عراق موافقت کرده است', {
      translation: 'Karim Alevi said that Russia had agreed to sell the S-400 system to Iraq.',
      prefix: 'به گزارش ایرنا، ',
      suffix: '.',
    }),
    makeClip(7, russian.article, 'Москва пока не получала официальной заявки Багдада', {
      translation: 'Moscow has not yet received an official request from Baghdad.',
    }),
    makeClip(8, english.article, 'Write and send your article.', { comment: 'Furniture; kept for the record.' }),
  ] as const;
  const september = toValue('[2019-09-01..2019-09-10]', 'first third of the month, before publication');
  const visit = makeEvent(
    1,
    'September Moscow visit',
    '[2019-09-01..2019-09-10]',
    'at the beginning of last September',
    {
      kind: 'visit',
      begin: toReading('[2019-09-01..2019-09-10]', 'at the beginning of last September', {
        anchor: { from: 'publication', articleId: english.article.id, edtf: '2019-10-21' },
        value: september,
        alternatives: [toValue('[2018-09-01..2018-09-10]', 'September of the year before')],
        status: 'accepted',
      }),
      place: { name: 'Moscow', coordinates: { latitude: 55.7558, longitude: 37.6173 }, precision: 'locality' },
      participants: [
        { name: 'Faleh al-Fayyad', sourceId: null, role: 'visitor' },
        { name: 'Nikolai Patrushev', sourceId: null, role: 'host' },
      ],
      tags: ['diplomacy', 'S-400'],
      description: {
        state: '{"root":{}}',
        plain:
          'A visit between the strikes of the summer and the statement of the committee.\n\nNot to be confused with the visit that the article calls current.',
      },
      status: 'reviewed',
      likelihood: 'icd203:very-likely',
      confidence: 'icd203-confidence:low',
      rationale: 'The office announced it.\n\nNobody else did.',
    },
  );
  const purchase = makeEvent(2, 'S-400 purchase agreed (claimed)', '[..2019-10-20]', 'has already announced', {
    kind: 'agreement',
  });
  const strikes = makeEvent(
    3,
    'Strikes on Al-Hashd al-Shaabi positions',
    '2019-07/2019-09',
    'just when the talks began',
    {
      kind: 'strike',
      place: { name: 'Iraq, several provinces', coordinates: null, precision: 'country' },
    },
  );
  const promise = makeEvent(4, 'US promise of arms', '2003', 'made back in 2003');
  const current = makeEvent(5, '«Текущий» визит аль-Файяда в Москву', null, '', {
    begin: toReading('2019', 'the current visit', { value: null, status: 'proposed' }),
  });
  const silent = makeEvent(6, 'بیانیه وزارت دفاع عراق', '2019-09-26', '26 سپتامبر');
  const line = makeChain([alevi, 'said'], [akhad, 'reported'], [fars, 'carried'], [outlet, 'published']);
  const claims = [
    makeClaim(1, visit, 'Al-Fayyad went to Moscow and met Patrushev.', {
      chain: makeChain([outlet, 'published']),
      clips: [{ clipId: clips[0].id, role: 'supports' }],
      credibility: 'admiralty-credibility:3',
      likelihood: 'icd203:likely',
      confidence: 'icd203-confidence:moderate',
      rationale: 'The visit was announced by the office itself.\n\nThe day is not given anywhere.',
      status: 'reviewed',
    }),
    makeClaim(2, purchase, 'Russia agreed to sell S-400 systems to Iraq.', {
      chain: line,
      clips: [
        { clipId: clips[1].id, role: 'supports' },
        { clipId: clips[5].id, role: 'supports' },
        { clipId: clips[6].id, role: 'contradicts' },
      ],
      credibility: 'admiralty-credibility:6',
    }),
    makeClaim(3, purchase, 'There is no agreement on the purchase.', {
      stance: 'denies',
      clips: [{ clipId: clips[4].id, role: 'supports' }],
      likelihood: 'does-not-apply',
    }),
    makeClaim(4, strikes, 'The fire came from eastern Syria.', {
      slot: { name: 'where', value: 'eastern Syria' },
      chain: makeChain([officials, 'said'], [outlet, 'published']),
      clips: [{ clipId: clips[2].id, role: 'supports' }],
      credibility: 'admiralty-credibility:4',
    }),
    makeClaim(5, strikes, 'The fire came from the occupied Palestinian territories.', {
      slot: { name: 'where', value: 'Palestinian territories' },
      stance: 'asserts',
      clips: [{ clipId: clips[3].id, role: 'contradicts' }],
    }),
    makeClaim(6, promise, 'The United States promised to arm the Iraqi army.', { chain: line, clips: [] }),
    makeClaim(7, null, 'Iraq also negotiates about S-300 systems.', {
      chain: makeChain([outlet, 'reported']),
      clips: [{ clipId: '01GONE00000000000000000000', role: 'context' }],
    }),
  ];
  const [agreed, talked, nothing] = ['h1', 'h2', 'h3'].map((id) => toId(id, 1)) as [string, string, string];
  const grid: HypothesisGrid = {
    id: toId('grid', 1),
    question: 'Did Iraq agree to buy the S-400?',
    hypotheses: [
      { id: agreed, statement: 'It agreed' },
      { id: talked, statement: 'It only talked' },
      { id: nothing, statement: '=Nothing happened' },
    ],
    createdAt: MADE_AT,
  };
  const verdict = (one: Verdict, rationale = '') => ({ verdict: one, rationale });
  const gridClaims: readonly GridClaim[] = [
    {
      id: toId('row', 1),
      gridId: grid.id,
      claimId: toId('claim', 2),
      cells: {
        [agreed]: verdict('consistent'),
        [talked]: verdict('inconsistent', 'He says that all issues are resolved.'),
        [nothing]: verdict('inconsistent'),
      },
      createdAt: MADE_AT,
    },
    {
      id: toId('row', 2),
      gridId: grid.id,
      claimId: toId('claim', 3),
      cells: { [agreed]: verdict('inconsistent'), [talked]: verdict('neutral'), [nothing]: verdict('not-applicable') },
      createdAt: MADE_AT,
    },
    {
      id: toId('row', 3),
      gridId: grid.id,
      claimId: toId('claim', 7),
      cells: { [agreed]: verdict('neutral'), [talked]: verdict('neutral'), [nothing]: verdict('neutral') },
      createdAt: MADE_AT,
    },
  ];
  const articles = [english, arabic, persian, russian];
  return makeSnapshot({
    articles: articles.map((one) => one.article),
    versions: articles.map((one) => one.version),
    clips,
    events: [visit, purchase, strikes, promise, current, silent],
    claims,
    grids: [grid],
    gridClaims,
    sources: [alevi, akhad, fars, outlet, officials, irna],
  });
}
