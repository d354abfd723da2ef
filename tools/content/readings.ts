/** What people have done to the texts of a language, and what nobody of the country has looked at yet. */
export interface Readings {
  /** How often all of it was read after it was written. */
  readonly readings: number;
  /** What the editor read, and would have rewritten; a variant was written after that. */
  readonly editor?: readonly [read: number, wouldChange: number];
  /** Visitors' texts that are new or different since. */
  readonly changed: number;
  /** What somebody of the country should look at first; the language's section has all of it. */
  readonly open: string;
}

export const READINGS: Readonly<Record<string, Readings>> = {
  en: {
    readings: 4,
    editor: [214, 79],
    changed: 152,
    open: 'consent to recording by state; where a patient may be; regulated names',
  },
  'en-GB': {
    readings: 4,
    editor: [209, 66],
    changed: 49,
    open: '999, 111 and 116 123; “store” and “fit note”; the withdrawal of 14 days',
  },
  'en-AU': {
    readings: 1,
    changed: 11,
    open: '000, 13 11 14, 1800 022 222, and 111 in New Zealand; medical certificates by video; the consumer law',
  },
  de: {
    readings: 4,
    editor: [203, 50],
    changed: 133,
    open: 'certified video services and the ban on recording; Krankschreibung by video; 116117 and 116123',
  },
  'de-CH': {
    readings: 1,
    changed: 35,
    open: 'the tariff’s name of the service; Arztzeugnis by video; the right to withdraw (OR 40a ff.); 143, 144',
  },
  'de-AT': {
    readings: 1,
    changed: 16,
    open: 'Online-Ordination and Telekonsultation as names; Krankmeldung by video; 144, 142 and 1450',
  },
  fr: {
    readings: 4,
    editor: [214, 34],
    changed: 129,
    open: 'téléconsultation and télésoin; hosting of health data; the arrêt de travail; 15, 112, 3114, and those of Belgium and Switzerland',
  },
  'fr-CA': {
    readings: 1,
    changed: 95,
    open: 'Loi 25; names of the service by province; billet médical; 811, 911, 988',
  },
  es: {
    readings: 4,
    editor: [213, 27],
    changed: 142,
    open: 'portátil o PC for readers outside both variants; the name of the service by country',
  },
  'es-ES': {
    readings: 1,
    changed: 95,
    open: 'baja and justificante by video; 112, 061, 024; whether banks want Bizum named',
  },
  'es-419': {
    readings: 1,
    changed: 102,
    open: 'agendar where one takes a turno; telemedicina and teleconsulta in law; the days to withdraw; 911, 123, 131',
  },
  it: {
    readings: 4,
    editor: [210, 48],
    changed: 163,
    open: 'videovisita beside the regulated televisita; certificato by video; a crisis line for all of Italy',
  },
  'pt-BR': {
    readings: 4,
    editor: [210, 35],
    changed: 144,
    open: 'consent (CFM 2.314/2022); teleconsulta and telessaúde; atestado by video; 192, 190, 188',
  },
  'pt-PT': {
    readings: 1,
    changed: 260,
    open: 'baixa by video; atendimento or reunião at banks; SNS 24 beside 1411; Angola and Mozambique',
  },
  'zh-Hans': {
    readings: 4,
    editor: [214, 18],
    changed: 157,
    open: '互联网诊疗 (follow-up, guardians) and its names; data that leave the country; 12356 by day and night',
  },
  'zh-Hant': {
    readings: 4,
    editor: [214, 43],
    changed: 164,
    open: '通訊診療 and its ten groups; the seven days of 通訊交易; 119, 1925, 165',
  },
  'zh-HK': {
    readings: 1,
    changed: 193,
    open: '視像診症 as a name; the guidelines on telemedicine; 999, 18111, 18222, and Macau',
  },
  ja: {
    readings: 4,
    editor: [208, 33],
    changed: 155,
    open: 'オンライン受診 beside オンライン診療; papers at a first visit; 8 days to withdraw; #7119, #8000, #9110',
  },
  ko: {
    readings: 4,
    editor: [221, 27],
    changed: 162,
    open: '비대면진료 from 24 December 2026; 진단서 by video; 109, 112, 119, 1332',
  },
  ar: {
    readings: 4,
    editor: [208, 53],
    changed: 156,
    open: 'ممارس صحي outside Saudi Arabia; licenses for تطبيب عن بُعد; 997, 998, 123; the Maghreb’s word for PIN',
  },
  hi: {
    readings: 4,
    editor: [215, 65],
    changed: 185,
    open: 'who may prescribe and certify by video; 112, 14416, 1930; “डिजिटल अरेस्ट” for visitors',
  },
};
