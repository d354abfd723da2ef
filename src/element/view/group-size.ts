/**
 * Entries are in groups of so many: the groups of a long section that are far from the screen are not laid out. src/element/faq-embed.css reckons
 * their height from the number.
 */
export const GROUP = 16;
