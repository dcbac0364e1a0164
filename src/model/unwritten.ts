/** What a text begins with that a command left for the editor to write. */
export const TO_BE_WRITTEN = 'To be written:';
