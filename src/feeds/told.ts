import type { Event } from '../model/event.ts';

/** What the first account says that reports an event as having happened, or else announces it. */
export function toldText({ accounts }: Event): string {
  const told = accounts.find(({ status }) => status === 'happened') ?? accounts[0];
  return told?.prose.text ?? '';
}
