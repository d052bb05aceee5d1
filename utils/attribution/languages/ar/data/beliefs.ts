/** Nouns of what is thought, hoped and feared; with أن behind them somebody thinks so. */
export const BELIEFS =
  'قناعة قناعات اعتقاد اعتقادات شعور إحساس انطباع انطباعات تفسير تفسيرات فرضية فرضيات مخاوف تخوف تخوفات خشية هواجس قلق شكوك أمل آمال إجماع';
