/** All words of one language, each file as it stands in locales/vi. A chunk of its own: see learn. */
export default import.meta.glob<string>('@locales/vi/*.ftl', { query: '?raw', import: 'default', eager: true });
