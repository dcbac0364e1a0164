import { arabic as dates } from '../../edtf/date-words/arabic.ts';
import { localeOf } from '../../edtf/locale.ts';
import { countingIn } from './counting.ts';
import type { Words } from './english.ts';

/**
 * Every word of the interface, in Arabic.
 *
 * @param language The site's language tag: its region has a say in which digits are written.
 */
export function arabicIn(language: string): Words {
  const { write, counted } = countingIn<Intl.LDMLPluralRule>(language);
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  // A number that is a year has no mark between its thousands.
  const plain = (number: number): string => Array.from(String(number), (n) => write(+n)).join('');
  return {
    dates,
    and: (names) => list.format(names),
    punctuation: { comma: '، ', colon: ': ' },
    skipToContent: 'انتقل إلى المحتوى',
    navigation: {
      label: 'الموقع',
      timeline: 'التسلسل الزمني',
      byDate: 'بحسب التاريخ',
      sources: 'المصادر',
      differences: 'مواضع الاختلاف',
      about: 'عن الموقع',
      path: 'أنت هنا',
    },
    fields: {
      date: 'التاريخ',
      place: 'المكان',
      actors: 'الأطراف',
      kind: 'النوع',
      status: 'الحالة',
    },
    counts: {
      events: (count) =>
        counted(count, {
          zero: 'لا أحداث',
          one: 'حدث واحد',
          two: 'حدثان',
          few: '{n} أحداث',
          many: '{n} حدثًا',
          other: '{n} حدث',
        }),
      articles: (count) =>
        counted(count, {
          zero: 'لا مقالات',
          one: 'مقال واحد',
          two: 'مقالان',
          few: '{n} مقالات',
          many: '{n} مقالًا',
          other: '{n} مقال',
        }),
      sources: (count) =>
        counted(count, {
          zero: 'لا مصادر',
          one: 'مصدر واحد',
          two: 'مصدران',
          few: '{n} مصادر',
          many: '{n} مصدرًا',
          other: '{n} مصدر',
        }),
      origins: (count) =>
        counted(count, {
          zero: 'لا أصول',
          one: 'أصل واحد',
          two: 'أصلان',
          few: '{n} أصول',
          many: '{n} أصلًا',
          other: '{n} أصل',
        }),
      differences: (count) =>
        counted(count, {
          zero: 'لا تختلف في أي نقطة',
          one: 'تختلف في نقطة واحدة',
          two: 'تختلف في نقطتين',
          few: 'تختلف في {n} نقاط',
          many: 'تختلف في {n} نقطة',
          other: 'تختلف في {n} نقطة',
        }),
      independentOrigins: (count) =>
        counted(count, {
          zero: 'لا أصول مستقلة',
          one: 'أصل مستقل واحد',
          two: 'أصلان مستقلان',
          few: '{n} أصول مستقلة',
          many: '{n} أصلًا مستقلًا',
          other: '{n} أصل مستقل',
        }),
      daysWithoutEvent: (count) =>
        counted(count, {
          zero: 'لا يوم بلا أحداث في هذا الموقع',
          one: 'يوم واحد بلا أحداث في هذا الموقع',
          two: 'يومان بلا أحداث في هذا الموقع',
          few: '{n} أيام بلا أحداث في هذا الموقع',
          many: '{n} يومًا بلا أحداث في هذا الموقع',
          other: '{n} يوم بلا أحداث في هذا الموقع',
        }),
      yearsWithoutEvent: (count) =>
        counted(count, {
          zero: 'لا عام بلا أحداث في هذا الموقع',
          one: 'عام واحد بلا أحداث في هذا الموقع',
          two: 'عامان بلا أحداث في هذا الموقع',
          few: '{n} أعوام بلا أحداث في هذا الموقع',
          many: '{n} عامًا بلا أحداث في هذا الموقع',
          other: '{n} عام بلا أحداث في هذا الموقع',
        }),
    },
    quantities: {
      exact: (number) => number,
      about: (number) => `نحو ${number}`,
      'more-than': (number) => `أكثر من ${number}`,
      'at-least': (number) => `ما لا يقل عن ${number}`,
      'fewer-than': (number) => `أقل من ${number}`,
      'at-most': (number) => `ما لا يزيد على ${number}`,
      between: (least, most) => `بين ${least} و${most}`,
    },
    outletWithWire: (outlet, wire) => `${outlet} (${wire})`,
    certainty: {
      key: 'كيف تُقرأ العلامات',
      several: 'رواه أصلان أو أكثر',
      one: 'رواه أصل واحد فقط',
      differ: 'تختلف المصادر في شيء منه',
      announced: 'أُعلن أنه سيجري لاحقًا',
      lasting: 'أطول من يوم، أو لا يُعرف يومه',
      more: 'المزيد عن قراءة التواريخ',
    },
    event: {
      announced: 'أُعلن عنه، ولم يرد بعد أنه حدث',
      differOnDate: 'تختلف المصادر في التاريخ.',
      differOn: (fields) => `تختلف المصادر في: ${fields}`,
      stillToCome: 'يتحدث عنه بوصفه أمرًا لم يقع بعد',
      settledDate: (because) => `التاريخ بقرار من التحرير: ${because}`,
      settledPlace: (because) => `المكان بقرار من التحرير: ${because}`,
      sameOrigin: (outlets, origin) => `يعود ما نشره ${outlets} إلى أصل واحد: ${origin}.`,
      when: 'متى',
      where: 'أين',
      who: 'من',
      toldBy: 'الرواة',
      note: 'ملاحظة التحرير',
      accounts: 'ما يقوله كل مصدر',
      reports: 'ما يورده',
      field: 'البند',
      value: 'ما قيل',
      asReported: 'بكلمات المقال',
      accordingTo: 'نقلًا عن',
      wholeAccount: (whom) => `كل ما ورد هنا نقلًا عن ${whom}.`,
      quoteFrom: (outlet) => `اقرأ الفقرة لدى ${outlet}`,
      verified: 'طوبق بنص المقال',
      leadBy: (outlet) => `بحسب ${outlet}`,
      previous: 'قبله',
      next: 'بعده',
      previousIn: (strand) => `قبله في «${strand}»`,
      nextIn: (strand) => `بعده في «${strand}»`,
      movedTo: 'لهذا الحدث عنوان جديد:',
    },
    comparison: {
      title: 'ما تقوله المصادر جنبًا إلى جنب',
      question: 'السؤال',
      answer: 'ما قيل',
      voices: 'من قاله، وبأي كلمات',
      verdicts: {
        single: 'أصل واحد فقط',
        agree: 'المصادر متفقة',
        compatible: 'المصادر غير متعارضة',
        differ: 'المصادر مختلفة',
        unjudged: 'جنبًا إلى جنب',
      },
      decided: (computed, because) =>
        `هذا حكم التحرير؛ أما الحساب وحده فنتيجته: ${computed}. ${because}`,
      wouldSettle: 'ما من شأنه أن يحسم الأمر:',
      silent: (outlets) => `لا ذكر لذلك لدى ${outlets}.`,
      axis: 'الأيام التي يحتملها كل مصدر، بمقياس واحد',
    },
    differences: {
      title: 'مواضع اختلاف المصادر',
      intro:
        'كل سؤال لا يمكن أن يصح فيه معًا كل ما تورده المقالات، وأولها ما تقف وراءه أصول مستقلة أكثر. أما المقالات التي لا تقول شيئًا في سؤال ما فتُذكر أسماؤها، ولا يُحسب سكوتها جوابًا.',
      standings: 'ما ينفرد به كل مقال',
      standingsWhy:
        'المحسوب هنا هو بنود الأحداث التي يوردها المقال: فيوم الهجوم بند، وعدد قتلاه بند آخر.',
      source: 'المصدر',
      reported: 'ما يورده',
      alone: 'لا يرد في مقال آخر',
      agreeing: 'يوافق مقالًا آخر',
      differing: 'تختلف فيه المصادر',
    },
    coverage: {
      title: 'من يغطي ماذا',
      why: 'تقود النقطة إلى ما يقوله المقال عن الحدث. والخانة الفارغة تعني أنه لا يتحدث عنه.',
      event: 'الحدث',
      no: 'لا رواية',
      account: (outlet, event) => `${outlet} عن: ${event}`,
      tooMany: 'الأحداث والمقالات أكثر من أن تُعرض جنبًا إلى جنب. وصفحة كل مقال تبيّن ما يغفله.',
      leftOut: 'ما يغفله',
      more: (count) =>
        counted(count, {
          zero: 'ولا شيء غيرها.',
          one: 'وحدث آخر.',
          two: 'وحدثان آخران.',
          few: 'و{n} أحداث أخرى.',
          many: 'و{n} حدثًا آخر.',
          other: 'و{n} حدث آخر.',
        }),
      leftOutWhy: 'أحداث توردها مقالات أخرى، من أول حدث يورده هذا المقال إلى يوم نشره.',
    },
    time: {
      previousDay: 'اليوم السابق الذي فيه أحداث',
      nextDay: 'اليوم التالي الذي فيه أحداث',
      previousMonth: 'الشهر السابق الذي فيه أحداث',
      nextMonth: 'الشهر التالي الذي فيه أحداث',
      previousYear: 'العام السابق الذي فيه أحداث',
      nextYear: 'العام التالي الذي فيه أحداث',
      whatHappened: 'ما حدث',
      alsoHere: 'مما يُحتمل في هذا اليوم أيضًا',
      alsoHereWhy: 'يرد كل منها كاملًا في أول يوم تحتمله مصادره.',
      around: 'حول هذا اليوم',
      aroundWhy: 'تواريخ أوسع من أن توضع في صفحة يوم واحد، ويقع هذا اليوم ضمنها.',
      days: 'أيام فيها أحداث',
      daysBelow: 'أيام فيها أحداث، مرة أخرى',
      months: 'الأشهر',
      monthsBelow: 'الأشهر، مرة أخرى',
      years: 'أعوام فيها أحداث',
      yearsBelow: 'أعوام فيها أحداث، مرة أخرى',
      allYears: 'كل الأعوام',
      monthWide: 'ما لا يُعرف يومه، أو ما زاد على أسبوع',
    },
    article: {
      listWhy:
        'كل المقالات التي بُني منها هذا التسلسل، بترتيب نشرها. وتُعدّ المقالات التي تنقل نص وكالة واحدة أصلًا واحدًا.',
      original: (outlet) => `اقرأ الأصل لدى ${outlet}`,
      archived: 'نسخة مؤرشفة',
      wayback: 'ابحث عن نسخة من ذلك اليوم في Wayback Machine',
      outlet: 'الوسيلة',
      wire: 'تنقل عن',
      noWire: 'نص الوسيلة نفسها',
      byline: 'بقلم',
      published: 'تاريخ النشر',
      retrieved: 'تاريخ اطلاع التحرير عليه',
      language: 'اللغة',
      origin: 'الأصل',
      sameOrigin: 'يشترك فيه مع',
      previous: 'نُشر قبله',
      next: 'نُشر بعده',
      summary: 'ما يقوله، بكلماتنا',
      reports: 'كل ما يورده، بترتيب الزمن',
      wholeEvent: 'كل المصادر عن هذا الحدث',
    },
    about: {
      title: 'عن هذا التسلسل الزمني',
      dates: 'كيف تُقرأ التواريخ',
      dateWays: [
        `يرد التاريخ كما يورده المقال، بصيغة EDTF (Extended Date/Time Format, ISO 8601-2)، ولا يُجعل أبدًا أدق من كلمات المقال.`,
        `لكل تاريخ حدّان: أول يوم يحتمله وآخر يوم. فعبارة «مارس ${plain(2020)}» تحتمل من ${plain(1)} إلى ${plain(31)} مارس؛ أما «نحو» و«غير مؤكد» فتُذكران ولا توسّعان شيئًا.`,
        'إذا أرّخت مقالات عدة حدثًا واحدًا، ورد في الأيام التي تحتملها كلها. فإن لم يكن ثمة يوم كهذا، ورد على امتداد تواريخها جميعًا، وقالت الصفحة إن المصادر تختلف.',
      ],
      zone: (zone, id) => `الأيام والأوقات كلها بتوقيت ${zone} (${id})، لا بتوقيت ساعة القارئ.`,
      order:
        'ترد الأحداث بترتيب أول يوم تحتمله؛ وإذا كانت البداية مفتوحة فبترتيب آخر يوم. ثم يُنظر في آخر يوم، ثم في الساعة إن عُرفت، وأخيرًا في معرّف الحدث، حتى يكون الترتيب واحدًا في كل صفحة.',
      pages: `يرد الحدث في صفحة كل يوم يحتمله إذا لم تزد الأيام على سبعة؛ وإلا ففي صفحات أشهره، حتى ${plain(24)} شهرًا؛ وإلا ففي صفحات أعوامه.`,
      origins: 'ما الذي يُعدّ مستقلًا',
      originWays: [
        'أصل المقال هو وكالة الأنباء التي ينقل نصها، أو الوسيلة التي نشرته إن لم ينقل عن وكالة. والوسيلتان اللتان تنقلان نص وكالة واحدة مصدران وأصل واحد.',
        'المقال الذي لا يقول شيئًا في سؤال ما لا يُحسب أبدًا جوابًا عنه.',
      ],
      originList: 'أصول هذا التسلسل',
      marks: 'كيف تُقرأ العلامات',
      verdicts: 'كيف تُقارن الأجوبة',
      verdictsWhy:
        'في كل سؤال تجيب عنه المقالات بشأن حدث ما، تُقارن أجوبتها وفق قواعد: الأيام بالأيام، والأعداد بالأعداد، والأماكن بالأماكن الأوسع التي تقع فيها. وللتحرير أن يخالف النتيجة، وعندئذ يرد الأمران معًا مع السبب.',
      verdictMeanings: {
        differ:
          'جوابان على الأقل لا يمكن أن يصحّا معًا: لا يوم يجمعهما، ولا عدد، ولا مكان يقع أحدهما ضمن الآخر.',
        unjudged: 'الأجوبة كلمات لا تقارنها قاعدة، ولم يحكم فيها التحرير.',
        compatible: `يمكن أن تصح كلها معًا وإن لم تقل كلها الشيء نفسه: ${write(5200)} وأكثر من ${write(5000)}.`,
        agree: 'أصول مستقلة تقول الشيء نفسه.',
        single: 'أصل واحد فقط يتحدث عنه؛ وقد تنقل وسيلة أخرى نصه.',
      },
      verified: 'ما الذي طوبق، وكيف',
      verifiedWays: [
        'حيث يُقال عن اقتباس إنه «طوبق بنص المقال»، كان نص المقال بين يدي التحرير، ووُجد فيه كل اقتباس وكل ما أُخذ من كلماته حرفًا بحرف؛ ولا يُسمح بالاختلاف إلا في المسافات وشكل علامات التنصيص. والاقتباس الذي غُيّر بعد ذلك لا يُوصف بأنه مطابَق.',
      ],
      corrections: 'كيف تبلّغ عن خطأ',
      correctionWays: [
        'قارن الصفحة بالمقال الذي تحيل إليه. فإن قالت ما لا يقوله المقال، أو أغفلت ما يقوله، فالخطأ خطؤنا.',
        'اكتب إلى تحرير هذا الموقع، واذكر عنوان الصفحة وكلمات المقال. والتصويب يغيّر الرواية ويبقى محفوظًا في تاريخ المحتوى.',
      ],
      summaries: 'ما هو لنا، وما هو مقتبس',
      summaryWays: [
        `الملخصات بكلمات التحرير، ولا تتجاوز ما يقوله مقال واحد. أما الكلمات بين علامتي التنصيص فهي كلمات المقال، ولا تزيد على ${plain(25)} كلمة في المرة، ومعها رابط إليه.`,
        'لا تُدمج رواية في أخرى: كل رواية ترد تحت مصدرها، ومعها من ينقل عنهم.',
      ],
      data: 'البيانات',
      dataWays: 'يمكن تنزيل التسلسل كله في ملف JSON واحد، يصفه مخطط JSON Schema.',
      dataLink: 'timeline.json',
      schemaLink: 'timeline.schema.json',
    },
    notFound: {
      title: 'لا توجد صفحة بهذا العنوان',
      why: 'ربما كُتب العنوان خطأ، أو لم يقع في ذلك اليوم حدث. ويمكن الوصول إلى كل ما في الموقع من هذه الصفحات:',
    },
    foot: {
      zone: (zone) => `الأيام والأوقات بتوقيت ${zone}.`,
      made: 'أُنشئ باستخدام Dateline من ملخص واحد لكل مقال. بلا نصوص برمجية، وبلا ملفات تعريف ارتباط، ولا يُحمَّل شيء من موقع آخر.',
      data: 'البيانات (JSON)',
    },
    external: (outlet) => `${outlet}، خارج هذا الموقع`,
  };
}
