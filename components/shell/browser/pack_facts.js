// What the offline pack knows, worked out beforehand: parameters, filters, words.

export const facts = JSON.parse(document.getElementById("pack-facts").textContent);
export const own = new Map(Object.entries(facts.own));
export const worked = new Map(Object.entries(facts.worked));
