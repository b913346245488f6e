// Names of older links, and what they lead to, as the package has them.

import { lookups } from "./pack_lookups.js";

const PARAMETER = "parameter;";

export const former = () =>
  Object.keys(lookups.redirects).flatMap((one) => (one.startsWith(PARAMETER) ? [one.slice(PARAMETER.length)] : []));

export const names = (kind, old) => lookups.redirects[`${kind};${old}`]?.split(";") ?? [];
