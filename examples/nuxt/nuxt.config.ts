export default defineNuxtConfig({
  telemetry: false,
  devtools: { enabled: false },
  app: {
    head: { title: 'Northwind Clinic', htmlAttrs: { lang: 'en' }, link: [{ rel: 'icon', href: 'data:,' }] },
  },
  vue: { compilerOptions: { isCustomElement: (tag) => tag === 'faq-embed' } },
});
