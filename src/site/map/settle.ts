/** A disc: where it belongs and how much room it takes. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Things drawn as one, and where. */
export interface Settled<Thing> {
  readonly things: readonly Thing[];
  /** Where they belong. */
  readonly at: readonly [x: number, y: number];
  /** Where they are drawn, so that they cover no others. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Group<Thing> extends Disc {
  readonly things: readonly Thing[];
}

const ROUNDS = 50;

/**
 * Finds a place for each of many things so that none covers another: those that would be moved too
 * far are drawn as one.
 *
 * @param discOf What some things take together.
 * @param reach How far a thing may be moved.
 * @param bounds The room for all; nothing is moved over its edge.
 */
export function settled<Thing>(
  things: readonly Thing[],
  discOf: (things: readonly Thing[]) => Disc,
  reach: number,
  bounds: { readonly width: number; readonly height: number },
): Settled<Thing>[] {
  let groups = things.map((thing): Group<Thing> => ({ things: [thing], ...discOf([thing]) }));
  for (;;) {
    const moved = spread(groups, bounds);
    const bad = new Set(
      moved.flatMap((disc, index) => {
        const group = groups[index];
        const far = group !== undefined && distance(disc, group) > reach;
        return far || moved.some((other) => other !== disc && covers(disc, other)) ? [index] : [];
      }),
    );
    const joined = bad.size === 0 ? undefined : joinNearest(groups, bad, discOf);
    if (joined === undefined) {
      return groups.map(({ things: together, x, y, radius }, index) => ({
        things: together,
        at: [x, y],
        x: moved[index]?.x ?? x,
        y: moved[index]?.y ?? y,
        radius,
      }));
    }
    groups = joined;
  }
}

interface Moving {
  x: number;
  y: number;
  readonly radius: number;
}

/** Pushes discs apart, in turn, until none covers another or the rounds are over. */
function spread(discs: readonly Disc[], bounds: { width: number; height: number }): Disc[] {
  const moved = discs.map(({ x, y, radius }) => ({ x, y, radius }));
  for (let round = 0; round < ROUNDS && pushApart(moved); round += 1) {
    for (const disc of moved) {
      disc.x = within(disc.x, disc.radius, bounds.width);
      disc.y = within(disc.y, disc.radius, bounds.height);
    }
  }
  return moved;
}

/** Pushes each disc off those that it covers; says whether it covered any. */
function pushApart(discs: readonly Moving[]): boolean {
  let pushed = false;
  for (const [index, one] of discs.entries()) {
    for (let next = index + 1; next < discs.length; next += 1) {
      const other = discs[next];
      if (other === undefined || !covers(one, other)) continue;
      const gap = distance(one, other);
      const [dx, dy] = gap === 0 ? [1, 0] : [(other.x - one.x) / gap, (other.y - one.y) / gap];
      const push = (one.radius + other.radius - gap) / 2 + 0.05;
      one.x -= dx * push;
      one.y -= dy * push;
      other.x += dx * push;
      other.y += dy * push;
      pushed = true;
    }
  }
  return pushed;
}

/**
 * Joins each group that has no room to the nearest that it would cover, or else to the nearest, each
 * to one at most.
 */
function joinNearest<Thing>(
  groups: readonly Group<Thing>[],
  bad: ReadonlySet<number>,
  discOf: (things: readonly Thing[]) => Disc,
): Group<Thing>[] | undefined {
  const pairs = groups.flatMap((group, one) =>
    groups.flatMap((next, other) =>
      other > one && (bad.has(one) || bad.has(other))
        ? [{ one, other, gap: distance(group, next), covering: covers(group, next) }]
        : [],
    ),
  );
  const covering = pairs.filter((pair) => pair.covering);
  const nearest = (covering.length > 0 ? covering : pairs).toSorted(
    (a, b) => a.gap - b.gap || a.one - b.one || a.other - b.other,
  );
  const taken = new Map<number, number>();
  for (const { one, other } of nearest) {
    if (!taken.has(one) && !taken.has(other)) taken.set(one, other).set(other, one);
  }
  if (taken.size === 0) return undefined;
  return groups.flatMap((group, index) => {
    const partner = taken.get(index);
    if (partner === undefined) return [group];
    if (partner < index) return [];
    const together = [...group.things, ...(groups[partner]?.things ?? [])];
    return [{ things: together, ...discOf(together) }];
  });
}

function covers(one: Disc, other: Disc): boolean {
  const reach = one.radius + other.radius;
  return (
    Math.abs(one.x - other.x) < reach &&
    Math.abs(one.y - other.y) < reach &&
    distance(one, other) < reach
  );
}

function distance(one: Disc, other: Disc): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function within(value: number, radius: number, length: number): number {
  return Math.min(Math.max(value, radius), Math.max(radius, length - radius));
}
