import type { SiteContext } from '../site/context.ts';

/** Remembers what was made of a context, and forgets it with the context. */
export function once<Made>(make: (context: SiteContext) => Made): (context: SiteContext) => Made {
  const made = new WeakMap<SiteContext, { readonly value: Made }>();
  return (context) => {
    let known = made.get(context);
    if (known === undefined) made.set(context, (known = { value: make(context) }));
    return known.value;
  };
}

/** Remembers what was made of each thing in a context. */
export function onceEach<Thing, Made>(
  make: (context: SiteContext, thing: Thing) => Made,
): (context: SiteContext, thing: Thing) => Made {
  const tableOf = once(() => new Map<Thing, { readonly value: Made }>());
  return (context, thing) => {
    const table = tableOf(context);
    let known = table.get(thing);
    if (known === undefined) table.set(thing, (known = { value: make(context, thing) }));
    return known.value;
  };
}
