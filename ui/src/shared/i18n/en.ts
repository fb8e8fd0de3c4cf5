/** All words of one language, each file as it stands in locales/en. A chunk of its own: see learn. */
export default import.meta.glob<string>('@locales/en/*.ftl', { query: '?raw', import: 'default', eager: true });
