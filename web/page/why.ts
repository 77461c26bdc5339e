/** How sure a finding is, in words and as a percentage. */
export function confidenceWords(confidence: number): string {
  const percent = `${Math.round(confidence * 100)} %`;
  if (confidence >= 0.95) return `almost certain, ${percent}`;
  if (confidence >= 0.8) return `likely, ${percent}`;
  if (confidence >= 0.6) return `probable, ${percent}`;
  return `uncertain, ${percent}`;
}

/** The name of a rule as a reader would say it: 'quote.after.verb' -> 'quote: after verb'. */
export function ruleWords(rule: string): string {
  const [area = '', ...rest] = rule.split('.');
  const detail = rest.join(' ').replaceAll('_', ' ');
  return detail === '' ? area : `${area}: ${detail}`;
}
