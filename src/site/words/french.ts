import { french as dates } from '../../edtf/date-words/french.ts';
import { localeOf } from '../../edtf/locale.ts';
import { countingIn } from './counting.ts';
import type { Words } from './english.ts';

/**
 * Every word of the interface, in French. `\u202f` is the narrow no-break space that stands before
 * high punctuation and inside quotation marks.
 *
 * @param language The site's language tag: its region has a say in how numbers are written.
 */
export function frenchIn(language: string): Words {
  const { write, counted } = countingIn<'one' | 'many' | 'other'>(language);
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  return {
    dates,
    and: (names) => list.format(names),
    punctuation: { comma: ', ', colon: '\u202f: ' },
    skipToContent: 'Aller au contenu',
    navigation: {
      label: 'Site',
      timeline: 'Chronologie',
      byDate: 'Par date',
      sources: 'Sources',
      places: 'Lieux',
      actors: 'Acteurs',
      differences: 'Où elles divergent',
      about: 'À propos',
      path: 'Vous êtes ici',
    },
    fields: { date: 'Date', place: 'Lieu', actors: 'Acteurs', kind: 'Nature', status: 'État' },
    counts: {
      events: (count) =>
        counted(count, {
          one: '{n} événement',
          many: '{n} d’événements',
          other: '{n} événements',
        }),
      articles: (count) =>
        counted(count, { one: '{n} article', many: '{n} d’articles', other: '{n} articles' }),
      sources: (count) =>
        counted(count, { one: '{n} source', many: '{n} de sources', other: '{n} sources' }),
      origins: (count) =>
        counted(count, { one: '{n} origine', many: '{n} d’origines', other: '{n} origines' }),
      actors: (count) =>
        counted(count, {
          one: '{n} personne ou organisation',
          many: '{n} personnes et organisations',
          other: '{n} personnes et organisations',
        }),
      differences: (count) =>
        count === 0
          ? 'Elles ne divergent sur aucun point'
          : counted(count, {
              one: 'Elles divergent sur un point',
              many: 'Elles divergent sur {n} de points',
              other: 'Elles divergent sur {n} points',
            }),
      independentOrigins: (count) =>
        counted(count, {
          one: '{n} origine indépendante',
          many: '{n} d’origines indépendantes',
          other: '{n} origines indépendantes',
        }),
      daysWithoutEvent: (count) =>
        counted(count, {
          one: '{n} jour sans événement sur ce site',
          many: '{n} de jours sans événement sur ce site',
          other: '{n} jours sans événement sur ce site',
        }),
      yearsWithoutEvent: (count) =>
        counted(count, {
          one: 'Une année sans événement sur ce site',
          many: '{n} d’années sans événement sur ce site',
          other: '{n} années sans événement sur ce site',
        }),
    },
    quantities: {
      exact: (number) => number,
      about: (number) => `environ ${number}`,
      'more-than': (number) => `plus de ${number}`,
      'at-least': (number) => `au moins ${number}`,
      'fewer-than': (number) => `moins de ${number}`,
      'at-most': (number) => `au plus ${number}`,
      between: (least, most) => `${least} à ${most}`,
    },
    outletWithWire: (outlet, wire) => `${outlet} (${wire})`,
    overview: {
      title: 'Tout en un coup d’œil',
      why: 'Chaque signe est un événement, et chaque barre, l’ensemble des jours que sa date admet. Là où l’axe est interrompu, l’échelle du temps change.',
      whyColumns: 'Le nombre d’événements qui commencent à chaque moment, à l’échelle.',
      skip: 'Passer la vue d’ensemble',
      table: 'La vue d’ensemble sous forme de tableau',
      when: 'Quand',
    },
    filters: {
      title: 'Ne voir qu’une partie des événements',
      agreement: 'Concordance',
      differ: 'Les sources divergent',
      clear: 'Tout afficher de nouveau',
      status: 'Événements affichés\u202f: {shown} sur {all}.',
      newest: 'La partie la plus récente',
      everything: 'Tout, année par année',
    },
    facets: {
      strand: 'Fil',
      kind: 'Nature de l’événement',
      kinds: 'Nature des événements de ce fil',
      actor: 'Acteur',
      spellings: 'Autres graphies',
      called: 'Les noms que donnent les articles',
      calledWhy:
        'Les noms tels qu’ils figurent dans les passages cités de chaque article, à propos de ces événements.',
      actorsTitle: 'Qui figure dans cette chronologie',
      actorsWhy:
        'Les personnes et les organisations que les articles nomment à propos d’un événement, chacune sous un seul nom\u202f; les autres graphies figurent sur sa page. Être nommé ici ne dit rien de ce que l’on a fait.',
      previous: 'Précédent dans la liste',
      next: 'Suivant dans la liste',
    },
    certainty: {
      key: 'Comment lire les signes',
      several: 'rapporté par au moins deux origines',
      one: 'rapporté par une seule origine',
      differ: 'les sources divergent sur un point',
      announced: 'annoncé pour plus tard',
      lasting: 'plus d’un jour, ou jour inconnu',
      more: 'En savoir plus sur la lecture des dates',
    },
    event: {
      announced: 'Annoncé, mais pas encore rapporté comme survenu',
      differOnDate: 'Les sources divergent sur la date.',
      differOn: (fields) => `Les sources divergent\u202f: ${fields}`,
      stillToCome: 'En parle comme d’un événement à venir',
      settledDate: (because) => `La date a été arrêtée par la rédaction\u202f: ${because}`,
      settledPlace: (because) => `Le lieu a été arrêté par la rédaction\u202f: ${because}`,
      sameOrigin: (outlets, origin) =>
        `${outlets} remontent à une seule et même origine\u202f: ${origin}.`,
      when: 'Quand',
      where: 'Où',
      who: 'Qui',
      toldBy: 'Rapporté par',
      note: 'Note de la rédaction',
      accounts: 'Ce que dit chaque source',
      reports: 'Ce qu’elle rapporte',
      field: 'Rubrique',
      value: 'Ce qui est dit',
      asReported: 'Dans les mots de l’article',
      accordingTo: 'Selon',
      wholeAccount: (whom) => `L’ensemble de ce récit, selon ${whom}.`,
      quoteFrom: (outlet) => `Lire le passage dans ${outlet}`,
      verified: 'vérifié dans le texte de l’article',
      leadBy: (outlet) => `selon ${outlet}`,
      previous: 'Avant',
      next: 'Après',
      previousIn: (strand) => `Avant, sous «\u202f${strand}\u202f»`,
      nextIn: (strand) => `Après, sous «\u202f${strand}\u202f»`,
      movedTo: 'Cet événement a changé d’adresse\u202f:',
    },
    comparison: {
      title: 'Ce que disent les sources, côte à côte',
      question: 'Question',
      answer: 'Ce qui est dit',
      voices: 'Par qui, et en quels termes',
      verdicts: {
        single: 'une seule origine',
        agree: 'les sources concordent',
        compatible: 'les sources sont compatibles',
        differ: 'les sources divergent',
        unjudged: 'côte à côte',
      },
      decided: (computed, because) =>
        `Tel est l’avis de la rédaction\u202f; le calcul seul donne\u202f: ${computed}. ${because}`,
      wouldSettle: 'Ce qui permettrait de trancher\u202f:',
      silent: (outlets, count) => `${outlets} ${count === 1 ? 'n’en dit' : 'n’en disent'} rien.`,
      axis: 'Les jours que chaque source admet, à la même échelle',
    },
    differences: {
      title: 'Où les sources divergent',
      intro:
        'Toutes les questions sur lesquelles ce que rapportent les articles ne peut être vrai à la fois, en commençant par celles que portent le plus d’origines indépendantes. Les articles qui ne disent rien d’une question sont nommés, et ne comptent pas comme une réponse.',
      standings: 'Ce que chaque article est seul à rapporter',
      standingsWhy:
        'Sont comptées les informations sur des événements que donne un article\u202f: le jour d’une attaque en est une, le nombre des morts une autre.',
      source: 'Source',
      reported: 'Rapportées',
      alone: 'Dans aucun autre article',
      agreeing: 'Comme un autre article',
      differing: 'Les sources divergent',
    },
    coverage: {
      title: 'Qui parle de quoi',
      why: 'Un point mène à ce que l’article dit de l’événement. Une case vide signifie qu’il n’en parle pas.',
      event: 'Événement',
      no: 'aucun récit',
      account: (outlet, event) => `${outlet}, à propos de\u202f: ${event}`,
      tooMany:
        'Il y a trop d’événements et d’articles pour les mettre côte à côte. La page de chaque article dit ce qu’il passe sous silence.',
      leftOut: 'Ce qu’il passe sous silence',
      more: (count) =>
        counted(count, {
          one: 'Et {n} autre.',
          many: 'Et {n} d’autres.',
          other: 'Et {n} autres.',
        }),
      leftOutWhy:
        'Les événements que d’autres articles rapportent, du premier que celui-ci rapporte jusqu’au jour de sa publication.',
    },
    time: {
      previousDay: 'Jour précédent avec des événements',
      nextDay: 'Jour suivant avec des événements',
      previousMonth: 'Mois précédent avec des événements',
      nextMonth: 'Mois suivant avec des événements',
      previousYear: 'Année précédente avec des événements',
      nextYear: 'Année suivante avec des événements',
      whatHappened: 'Ce qui s’est passé',
      alsoHere: 'Également situé ce jour-là',
      alsoHereWhy: 'Chacun figure en entier au premier jour que ses sources admettent.',
      around: 'Autour de ce jour',
      aroundWhy: 'Des dates trop larges pour la page d’un jour, et qui comprennent celui-ci.',
      otherYears: 'Le même jour, d’autres années',
      strip: (year) => `Les jours de ${year}`,
      stripWhy: 'Plus la case d’un jour est remplie, plus ce jour compte d’événements.',
      days: 'Jours avec des événements',
      daysBelow: 'Jours avec des événements, rappel',
      months: 'Mois',
      monthsBelow: 'Mois, rappel',
      years: 'Années avec des événements',
      yearsBelow: 'Années avec des événements, rappel',
      allYears: 'Toutes les années',
      monthWide: 'Jour inconnu, ou plus d’une semaine',
    },
    article: {
      listWhy:
        'Tous les articles dont est faite cette chronologie, dans l’ordre de leur publication. Les articles qui reprennent la dépêche d’une même agence comptent pour une seule origine.',
      original: (outlet) => `Lire l’original dans ${outlet}`,
      archived: 'Copie archivée',
      wayback: 'Chercher une copie de ce jour dans la Wayback Machine',
      outlet: 'Média',
      wire: 'Reprend',
      noWire: 'Texte du média lui-même',
      byline: 'Par',
      published: 'Publié',
      retrieved: 'Lu par la rédaction',
      language: 'Langue',
      origin: 'Origine',
      sameOrigin: 'partagée avec',
      previous: 'Publié avant',
      next: 'Publié après',
      summary: 'Ce qu’il dit, avec nos mots',
      reports: 'Tout ce qu’il rapporte, dans l’ordre du temps',
      wholeEvent: 'Toutes les sources sur cet événement',
    },
    about: {
      title: 'À propos de cette chronologie',
      dates: 'Comment lire les dates',
      dateWays: [
        'Une date figure telle que l’article la donne, au format EDTF (Extended Date/Time Format, ISO 8601-2), et n’est jamais rendue plus précise que les mots de l’article.',
        'Toute date a des bornes\u202f: le premier et le dernier jour qu’elle admet. «\u202fMars 2020\u202f» admet du 1er au 31 mars\u202f; «\u202fvers\u202f» et «\u202fdate incertaine\u202f» sont dits, et n’élargissent rien.',
        'Quand plusieurs articles datent un événement, il figure aux jours que tous admettent. S’il n’y en a aucun, il figure sur toute l’étendue de leurs dates, et la page dit que les sources divergent.',
      ],
      zone: (zone, id) =>
        `Les jours et les heures sont ceux du fuseau suivant, jamais ceux de l’horloge du lecteur\u202f: ${zone} (${id}).`,
      order:
        'Les événements se suivent dans l’ordre du premier jour qu’ils admettent\u202f; si le début est ouvert, du dernier. Viennent ensuite le dernier jour, l’heure quand elle est connue, et enfin l’identifiant de l’événement, pour que l’ordre soit le même sur toutes les pages.',
      pages:
        'Un événement figure sur la page de chaque jour qu’il admet, s’il y en a sept au plus\u202f; sinon sur les pages de ses mois, jusqu’à 24\u202f; sinon sur celles de ses années.',
      origins: 'Ce qui compte comme indépendant',
      originWays: [
        'L’origine d’un article est l’agence de presse dont il reprend la dépêche, ou le média lui-même quand il n’en reprend aucune. Deux médias qui reprennent la même agence sont deux sources et une seule origine.',
        'Un article qui ne dit rien d’une question ne compte jamais comme une réponse.',
      ],
      originList: 'Les origines de cette chronologie',
      marks: 'Comment lire les signes',
      verdicts: 'Comment les réponses sont comparées',
      verdictsWhy:
        'Pour chaque question à laquelle les articles répondent au sujet d’un événement, leurs réponses sont comparées selon des règles\u202f: les jours avec les jours, les nombres avec les nombres, les lieux avec les lieux plus vastes qui les contiennent. La rédaction peut passer outre au résultat\u202f; les deux figurent alors, avec la raison.',
      verdictMeanings: {
        differ:
          'Deux réponses au moins ne peuvent être vraies à la fois\u202f: aucun jour commun, aucun nombre commun, aucun lieu contenu dans l’autre.',
        unjudged:
          'Les réponses sont des mots qu’aucune règle ne compare, et la rédaction ne s’est pas prononcée.',
        compatible: `Toutes peuvent être vraies à la fois, même si elles ne disent pas toutes la même chose\u202f: ${write(5200)} et plus de ${write(5000)}.`,
        agree: 'Des origines indépendantes disent la même chose.',
        single: 'Une seule origine en parle\u202f; un autre média peut reprendre son texte.',
      },
      verified: 'Ce qui est vérifié, et comment',
      verifiedWays: [
        'Quand une citation est dite «\u202fvérifiée\u202f», la rédaction avait le texte de l’article, et toutes les citations et tous les mots qui en sont tirés s’y trouvaient mot pour mot\u202f; seuls les espaces et la forme des guillemets peuvent différer. Une citation modifiée depuis n’est plus dite vérifiée.',
      ],
      corrections: 'Comment signaler une erreur',
      correctionWays: [
        'Comparez la page avec l’article auquel elle renvoie. Si la page dit ce que l’article ne dit pas, ou tait ce qu’il dit, l’erreur est de notre fait.',
        'Écrivez à la rédaction de ce site en donnant l’adresse de la page et les mots de l’article. Une correction modifie le récit et reste visible dans l’historique du contenu.',
      ],
      summaries: 'Ce qui est de nous, et ce qui est cité',
      summaryWays: [
        'Les résumés sont rédigés avec les mots de la rédaction et s’en tiennent à ce que dit un seul article. Les mots entre guillemets sont ceux de l’article, 25 au plus à la fois, et renvoient à lui.',
        'Aucun récit n’est fondu avec un autre\u202f: chacun figure sous sa source, avec ceux qu’elle cite.',
      ],
      data: 'Les données',
      dataWays:
        'Toute la chronologie peut être téléchargée en un seul fichier JSON, que décrit un schéma JSON.',
      dataLink: 'timeline.json',
      schemaLink: 'timeline.schema.json',
    },
    shared: {
      announced: 'Annoncé',
      differOnPoints: (count) =>
        counted(count, {
          one: 'Les sources divergent sur un point',
          many: 'Les sources divergent sur {n} de points',
          other: 'Les sources divergent sur {n} points',
        }),
      eventAlt: (headline, said) => `Une carte qui dit\u202f: ${[headline, ...said].join('. ')}.`,
      aboutPage: (title) =>
        `Comment lire «\u202f${title}\u202f»\u202f: comment lire les dates, comment les réponses sont comparées, ce qui compte comme indépendant, et comment signaler une erreur.`,
      sourcesPage: (title, outlets) =>
        `De quoi est fait «\u202f${title}\u202f»\u202f: un résumé par article, tirés de ces médias\u202f: ${outlets}.`,
      differencesPage: (title, count) =>
        count === 0
          ? `Les sources de «\u202f${title}\u202f» ne divergent sur aucune question.`
          : `${counted(count, { one: 'La question', many: 'Les {n} de questions', other: 'Les {n} questions' })} sur lesquelles divergent les sources de «\u202f${title}\u202f», avec chaque réponse, qui la donne, et qui n’en dit rien.`,
      siteAlt: (title) => `Une carte qui dit\u202f: ${title}.`,
    },
    data: {
      title: 'Données et flux',
      intro:
        'Tout ce que contient ce site peut être emporté\u202f: en tableaux, sur une carte, dans un agenda, sous forme de références, ou au fil des nouveautés. Tous les fichiers sont tirés du même contenu que les pages et portent les mêmes identifiants, dates et adresses.',
      link: 'Toutes les données et tous les flux',
      size: (bytes) => `${bytes} octets`,
      excerpt: (name) => `Extrait de ${name}`,
      sections: {
        whole: {
          title: 'L’ensemble',
          why: 'Toute la chronologie, à l’usage des programmes\u202f: les articles, les événements, chaque information que chaque article donne de chaque événement, le résultat de la comparaison des réponses, les lieux et les acteurs. De nouveaux champs peuvent s’ajouter\u202f; ceux qui existent gardent leur nom et leur sens.',
          notes: [
            'Chaque événement a son propre fichier\u202f: dans l’adresse de sa page, remplacez la dernière barre oblique par .json.',
          ],
        },
        tables: {
          title: 'Tableaux',
          why: 'Pour les tableurs et les statistiques\u202f: du CSV à virgules, en UTF-8.',
          notes: [
            'Les fichiers commencent par un indicateur d’ordre des octets (BOM), qui apprend à Excel comment les lire\u202f; Python le retire avec l’encodage utf-8-sig.',
            'Une cellule qu’un tableur prendrait pour une formule est précédée d’une apostrophe. Quand une cellule commence par une apostrophe suivie de =, +, -, @, d’une tabulation ou d’une fin de ligne, retirez une apostrophe.',
            'La colonne «\u202fdate\u202f» est en EDTF (ISO 8601-2)\u202f; «\u202fearliest\u202f» et «\u202flatest\u202f» sont le premier et le dernier jour qu’elle admet. Importez ces colonnes comme du texte, sans quoi un tableur transforme les mois en jours.',
          ],
        },
        map: {
          title: 'Carte',
          why: 'Pour les cartes\u202f: un point par événement et par lieu, en WGS 84.',
          notes: [
            'Un lieu n’est jamais plus exact que sa «\u202fprecision\u202f»\u202f; «\u202fradiusMetres\u202f» est une valeur arrondie pour le cercle dans lequel il se trouve. Quand personne n’en connaît les coordonnées, la géométrie vaut null.',
            'Quand un événement a un lieu et un lieu plus vaste qui le contient, «\u202finnermost\u202f» vaut false pour le plus vaste.',
          ],
        },
        calendar: {
          title: 'Agenda',
          why: 'Pour les logiciels d’agenda. Quand un jour n’est pas certain, le titre de l’événement le dit.',
          notes: [
            'Pour rester à jour, abonnez-vous à l’adresse au lieu d’importer le fichier\u202f: le logiciel d’agenda demande alors de lui-même les changements.',
            'Chaque événement a son propre fichier\u202f: dans l’adresse de sa page, remplacez la dernière barre oblique par .ics.',
          ],
        },
        feeds: {
          title: 'Flux',
          why: 'Ce qui est nouveau\u202f: les derniers événements ajoutés ou modifiés, cent au plus, avec ce que dit chaque source et des liens vers toutes.',
          notes: [
            'La date d’une entrée est celle à laquelle cette chronologie a eu connaissance d’un événement, ou en a appris davantage. Le moment de l’événement lui-même figure dans l’entrée et, dans le flux JSON Feed, sous «\u202f_event\u202f», en EDTF.',
          ],
        },
        slides: {
          title: 'TimelineJS',
          why: 'Pour TimelineJS 3\u202f: une diapositive par événement, une bande par fil, la date dans nos mots et des liens vers les sources.',
          notes: [],
        },
        citations: {
          title: 'Références',
          why: 'Pour Zotero, JabRef, LaTeX, Pandoc et d’autres\u202f: les articles et, en CSL-JSON, la page de chaque événement sur ce site également.',
          notes: [],
        },
      },
      files: {
        'timeline.json': 'Toute la chronologie.',
        'timeline.schema.json':
          'Ce qui figure où dans timeline.json et dans les fichiers des événements\u202f: JSON Schema 2020-12.',
        'events.csv': 'Une ligne par événement.',
        'accounts.csv': 'Une ligne pour ce que chaque article dit de chaque événement.',
        'reports.csv':
          'Une ligne pour chaque information qu’un article donne d’un événement, avec les mots mêmes de l’article et ceux qu’il cite.',
        'events.geojson': 'GeoJSON, selon la RFC 7946.',
        'timeline.ics': 'iCalendar, selon la RFC 5545.',
        'feed.xml': 'Atom, selon la RFC 4287.',
        'rss.xml': 'RSS 2.0.',
        'feed.json': 'JSON Feed, version 1.1.',
        'timelinejs.json': 'JSON pour TimelineJS.',
        'citations.bib':
          'BibTeX, avec les champs de BibLaTeX\u202f; les clés sont les identifiants des articles.',
        'citations.json': 'CSL-JSON, articles et événements.',
      },
      subscribe: 'S’abonner dans votre logiciel d’agenda',
      strandFeeds: 'Par fil',
      kindFeeds: 'Par nature d’événement',
      partOfFeeds: (label) => `${label} (Atom)`,
      citeTitle: 'Comment citer',
      cite: 'Citez un article pour ce qu’il dit, et ce site pour le rapprochement des articles\u202f:',
      citation: (title, address, day) => `«\u202f${title}\u202f», ${address}, version du ${day}.`,
      rightsTitle: 'À qui sont ces mots',
      rights:
        'Les résumés sont rédigés avec les mots de la rédaction. Les mots entre guillemets sont ceux de l’article auquel ils renvoient.',
      alternates: {
        atom: 'Nouveautés (Atom)',
        jsonFeed: 'Nouveautés (JSON Feed)',
        calendar: 'Agenda',
      },
      carries: (wire) => `Reprend le texte de ${wire}.`,
      archived: (address) => `Archivé à l’adresse ${address}`,
      feeds: {
        part: (label, title) => `${label}\u202f: ${title}`,
        whole: 'Toutes les sources, côte à côte',
      },
      calendar: {
        noted: (title, notes) => `${title} (${notes.join('\u202f; ')})`,
        differ: 'les sources divergent',
        announced: 'annoncé',
        onFirstDay: 'placé au premier jour que la date admet',
        onLastDay: 'placé au dernier jour que la date admet',
        when: (date, zone) => `Quand\u202f: ${date} (jours du fuseau horaire\u202f: ${zone})`,
        whole: (address) => `Toutes les sources, côte à côte\u202f: ${address}`,
      },
    },
    places: {
      intro:
        'Où cela s’est passé, aussi exactement qu’on l’a consigné. Viennent d’abord les lieux où se situent le plus d’événements.',
      map: 'Carte des lieux',
      list: 'Tous les lieux',
      count: (count) =>
        counted(count, { one: '{n} lieu', many: '{n} de lieux', other: '{n} lieux' }),
      more: (count) =>
        counted(count, { one: '{n} autre', many: '{n} d’autres', other: '{n} autres' }),
      spoken: (name, events) => `${name}\u202f: ${events}`,
      scaleAtMiddle: (length) => `${length} au milieu de la carte`,
      eventsWithin: (events) => `${events} dans des lieux qu’il contient`,
      first: 'Premier\u202f:',
      last: 'Dernier\u202f:',
      far: 'Hors de la carte',
      farWhy: 'Ceux-ci sont trop loin pour être dessinés avec les autres.',
      unlocated: 'Absents de la carte',
      unlocatedWhy: 'Leur emplacement exact n’est pas consigné.',
      holding: 'Connus par les lieux qu’ils contiennent',
      holdingWhy:
        'Aucune source ne situe d’événement dans ces lieux mêmes\u202f; ils n’ont donc pas de signe propre.',
      precisions: {
        site: 'connu au point près',
        town: 'connu à la localité près',
        city: 'connu à la ville près',
        region: 'connu à la région près',
        country: 'connu au pays près',
      },
      notLocated: 'emplacement non consigné',
      key: {
        strands: 'Les fils sur la carte',
        certainty: 'À quel point les événements d’un lieu sont sûrs',
        size: 'La taille des signes',
        precision: 'Avec quelle exactitude un lieu est connu',
        oneEvent: '1 événement',
        manyEvents: (count) => `${count} événements ou plus`,
        site: 'connu au point près',
        town: 'connu à la localité ou à la ville près',
        region: (radius) => `connu à la région près\u202f: un cercle de ${radius} autour`,
        country: (radius) => `connu au pays près\u202f: un cercle de ${radius} autour`,
        aside: 'décalé\u202f; le point est le lieu',
        several: 'autant de lieux dessinés en un seul',
        credit:
          'Terres et frontières selon Natural Earth\u202f; elles ne prennent pas parti là où une frontière est disputée.',
      },
      facts: {
        coordinates: 'Où il se trouve',
        notRecorded: 'Son emplacement exact n’est pas consigné.',
        precision: 'Exactitude',
        source: 'D’après',
        spellings: 'S’écrit aussi',
        within: 'Se trouve dans',
        holds: 'Comprend',
        elsewhere: 'Chercher ailleurs',
        openStreetMap: 'OpenStreetMap',
        geoNames: 'GeoNames',
      },
      latitude: (degrees, north) => `${degrees}° ${north ? 'N' : 'S'}`,
      longitude: (degrees, east) => `${degrees}° ${east ? 'E' : 'O'}`,
      precisionMeanings: {
        site: 'au point même',
        town: 'à la localité\u202f: le point peut être n’importe où en elle ou près d’elle',
        city: 'à la ville\u202f: le point peut être n’importe où en elle ou près d’elle',
        region: 'à la région\u202f: le point peut être n’importe où en elle',
        country: 'au pays\u202f: le point peut être n’importe où en lui',
      },
      here: 'Événements en ce lieu',
      within: 'Événements dans des lieux qu’il contient',
      pager: 'Lieux dans l’ordre alphabétique',
      previous: 'Lieu précédent',
      next: 'Lieu suivant',
    },
    search: {
      title: 'Recherche',
      description:
        'Trouver événements, sources, lieux et personnes par mot, nature, lieu et année.',
      keyHint: 'Touche\u202f: /',
      keySwitch:
        'Touches\u202f: / mène ici depuis toutes les pages, [ et ] à la page précédente et à la suivante',
      words: 'Que cherchez-vous\u202f?',
      hint: 'Les mots entre guillemets sont cherchés exactement tels qu’ils sont écrits.',
      submit: 'Chercher',
      needsScripts:
        'La recherche a besoin de scripts, et ils sont désactivés ou bloqués\u202f; ces listes mènent à toutes les pages.',
      types: { event: 'Événement', article: 'Source', place: 'Lieu', actor: 'Acteur' },
      account: (outlet, text) => `${outlet}\u202f: ${text}`,
      quoted: (text) => `«\u202f${text}\u202f»`,
      filters: 'Filtres',
      facets: {
        type: 'Type de page',
        strand: 'Fil',
        kind: 'Nature',
        place: 'Lieu',
        actor: 'Acteur',
        year: 'Année',
        outlet: 'Média',
        differ: 'Divergences',
      },
      differ: 'Les sources divergent',
      any: 'Indifférent',
      clear: 'Retirer tous les filtres',
      order: 'Ordre',
      orders: {
        best: 'Les plus pertinents d’abord',
        earliest: 'Les plus anciens d’abord',
        latest: 'Les plus récents d’abord',
      },
      results: 'Résultats',
      found: { one: '# résultat', many: '# de résultats', other: '# résultats' },
      searching: 'Recherche en cours…',
      nothing: 'Rien trouvé pour «\u202f#\u202f».',
      nothingFiltered: 'Rien trouvé avec ces filtres.',
      tryFilters: 'Essayez avec moins de filtres.',
      tryWords: 'Essayez d’autres mots, ou moins de mots, ou parcourez les listes ci-dessous.',
      failed:
        'L’index de recherche ne peut être chargé. Réessayez plus tard, ou parcourez les listes ci-dessous.',
      more: 'Afficher d’autres résultats',
      look: 'Tout, en listes',
      lists: { months: 'Mois', kinds: 'Natures', places: 'Lieux', actors: 'Acteurs' },
      all: {
        places: (count) => `Les ${write(count)} lieux`,
        actors: (count) => `Les ${write(count)} personnes et organisations`,
      },
    },
    embed: {
      title: 'Intégrer cet événement',
      why: 'Ce code affiche l’événement et ses sources dans un cadre, sur une autre page.',
      code: 'Code qui intègre cet événement',
      copy: 'Copier le code',
      copied: 'Le code est copié.',
      refused:
        'Le navigateur ne laisse pas cette page copier. Le code est sélectionné\u202f: copiez-le au clavier.',
      preview: 'La page à intégrer',
      more: 'En savoir plus sur l’intégration',
      newest: (shown, all) => `Les ${write(shown)} plus récents\u202f; en tout\u202f: ${all}`,
      first: (shown, all) => `Les ${write(shown)} premiers\u202f; en tout\u202f: ${all}`,
      all: 'Tout voir',
      newTab: 'Les liens s’ouvrent dans un nouvel onglet.',
      help: {
        title: 'Intégration',
        intro: 'Ce code affiche la chronologie dans un cadre, sur une autre page\u202f:',
        timeline: 'Code qui intègre la chronologie',
        pages:
          'La page de chaque événement a son propre code. Pour une partie de la chronologie, mettez après «\u202fsrc\u202f» l’une de ces adresses\u202f:',
        dates:
          'L’adresse d’un mois, ou d’un jour où commence un événement, est celle de sa page avec «\u202fembed/\u202f» devant l’année\u202f: 2020/03/ devient embed/2020/03/. Au-delà de 30 événements, un cadre montre les plus récents.',
        height:
          'Un cadre garde la hauteur que lui donne son code, et ce qui dépasse défile. Le code suivant, placé une fois sur la page qui l’entoure, donne à chaque cadre la hauteur de son contenu\u202f:',
        autoHeight: 'Code qui ajuste la hauteur des cadres',
        promise:
          'Une page intégrée se lit sans scripts, ne dépose aucun cookie, n’enregistre rien dans le navigateur et ne demande rien à un autre serveur. Avec les scripts, elle indique sa hauteur à la page qui l’entoure, et rien d’autre.',
      },
    },
    notFound: {
      title: 'Cette page n’existe pas',
      why: 'L’adresse comporte peut-être une erreur, ou ce jour est sans événement. Tout ce que contient ce site est accessible depuis les pages suivantes\u202f:',
    },
    foot: {
      zone: (zone) => `Jours et heures, fuseau horaire\u202f: ${zone}.`,
      made: 'Réalisé avec Dateline à partir d’un résumé par article. Sans cookies, rien n’est chargé d’ailleurs, et toutes les pages se lisent sans scripts.',
      data: 'Données (JSON)',
    },
    links: {
      gone: 'L’original n’est plus en ligne.',
      goneCopy: 'L’original n’est plus en ligne\u202f; le lien mène à une copie archivée.',
      readCopy: 'Lire la copie archivée',
      quoteCopy: 'Lire le passage dans la copie archivée',
      original: 'Ancienne adresse de l’original',
    },
    notes: 'Sources',
    external: (outlet) => `${outlet}, hors de ce site`,
  };
}
