// What the offline pack knows, worked out beforehand: parameters, filters, words.

export const lookups = JSON.parse(document.getElementById("pack-lookups").textContent);
export const own = new Map(Object.entries(lookups.own));
export const worked = new Map(Object.entries(lookups.worked));
