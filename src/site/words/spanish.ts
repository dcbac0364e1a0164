import { spanish as dates } from '../../edtf/date-words/spanish.ts';
import { localeOf } from '../../edtf/locale.ts';
import { countingIn } from './counting.ts';
import { english, type Words } from './english.ts';

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
      actors: 'Quién',
      differences: 'Dónde difieren',
      about: 'Acerca de este sitio',
      path: 'Está usted aquí',
    },
    fields: { date: 'Fecha', place: 'Lugar', actors: 'Quién', kind: 'Tipo', status: 'Estado' },
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
          one: '{n} persona u organismo',
          many: '{n} personas y organismos',
          other: '{n} personas y organismos',
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
      why: 'Cada marca es un hecho, y una barra los días que admite su fecha. Donde el eje se interrumpe, cambia la escala del tiempo.',
      whyColumns: 'Cuántos hechos empiezan y cuándo, a escala.',
      skip: 'Saltar la vista general',
      table: 'La vista general en una tabla',
      when: 'Cuándo',
    },
    filters: {
      title: 'Ver solo una parte de los hechos',
      agreement: 'Acuerdo',
      differ: 'Las fuentes difieren',
      clear: 'Mostrar todo otra vez',
      status: 'Se muestran {shown} de {all} hechos.',
      newest: 'La parte más reciente',
      everything: 'Todo, año por año',
    },
    facets: {
      strand: 'Línea',
      kind: 'Tipo de hecho',
      kinds: 'Tipos de hechos en esta línea',
      actor: 'Quién',
      spellings: 'Otras grafías',
      called: 'Cómo los llaman los artículos',
      calledWhy:
        'Los nombres tal como figuran en las palabras citadas de cada artículo sobre estos hechos.',
      actorsTitle: 'Quién aparece en esta cronología',
      actorsWhy:
        'Personas y organismos que los artículos nombran en un hecho, cada uno con un solo nombre; las demás grafías están en su página. Que se nombre a alguien no dice nada de lo que hizo.',
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
      otherYears: 'Este día en otros años',
      strip: (year) => `Los días de ${year}`,
      stripWhy: 'Cuanto más llena la casilla de un día, más hechos tiene.',
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
      ...english.data,
      rights:
        'Los resúmenes están escritos con las palabras de la redacción. Las palabras entre comillas son las del artículo al que enlazan.',
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
        'Las teclas: / lleva aquí desde cada página, [ y ] a la página anterior y a la siguiente',
      words: '¿Qué busca usted?',
      hint: 'Las palabras entre comillas se buscan exactamente como están escritas.',
      submit: 'Buscar',
      needsScripts:
        'La búsqueda necesita scripts, y están desactivados o bloqueados; estas listas llevan a todas las páginas.',
      types: { event: 'Hecho', article: 'Fuente', place: 'Lugar', actor: 'Quién' },
      account: (outlet, text) => `${outlet}: ${text}`,
      quoted: (text) => `«${text}»`,
      filters: 'Filtros',
      facets: {
        type: 'Tipo de página',
        strand: 'Hilo',
        kind: 'Tipo',
        place: 'Lugar',
        actor: 'Quién',
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
      lists: { months: 'Meses', kinds: 'Tipos', places: 'Lugares', actors: 'Quién' },
      all: {
        places: (count) => `Los ${write(count)} lugares`,
        actors: (count) => `Las ${write(count)} personas y entidades`,
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
      quoteCopy: 'Leerlo en la copia archivada',
      original: 'Dónde estaba el original',
    },
    notes: 'Fuentes',
    external: (outlet) => `${outlet}, fuera de este sitio`,
  };
}
