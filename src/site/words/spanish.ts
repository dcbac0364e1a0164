import { spanish as dates } from '../../edtf/date-words/spanish.ts';
import { localeOf } from '../../edtf/locale.ts';
import { countingIn } from './counting.ts';
import type { Words } from './english.ts';

/**
 * Every word of the interface, in Spanish.
 *
 * @param language The site's language tag: its region has a say in how numbers are written.
 */
export function spanishIn(language: string): Words {
  const { write, counted } = countingIn<'one' | 'many' | 'other'>(language);
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  return {
    dates,
    and: (names) => list.format(names),
    punctuation: { comma: ', ', colon: ': ' },
    skipToContent: 'Ir al contenido',
    navigation: {
      label: 'Sitio',
      timeline: 'Cronología',
      byDate: 'Por fecha',
      sources: 'Fuentes',
      places: 'Lugares',
      actors: 'Actores',
      differences: 'Dónde difieren',
      about: 'Acerca de este sitio',
      path: 'Está usted aquí',
    },
    fields: { date: 'Fecha', place: 'Lugar', actors: 'Actores', kind: 'Tipo', status: 'Estado' },
    counts: {
      events: (count) =>
        counted(count, { one: '{n} hecho', many: '{n} de hechos', other: '{n} hechos' }),
      articles: (count) =>
        counted(count, { one: '{n} artículo', many: '{n} de artículos', other: '{n} artículos' }),
      sources: (count) =>
        counted(count, { one: '{n} fuente', many: '{n} de fuentes', other: '{n} fuentes' }),
      origins: (count) =>
        counted(count, { one: '{n} origen', many: '{n} de orígenes', other: '{n} orígenes' }),
      actors: (count) =>
        counted(count, {
          one: '{n} persona u organización',
          many: '{n} personas y organizaciones',
          other: '{n} personas y organizaciones',
        }),
      differences: (count) =>
        count === 0
          ? 'No difieren en ningún punto'
          : counted(count, {
              one: 'Difieren en un punto',
              many: 'Difieren en {n} de puntos',
              other: 'Difieren en {n} puntos',
            }),
      independentOrigins: (count) =>
        counted(count, {
          one: '{n} origen independiente',
          many: '{n} de orígenes independientes',
          other: '{n} orígenes independientes',
        }),
      daysWithoutEvent: (count) =>
        counted(count, {
          one: 'Un día sin hechos en este sitio',
          many: '{n} de días sin hechos en este sitio',
          other: '{n} días sin hechos en este sitio',
        }),
      yearsWithoutEvent: (count) =>
        counted(count, {
          one: 'Un año sin hechos en este sitio',
          many: '{n} de años sin hechos en este sitio',
          other: '{n} años sin hechos en este sitio',
        }),
    },
    quantities: {
      exact: (number) => number,
      about: (number) => `cerca de ${number}`,
      'more-than': (number) => `más de ${number}`,
      'at-least': (number) => `al menos ${number}`,
      'fewer-than': (number) => `menos de ${number}`,
      'at-most': (number) => `como máximo ${number}`,
      between: (least, most) => `de ${least} a ${most}`,
    },
    outletWithWire: (outlet, wire) => `${outlet} (${wire})`,
    overview: {
      title: 'Todo de un vistazo',
      why: 'Cada marca es un hecho; cada barra, los días que admite su fecha. Donde el eje se interrumpe, cambia la escala temporal.',
      whyColumns: 'Cuántos hechos comienzan en cada momento, a escala.',
      skip: 'Saltar la vista general',
      table: 'La vista general en forma de tabla',
      when: 'Cuándo',
    },
    filters: {
      title: 'Ver solo una parte de los hechos',
      agreement: 'Coincidencia',
      differ: 'Las fuentes difieren',
      clear: 'Volver a mostrarlos todos',
      status: 'Se muestran {shown} de {all} hechos.',
      newest: 'La parte más reciente',
      everything: 'Todo, año a año',
    },
    facets: {
      strand: 'Hilo',
      kind: 'Tipo de hecho',
      kinds: 'Tipos de hechos en este hilo',
      actor: 'Actor',
      spellings: 'Otras grafías',
      called: 'Los nombres que dan los artículos',
      calledWhy:
        'Los nombres tal como figuran en los pasajes citados de cada artículo sobre estos hechos.',
      actorsTitle: 'Quién aparece en esta cronología',
      actorsWhy:
        'Personas y organizaciones que los artículos nombran al relatar un hecho, cada una con un solo nombre; las demás grafías están en su página. Que se nombre a alguien no dice nada de lo que hizo.',
      previous: 'Anterior en la lista',
      next: 'Siguiente en la lista',
    },
    certainty: {
      key: 'Cómo leer las marcas',
      several: 'lo cuentan dos orígenes o más',
      one: 'lo cuenta un solo origen',
      differ: 'las fuentes difieren en algo',
      announced: 'anunciado para más adelante',
      lasting: 'más de un día, o día desconocido',
      more: 'Más sobre la lectura de las fechas',
    },
    event: {
      announced: 'Anunciado; aún no consta que haya ocurrido',
      differOnDate: 'Las fuentes difieren en la fecha.',
      differOn: (fields) => `Las fuentes difieren: ${fields}`,
      stillToCome: 'Habla de ello como algo por venir',
      settledDate: (because) => `La fecha la ha decidido la redacción: ${because}`,
      settledPlace: (because) => `El lugar lo ha decidido la redacción: ${because}`,
      sameOrigin: (outlets, origin) => `${outlets} proceden de un mismo origen: ${origin}.`,
      when: 'Cuándo',
      where: 'Dónde',
      who: 'Quién',
      toldBy: 'Relatado por',
      note: 'Nota de la redacción',
      accounts: 'Qué dice cada fuente',
      reports: 'Qué informa',
      field: 'Dato',
      value: 'Qué se dice',
      asReported: 'Con las palabras del artículo',
      accordingTo: 'Según',
      wholeAccount: (whom) => `Todo ello según ${whom}.`,
      quoteFrom: (outlet) => `Leer el pasaje en ${outlet}`,
      verified: 'comprobado en el texto del artículo',
      leadBy: (outlet) => `según ${outlet}`,
      previous: 'Antes',
      next: 'Después',
      previousIn: (strand) => `Antes, en «${strand}»`,
      nextIn: (strand) => `Después, en «${strand}»`,
      movedTo: 'Este hecho tiene una dirección nueva:',
    },
    comparison: {
      title: 'Qué dicen las fuentes, lado a lado',
      question: 'Pregunta',
      answer: 'Qué se dice',
      voices: 'Quién lo dice, y con qué palabras',
      verdicts: {
        single: 'un solo origen',
        agree: 'las fuentes coinciden',
        compatible: 'las fuentes son compatibles',
        differ: 'las fuentes difieren',
        unjudged: 'lado a lado',
      },
      decided: (computed, because) =>
        `Es el juicio de la redacción; el cálculo por sí solo da: ${computed}. ${because}`,
      wouldSettle: 'Qué lo aclararía:',
      silent: (outlets, count) =>
        `${outlets} no ${count === 1 ? 'dice' : 'dicen'} nada al respecto.`,
      axis: 'Los días que cada fuente admite, a la misma escala',
    },
    differences: {
      title: 'Dónde difieren las fuentes',
      intro:
        'Todas las preguntas en las que no puede ser cierto a la vez todo lo que cuentan los artículos; primero, aquellas que respaldan más orígenes independientes. Los artículos que nada dicen sobre una pregunta se nombran, y no cuentan como respuesta.',
      standings: 'Qué cuenta cada artículo en solitario',
      standingsWhy:
        'Se cuentan los datos sobre los hechos que da un artículo: el día de un ataque es uno; el número de muertos, otro.',
      source: 'Fuente',
      reported: 'Datos',
      alone: 'En ningún otro artículo',
      agreeing: 'Igual que otro artículo',
      differing: 'Las fuentes difieren',
    },
    coverage: {
      title: 'Quién cuenta qué',
      why: 'Un punto lleva a lo que el artículo dice del hecho. Una casilla vacía significa que no habla de él.',
      event: 'Hecho',
      no: 'ningún relato',
      account: (outlet, event) => `${outlet}, sobre: ${event}`,
      tooMany:
        'Hay demasiados hechos y artículos para ponerlos lado a lado. La página de cada artículo dice qué omite.',
      leftOut: 'Qué omite',
      more: (count) =>
        counted(count, { one: 'Y uno más.', many: 'Y {n} más.', other: 'Y {n} más.' }),
      leftOutWhy:
        'Los hechos que cuentan otros artículos, desde el primero que cuenta este hasta el día de su publicación.',
    },
    time: {
      previousDay: 'Día anterior con hechos',
      nextDay: 'Día siguiente con hechos',
      previousMonth: 'Mes anterior con hechos',
      nextMonth: 'Mes siguiente con hechos',
      previousYear: 'Año anterior con hechos',
      nextYear: 'Año siguiente con hechos',
      whatHappened: 'Qué ocurrió',
      alsoHere: 'También situado en este día',
      alsoHereWhy: 'Cada uno figura entero en el primer día que admiten sus fuentes.',
      around: 'En torno a este día',
      aroundWhy: 'Fechas demasiado amplias para la página de un día, y que incluyen este.',
      otherYears: 'Este mismo día en otros años',
      strip: (year) => `Los días de ${year}`,
      stripWhy: 'Cuanto más llena está la casilla de un día, más hechos tiene ese día.',
      days: 'Días con hechos',
      daysBelow: 'Días con hechos, de nuevo',
      months: 'Meses',
      monthsBelow: 'Meses, de nuevo',
      years: 'Años con hechos',
      yearsBelow: 'Años con hechos, de nuevo',
      allYears: 'Todos los años',
      monthWide: 'Día desconocido, o más de una semana',
    },
    article: {
      listWhy:
        'Todos los artículos de los que está hecha esta cronología, por orden de publicación. Los artículos que reproducen el despacho de una misma agencia cuentan como un solo origen.',
      original: (outlet) => `Leer el original en ${outlet}`,
      archived: 'Copia archivada',
      wayback: 'Buscar una copia de ese día en la Wayback Machine',
      outlet: 'Medio',
      wire: 'Reproduce',
      noWire: 'Texto propio del medio',
      byline: 'Por',
      published: 'Publicado',
      retrieved: 'Leído por la redacción',
      language: 'Idioma',
      origin: 'Origen',
      sameOrigin: 'compartido con',
      previous: 'Publicado antes',
      next: 'Publicado después',
      summary: 'Qué dice, con nuestras palabras',
      reports: 'Todo lo que cuenta, por orden de fecha',
      wholeEvent: 'Todas las fuentes sobre este hecho',
    },
    about: {
      title: 'Acerca de esta cronología',
      dates: 'Cómo leer las fechas',
      dateWays: [
        'Una fecha figura tal como la da el artículo, en el formato EDTF (Extended Date/Time Format, ISO 8601-2), y nunca se hace más exacta que las palabras del artículo.',
        'Toda fecha tiene límites: el primer y el último día que admite. «Marzo de 2020» admite del 1 al 31 de marzo; «hacia» y «fecha incierta» se dicen, y no amplían nada.',
        'Cuando varios artículos fechan un hecho, este figura en los días que todos admiten. Si no hay ninguno, figura en el intervalo que abarca todas las fechas, y la página dice que las fuentes difieren.',
      ],
      zone: (zone, id) =>
        `Los días y las horas son los de ${zone} (${id}), nunca los del reloj de quien lee.`,
      order:
        'Los hechos siguen el orden del primer día que admiten; si el comienzo está abierto, el del último. Después cuentan el último día, la hora cuando se conoce y, al final, el identificador del hecho, para que el orden sea el mismo en todas las páginas.',
      pages:
        'Un hecho figura en la página de cada día que admite, si son siete como máximo; si no, en las páginas de sus meses, hasta 24; si no, en las de sus años.',
      origins: 'Qué cuenta como independiente',
      originWays: [
        'El origen de un artículo es la agencia de noticias cuyo despacho reproduce, o el propio medio cuando no reproduce ninguno. Dos medios con el despacho de la misma agencia son dos fuentes y un solo origen.',
        'Un artículo que nada dice sobre una pregunta nunca cuenta como respuesta.',
      ],
      originList: 'Los orígenes de esta cronología',
      marks: 'Cómo leer las marcas',
      verdicts: 'Cómo se comparan las respuestas',
      verdictsWhy:
        'Para cada pregunta sobre un hecho que responden los artículos, sus respuestas se comparan según unas reglas: días con días, números con números, lugares con los lugares mayores en los que se encuentran. La redacción puede apartarse del resultado; entonces figuran ambos, con la razón.',
      verdictMeanings: {
        differ:
          'Al menos dos de las respuestas no pueden ser ciertas a la vez: ningún día en común, ningún número en común, ningún lugar dentro del otro.',
        unjudged:
          'Las respuestas son palabras que ninguna regla compara, y la redacción no se ha pronunciado.',
        compatible: `Todas pueden ser ciertas a la vez, aunque no todas digan lo mismo: ${write(5200)} y más de ${write(5000)}.`,
        agree: 'Orígenes independientes dicen lo mismo.',
        single: 'Un solo origen habla de ello; otro medio puede reproducir su texto.',
      },
      verified: 'Qué se comprueba, y cómo',
      verifiedWays: [
        'Cuando una cita lleva la nota «comprobado», la redacción tenía el texto del artículo, y todas las citas y todas las palabras tomadas de él se encontraron allí literalmente; solo pueden variar los espacios y la forma de las comillas. Una cita modificada desde entonces deja de llevar la nota.',
      ],
      corrections: 'Cómo comunicar un error',
      correctionWays: [
        'Compare la página con el artículo al que enlaza. Si la página dice algo que el artículo no dice, o calla lo que dice, el error es nuestro.',
        'Escriba a la redacción de este sitio con la dirección de la página y las palabras del artículo. Una corrección cambia el relato y queda en el historial del contenido.',
      ],
      summaries: 'Qué es nuestro, y qué es cita',
      summaryWays: [
        'Los resúmenes están escritos con las palabras de la redacción y se atienen a lo que dice un solo artículo. Las palabras entre comillas son las del artículo, 25 como máximo cada vez, y enlazan con él.',
        'Ningún relato se mezcla con otro: cada uno figura bajo su fuente, con aquellos a quienes esta cita.',
      ],
      data: 'Los datos',
      dataWays:
        'Toda la cronología puede descargarse en un solo archivo JSON, descrito por un esquema JSON.',
      dataLink: 'timeline.json',
      schemaLink: 'timeline.schema.json',
    },
    shared: {
      announced: 'Anunciado',
      differOnPoints: (count) =>
        counted(count, {
          one: 'Las fuentes difieren en un punto',
          many: 'Las fuentes difieren en {n} de puntos',
          other: 'Las fuentes difieren en {n} puntos',
        }),
      eventAlt: (headline, said) => `Una tarjeta que dice: ${[headline, ...said].join('. ')}.`,
      aboutPage: (title) =>
        `Cómo leer «${title}»: cómo se leen las fechas, cómo se comparan las respuestas, qué cuenta como independiente y cómo comunicar un error.`,
      sourcesPage: (title, outlets) =>
        `De qué está hecho «${title}»: un resumen por artículo, de ${outlets}.`,
      differencesPage: (title, count) =>
        count === 0
          ? `Las fuentes de «${title}» no difieren en ninguna pregunta.`
          : `${counted(count, { one: 'La pregunta en la que', many: 'Los {n} de preguntas en las que', other: 'Las {n} preguntas en las que' })} difieren las fuentes de «${title}», con cada respuesta, quién la da y quién nada dice.`,
      siteAlt: (title) => `Una tarjeta que dice: ${title}.`,
    },
    data: {
      title: 'Datos y canales',
      intro:
        'Todo lo que hay en este sitio puede llevarse: en tablas, en un mapa, en un calendario, como referencias o a medida que llega. Todos los archivos proceden del mismo contenido que las páginas y tienen los mismos identificadores, fechas y direcciones.',
      link: 'Todos los datos y canales',
      size: (bytes) => `${bytes} bytes`,
      excerpt: (name) => `Fragmento de ${name}`,
      sections: {
        whole: {
          title: 'Todo',
          why: 'La cronología entera, para programas: los artículos, los hechos, cada dato que cada artículo da de cada hecho, el resultado de comparar las respuestas, los lugares y los actores. Pueden añadirse campos nuevos; los actuales conservan su nombre y su significado.',
          notes: [
            'Cada hecho tiene su propio archivo: en la dirección de su página, ponga .json en lugar de la última barra.',
          ],
        },
        tables: {
          title: 'Tablas',
          why: 'Para hojas de cálculo y estadística: CSV separado por comas, en UTF-8.',
          notes: [
            'Los archivos empiezan con una marca de orden de bytes (BOM), que indica a Excel cómo leerlos; Python la retira con la codificación utf-8-sig.',
            'Una celda que una hoja de cálculo tomaría por una fórmula lleva delante un apóstrofo. Si una celda empieza por un apóstrofo seguido de =, +, -, @, un tabulador o un fin de línea, quítele un apóstrofo.',
            'La columna «date» está en EDTF (ISO 8601-2); «earliest» y «latest» son el primer y el último día que admite. Importe estas columnas como texto; de lo contrario, la hoja de cálculo convierte los meses en días.',
          ],
        },
        map: {
          title: 'Mapa',
          why: 'Para mapas: un punto por cada hecho y cada lugar, en WGS 84.',
          notes: [
            'Un lugar nunca es más exacto que su «precision»; «radiusMetres» es una cifra redonda para el círculo en el que se encuentra. Donde nadie conoce las coordenadas, la geometría es null.',
            'Cuando un hecho tiene un lugar y otro mayor que lo contiene, el mayor lleva «innermost»: false.',
          ],
        },
        calendar: {
          title: 'Calendario',
          why: 'Para programas de calendario. Cuando un día no es seguro, lo dice el título del hecho.',
          notes: [
            'Para estar al día, suscríbase a la dirección en vez de importar el archivo: así los programas de calendario consultan los cambios por sí mismos.',
            'Cada hecho tiene su propio archivo: en la dirección de su página, ponga .ics en lugar de la última barra.',
          ],
        },
        feeds: {
          title: 'Canales',
          why: 'Las novedades: los últimos hechos añadidos o modificados, cien como máximo, con lo que dice cada fuente y enlaces a todas ellas.',
          notes: [
            'La fecha de una entrada es aquella en la que esta cronología supo de un hecho, o supo más de él. Cuándo ocurrió el hecho mismo consta en la entrada y, en el canal JSON Feed, en «_event», como EDTF.',
          ],
        },
        slides: {
          title: 'TimelineJS',
          why: 'Para TimelineJS 3: una diapositiva por hecho, una banda por hilo, la fecha con nuestras palabras y enlaces a las fuentes.',
          notes: [],
        },
        citations: {
          title: 'Referencias',
          why: 'Para Zotero, JabRef, LaTeX, Pandoc y otros: los artículos y, en CSL-JSON, también la página de cada hecho en este sitio.',
          notes: [],
        },
      },
      files: {
        'timeline.json': 'La cronología entera.',
        'timeline.schema.json':
          'Qué figura dónde en timeline.json y en los archivos de los hechos: JSON Schema 2020-12.',
        'events.csv': 'Una línea por cada hecho.',
        'accounts.csv': 'Una línea por lo que cada artículo dice de cada hecho.',
        'reports.csv':
          'Una línea por cada dato que un artículo da de un hecho, con las palabras del propio artículo y a quién cita.',
        'events.geojson': 'GeoJSON, según la RFC 7946.',
        'timeline.ics': 'iCalendar, según la RFC 5545.',
        'feed.xml': 'Atom, según la RFC 4287.',
        'rss.xml': 'RSS 2.0.',
        'feed.json': 'JSON Feed, versión 1.1.',
        'timelinejs.json': 'JSON para TimelineJS.',
        'citations.bib':
          'BibTeX, con los campos de BibLaTeX; las claves son los identificadores de los artículos.',
        'citations.json': 'CSL-JSON, artículos y hechos.',
      },
      subscribe: 'Suscribirse en su programa de calendario',
      strandFeeds: 'Por hilo',
      kindFeeds: 'Por tipo',
      partOfFeeds: (label) => `${label} (Atom)`,
      citeTitle: 'Cómo citar',
      cite: 'Cite un artículo por lo que dice, y este sitio por reunir los artículos:',
      citation: (title, address, day) => `«${title}», ${address}, versión del ${day}.`,
      rightsTitle: 'De quién son estas palabras',
      rights:
        'Los resúmenes están escritos con las palabras de la redacción. Las palabras entre comillas son las del artículo al que enlazan.',
      alternates: {
        atom: 'Novedades (Atom)',
        jsonFeed: 'Novedades (JSON Feed)',
        calendar: 'Calendario',
      },
      carries: (wire) => `Reproduce el texto de ${wire}.`,
      archived: (address) => `Archivado en ${address}`,
      feeds: {
        part: (label, title) => `${label}: ${title}`,
        whole: 'Todas las fuentes, lado a lado',
      },
      calendar: {
        noted: (title, notes) => `${title} (${notes.join('; ')})`,
        differ: 'las fuentes difieren',
        announced: 'anunciado',
        onFirstDay: 'situado en el primer día que la fecha admite',
        onLastDay: 'situado en el último día que la fecha admite',
        when: (date, zone) => `Cuándo: ${date} (días de ${zone})`,
        whole: (address) => `Todas las fuentes, lado a lado: ${address}`,
      },
    },
    places: {
      intro:
        'Dónde ocurrió, con toda la exactitud con que consta. Primero, los lugares en los que se sitúan más hechos.',
      map: 'Mapa de los lugares',
      list: 'Todos los lugares',
      count: (count) =>
        counted(count, { one: '{n} lugar', many: '{n} de lugares', other: '{n} lugares' }),
      more: (count) => `${write(count)} más`,
      spoken: (name, events) => `${name}: ${events}`,
      scaleAtMiddle: (length) => `${length} en el centro del mapa`,
      eventsWithin: (events) => `${events} en lugares que contiene`,
      first: 'Primero:',
      last: 'Último:',
      far: 'Fuera del mapa',
      farWhy: 'Quedan demasiado lejos para dibujarlos con los demás.',
      unlocated: 'No están en el mapa',
      unlocatedWhy: 'No consta dónde están exactamente.',
      holding: 'Conocidos por los lugares que contienen',
      holdingWhy:
        'Ninguna fuente sitúa un hecho en estos lugares mismos; por eso no tienen marca propia.',
      precisions: {
        site: 'se conoce el punto',
        town: 'se conoce la localidad',
        city: 'se conoce la ciudad',
        region: 'se conoce la región',
        country: 'se conoce el país',
      },
      notLocated: 'no consta dónde está',
      key: {
        strands: 'Los hilos en el mapa',
        certainty: 'Qué seguros son los hechos de un lugar',
        size: 'El tamaño de las marcas',
        precision: 'Con qué exactitud se conoce un lugar',
        oneEvent: '1 hecho',
        manyEvents: (count) => `${count} hechos o más`,
        site: 'se conoce el punto',
        town: 'se conoce la localidad o la ciudad',
        region: (radius) => `se conoce la región: un círculo de ${radius} alrededor`,
        country: (radius) => `se conoce el país: un círculo de ${radius} alrededor`,
        aside: 'desplazado; el punto es el lugar',
        several: 'otros tantos lugares dibujados como uno',
        credit:
          'Tierras y fronteras según Natural Earth; no toman partido donde una frontera está en disputa.',
      },
      facts: {
        coordinates: 'Dónde está',
        notRecorded: 'No consta dónde está exactamente.',
        precision: 'Exactitud',
        source: 'Según',
        spellings: 'También escrito',
        within: 'Está en',
        holds: 'Contiene',
        elsewhere: 'Consultar en',
        openStreetMap: 'OpenStreetMap',
        geoNames: 'GeoNames',
      },
      latitude: (degrees, north) => `${degrees}° ${north ? 'N' : 'S'}`,
      longitude: (degrees, east) => `${degrees}° ${east ? 'E' : 'O'}`,
      precisionMeanings: {
        site: 'hasta el punto mismo',
        town: 'hasta la localidad: el punto puede estar en cualquier parte de ella o cerca',
        city: 'hasta la ciudad: el punto puede estar en cualquier parte de ella o cerca',
        region: 'hasta la región: el punto puede estar en cualquier parte de ella',
        country: 'hasta el país: el punto puede estar en cualquier parte de él',
      },
      here: 'Hechos en este lugar',
      within: 'Hechos en lugares que contiene',
      pager: 'Lugares por orden alfabético',
      previous: 'Lugar anterior',
      next: 'Lugar siguiente',
    },
    search: {
      title: 'Buscar',
      description: 'Encuentre hechos, fuentes, lugares y personas por palabra, tipo, lugar y año.',
      keyHint: 'Tecla: /',
      keySwitch:
        'Teclas: / trae aquí desde cualquier página; [ y ] llevan a la página anterior y a la siguiente',
      words: '¿Qué busca usted?',
      hint: 'Las palabras entre comillas se buscan exactamente como están escritas.',
      submit: 'Buscar',
      needsScripts:
        'La búsqueda necesita scripts, y están desactivados o bloqueados; estas listas llevan a todas las páginas.',
      types: { event: 'Hecho', article: 'Fuente', place: 'Lugar', actor: 'Actor' },
      account: (outlet, text) => `${outlet}: ${text}`,
      quoted: (text) => `«${text}»`,
      filters: 'Filtros',
      facets: {
        type: 'Tipo de página',
        strand: 'Hilo',
        kind: 'Tipo',
        place: 'Lugar',
        actor: 'Actor',
        year: 'Año',
        outlet: 'Medio',
        differ: 'Diferencias',
      },
      differ: 'Las fuentes difieren',
      any: 'Cualquiera',
      clear: 'Quitar todos los filtros',
      order: 'Orden',
      orders: {
        best: 'Primero los más pertinentes',
        earliest: 'Primero los más antiguos',
        latest: 'Primero los más recientes',
      },
      results: 'Resultados',
      found: { one: '# resultado', many: '# de resultados', other: '# resultados' },
      searching: 'Buscando…',
      nothing: 'No se ha encontrado nada para «#».',
      nothingFiltered: 'No se ha encontrado nada con estos filtros.',
      tryFilters: 'Pruebe con menos filtros.',
      tryWords: 'Pruebe con otras palabras, o con menos, o recorra las listas de abajo.',
      failed:
        'No se puede cargar el índice de búsqueda. Vuelva a intentarlo más tarde o recorra las listas de abajo.',
      more: 'Mostrar más resultados',
      look: 'Todo, en listas',
      lists: { months: 'Meses', kinds: 'Tipos', places: 'Lugares', actors: 'Actores' },
      all: {
        places: (count) => `Los ${write(count)} lugares`,
        actors: (count) => `Las ${write(count)} personas y organizaciones`,
      },
    },
    embed: {
      title: 'Insertar este hecho',
      why: 'Este código muestra el hecho, con sus fuentes, en un marco dentro de otra página.',
      code: 'Código que inserta este hecho',
      copy: 'Copiar el código',
      copied: 'El código está copiado.',
      refused:
        'El navegador no permite copiar a esta página. El código está seleccionado: cópielo con el teclado.',
      preview: 'La página insertada',
      more: 'Más sobre la inserción',
      newest: (shown, all) => `Los ${write(shown)} más recientes; en total: ${all}`,
      first: (shown, all) => `Los primeros ${write(shown)}; en total: ${all}`,
      all: 'Ver todos',
      newTab: 'Los enlaces se abren en una pestaña nueva.',
      help: {
        title: 'Insertar en otras páginas',
        intro: 'Este código muestra la cronología en un marco dentro de otra página:',
        timeline: 'Código que inserta la cronología',
        pages:
          'La página de cada hecho tiene su propio código. Para una parte de la cronología, ponga después de «src» una de estas direcciones:',
        dates:
          'La dirección de un mes, o de un día en que comienza un hecho, es la de su página con «embed/» delante del año: 2020/03/ pasa a ser embed/2020/03/. De más de 30 hechos, un marco muestra los más recientes.',
        height:
          'Un marco conserva la altura que le da su código, y lo que es más largo se desplaza. El código siguiente, una sola vez en la página que lo contiene, da a cada marco la altura de su contenido:',
        autoHeight: 'Código que ajusta la altura de los marcos',
        promise:
          'Una página insertada se lee sin scripts, no pone ninguna cookie, no guarda nada en el navegador y no pide nada a otros servidores. Con scripts, comunica su altura a la página que la contiene, y nada más.',
      },
    },
    notFound: {
      title: 'Esta página no existe',
      why: 'Puede que la dirección esté mal escrita, o que ese día no tenga hechos. A todo lo que hay en este sitio se llega desde estas páginas:',
    },
    foot: {
      zone: (zone) => `Los días y las horas son los de ${zone}.`,
      made: 'Hecho con Dateline a partir de un resumen por artículo. Sin cookies, nada se carga de otros sitios, y todas las páginas se leen sin scripts.',
      data: 'Datos (JSON)',
    },
    links: {
      gone: 'El original ya no está en línea.',
      goneCopy: 'El original ya no está en línea; el enlace lleva a una copia archivada.',
      readCopy: 'Leer la copia archivada',
      quoteCopy: 'Leer el pasaje en la copia archivada',
      original: 'Antigua dirección del original',
    },
    notes: 'Fuentes',
    external: (outlet) => `${outlet}, fuera de este sitio`,
  };
}
