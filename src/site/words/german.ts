import { german as dates } from '../../edtf/date-words/german.ts';
import { localeOf } from '../../edtf/locale.ts';
import { countingIn } from './counting.ts';
import type { Words } from './english.ts';

/**
 * Every word of the interface, in German.
 *
 * @param language The site's language tag: its region has a say in how numbers are written.
 */
export function germanIn(language: string): Words {
  const { write, counted } = countingIn(language);
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  return {
    dates,
    and: (names) => list.format(names),
    punctuation: { comma: ', ', colon: ': ' },
    skipToContent: 'Zum Inhalt springen',
    navigation: {
      label: 'Website',
      timeline: 'Zeitleiste',
      byDate: 'Nach Datum',
      sources: 'Quellen',
      places: 'Orte',
      actors: 'Akteure',
      differences: 'Abweichungen',
      about: 'Über diese Seite',
      path: 'Sie sind hier',
    },
    fields: { date: 'Datum', place: 'Ort', actors: 'Akteure', kind: 'Art', status: 'Stand' },
    counts: {
      events: (count) => counted(count, { one: '{n} Ereignis', other: '{n} Ereignisse' }),
      articles: (count) => counted(count, { one: '{n} Artikel', other: '{n} Artikel' }),
      sources: (count) => counted(count, { one: '{n} Quelle', other: '{n} Quellen' }),
      origins: (count) => counted(count, { one: '{n} Ursprung', other: '{n} Ursprünge' }),
      actors: (count) =>
        counted(count, {
          one: '{n} Person oder Organisation',
          other: '{n} Personen und Organisationen',
        }),
      differences: (count) =>
        counted(count, {
          one: 'Sie weichen in einem Punkt voneinander ab',
          other: 'Sie weichen in {n} Punkten voneinander ab',
        }),
      independentOrigins: (count) =>
        counted(count, {
          one: '{n} unabhängiger Ursprung',
          other: '{n} unabhängige Ursprünge',
        }),
      daysWithoutEvent: (count) =>
        counted(count, {
          one: 'Ein Tag ohne ein Ereignis auf dieser Seite',
          other: '{n} Tage ohne ein Ereignis auf dieser Seite',
        }),
      yearsWithoutEvent: (count) =>
        counted(count, {
          one: 'Ein Jahr ohne ein Ereignis auf dieser Seite',
          other: '{n} Jahre ohne ein Ereignis auf dieser Seite',
        }),
    },
    quantities: {
      exact: (number) => number,
      about: (number) => `etwa ${number}`,
      'more-than': (number) => `mehr als ${number}`,
      'at-least': (number) => `mindestens ${number}`,
      'fewer-than': (number) => `weniger als ${number}`,
      'at-most': (number) => `höchstens ${number}`,
      between: (least, most) => `${least} bis ${most}`,
    },
    outletWithWire: (outlet, wire) => `${outlet} (${wire})`,
    overview: {
      title: 'Alles auf einen Blick',
      why: 'Jedes Zeichen steht für ein Ereignis, ein Balken für die Tage, die sein Datum zulässt. Wo die Achse unterbrochen ist, ändert sich der Zeitmaßstab.',
      whyColumns: 'Wie viele Ereignisse wann beginnen, im gleichen Maßstab.',
      skip: 'Übersicht überspringen',
      table: 'Die Übersicht als Tabelle',
      when: 'Wann',
    },
    filters: {
      title: 'Nur einen Teil der Ereignisse zeigen',
      agreement: 'Übereinstimmung',
      differ: 'Quellen weichen voneinander ab',
      clear: 'Wieder alle zeigen',
      status: 'Gezeigt: {shown} von {all} Ereignissen.',
      newest: 'Der jüngste Teil',
      everything: 'Alles, Jahr für Jahr',
    },
    facets: {
      strand: 'Strang',
      kind: 'Art des Ereignisses',
      kinds: 'Arten von Ereignissen darin',
      actor: 'Akteur',
      spellings: 'Andere Schreibweisen',
      called: 'Die Namen in den Artikeln',
      calledWhy:
        'So lauten die Namen in den wörtlich angeführten Stellen jedes Artikels zu diesen Ereignissen.',
      actorsTitle: 'Wer in dieser Zeitleiste vorkommt',
      actorsWhy:
        'Personen und Organisationen, die die Artikel bei einem Ereignis nennen, jede unter nur einem Namen; die anderen Schreibweisen stehen auf ihrer Seite. Dass jemand genannt wird, sagt nichts über sein Tun.',
      previous: 'Davor in der Liste',
      next: 'Danach in der Liste',
    },
    certainty: {
      key: 'Was die Zeichen bedeuten',
      several: 'von mindestens zwei Ursprüngen berichtet',
      one: 'von nur einem Ursprung berichtet',
      differ: 'die Quellen weichen in etwas voneinander ab',
      announced: 'für später angekündigt',
      lasting: 'länger als ein Tag oder nicht auf den Tag genau bekannt',
      more: 'Mehr dazu, wie Daten zu lesen sind',
    },
    event: {
      announced: 'Angekündigt, bisher nicht als geschehen gemeldet',
      differOnDate: 'Die Quellen nennen verschiedene Daten.',
      differOn: (fields) => `Die Quellen weichen voneinander ab: ${fields}`,
      stillToCome: 'Spricht davon als bevorstehend',
      settledDate: (because) => `Das Datum hat die Redaktion festgelegt: ${because}`,
      settledPlace: (because) => `Den Ort hat die Redaktion festgelegt: ${because}`,
      sameOrigin: (outlets, origin) => `${outlets} gehen auf denselben Ursprung zurück: ${origin}.`,
      when: 'Wann',
      where: 'Wo',
      who: 'Wer',
      toldBy: 'Berichtet von',
      note: 'Anmerkung der Redaktion',
      accounts: 'Was jede Quelle sagt',
      reports: 'Was sie berichtet',
      field: 'Angabe',
      value: 'Was gesagt wird',
      asReported: 'Im Wortlaut des Artikels',
      // An editor writes whom an article cites in the nominative, which "laut" would not take.
      accordingTo: 'Beruft sich auf:',
      wholeAccount: (whom) => `Der ganze Bericht beruft sich auf: ${whom}.`,
      quoteFrom: (outlet) => `Nachlesen bei ${outlet}`,
      verified: 'am Text des Artikels geprüft',
      leadBy: (outlet) => `laut ${outlet}`,
      previous: 'Davor',
      next: 'Danach',
      previousIn: (strand) => `Davor, unter „${strand}“`,
      nextIn: (strand) => `Danach, unter „${strand}“`,
      movedTo: 'Dieses Ereignis hat eine neue Adresse:',
    },
    comparison: {
      title: 'Was die Quellen sagen, nebeneinander',
      question: 'Frage',
      answer: 'Was gesagt wird',
      voices: 'Von wem, und mit welchen Worten',
      verdicts: {
        single: 'nur ein Ursprung',
        agree: 'die Quellen stimmen überein',
        compatible: 'die Angaben sind vereinbar',
        differ: 'die Quellen weichen voneinander ab',
        unjudged: 'nebeneinandergestellt',
      },
      decided: (computed, because) =>
        `So urteilt die Redaktion; berechnet allein: ${computed}. ${because}`,
      wouldSettle: 'Was es klären würde:',
      silent: (outlets, count) => `${outlets} ${count === 1 ? 'sagt' : 'sagen'} dazu nichts.`,
      axis: 'Die Tage, die jede Quelle zulässt, im gleichen Maßstab',
    },
    differences: {
      title: 'Wo die Quellen voneinander abweichen',
      intro:
        'Alle Fragen, bei denen nicht alles zugleich stimmen kann, was die Artikel berichten; zuerst jene, hinter denen die meisten unabhängigen Ursprünge stehen. Artikel, die zu einer Frage nichts sagen, werden genannt, zählen aber nicht als Antwort.',
      standings: 'Was jeder Artikel allein berichtet',
      standingsWhy:
        'Gezählt werden die Angaben zu Ereignissen, die ein Artikel macht: Der Tag eines Angriffs ist eine Angabe, die Zahl der Toten eine weitere.',
      source: 'Quelle',
      reported: 'Berichtet',
      alone: 'Hat kein anderer Artikel',
      agreeing: 'Wie ein anderer Artikel',
      differing: 'Quellen weichen ab',
    },
    coverage: {
      title: 'Wer worüber berichtet',
      why: 'Ein Punkt führt zu dem, was der Artikel über das Ereignis sagt. Ein leeres Feld heißt, dass er nicht davon spricht.',
      event: 'Ereignis',
      no: 'kein Bericht',
      account: (outlet, event) => `${outlet} über: ${event}`,
      tooMany:
        'Es sind zu viele Ereignisse und Artikel, um sie nebeneinanderzustellen. Die Seite jedes Artikels sagt, was er auslässt.',
      leftOut: 'Was er auslässt',
      more: (count) => counted(count, { one: 'Und ein weiteres.', other: 'Und {n} weitere.' }),
      leftOutWhy:
        'Ereignisse, von denen andere Artikel berichten: vom ersten, von dem dieser berichtet, bis zum Tag seiner Veröffentlichung.',
    },
    time: {
      previousDay: 'Vorheriger Tag mit Ereignissen',
      nextDay: 'Nächster Tag mit Ereignissen',
      previousMonth: 'Vorheriger Monat mit Ereignissen',
      nextMonth: 'Nächster Monat mit Ereignissen',
      previousYear: 'Vorheriges Jahr mit Ereignissen',
      nextYear: 'Nächstes Jahr mit Ereignissen',
      whatHappened: 'Was geschah',
      alsoHere: 'Ebenfalls auf diesen Tag datiert',
      alsoHereWhy: 'Jedes steht in voller Länge am ersten Tag, den seine Quellen zulassen.',
      around: 'Um diesen Tag herum',
      aroundWhy:
        'Zeiträume, die für die Seite eines Tages zu weit sind und in denen dieser Tag liegt.',
      otherYears: 'Derselbe Tag in anderen Jahren',
      strip: (year) => `Die Tage des Jahres ${year}`,
      stripWhy: 'Je stärker das Feld eines Tages gefüllt ist, desto mehr Ereignisse hat er.',
      days: 'Tage mit Ereignissen',
      daysBelow: 'Tage mit Ereignissen, noch einmal',
      months: 'Monate',
      monthsBelow: 'Monate, noch einmal',
      years: 'Jahre mit Ereignissen',
      yearsBelow: 'Jahre mit Ereignissen, noch einmal',
      allYears: 'Alle Jahre',
      monthWide: 'Nicht auf den Tag genau bekannt oder länger als eine Woche',
    },
    article: {
      listWhy:
        'Alle Artikel, aus denen diese Zeitleiste besteht, in der Reihenfolge ihrer Veröffentlichung. Artikel mit dem Text derselben Agentur zählen als ein Ursprung.',
      original: (outlet) => `Das Original bei ${outlet} lesen`,
      archived: 'Archivierte Fassung',
      wayback: 'In der Wayback Machine nach einer Fassung von diesem Tag suchen',
      outlet: 'Medium',
      wire: 'Agentur',
      noWire: 'Eigener Bericht',
      byline: 'Von',
      published: 'Veröffentlicht',
      retrieved: 'Von der Redaktion gelesen',
      language: 'Sprache',
      origin: 'Ursprung',
      sameOrigin: 'gemeinsam mit',
      previous: 'Davor veröffentlicht',
      next: 'Danach veröffentlicht',
      summary: 'Was er sagt, in unseren Worten',
      reports: 'Alles, was er berichtet, in zeitlicher Folge',
      wholeEvent: 'Alle Quellen zu diesem Ereignis',
    },
    about: {
      title: 'Über diese Zeitleiste',
      dates: 'Wie Daten zu lesen sind',
      dateWays: [
        'Ein Datum steht so da, wie der Artikel es nennt, im Format EDTF (Extended Date/Time Format, ISO 8601-2), und wird nie genauer gemacht als die Worte des Artikels.',
        'Jedes Datum hat Grenzen: den frühesten und den spätesten Tag, den es zulässt. „März 2020“ lässt den 1. bis 31. März zu; „um“ und „unsicher“ werden gesagt und erweitern nichts.',
        'Wo mehrere Artikel ein Ereignis datieren, steht es an den Tagen, die alle zulassen. Gibt es keinen solchen Tag, steht es auf der Spanne von allen, und die Seite sagt, dass die Quellen voneinander abweichen.',
      ],
      zone: (zone, id) =>
        `Tage und Uhrzeiten sind die Ortszeit von ${zone} (${id}), nie die der Uhr, vor der Sie sitzen.`,
      order:
        'Ereignisse stehen in der Reihenfolge des frühesten Tages, den sie zulassen; wo der Anfang offen ist, des spätesten. Danach entscheiden der späteste Tag, die Uhrzeit, wo sie bekannt ist, und zuletzt die Kennung des Ereignisses, damit die Reihenfolge auf allen Seiten dieselbe ist.',
      pages:
        'Ein Ereignis steht auf der Seite jedes Tages, den es zulässt, wenn es höchstens sieben sind; sonst auf den Seiten seiner Monate, bis zu 24; sonst auf denen seiner Jahre.',
      origins: 'Was als unabhängig zählt',
      originWays: [
        'Der Ursprung eines Artikels ist die Nachrichtenagentur, deren Text er bringt, oder das Medium selbst, wo er keinen bringt. Zwei Medien mit dem Text derselben Agentur sind zwei Quellen und ein Ursprung.',
        'Ein Artikel, der zu einer Frage nichts sagt, zählt nie als Antwort darauf.',
      ],
      originList: 'Die Ursprünge dieser Zeitleiste',
      marks: 'Was die Zeichen bedeuten',
      verdicts: 'Wie Antworten verglichen werden',
      verdictsWhy:
        'Zu jeder Frage, die die Artikel zu einem Ereignis beantworten, werden ihre Antworten nach Regeln verglichen: Tage mit Tagen, Zahlen mit Zahlen, Orte mit den größeren Orten, in denen sie liegen. Die Redaktion kann das Ergebnis überstimmen; dann steht beides da, mit der Begründung.',
      verdictMeanings: {
        differ:
          'Mindestens zwei der Antworten können nicht zugleich stimmen: kein gemeinsamer Tag, keine gemeinsame Zahl, kein Ort innerhalb des anderen.',
        unjudged:
          'Die Antworten sind Worte, die keine Regel vergleicht, und die Redaktion hat nicht über sie geurteilt.',
        compatible: `Alle können zugleich stimmen, auch wenn nicht alle dasselbe sagen: ${write(5200)} und mehr als ${write(5000)}.`,
        agree: 'Unabhängige Ursprünge sagen dasselbe.',
        single: 'Nur ein Ursprung spricht davon; ein weiteres Medium kann seinen Text bringen.',
      },
      verified: 'Was geprüft ist, und wie',
      verifiedWays: [
        'Wo ein Zitat als „am Text des Artikels geprüft“ bezeichnet ist, lag der Redaktion der Text des Artikels vor, und jedes Zitat und jeder Wortlaut daraus fand sich dort Wort für Wort; nur Leerraum und die Form der Anführungszeichen dürfen abweichen. Ein Zitat, das seither geändert wurde, heißt nicht mehr geprüft.',
      ],
      corrections: 'Wie Sie einen Fehler melden',
      correctionWays: [
        'Vergleichen Sie die Seite mit dem Artikel, auf den sie verweist. Sagt sie etwas, was der Artikel nicht sagt, oder lässt sie aus, was er sagt, so ist der Fehler unserer.',
        'Schreiben Sie der Redaktion dieser Website und nennen Sie die Adresse der Seite und die Worte des Artikels. Eine Berichtigung ändert den Bericht und bleibt in der Geschichte des Inhalts sichtbar.',
      ],
      summaries: 'Was von uns ist, und was zitiert',
      summaryWays: [
        'Die Zusammenfassungen sind in den Worten der Redaktion und bleiben bei dem, was ein einzelner Artikel sagt. Worte in Anführungszeichen sind die des Artikels, höchstens 25 auf einmal, und verweisen auf ihn.',
        'Kein Bericht wird mit einem anderen vermischt: Jeder steht unter seiner Quelle, mit denen, auf die sie sich beruft.',
      ],
      data: 'Die Daten',
      dataWays:
        'Die ganze Zeitleiste lässt sich als eine JSON-Datei herunterladen, die ein JSON-Schema beschreibt.',
      dataLink: 'timeline.json',
      schemaLink: 'timeline.schema.json',
    },
    shared: {
      announced: 'Angekündigt',
      differOnPoints: (count) =>
        counted(count, {
          one: 'Die Quellen weichen in einem Punkt voneinander ab',
          other: 'Die Quellen weichen in {n} Punkten voneinander ab',
        }),
      eventAlt: (headline, said) => `Eine Karte mit den Worten: ${[headline, ...said].join('. ')}.`,
      aboutPage: (title) =>
        `Wie „${title}“ zu lesen ist: wie Daten gelesen und Antworten verglichen werden, was als unabhängig zählt und wie Sie einen Fehler melden.`,
      sourcesPage: (title, outlets) =>
        `Woraus „${title}“ besteht: eine Zusammenfassung pro Artikel, aus ${outlets}.`,
      differencesPage: (title, count) =>
        count === 0
          ? `Die Quellen von „${title}“ weichen bei keiner Frage voneinander ab.`
          : `${counted(count, { one: 'Eine Frage, bei der', other: '{n} Fragen, bei denen' })} die Quellen von „${title}“ voneinander abweichen, mit jeder Antwort, wer sie gibt und wer dazu nichts sagt.`,
      siteAlt: (title) => `Eine Karte mit den Worten: ${title}.`,
    },
    data: {
      title: 'Daten und Feeds',
      intro:
        'Alles auf dieser Website lässt sich mitnehmen: als Tabelle, auf der Karte, im Kalender, als Literaturangabe oder laufend, wie es hinzukommt. Alle Dateien entstehen aus demselben Inhalt wie die Seiten und haben dieselben Kennungen, Daten und Adressen.',
      link: 'Alle Daten und Feeds',
      size: (bytes) => `${bytes} Byte`,
      excerpt: (name) => `Auszug aus ${name}`,
      sections: {
        whole: {
          title: 'Alles',
          why: 'Die ganze Zeitleiste für Programme: Artikel, Ereignisse, die Angaben jedes Artikels zu jedem Ereignis, was der Vergleich der Antworten ergibt, Orte und Akteure. Neue Felder können hinzukommen; die vorhandenen behalten Namen und Bedeutung.',
          notes: [
            'Jedes Ereignis hat eine eigene Datei: Setzen Sie .json an die Stelle des letzten Schrägstrichs in der Adresse seiner Seite.',
          ],
        },
        tables: {
          title: 'Tabellen',
          why: 'Für Tabellenkalkulation und Statistik: CSV mit Kommas, in UTF-8.',
          notes: [
            'Die Dateien beginnen mit einer Bytereihenfolge-Marke (BOM), an der Excel erkennt, wie sie zu lesen sind; Python entfernt sie mit der Kodierung utf-8-sig.',
            'Einer Zelle, die ein Tabellenprogramm für eine Formel hielte, ist ein Apostroph vorangestellt. Beginnt eine Zelle mit einem Apostroph und folgt darauf =, +, -, @, ein Tabulator oder ein Zeilenende, so ist ein Apostroph zu entfernen.',
            'Die Spalte „date“ ist EDTF (ISO 8601-2); „earliest“ und „latest“ sind der früheste und der späteste Tag, den sie zulässt. Importieren Sie diese Spalten als Text, sonst macht ein Tabellenprogramm aus Monaten Tage.',
          ],
        },
        map: {
          title: 'Karte',
          why: 'Für Karten: ein Punkt für jedes Ereignis und jeden Ort, in WGS 84.',
          notes: [
            'Ein Ort ist nie genauer als seine „precision“; „radiusMetres“ ist ein runder Wert für den Kreis, in dem er liegt. Wo niemand die Koordinaten kennt, ist die Geometrie null.',
            'Nennt ein Ereignis einen Ort und einen größeren, der ihn umfasst, so hat der größere „innermost“: false.',
          ],
        },
        calendar: {
          title: 'Kalender',
          why: 'Für Kalenderprogramme. Ist ein Tag nicht sicher, so steht es im Titel des Ereignisses.',
          notes: [
            'Um auf dem Laufenden zu bleiben, abonnieren Sie die Adresse, statt die Datei zu importieren: Dann fragen Kalenderprogramme von selbst nach Änderungen.',
            'Jedes Ereignis hat eine eigene Datei: Setzen Sie .ics an die Stelle des letzten Schrägstrichs in der Adresse seiner Seite.',
          ],
        },
        feeds: {
          title: 'Feeds',
          why: 'Was neu ist: die zuletzt hinzugefügten oder geänderten Ereignisse, höchstens hundert, mit dem, was jede Quelle sagt, und Links zu allen Quellen.',
          notes: [
            'Das Datum eines Eintrags sagt, wann diese Zeitleiste von einem Ereignis erfahren hat oder mehr darüber. Wann das Ereignis selbst geschah, steht im Eintrag, und im JSON Feed als EDTF unter „_event“.',
          ],
        },
        slides: {
          title: 'TimelineJS',
          why: 'Für TimelineJS 3: eine Folie für jedes Ereignis und eine Bahn für jeden Strang, das Datum in unseren Worten und Links zu den Quellen.',
          notes: [],
        },
        citations: {
          title: 'Literaturangaben',
          why: 'Für Zotero, JabRef, LaTeX, Pandoc und andere: die Artikel, und in CSL-JSON auch die Seite dieser Website zu jedem Ereignis.',
          notes: [],
        },
      },
      files: {
        'timeline.json': 'Die ganze Zeitleiste.',
        'timeline.schema.json':
          'Was in timeline.json und in den Dateien der Ereignisse wo steht: JSON Schema 2020-12.',
        'events.csv': 'Eine Zeile für jedes Ereignis.',
        'accounts.csv': 'Eine Zeile für das, was ein Artikel über ein Ereignis sagt.',
        'reports.csv':
          'Eine Zeile für jede Angabe eines Artikels zu einem Ereignis, mit seinem Wortlaut und mit denen, auf die er sich beruft.',
        'events.geojson': 'GeoJSON nach RFC 7946.',
        'timeline.ics': 'iCalendar nach RFC 5545.',
        'feed.xml': 'Atom nach RFC 4287.',
        'rss.xml': 'RSS 2.0.',
        'feed.json': 'JSON Feed, Version 1.1.',
        'timelinejs.json': 'JSON für TimelineJS.',
        'citations.bib':
          'BibTeX, mit den Feldern von BibLaTeX; die Schlüssel sind die Kennungen der Artikel.',
        'citations.json': 'CSL-JSON, Artikel und Ereignisse.',
      },
      subscribe: 'Im Kalenderprogramm abonnieren',
      strandFeeds: 'Nach Strang',
      kindFeeds: 'Nach Art',
      partOfFeeds: (label) => `${label} (Atom)`,
      citeTitle: 'Wie zu zitieren ist',
      cite: 'Zitieren Sie für eine Aussage den Artikel, der sie trifft, und für die Zusammenschau der Artikel diese Website:',
      citation: (title, address, day) => `„${title}“, ${address}, Stand: ${day}.`,
      rightsTitle: 'Wessen Worte dies sind',
      rights:
        'Die Zusammenfassungen sind in den Worten der Redaktion. Worte in Anführungszeichen sind die des Artikels, auf den sie verweisen.',
      alternates: {
        atom: 'Neues (Atom)',
        jsonFeed: 'Neues (JSON Feed)',
        calendar: 'Kalender',
      },
      carries: (wire) => `Mit dem Text von ${wire}.`,
      archived: (address) => `Archiviert unter ${address}`,
      feeds: {
        part: (label, title) => `${label}: ${title}`,
        whole: 'Alle Quellen, nebeneinander',
      },
      calendar: {
        noted: (title, notes) => `${title} (${notes.join('; ')})`,
        differ: 'Quellen weichen voneinander ab',
        announced: 'angekündigt',
        onFirstDay: 'steht am ersten Tag, den die Angaben zulassen',
        onLastDay: 'steht am letzten Tag, den die Angaben zulassen',
        when: (date, zone) => `Wann: ${date} (Tage nach der Ortszeit von ${zone})`,
        whole: (address) => `Alle Quellen, nebeneinander: ${address}`,
      },
    },
    places: {
      intro:
        'Wo es geschah, so genau, wie es verzeichnet ist. Zuerst kommen die Orte mit den meisten Ereignissen.',
      map: 'Karte der Orte',
      list: 'Alle Orte',
      count: (count) => counted(count, { one: '{n} Ort', other: '{n} Orte' }),
      more: (count) => counted(count, { one: '{n} weiterer', other: '{n} weitere' }),
      spoken: (name, events) => `${name}: ${events}`,
      scaleAtMiddle: (length) => `${length} in der Mitte der Karte`,
      eventsWithin: (events) => `${events} an Orten darin`,
      first: 'Zuerst:',
      last: 'Zuletzt:',
      far: 'Außerhalb der Karte',
      farWhy: 'Diese liegen zu weit entfernt, um mit den anderen gezeichnet zu werden.',
      unlocated: 'Nicht auf der Karte',
      unlocatedWhy: 'Wo genau diese liegen, ist nicht verzeichnet.',
      holding: 'Bekannt durch die Orte darin',
      holdingWhy:
        'Keine Quelle verlegt ein Ereignis an diese Orte selbst, darum haben sie kein eigenes Zeichen.',
      precisions: {
        site: 'auf die Stelle genau bekannt',
        town: 'auf die Ortschaft genau bekannt',
        city: 'auf die Stadt genau bekannt',
        region: 'auf die Region genau bekannt',
        country: 'auf das Land genau bekannt',
      },
      notLocated: 'keine Lage verzeichnet',
      key: {
        strands: 'Stränge auf der Karte',
        certainty: 'Wie gesichert die Ereignisse an einem Ort sind',
        size: 'Wie groß die Zeichen sind',
        precision: 'Wie genau ein Ort bekannt ist',
        oneEvent: '1 Ereignis',
        manyEvents: (count) => `${count} Ereignisse oder mehr`,
        site: 'auf die Stelle genau bekannt',
        town: 'auf die Ortschaft oder Stadt genau bekannt',
        region: (radius) => `auf die Region genau bekannt: ein Ring von ${radius} darum`,
        country: (radius) => `auf das Land genau bekannt: ein Ring von ${radius} darum`,
        aside: 'zur Seite gerückt; der Punkt ist der Ort',
        several: 'so viele Orte als einer gezeichnet',
        credit:
          'Land und Grenzen nach Natural Earth; sie nehmen nicht Partei, wo eine Grenze umstritten ist.',
      },
      facts: {
        coordinates: 'Wo er liegt',
        notRecorded: 'Wo genau er liegt, ist nicht verzeichnet.',
        precision: 'Wie genau',
        source: 'Nach',
        spellings: 'Auch geschrieben',
        within: 'Liegt in',
        holds: 'Umfasst',
        elsewhere: 'Nachschlagen',
        openStreetMap: 'OpenStreetMap',
        geoNames: 'GeoNames',
      },
      latitude: (degrees, north) => `${degrees}° ${north ? 'N' : 'S'}`,
      longitude: (degrees, east) => `${degrees}° ${east ? 'O' : 'W'}`,
      precisionMeanings: {
        site: 'auf die Stelle selbst',
        town: 'auf die Ortschaft: die Stelle kann überall in ihr oder nahe bei ihr sein',
        city: 'auf die Stadt: die Stelle kann überall in ihr oder nahe bei ihr sein',
        region: 'auf die Region: die Stelle kann überall in ihr sein',
        country: 'auf das Land: die Stelle kann überall in ihm sein',
      },
      here: 'Ereignisse an diesem Ort',
      within: 'Ereignisse an Orten darin',
      pager: 'Orte in alphabetischer Reihenfolge',
      previous: 'Voriger Ort',
      next: 'Nächster Ort',
    },
    search: {
      title: 'Suche',
      description: 'Ereignisse, Quellen, Orte und Personen finden: nach Wort, Art, Ort und Jahr.',
      keyHint: 'Taste: /',
      keySwitch:
        'Tasten: / führt von jeder Seite hierher, [ und ] zur vorigen und zur nächsten Seite',
      words: 'Was suchen Sie?',
      hint: 'Worte in Anführungszeichen werden genau so gefunden, wie sie dastehen.',
      submit: 'Suchen',
      needsScripts:
        'Die Suche braucht Skripte, und diese sind abgeschaltet oder blockiert; die Listen hier führen zu allen Seiten.',
      types: { event: 'Ereignis', article: 'Quelle', place: 'Ort', actor: 'Akteur' },
      account: (outlet, text) => `${outlet}: ${text}`,
      quoted: (text) => `„${text}“`,
      filters: 'Filter',
      facets: {
        type: 'Art der Seite',
        strand: 'Strang',
        kind: 'Art',
        place: 'Ort',
        actor: 'Akteur',
        year: 'Jahr',
        outlet: 'Medium',
        differ: 'Abweichungen',
      },
      differ: 'Quellen weichen voneinander ab',
      any: 'Alle',
      clear: 'Alle Filter entfernen',
      order: 'Reihenfolge',
      orders: {
        best: 'Beste Treffer zuerst',
        earliest: 'Früheste zuerst',
        latest: 'Späteste zuerst',
      },
      results: 'Treffer',
      found: { one: '# Treffer', other: '# Treffer' },
      searching: 'Suche läuft …',
      nothing: 'Nichts gefunden für „#“.',
      nothingFiltered: 'Mit diesen Filtern nichts gefunden.',
      tryFilters: 'Versuchen Sie es mit weniger Filtern.',
      tryWords:
        'Versuchen Sie es mit anderen oder weniger Worten, oder sehen Sie die Listen unten durch.',
      failed:
        'Das Suchverzeichnis lässt sich nicht laden. Versuchen Sie es später noch einmal, oder sehen Sie die Listen unten durch.',
      more: 'Weitere Treffer zeigen',
      look: 'Alles, in Listen',
      lists: { months: 'Monate', kinds: 'Arten', places: 'Orte', actors: 'Akteure' },
      all: {
        places: (count) => `Alle ${write(count)} Orte`,
        actors: (count) => `Alle ${write(count)} Personen und Organisationen`,
      },
    },
    embed: {
      title: 'Dieses Ereignis einbetten',
      why: 'Dieser Code zeigt das Ereignis mit seinen Quellen in einem Rahmen auf einer anderen Seite.',
      code: 'Code, der dieses Ereignis einbettet',
      copy: 'Code kopieren',
      copied: 'Der Code ist kopiert.',
      refused:
        'Der Browser lässt diese Seite nicht kopieren. Der Code ist ausgewählt: Kopieren Sie ihn mit der Tastatur.',
      preview: 'Die eingebettete Seite',
      more: 'Mehr zum Einbetten',
      newest: (shown, all) => `Die neuesten ${write(shown)}; insgesamt: ${all}`,
      first: (shown, all) => `Die ersten ${write(shown)}; insgesamt: ${all}`,
      all: 'Alle ansehen',
      newTab: 'Links öffnen sich in einem neuen Tab.',
      help: {
        title: 'Einbetten',
        intro: 'Dieser Code zeigt die Zeitleiste in einem Rahmen auf einer anderen Seite:',
        timeline: 'Code, der die Zeitleiste einbettet',
        pages:
          'Die Seite jedes Ereignisses hat einen eigenen Code. Für einen Teil der Zeitleiste setzen Sie stattdessen eine dieser Adressen hinter „src“:',
        dates:
          'Die Adresse eines Monats oder eines Tages, an dem ein Ereignis beginnt, ist die seiner Seite mit „embed/“ vor dem Jahr: Aus 2020/03/ wird embed/2020/03/. Bei mehr als 30 Ereignissen zeigt ein Rahmen die neuesten.',
        height:
          'Ein Rahmen behält die Höhe, die ihm sein Code gibt, und was länger ist, lässt sich rollen. Dieser Code gibt, einmal auf der Seite ringsum, jedem Rahmen die Höhe seines Inhalts:',
        autoHeight: 'Code, der die Höhe von Rahmen anpasst',
        promise:
          'Eine eingebettete Seite liest sich ohne Skripte, setzt kein Cookie, legt nichts im Browser der Lesenden ab und fragt keinen anderen Server nach etwas. Mit Skripten sagt sie der Seite ringsum, wie hoch sie ist, und sonst nichts.',
      },
    },
    notFound: {
      title: 'Diese Seite gibt es nicht',
      why: 'Vielleicht ist die Adresse falsch geschrieben, oder der Tag hat kein Ereignis. Alles auf dieser Website ist von diesen Seiten aus zu erreichen:',
    },
    foot: {
      zone: (zone) => `Tage und Uhrzeiten sind die Ortszeit von ${zone}.`,
      made: 'Erstellt mit Dateline aus je einer Zusammenfassung pro Artikel. Keine Cookies, nichts von anderswo geladen, und jede Seite liest sich ohne Skripte.',
      data: 'Daten (JSON)',
    },
    links: {
      gone: 'Das Original ist nicht mehr abrufbar.',
      goneCopy:
        'Das Original ist nicht mehr abrufbar; der Link führt zu einer archivierten Fassung.',
      readCopy: 'Die archivierte Fassung lesen',
      quoteCopy: 'In der archivierten Fassung nachlesen',
      original: 'Frühere Adresse des Originals',
    },
    notes: 'Quellen',
    external: (outlet) => `${outlet}, außerhalb dieser Website`,
  };
}
