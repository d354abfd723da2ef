/** `bookingUrl` → `data-booking-url`, as `dataset` has it. */
export const attributeOf = (name: string): string =>
  `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
