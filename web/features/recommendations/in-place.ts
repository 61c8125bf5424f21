/** A field's list opens beside the field, inside the landmark or dialog it belongs to, not at the end of the page. */
export const inPlace = { withinPortal: false };
