import 'faq-embed/define';
import 'faq-embed/templates/en/general';
import { createApp } from 'vue';
import App from './App.vue';

createApp(App).mount('#root');
