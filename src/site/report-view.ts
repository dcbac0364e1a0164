import type { Account, Report, Value } from '../model/article.ts';
import type { Quantity } from '../model/count.ts';
import { isBuiltInField } from '../model/site.ts';
import { nameOrNone, type DateView, type SiteContext } from './context.ts';

/** One field of an account, ready to draw. */
export interface ReportView {
  readonly field: string;
  readonly value: string;
  /** Set where the value is a date, which HTML can mark up. */
  readonly date: DateView | undefined;
  readonly asReported: string | undefined;
  readonly accordingTo: string | undefined;
}

export function reportViews(context: SiteContext, account: Account): ReportView[] {
  return account.reports.map((report) => ({
    field: fieldLabel(context, report.field),
    value: valueText(context, report),
    date: report.value.type === 'date' ? context.date(report.value.date) : undefined,
    asReported: report.asReported,
    accordingTo: nameOrNone(context, report.accordingTo),
  }));
}

/** What a field is called on pages. */
export function fieldLabel(context: SiteContext, field: string): string {
  return isBuiltInField(field)
    ? context.words.fields[field]
    : (context.fieldById.get(field)?.label ?? field);
}

/** A report's value in words. */
export function valueText(context: SiteContext, { field, value }: Report): string {
  const { timeline } = context;
  const declared = context.fieldById.get(field);
  switch (value.type) {
    case 'date':
      return context.date(value.date).text;
    case 'count':
      return countText(context, value, declared?.unit);
    case 'place':
    case 'places':
      return namesText(
        context,
        value.places.map(({ id }) => timeline.placeById.get(id)?.name ?? id),
      );
    case 'actors':
      return namesText(
        context,
        value.actors.map(({ id }) => timeline.actorById.get(id)?.name ?? id),
      );
    case 'choice':
      return declared?.choices.find(({ id }) => id === value.choice)?.label ?? value.choice;
    case 'text':
      return value.text;
    default:
      return value satisfies never;
  }
}

/** Names in a sentence; one alone has nothing beside it. */
function namesText({ name, words }: SiteContext, names: readonly string[]): string {
  return names.length === 1 ? (names[0] ?? '') : words.and(names.map(name));
}

function countText(
  context: SiteContext,
  { count }: Extract<Value, { type: 'count' }>,
  unit: string | undefined,
): string {
  const total = quantityText(context, count.quantity);
  const counted = unit === undefined ? total : `${total} ${unit}`;
  if (count.parts.length === 0) return counted;
  const parts = count.parts.map(
    ({ quantity, label }) => `${quantityText(context, quantity)} ${label}`,
  );
  return `${counted} (${context.words.and(parts)})`;
}

function quantityText(context: SiteContext, quantity: Quantity): string {
  const { number, words } = context;
  return quantity.form === 'between'
    ? words.quantities.between(number(quantity.least), number(quantity.most))
    : words.quantities[quantity.form](number(quantity.value));
}
