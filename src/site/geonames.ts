/** The page of GeoNames with the record that a source of coordinates names by its number, if it names one. */
export function geoNamesAddress(source: string | undefined): string | undefined {
  const number = /\bGeoNames\s+(?:no\.\s*|#)?(?<number>\d+)\b/i.exec(source ?? '')?.groups?.number;
  return number === undefined ? undefined : `https://www.geonames.org/${number}`;
}
