import { randomFrom, type Random } from './random.ts';

/** How many words a language has besides its small ones. */
const VOCABULARY = 2_400;
/** The share of small words (the, of, in) in running text. */
const SMALL_WORDS = 0.45;

/** A language that reads as one from afar: its script, its small words, words that mean nothing. */
export interface Language {
  /** BCP 47. */
  readonly tag: string;
  /** Words for a time of day, which fit any date. */
  readonly times: readonly string[];
  /** Whom articles cite. */
  readonly voices: readonly string[];
  readonly prose: (random: Random, words: number) => string;
  /** Sentences that together have about so many words. */
  readonly sentences: (random: Random, words: number) => string;
  /** A word for a name. */
  readonly name: (random: Random) => string;
}

interface Script {
  readonly tag: string;
  readonly small: string;
  readonly beginnings: string;
  readonly middles: string;
  readonly gap: string;
  readonly stop: string;
  readonly times: readonly string[];
  readonly voices: readonly string[];
}

const SCRIPTS: readonly Script[] = [
  {
    tag: 'en',
    small:
      'the of to and in a that was for on by with from said at were had after it as an two who their several not but been before more which near when over three people police town army hospital road week government report officials district',
    beginnings: 'b br c ch cl d dr f fl g gr h l m n p pl pr r s sh st t tr v w',
    middles:
      'aned ard ation ed el ement ent er ering est ic ide ing ion ish ity le ment or orn ound ous',
    gap: ' ',
    stop: '. ',
    times: [
      'late in the evening',
      'before dawn',
      'overnight',
      'around noon',
      'early in the morning',
    ],
    voices: [
      'a spokesman for the ministry',
      'two officials who asked not to be named',
      'a resident',
      'the mayor',
      'a doctor at the hospital',
      'the army',
      'a witness',
    ],
  },
  {
    tag: 'ar',
    small:
      'في من على إلى أن عن مع بعد قبل هذا التي الذي كان كانت قال خلال بين حتى نحو ثلاثة سكان بلدة طريق جيش شرطة مستشفى حكومة',
    beginnings: 'ال م ت ي ب و ن است ا ك س ف ح ق',
    middles:
      'درسة عمل كتب حرب سلام قادر جديد مدينة نهر جسر سوق ليل صباح حدود ميناء وزير قرار هجوم قصف نزوح',
    gap: ' ',
    stop: '. ',
    times: ['في ساعات الليل', 'قبل الفجر', 'عند الظهر'],
    voices: ['متحدث باسم الوزارة', 'مسؤول محلي', 'شهود عيان', 'طبيب في المستشفى'],
  },
  {
    tag: 'ru',
    small:
      'в и на что с по из за к о от для не при после до как был были сообщил около три жителей города дороги армии полиции больницы',
    beginnings: 'по про раз вы за пере об на у с при до из',
    middles:
      'ход лет говор работ строй ведение говорка реш стрел движение ставка крыт каз езд бытие суд числ порт ряд вод',
    gap: ' ',
    stop: '. ',
    times: ['поздно вечером', 'до рассвета', 'около полудня'],
    voices: ['представитель министерства', 'местный чиновник', 'очевидцы', 'врач больницы'],
  },
  {
    tag: 'zh',
    small: '的 在 了 和 是 有 人 对 与 为 将 已 向 三 名 军方 警方 医院 道路 居民 政府 报道',
    beginnings: '东 西 南 北 新 大 中 高 长 安 平 海 河 山 石 金 城 港',
    middles: '部 桥 口 区 市 镇 站 线 方 门 道 湖 湾 场 院 军 员 事 电 水',
    gap: '',
    stop: '。',
    times: ['深夜', '黎明前', '中午前后'],
    voices: ['部门发言人', '当地官员', '目击者', '医院医生'],
  },
  {
    tag: 'fr',
    small:
      'le la les de des du et en un une que qui dans pour sur par avec après avant selon près trois plusieurs habitants ville route armée police hôpital gouvernement ont été au aux',
    beginnings: 'b br c ch cl d é f g gr j l m n p pl pr r s t tr v',
    middles:
      'age aine ance ation ée elle ement er ère ette eur ier ique ir isse ité oir ois on otte ure',
    gap: ' ',
    stop: '. ',
    times: ['tard dans la soirée', 'avant l’aube', 'vers midi'],
    voices: ['un porte-parole du ministère', 'un élu local', 'des témoins', 'un médecin'],
  },
];

/** The five languages, English first, the same at every call. */
export const languages: readonly Language[] = SCRIPTS.map(languageOf);

function languageOf(script: Script, index: number): Language {
  const made = randomFrom(7_001 + index);
  const split = (text: string): string[] => text.split(' ');
  const small = split(script.small);
  const [beginnings, middles] = [split(script.beginnings), split(script.middles)];
  const vocabulary = Array.from({ length: VOCABULARY }, () => {
    const parts = Array.from({ length: made.chance(0.4) ? 2 : 1 }, () => made.pick(middles));
    return made.pick(beginnings) + parts.join('');
  });
  const word = (random: Random): string =>
    random.chance(SMALL_WORDS) ? random.favour(small) : random.favour(vocabulary);
  const prose = (random: Random, words: number): string =>
    capital(Array.from({ length: words }, () => word(random)).join(script.gap));
  return {
    tag: script.tag,
    times: script.times,
    voices: script.voices,
    prose,
    sentences: (random, words) => {
      const parts: string[] = [];
      for (let left = words; left > 0;) {
        const length = Math.min(left, random.between(8, 24));
        parts.push(prose(random, length) + script.stop);
        left -= length;
      }
      return parts.join('').trimEnd();
    },
    name: (random) => capital(random.pick(vocabulary)),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
